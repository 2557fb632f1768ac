// What is printed is the calculation or the draft, whole and alone, on numbered A4 pages.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain } from './figures.mjs';
import { lightness, print } from './paper.mjs';
import { openDraft, sheet } from './person.mjs';
import { assertClean, launch, openPage } from './support.mjs';

const A4 = /^59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)$/u;

/** The page's own furniture, which has no place on paper. */
const FURNITURE = [
  'Vad kostar överenskommelserna',
  'Allt räknas i din webbläsare',
  'Kopiera länk',
  'Skriv ut',
  'Beslutsutkast',
  'Egen folkmängd (valfritt)',
  'Från och med',
  'Vanliga perioder',
  'Val och antaganden',
  'uträkningar',
  'visa uträkningen',
  'Välj ett belopp för att se uträkningen',
  'har utelämnats',
  'Stäng',
  'Fyll i',
  'Lämna tomt',
  'Förhandsvisning',
];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('the calculation prints with its amounts and the reckonings that are open', async () => {
  // With a message about the address on top, which stays on the screen.
  const page = await openPage(browser, '#v=2&kommun=1280&utan=omstallning-sol&yrkesresan.regional=0&onclick=1');
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Visa alla uträkningar' }).click();
  await page.getByText('De fyra största kommunerna får en rabatt på 10 procent.').first().waitFor();
  const { pages, text, size } = await print(page);
  assert.match(size, A4);
  assertNumbered(pages);
  assert.ok(pages.length <= 8, `${pages.length} pages`);
  assertNoFurniture(text);
  assertSays(text, [
    'Malmö, 2020–2024',
    'Avgifter Medfinansiering Bidrag Nettokostnad 6 249 501 kr ingår inte ingår inte 6 249 501 kr',
    'SKR kunskapsstyrning 595 494 604 011 610 650 617 319 627 197 3 054 671',
    '1,95 kr per invånare × 339 313 invånare = 661 660,35 kr',
    '661 660,35 kr × 90 % = 595 494,32 kr',
    'De fyra största kommunerna får en rabatt på 10 procent.',
    'Folkmängd 339 313, 31 december 2018 (SCB)',
    'Källa: Sveriges Kommuner och Regioner',
    'Bra att veta 288 av 290 kommuner deltog 2020–2023.',
    'Framtaget med Kommunkalkyl, version ',
    'Uppgifter: Malmö (1280); folkmängd enligt Statistiska centralbyrån (SCB); SKR kunskapsstyrning',
    'Öppna kalkylen igen: http',
  ]);
  // A long link breaks where there is no more room.
  assertSays(text.replaceAll(' ', ''), ['#fran=2020&kommun=1280&till=2024&utan=omstallning-sol']);
  assertClean(page);
});

test('a table that runs over a page has its sum once, at its end', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2017');
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  const { pages, text } = await print(page);
  assertNumbered(pages);
  const sums = text.match(/Nettokostnad −546 780/gu);
  assert.equal(sums?.length, 1);
  assert.ok(text.indexOf('Nettokostnad −546 780') > text.indexOf('1 772 204'), 'the sum stands after what it sums up');
  assertClean(page);
});

