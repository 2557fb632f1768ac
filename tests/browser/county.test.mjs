// The county view: sorted, filtered, ticked, by keyboard too; what is shared follows, and nothing else changes.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { kronor, plain } from './figures.mjs';
import { print } from './paper.mjs';
import { COUNTRY, COUNTY, SKANE } from './states.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';


let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const table = (page) => page.getByRole('table', { name: 'Kommunernas avgifter, medfinansiering och bidrag' });
const row = (page, name) => table(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: false }) });
const box = (page, name) => table(page).getByRole('checkbox', { name: `${name} deltar`, exact: true });
const heading = (page, name) => table(page).getByRole('button', { name, exact: true });

/** The cells of the rows, as a person reads them, without the boxes. */
const rows = async (page) => {
  const read = await table(page)
    .locator('tbody tr')
    .evaluateAll((all) => all.map((of) => [...of.cells].slice(1).map((cell) => cell.firstChild?.textContent ?? '')));
  return read.map((cells) => cells.map(plain));
};
const sums = async (page) => (await table(page).locator('tfoot tr').last().locator('td.number').allInnerTexts()).map(plain);
const carries = (page) => page.locator('.carries').innerText();

async function open(fragment, options) {
  const page = await openPage(browser, fragment, options);
  await table(page).waitFor();
  return page;
}

test('with all 33 of Skåne the unit has 6 805 632 kr and 8 posts; without Malmö the rest, and Eslöv pays the same', async () => {
  const page = await open(SKANE);
  assert.match(plain(await carries(page)), /2016: 33 av 33 kommuner, 6 805 632 kr \(folkmängd 31 december 2014\), 8 helårsarbetare/u);
  const eslov = (await rows(page)).find(([name]) => name === 'Eslöv');
  await box(page, 'Malmö').uncheck();
  await eventually(async () => {
    assert.match(plain(await carries(page)), /2016: 32 av 33 kommuner, 5 483 204 kr \(folkmängd 31 december 2014\), 6,45 helårsarbetare/u);
  });
  assert.deepEqual((await rows(page)).find(([name]) => name === 'Eslöv'), eslov);
  assert.equal((await rows(page)).find(([name]) => name === 'Malmö')[2], '–');
  await page.waitForURL(/lan\.deltar=utan\.1280/u);
  await page.reload();
  await table(page).waitFor();
  assert.equal(await box(page, 'Malmö').isChecked(), false, 'the address remembers who takes part');
  assertClean(page);
});

test('the sums add up to what is shown, whatever is left out', async () => {
  // Without the grant of 2024: beside fees that lack their regional part, it would leave no net to add up.
  const page = await open(`${COUNTRY}&lan.omrade=14&utan=omstallning-sol`);
  for (const name of ['Göteborg', 'Ale']) await box(page, name).uncheck();
  await eventually(async () => assert.equal((await rows(page)).find(([name]) => name === 'Ale')[2], '–'));
  const shown = (cell) => (cell === '–' ? 0 : kronor(cell));
  const figures = (await rows(page)).map((cells) => cells.slice(1, 6).map(shown));
  assert.equal(figures.length, 49);
  const added = figures.reduce((sum, cells) => sum.map((of, place) => of + cells[place]), [0, 0, 0, 0, 0]);
  assert.deepEqual((await sums(page)).slice(0, 5).map(shown), added);
  assertClean(page);
});

test('what nobody sees follows a box that is ticked, and another ticked at once', async () => {
  const page = await open(`${COUNTRY}&lan.omrade=alla`);
  const everything = (of) => of.locator('.county-view .answer').textContent();
  const before = await rows(page);
  for (const [names, out] of [[['Ale', 'Alingsås'], '1440\\.1489'], [['Öckerö', 'Ödeshög'], '0509\\.1407\\.1440\\.1489']]) {
    for (const name of names) await box(page, name).uncheck();
    await page.waitForURL(new RegExp(`lan\\.deltar=utan\\.${out}$|lan\\.deltar=utan\\.${out}&`, 'u'));
    const fresh = await open(new URL(page.url()).hash);
    const after = await rows(fresh);
    assert.notDeepEqual(after, before, 'those who left pay nothing');
    await eventually(async () => assert.deepEqual(await rows(page), after));
    // Sums, what is shared, the hint and what only paper shows.
    await eventually(async () => assert.equal(await everything(page), await everything(fresh)));
  }
  assertClean(page);
});

