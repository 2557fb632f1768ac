// What a screen reader says, in the order in which it is heard: the main task from choosing to taking along, an error, and
// a tick in the county's table.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertHeard, reader } from './heard.mjs';
import { municipality, openDraft, ownPopulation } from './person.mjs';
import { launch, openPage } from './support.mjs';

const YEARS = '#v=2&fran=2020&till=2021&utan=yrkesresan';
const MALMO = `${YEARS}&kommun=1280`;
const SKANE = '#v=2&vy=lan&lan.omrade=12&fran=2020&till=2024&kommun=1285';
/** A sentence that is heard once, and cannot be heard again at will. */
const WORDS = 25;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function open(fragment) {
  const page = await openPage(browser, fragment, { viewport: { width: 1280, height: 1000 }, acceptDownloads: true });
  return { page, voice: await reader(page) };
}

/** What is said without being asked for. */
const told = (said) => said.filter((of) => /^(?:polite|assertive): ./u.test(of)).map((of) => of.replace(/^\w+: /u, ''));

// Malmö, 339 313 inhabitants (31 December 2018) and 344 166 (2019), 1,95 kr each, less a tenth: 595 494,32 and 604 011,33.
test('heard: choosing a municipality tells in one sentence what it comes to', async () => {
  const { page, voice } = await open(YEARS);
  await municipality(page).waitFor();
  const said = await voice.after(async () => {
    await municipality(page).fill('malm');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  });
  assertHeard(said, [/^combobox, Kommun, /u, 'polite: 1 kommun i listan', /^polite: Malmö, 2020–2021\. Nettokostnad 1 199 505 kr/u]);
  assert.equal(told(said).length, 2, said.join('\n'));
});

test('heard: the headline, with the net and its unit', async () => {
  const { page, voice } = await open(MALMO);
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  const said = await voice.all();
  assertHeard(said, [
    'main',
    'navigation, Delar av kalkylen',
    'button, Kalkyl, current page',
    /^combobox, Kommun, Malmö/u,
    'heading, Malmö, 2020–2021, level 2',
    'Avgifter',
    '1 199 505 kr',
    'Nettokostnad',
    '1 199 505 kr',
    /^table, Netto år för år/u,
  ]);
});

test('heard: the table by year, with its caption, its heads and a unit to each amount', async () => {
  const { page, voice } = await open(MALMO);
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  const said = await voice.all();
  const heard = assertHeard(said, [
    /^table, Netto år för år/u,
    /^caption/u,
    'columnheader, År',
    /^rowheader, 2020/u,
    /^cell, 595 494 kr\b.*1,76 kr per invånare/u,
    /^rowheader, 2021/u,
    /^cell, 604 011 kr\b.*1,76 kr per invånare/u,
    /^rowheader, Summa/u,
    /^cell, 1 199 505 kr/u,
    /^end of table/u,
  ]);
  const heads = heard.filter((of) => of.startsWith('columnheader, ')).map((of) => of.slice('columnheader, '.length));
  assert.deepEqual(heads, ['År', 'Avgifter', 'Medfinansiering', 'Bidrag', 'Nettokostnad']);
  const year = heard.slice(heard.findIndex((of) => of.startsWith('rowheader, 2020')));
  const row = year.slice(0, year.findIndex((of) => of.startsWith('end of row,')));
  assert.equal(row.filter((of) => /^cell\b/u.test(of)).length, heads.length - 1, 'a cell under each head, and none that is empty');
  assertHeard(said, [
    /^table, Belopp per avtal och år/u,
    /^caption/u,
    'columnheader, Avtal eller avgift',
    'columnheader, 2020',
    'columnheader, 2021',
    'columnheader, Summa',
    /^rowheader, SKR kunskapsstyrning/u,
    /^button, 595 494 kr ?, visa uträkningen för SKR kunskapsstyrning 2020/u,
    /^button, 604 011 kr ?, visa uträkningen för SKR kunskapsstyrning 2021/u,
    /^cell, 1 199 505 kr/u,
  ]);
});

test('heard: an amount leads to its explanation, step by step with the source', async () => {
  const { page, voice } = await open(MALMO);
  const said = await voice.after(() => page.getByRole('button', { name: 'visa uträkningen för SKR kunskapsstyrning 2020' }).click());
  assertHeard(said, [/^button, 2020 595 494 kr, .*expanded/u]);
  await page.getByText('De fyra största kommunerna får en rabatt på 10 procent', { exact: false }).first().waitFor();
  assertHeard(await voice.all(), [
    'heading, Så räknade vi, level 2',
    /^heading, SKR: gemensam finansiering av kunskapsstyrning i socialtjänsten, level 3/u,
    /^button, 2020 595 494 kr, .*expanded/u,
    'Folkmängd 339 313, 31 december 2018 (SCB)',
    '1,95 kr per invånare × 339 313 invånare',
    '= 661 660,35 kr',
    /^”maximalt 19,5 mkr årligen/u,
    /^Källa: Sveriges Kommuner och Landsting: Kunskapsstyrning i samverkan/u,
    'Rabatt för de fyra största kommunerna',
    '661 660,35 kr × 90 %',
    'Avrundat till hela kronor',
    '→ 595 494 kr',
  ]);
});