test('a filled-in draft for the kommunstyrelse prints ready to put before it', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  const draft = await openDraft(page);
  for (const [label, text] of [
    ['Datum', '2020-03-16'],
    ['Diarienummer', 'STK-2020-117'],
    ['Förvaltning', 'Stadskontoret'],
    ['Handläggare', 'Anna Lindgren'],
    ['Handläggarens titel', 'utredare'],
    ['Ansvarig chef', 'Karim Haddad'],
    ['Chefens titel', 'stadsdirektör'],
    ['Beslutet skickas även till', 'Funktionsstödsnämnden\nRevisorerna'],
  ]) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await draft.getByRole('listitem').filter({ hasText: /^Revisorerna$/u }).waitFor();
  const { pages, text, size } = await print(page);
  assert.match(size, A4);
  assertNumbered(pages);
  assert.ok(pages.length >= 3 && pages.length <= 7, `${pages.length} pages`);
  assertNoFurniture(text);
  assertSays(text, [
    'Tjänsteskrivelse',
    'Malmö stad Stadskontoret',
    '2020-03-16 STK-2020-117',
    'Anna Lindgren, utredare Kommunstyrelsen',
    'Ställningstagande till SKR:s rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten 2020–2023',
    'Förslag till beslut',
    'Kommunstyrelsen beslutar 1. att anta Sveriges Kommuner och Regioners (SKR) rekommendation',
    'att meddela SKR som kommunens svar att rekommendationen antas.',
    'Sammanfattning',
    '2 427 474 kronor',
    '595 494 kronor för 2020',
    'Ekonomiska konsekvenser',
    '2020 31 december 2018 339 313 1,95 10 % 595 494',
    '2023 31 december 2021 351 749 1,95 10 % 617 319',
    'Summa 2 427 474',
    'Barnrättsbedömning',
    'Beslutet skickas till',
    'Funktionsstödsnämnden',
    'Revisorerna',
    'Karim Haddad Anna Lindgren',
    'stadsdirektör utredare',
    '1,95 kr per invånare × 339 313 invånare = 661 660,35 kr',
    'Framtaget med Kommunkalkyl',
  ]);
  assert.doesNotMatch(text, /ta bort den här rutan/u, 'the notice box stays on the screen');
  const blanks = text.match(/\[[^\]]*\]/gu).map((blank) => blank.slice(0, 12));
  assert.deepEqual(blanks, ['[inom nämnde', '[Beskriv var', '[Bedöm hur b'], 'only what nobody filled in is left open');
  assertClean(page);
});

test('a draft to decline prints as one', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&vy=utkast&forslag=avsla&beslut=skr-2024');
  await sheet(page);
  const { pages, text } = await print(page);
  assertNumbered(pages);
  assertNoFurniture(text);
  assertSays(text, [
    'Kommunstyrelsen beslutar 1. att inte anta',
    'att meddela SKR som kommunens svar att förlängningen av rekommendationen inte antas.',
  ]);
  assertClean(page);
});

test('a few receivers are printed with the signatures, which never stand alone', async () => {
  // Drafts whose signatures fall at the end of a page, or on the next one.
  const drafts = ['kommun=1285&beslut=skane-2016', 'kommun=2080&beslut=nedtrappning-2014', 'kommun=1960&beslut=skr-2024'];
  for (const draft of drafts) {
    const page = await openPage(browser, `#v=2&${draft}&vy=utkast&forslag=anta`);
    await sheet(page);
    const { pages } = await print(page);
    const signed = pages.filter((of) => of.includes('[handläggarens namn]')).at(-1);
    const [before] = signed.split('[ansvarig chefs namn]');
    assert.match(before, /Beslutet skickas till.*\[övriga mottagare\]/su, draft);
    await page.context().close();
  }
});

test('a dark screen prints black on white all the same', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280', { colorScheme: 'dark' });
  await page.getByRole('heading', { name: 'Malmö, 2020–2024' }).waitFor();
  // With backgrounds, as some set their browser to print.
  const light = async () => lightness((await print(page, { printBackground: true })).pdf);
  assert.ok((await light()) > 0.9);
  await openDraft(page);
  assert.ok((await light()) > 0.85);
  assertClean(page);
});

test('the button prints', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  await page.evaluate(() => {
    window.print = () => {
      window.printed = true;
    };
  });
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  assert.equal(await page.evaluate(() => window.printed), true);
  assertClean(page);
});

function assertNumbered(pages) {
  const numbers = pages.map((page) => plain(page.trimEnd().split('\n').at(-1)));
  assert.deepEqual(numbers, pages.map((_, place) => `${place + 1} (${pages.length})`));
}

function assertSays(text, all) {
  for (const words of all) assert.ok(text.includes(words), `not on paper: ${words}`);
}

function assertNoFurniture(text) {
  assert.deepEqual(FURNITURE.filter((of) => text.includes(of)), []);
}