test('any column sorts, turns round and says so, and the own municipality stays first', async () => {
  const page = await open(SKANE);
  const status = page.locator('.county-table [role=status]');
  for (const [name, place] of [['Folkmängd', 1], ['Avgifter', 2], ['Nettokostnad', 5]]) {
    await heading(page, name).focus();
    await page.keyboard.press('Enter');
    const header = table(page).getByRole('columnheader', { name });
    await eventually(async () => assert.equal(await header.getAttribute('aria-sort'), 'descending'));
    const said = new RegExp(`ordnade efter ${name.toLowerCase()}, störst först`, 'u');
    await eventually(async () => assert.match(plain(await status.innerText()), said));
    const read = await rows(page);
    assert.equal(read[0][0], 'Eslöv');
    const figures = read.slice(1).map((cells) => kronor(cells[place]));
    assert.deepEqual(figures, figures.toSorted((a, b) => b - a), name);
    await page.keyboard.press('Enter');
    await eventually(async () => assert.equal(await header.getAttribute('aria-sort'), 'ascending'));
    assert.equal(await page.evaluate(() => document.activeElement.textContent), name, 'the focus stays');
  }
  await heading(page, 'Kommun').click();
  await eventually(async () => assert.equal((await rows(page))[1][0], 'Bjuv'));
  await heading(page, 'Kommun').click();
  await eventually(async () => assert.equal((await rows(page))[1][0], 'Östra Göinge'));
  assertClean(page);
});

test('a filter leaves those that it finds, and their sum', async () => {
  const page = await open(COUNTRY);
  await page.getByRole('textbox', { name: 'Sök kommun' }).fill('upp');
  await eventually(async () => {
    assert.deepEqual((await rows(page)).map(([name]) => name), ['Upplands Väsby', 'Upplands-Bro', 'Uppsala', 'Uppvidinge']);
  });
  const shown = await table(page).locator('.shown-sum').innerText();
  assert.match(plain(shown), /^Visade, 4 kommuner/u);
  await page.getByRole('textbox', { name: 'Sök kommun' }).fill('Atlantis');
  await page.getByText('Hittar inte kommunen.').waitFor();
  assertClean(page);
});

test('a box is ticked by keyboard, and the focus stays on it', async () => {
  const page = await open(`${SKANE}&lan.ordning=-netto`);
  await box(page, 'Lund').focus();
  await page.keyboard.press('Space');
  await eventually(async () => assert.equal(await box(page, 'Lund').isChecked(), false));
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'Lund deltar', 'even where the row has moved');
  assertClean(page);
});

test('who takes part is chosen by size or from a pasted list, and what is unknown or twice is told', async () => {
  const page = await openPage(browser, `${SKANE}&lan.del=deltagande`);
  const joined = page.getByRole('table', { name: 'Skånes utvecklingsenhet: vad de som deltar betalar tillsammans' });
  const first = async () => plain(await joined.locator('tbody tr').first().innerText());
  await page.getByRole('button', { name: 'Bara de med minst så många' }).click();
  await eventually(async () => assert.match(await first(), /5 av 33 .* 3 057 240 kr 3,59/u));
  await page.getByRole('button', { name: 'Ingen', exact: true }).click();
  await eventually(async () => assert.match(await first(), /0 av 33 .* 0 kr 0/u));
  const lines = Array.from({ length: 9_995 }, (_, line) => `Rad ${line}`);
  const list = [...lines, 'Malmö', 'malmö', '1281', 'Luleå', '0000'].join('\n');
  // Typing ten thousand lines takes the browser longer than reading them.
  await page.getByRole('textbox', { name: 'Klistra in kommuner' }).evaluate((field, text) => (field.value = text), list);
  await page.getByRole('button', { name: 'Bara dessa deltar' }).click();
  await eventually(async () => assert.match(await first(), /2 av 33/u));
  const said = plain(await page.locator('.pasted').innerText());
  assert.match(said, /3 kommuner i listan kändes igen\. 1 kommun ligger utanför området .* 1 rad upprepade .* 9 996 rader är ingen kommun/u);
  assert.match(said, /och 9 988 till/u);
  await page.getByRole('textbox', { name: /^Överskott/u }).fill('500 000');
  const repaid = page.getByRole('table', { name: /^Överskottet tillbaka/u });
  await eventually(async () => assert.match(plain(await repaid.locator('tfoot').innerText()), /500 000 kr$/u));
  assertClean(page);
});