test('heard: the draft tells that it has come', async () => {
  const { page, voice } = await open(MALMO);
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  const said = await voice.after(() => openDraft(page));
  assertHeard(said, ['button, Beslutsutkast', 'polite: Utkastet hämtas …', /utkast(?!et hämtas)/iu]);
});

test('heard: the draft with what takes it along, its heading and its decision', async () => {
  const { page, voice } = await open(`${MALMO}&vy=utkast&beslut=skr-2019`);
  await page.getByText('Utkastet visas:', { exact: false }).waitFor();
  assertHeard(await voice.all(), [
    'button, Beslutsutkast, current page',
    'region, Förhandsvisning av utkastet',
    /^heading, Hämta eller kopiera, level \d/u,
    'button, Hämta Word-fil (.docx)',
    'button, Hämta PDF',
    'button, Kopiera som text',
    /^article/u,
    'Kommun',
    'Malmö stad',
    /^heading, Ställningstagande till SKR:s rekommendation/u,
    /^heading, Förslag till beslut, level \d/u,
    /^att anta Sveriges Kommuner och Regioners \(SKR\) rekommendation/u,
  ]);
  const said = await voice.after(async () => {
    await page.getByRole('button', { name: 'Hämta PDF' }).click();
    await page.getByText(/\.pdf är klar/u).waitFor();
  });
  assert.match(told(said).at(-1) ?? '', /\.pdf är klar/u, said.join('\n'));
});

test('heard: a population that cannot be read is told at once, with what to write', async () => {
  const { page, voice } = await open(MALMO);
  await ownPopulation(page).waitFor();
  const said = await voice.after(async () => {
    await ownPopulation(page).fill('12.345');
    await page.keyboard.press('Tab');
  });
  assert.match(told(said).join('\n'), /Skriv folkmängden utan punkt, till exempel 12 345/u);
  assert.doesNotMatch(told(said).join('\n'), /saknas/u, 'nothing is missing but a figure that can be read');
});

test('heard: the error belongs to its field, beside its hint, and leads there from the result', async () => {
  const { page, voice } = await open(`${MALMO}&folkmangd=12.345`);
  await page.getByRole('heading', { name: 'Rätta detta för att se alla belopp' }).waitFor();
  const said = await voice.all();
  const field = said.find((of) => of.startsWith('textbox, Egen folkmängd (valfritt), 12.345'));
  assert.match(field, /Punkten kan betyda tusental eller decimaler\. Skriv folkmängden utan punkt, till exempel 12 345\./u);
  assert.match(field, /, invalid/u);
  assertHeard(said, [
    /^textbox, Egen folkmängd/u,
    /^region, Rätta detta för att se alla belopp/u,
    /^button, Egen folkmängd \(valfritt\): Punkten kan betyda tusental eller decimaler\./u,
  ]);
  assert.match(field, /Fyll i bara om ni vill räkna på en annan siffra\./u, 'what the field is for is not taken away by the error');
});

test('heard: a tick in the county tells one short sentence', async () => {
  const { page, voice } = await open(SKANE);
  const box = page.getByRole('checkbox', { name: 'Malmö deltar', exact: true });
  await box.waitFor();
  const said = await voice.after(() => box.uncheck());
  const sentences = told(said);
  assert.equal(sentences.length, 1, said.join('\n'));
  assert.match(sentences[0], /\d+ av \d+ kommuner/u);
  assert.ok(sentences[0].split(/\s+/u).length <= WORDS, `${sentences[0].split(/\s+/u).length} words: ${sentences[0]}`);
});

test('heard: the county’s table, with caption, sorted heads, its own row first and a unit to each amount', async () => {
  const { page, voice } = await open(`${SKANE}&utan=nedtrappning-stodstruktur,yrkesresan&lan.deltar=utan.1280`);
  await page.getByRole('checkbox', { name: 'Malmö deltar', exact: true }).waitFor();
  const heard = assertHeard(await voice.all(), [
    /^heading, Skåne län, 2020–2024, level \d/u,
    /^table, Kommunernas avgifter, medfinansiering och bidrag/u,
    /^caption/u,
    'columnheader, Deltar',
    'columnheader, Kommun, sorted in ascending order',
    /^columnheader, Nettokostnad/u,
    /^rowheader, Eslöv er kommun/u,
    /^cell, .*\d kr\b/u,
    /^end of row/u,
    'checkbox, Malmö deltar, not checked',
    /^rowheader, Malmö/u,
    /^end of table/u,
  ]);
  const checked = heard.filter((of) => /^checkbox, .* deltar, checked/u.test(of));
  assert.equal(checked.length, 32);
});