test('what the whole country pays is covered or not, has its majority or not, and its price', async () => {
  const page = await openPage(browser, `${COUNTRY}&lan.del=deltagande`);
  await page.getByText('290 av 290 deltar: fler än hälften, alltså merparten.').waitFor();
  // The boxes give no price of their own: all are ticked beside the 60 per cent that the price is reckoned with.
  await page.getByText('Kalkylen räknar med att 60 % av invånarna bor i kommuner som deltar, tills ni väljer annat.').first().waitFor();
  await page.getByText('De ikryssade har 100 % av invånarna. Med den andelen blir priset 1,368 kr per invånare. Kryssen ändrar inte priset.').waitFor();
  const price = page.getByRole('table', { name: 'Yrkesresan: vad de som deltar betalar tillsammans' }).locator('tbody tr').first();
  assert.match(plain(await price.innerText()), /2,28 kr per invånare\s+1,368 kr per invånare/u);
  await page.getByRole('textbox', { name: 'Gräns, invånare' }).fill('50 000');
  await page.getByRole('button', { name: 'Bara de med minst så många' }).click();
  await page.getByText(/det är inte merparten/u).waitFor();
  await eventually(async () => assert.match(plain(await price.innerText()), /2,28 kr per invånare\s+2,28 kr per invånare/u));
  await page.getByRole('button', { name: 'Alla', exact: true }).click();
  await page.getByRole('button', { name: 'Räkna Yrkesresan med 100 % överallt' }).click();
  await page.waitForURL(/yrkesresan\.deltagande=100/u);
  await eventually(async () => assert.match(plain(await price.innerText()), /1,368 kr per invånare\s+1,368 kr per invånare/u));
  assert.equal(await page.getByRole('button', { name: /^Räkna Yrkesresan med/u }).count(), 0, 'it is taken over');
  assertClean(page);
});

test("Västra Götaland's overview fits one A4 page and says which figures are derived", async () => {
  const page = await openPage(browser, '#v=2&vy=lan&lan.omrade=14&lan.del=stimulansmedel');
  await page.getByRole('table', { name: 'Länssammanställning 2013: Västra Götalands län' }).waitFor();
  const { pages, text, size } = await print(page);
  assert.match(size, /A4/u);
  assert.equal(pages.length, 1);
  for (const words of [
    'Länssammanställning 2013: Västra Götalands län',
    'De mest sjuka äldre',
    'Dessa medel var inte fördelade när SKL gjorde sammanställningen.',
    'Härledda belopp: Plattformsledare/regionala stödstrukturer, Barn- och ungdomsvård, Funktionsnedsättning.',
    '1 510 000',
    'härlett',
    'saknas i källan',
    'Källorna anger olika uppgifter',
  ]) {
    assert.ok(text.includes(words), `not on paper: ${words}`);
  }
  assert.doesNotMatch(text, /Kopiera länk|Område Kommun|Spara/u);
  await page.getByRole('combobox', { name: 'Område' }).selectOption('20');
  await page.getByText('Källans tryckta summa för områdena i tabell 3, 8 685 000 kr, stämmer med raderna.').waitFor();
  assertClean(page);
});

test('the overview of every county stands on one page, and no word runs into the next column', async () => {
  const page = await openPage(browser, '#v=2&vy=lan&lan.omrade=14&lan.del=stimulansmedel');
  await page.getByRole('table', { name: 'Länssammanställning 2013: Västra Götalands län' }).waitFor();
  const area = page.getByRole('combobox', { name: 'Område' });
  const counties = (await area.locator('option').evaluateAll((options) => options.map(({ value, label }) => [value, label])))
    .filter(([value]) => /^\d\d$/u.test(value));
  assert.equal(counties.length, 21);
  const across = [];
  for (const [code, name] of counties) {
    await area.selectOption(code);
    await page.getByRole('table', { name: `Länssammanställning 2013: ${name}` }).waitFor();
    assert.equal((await print(page)).pages.length, 1, name);
    // As wide as what A4 leaves between its margins.
    await page.setViewportSize({ width: Math.floor(165 / 25.4 * 96), height: 900 });
    await page.emulateMedia({ media: 'print' });
    across.push(...await page.locator('.overview').locator('th, td').evaluateAll((cells) => cells
      .filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent)));
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  assert.deepEqual(across, []);
  assertClean(page);
});

test('on paper the table has its head on every page, and says at its end what it was made from', async () => {
  const page = await open('#v=2&vy=lan&lan.omrade=14&fran=2020&till=2024');
  const { pages, text } = await print(page);
  const withRows = pages.filter((of) => /^\s*(?:Ale|Öckerö)\s/mu.test(of));
  assert.equal(withRows.length, 2);
  for (const of of withRows) assert.match(of, /Kommun\s+Folkmängd\s+Avgifter\s+Medfinansiering\s+Bidrag/u);
  assert.match(text, /Uppgifter: Västra Götalands län; folkmängd enligt Statistiska centralbyrån \(SCB\); 49 av 49 kommuner deltar; SKR kunskapsstyrning/u);
  assert.ok(text.replaceAll(/\s/gu, '').includes(`Öppnakalkylenigen:${page.url()}`), text.slice(-300));
  assertClean(page);
});

test('municipalities stand side by side, with what parts them and a chart', async () => {
  const page = await openPage(browser, `${SKANE}&lan.del=jamfor&lan.jamfor=1280.1285`);
  const compared = page.getByRole('table', { name: 'Kommunerna sida vid sida' });
  await compared.waitFor();
  assert.match(plain(await compared.innerText()), /Skillnad mot Malmö 0 −3 486 720/u);
  await page.getByRole('combobox', { name: 'Lägg till kommun' }).selectOption('1281');
  await page.getByRole('button', { name: 'Lägg till i jämförelsen' }).click();
  await compared.getByRole('columnheader', { name: 'Lund' }).waitFor();
  await page.getByRole('img', { name: /^Nettokostnad per invånare/u }).waitFor();
  await page.getByRole('button', { name: 'Ta bort Eslöv' }).click();
  await eventually(async () => assert.equal(await compared.getByRole('columnheader', { name: 'Eslöv' }).count(), 0));
  assertClean(page);
});

test('a changed rate counts for every municipality, and the table says so', async () => {
  const page = await open(
    '#v=2&vy=lan&lan.omrade=12&fran=2020&till=2020&utan=nedtrappning-stodstruktur,yrkesresan&andrad.skr-kunskapsstyrning.invanare.2020=2,40',
  );
  // Population of 31 December 2018: Eslöv 33 557 × 2,40 = 80 536,80; Malmö, one of the four largest, 339 313 × 2,40 × 0,9 = 732 916,08.
  const fees = Object.fromEntries((await rows(page)).map((cells) => [cells[0], cells[2]]));
  assert.equal(fees['Eslöv'], '80 537 *');
  assert.equal(fees['Malmö'], '732 916 *');
  assert.match(plain(await page.locator('.changed').innerText()), /från 1,95 .*till 2,40/u);
  assertClean(page);
});

/** Own schemes as a link carries them. */
const packed = (file) => deflateRawSync(JSON.stringify(file)).toString('base64url');

test('every member has its part of an own pot, and the parts add up to it', async () => {
  const members = ['1384', '1401', '1402', '1407', '1415', '1419', '1440', '1441', '1462', '1480', '1481', '1482', '1489'];
  const schemes = packed({
    format: 'kommunkalkyl-ordningar-1',
    dokument: { gr: { titel: 'Gemensam finansiering', utgivare: 'GR' } },
    ordningar: [{
      id: 'gr-pott', namn: 'GR gemensam pott', kortnamn: 'GR pott', slag: 'avgift', beslutad_av: 'GR', om: 'Delas efter folkmängd.',
      folkmangd: { ar_fore: 2 }, galler: { kommuner: members },
      perioder: [{
        fran: '2024-01-01', till: '2024-12-31', kalla: 'pott',
        delas: [{ namn: 'Gemensam utveckling', belopp: '6 250 000 kr', efter: 'folkmangd' }],
      }],
      kallor: { pott: { dokument: 'gr', stalle: 'beslutspunkt 1' } },
    }],
  });
  const builtin = 'gr-medlemsavgift,skaraborg-medlemsavgift,skr-kunskapsstyrning,yrkesresan,nedtrappning-stodstruktur';
  const page = await open(`#v=2&vy=lan&lan.omrade=alla&fran=2024&till=2024&utan=${builtin}&egen.ordningar=${schemes}`);
  const fees = Object.fromEntries((await rows(page)).map((cells) => [cells[0], cells[2]]));
  // Reckoned by hand in tests/golden/own/pott.toml.
  const parts = { Kungsbacka: '500 737 *', Härryda: '232 052 *', Partille: '232 577 *', Öckerö: '74 701 *', Stenungsund: '162 650 *', Malmö: '–' };
  assert.deepEqual(Object.fromEntries(Object.keys(parts).map((name) => [name, fees[name]])), parts);
  assert.equal((await sums(page))[1], '6 250 000 * kr');
  await page.getByText('Belopp här bygger på uppgifter som inte är hämtade ur beslut: GR pott (enligt användaren).').waitFor();
  await box(page, 'Partille').uncheck();
  await eventually(async () => assert.equal(kronor((await sums(page))[1].replace(' *', '')), 6_250_000 - 232_577));
  assert.match(plain(await carries(page)), /232 577 kr av summan betalar ingen\. De andras delar är räknade som om alla deltar\./u);
  assertClean(page);
});

test('in forced colours who is absent, whose row it is and what is below zero can be told', async () => {
  const page = await openPage(browser, `${SKANE}&lan.deltar=utan.1280`, { forcedColors: 'active' });
  const looks = (locator) => locator.evaluate((of) => {
    const { textDecorationLine, borderInlineStartWidth, fill, strokeDasharray } = getComputedStyle(of);
    return { textDecorationLine, borderInlineStartWidth, fill, strokeDasharray };
  });
  assert.equal((await looks(row(page, 'Malmö').getByRole('rowheader'))).textDecorationLine, 'line-through');
  assert.notEqual((await looks(row(page, 'Eslöv').getByRole('rowheader'))).borderInlineStartWidth, '0px');
  // In 2013 alone there are grants and next to no costs: the net is below zero.
  await page.goto(`${PAGE_URL}#v=2&vy=lan&lan.omrade=alla&fran=2013&till=2013&lan.del=jamfor&lan.jamfor=1280.1285`);
  await page.reload();
  const bars = page.locator('.chart rect');
  await bars.first().waitFor();
  for (const bar of await bars.all()) {
    const { fill, strokeDasharray } = await looks(bar);
    const below = (await bar.getAttribute('class')) === 'below';
    assert.equal(strokeDasharray !== 'none', below, 'a bar below zero is dashed, and no other');
    const ground = await page.evaluate(() => getComputedStyle(document.querySelector('.chart')).backgroundColor);
    if (!below) assert.notEqual(fill, ground, 'a bar is seen on what lies behind it');
  }
  assert.ok((await page.locator('.chart rect.below').count()) > 0);
  assertClean(page);
});

test('nothing of the county view is lost at 320 pixels', async () => {
  const page = await openPage(browser, '', { viewport: { width: 320, height: 640 } });
  for (const [state, fragment] of Object.entries(COUNTY)) {
    await page.goto('about:blank');
    await page.goto(PAGE_URL + fragment);
    await page.locator('.county-view').waitFor();
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(width <= room, `${state} is ${width} wide`);
  }
  assertClean(page);
});
