// Rates that a person changes, and schemes that a person enters, by keyboard alone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { examine } from './examined.mjs';
import { kronor, plain, readTable } from './figures.mjs';
import { hosts, written } from './hosts.mjs';
import { openDraft, sheet } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

const KEEP = 'Spara ordningarna på den här enheten';
const FROM_DEVICE = 'Öppna ordningarna som sparades på den här enheten';
const NOT_KEPT = 'Webbläsaren tillåter inte att något sparas på enheten.';
const BY_SCHEME = 'Belopp per avtal och år';
const MALMO_2020 = '#v=2&kommun=1280&fran=2020&till=2020';
const GOTEBORG_2024 = '#v=2&kommun=1480&fran=2024&till=2024';
const MEMBERS = 'Kungsbacka 1384, 1401 Härryda, Partille (1402), Öckerö kommun, Stenungsund; Tjörn 1419, Ale 1440, Lerum 1441, Lilla Edet, Göteborg 1480, Mölndal 1481, Kungälv 1482, Alingsås 1489';
// 72,64 kr × the inhabitants on 31 December 2022, and 6 250 000 kr by the same; reckoned apart from the page.
const FEES = { Ale: 2353100, Göteborg: 43354530, Härryda: 2888312, Kungsbacka: 6232585, 'Öckerö': 929792 };
const PARTS = { Ale: 189052, Göteborg: 3483177, Härryda: 232052, Kungsbacka: 500737, 'Öckerö': 74701 };

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('a changed rate counts, stands beside the decided one, and is taken back in one click', async () => {
  const page = await openPage(browser, MALMO_2020);
  await page.getByRole('button', { name: 'Ändra satser', exact: true }).click();
  const rate = page.getByRole('textbox', { name: 'Avgiften per invånare, 2020–2023' });
  await eventually(async () => assert.match(plain(await focused(page)), /^Ändra satser SKR kunskapsstyrning/u));
  await rate.fill('2,40');
  // 339 313 × 2,40 × 0,9 = 732 916,08, and as decided 595 494,32.
  await eventually(async () => assert.equal((await row(page, 'SKR kunskapsstyrning')).cells[0].amount, 732916));
  const told = page.getByRole('region', { name: 'Ni räknar med ändrade satser' });
  assert.match(plain(await told.innerText()), /ändrad av användaren från 1,95 kr per invånare till 2,40 kr per invånare/u);
  assert.match(plain(await told.innerText()), /Med beslutade satser är den/u);
  const cell = page.getByRole('cell').filter({ hasText: 'ändrad av användaren' });
  assert.match(plain(await cell.first().innerText()), /beslutat 595 494 kr, skillnad \+137 422 kr/u);

  await page.getByRole('button', { name: 'visa uträkningen för SKR kunskapsstyrning 2020' }).click();
  const step = page.getByRole('listitem').filter({ hasText: '2,40 kr per invånare × 339' }).last();
  assert.match(plain(await step.innerText()), /Källa: Användaren: Avgiften per invånare, 2020–2023: ändrad av användaren/u);

  await page.getByRole('button', { name: 'Län', exact: true }).click();
  await page.getByRole('heading', { name: 'Ni räknar med ändrade satser' }).waitFor();
  const article = await openDraft(page);
  await article.getByText('ändrad av användaren från 1,95', { exact: false }).first().waitFor();

  await page.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await page.getByRole('button', { name: 'Återställ alla beslutade satser' }).click();
  await eventually(async () => assert.equal((await row(page, 'SKR kunskapsstyrning')).cells[0].amount, 595494));
  assert.equal(await told.count(), 0);
  assertClean(page);
});

test('a rate that cannot be read says what to write and loses nothing', async () => {
  const page = await openPage(browser, `${MALMO_2020}&andrad.skr-kunskapsstyrning.invanare.2020=tv%C3%A5`);
  const fault = page.getByRole('region', { name: 'Rätta detta för att se alla belopp' });
  await fault.getByRole('button', { name: /Skriv satsen i kronor per invånare/u }).click();
  assert.equal(await page.locator(':focus').inputValue(), 'två');
  assert.equal((await row(page, 'SKR kunskapsstyrning')).cells[0].amount, 595494);
  assertClean(page);
});

test('an association enters its fee and its pot by keyboard alone, saves them, and gets a draft', async () => {
  const page = await openPage(browser, GOTEBORG_2024, { acceptDownloads: true });
  const objections = [];
  const look = async (where) => objections.push(...(await objected(page, where)));

  await page.getByRole('button', { name: 'Kalkyl', exact: true }).focus();
  await press(page, page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }));
  await eventually(async () => assert.match(await focused(page), /^Egna ordningar/u));
  await look('start');

  await press(page, page.getByRole('button', { name: 'Lägg till en tom ordning' }));
  await enter(page, look, 'GR avgift per invånare', 'gr-egen-avgift', async () => {
    await write(page, 'Avgift per invånare och år', '72,64');
  });
  await expectMembers(page, FEES, 77792719);

  await press(page, page.getByRole('button', { name: '1. Börja' }));
  await press(page, page.getByRole('button', { name: 'Lägg till en tom ordning' }));
  await onStep(page, '2. Om ordningen');
  assert.equal(await page.locator('.editor .fault').count(), 0, 'what was just added is empty, not wrong');
  await enter(page, async () => {}, 'GR gemensam pott', 'gr-pott', async () => {
    await press(page, page.getByRole('button', { name: 'Lägg till: pott' }));
    await write(page, 'Vad potten är till', 'Gemensam utvecklingsfunktion');
    await write(page, 'Pottens storlek per år', '6 250 000');
    await choose(page, 'Hur potten delas', 'efter f');
  });
  await expectMembers(page, PARTS, 6250000);
  assert.deepEqual(objections, []);

  const fees = await row(page, 'GR avgift per invånare (enligt användaren)');
  assert.equal(fees.cells[0].amount, FEES.Göteborg);
  await page.getByText('I länken finns egna ordningar: GR avgift per invånare, GR gemensam pott.', { exact: false }).waitFor();

  const download = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: 'Ladda ner som fil (JSON)' }));
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  assert.equal(file.format, 'kommunkalkyl-ordningar-1');
  assert.deepEqual(file.ordningar.map(({ id }) => id), ['gr-egen-avgift', 'gr-pott']);
  assert.equal(file.ordningar[0].perioder[0].per_invanare, '72,64 kr/inv');

  await page.getByRole('button', { name: 'Beslutsutkast' }).click();
  await sheet(page);
  await page.getByLabel('Beslut', { exact: true }).selectOption('budget');
  const article = await sheet(page);
  await article.getByText('GR gemensam pott').first().waitFor();
  assertClean(page);

  // The saved file, beside a blank page with the element in it.
  const others = await hosts();
  try {
    others.give('/vara-avgifter.json', JSON.stringify(file));
    const element = await written('kommun="1480" fran="2024" till="2024" ordningar-src="/vara-avgifter.json"');
    const blank = await others.open(browser, 'tom', element);
    await eventually(async () => assert.equal((await row(blank, 'GR avgift per invånare (uppgift från 127.0.0.1)')).cells[0].amount, FEES.Göteborg));
    assert.equal((await row(blank, 'GR gemensam pott (uppgift från 127.0.0.1)')).cells[0].amount, PARTS.Göteborg);
    await blank.getByRole('button', { name: 'Beslutsutkast' }).click();
    await sheet(blank);
    await blank.getByLabel('Beslut', { exact: true }).selectOption('budget');
    await (await sheet(blank)).getByText('GR gemensam pott').first().waitFor();
    assertClean(blank);
  } finally {
    others.close();
  }
});

test('own schemes are kept on this device when asked, found again, and forgotten in one click', async () => {
  const page = await openPage(browser, GOTEBORG_2024);
  const stored = () => page.evaluate(() => Object.keys(localStorage).length);
  const keep = page.getByRole('checkbox', { name: KEEP });
  const editor = () => page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
  await editor();
  await page.getByLabel('Öppna en fil med ordningar').setInputFiles({
    name: 'ordningar.toml', mimeType: 'text/plain', buffer: await readFile('../../src/scheme/samples/pott.toml'),
  });
  await page.getByRole('button', { name: '7. Kontrollera och spara' }).click();
  await keep.waitFor();
  assert.equal(await keep.isChecked(), false);
  assert.equal(await stored(), 0, 'nothing is kept unless it is asked for');
  await keep.check();
  await eventually(async () => assert.equal(await stored(), 1));

  // Another day, by the address alone.
  await page.goto('about:blank');
  await page.goto(`${PAGE_URL}${GOTEBORG_2024}`);
  await editor();
  await page.getByRole('button', { name: FROM_DEVICE }).click();
  await eventually(async () => assert.equal((await row(page, 'Exempel pott (enligt användaren)')).cells[0].amount, PARTS.Göteborg));
  await page.getByRole('button', { name: '7. Kontrollera och spara' }).click();
  assert.equal(await keep.isChecked(), true);
  await keep.uncheck();
  await eventually(async () => assert.equal(await stored(), 0));
  assert.equal((await row(page, 'Exempel pott (enligt användaren)')).cells[0].amount, PARTS.Göteborg, 'what is shown stays');
  await page.goto('about:blank');
  await page.goto(`${PAGE_URL}${GOTEBORG_2024}`);
  await editor();
  await page.getByRole('button', { name: 'Lägg till en tom ordning' }).waitFor();
  assert.equal(await page.getByRole('button', { name: FROM_DEVICE }).count(), 0);
  assertClean(page);
});

test('schemes that are too long for a link are warned of before they are lost, and survive a reload and a step back', async () => {
  const page = await openPage(browser, GOTEBORG_2024);
  await page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
  await page.getByLabel('Öppna en fil med ordningar').setInputFiles({
    name: 'ordningar.toml', mimeType: 'text/plain', buffer: Buffer.from(await long()),
  });
  await page.getByText('är för stora för en länk', { exact: false }).first().waitFor();
  await eventually(async () => assert.equal((await row(page, 'Exempel pott (enligt användaren)')).cells[0].amount, PARTS.Göteborg));
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.waitForFunction(() => history.state?.whole);
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => { setTimeout(() => location.reload()); });
  await reloaded;
  assert.deepEqual(asked, ['beforeunload']);
  await eventually(async () => assert.equal((await row(page, 'Exempel pott (enligt användaren)')).cells[0].amount, PARTS.Göteborg));
  await openDraft(page);
  await page.waitForURL((url) => url.hash.includes('vy=utkast'));
  await page.goBack();
  await eventually(async () => assert.equal((await row(page, 'Exempel pott (enligt användaren)')).cells[0].amount, PARTS.Göteborg));
  assert.doesNotMatch(page.url(), /egen\.ordningar/u);
  assertClean(page);
});

test('a link with own schemes takes no place of those that are kept on the device', async () => {
  const page = await openPage(browser, GOTEBORG_2024);
  const editor = (of) => of.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
  const open = (of, text) => of.getByLabel('Öppna en fil med ordningar').setInputFiles({ name: 'o.toml', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const keep = (of) => of.getByRole('checkbox', { name: KEEP });
  const kept = () => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes('.ordningar.')).map(([, of]) => JSON.parse(of).text));
  const sample = await readFile('../../src/scheme/samples/pott.toml', 'utf8');
  await editor(page);
  await open(page, sample);
  await page.getByRole('button', { name: '7. Kontrollera och spara' }).click();
  await keep(page).check();
  await eventually(async () => assert.equal((await kept()).length, 1));
  const mine = await kept();
  // A change in any step is kept, not only in the last one.
  await page.getByRole('button', { name: '2. Om ordningen' }).click();
  await page.getByLabel('Kort namn i tabeller').fill('Min pott');
  const carried = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('egen.ordningar');
  await eventually(async () => {
    assert.notEqual(carried(), mine[0]);
    assert.deepEqual(await kept(), [carried()]);
  });
  const now = await kept();

  const link = await page.context().newPage();
  await link.goto(`${PAGE_URL}${GOTEBORG_2024}`);
  await editor(link);
  await open(link, sample.replaceAll('Exempel pott', 'Annan pott'));
  await link.getByRole('button', { name: '7. Kontrollera och spara' }).click();
  assert.equal(await keep(link).isChecked(), false);
  assert.deepEqual(await kept(), now);
  await keep(link).check();
  await eventually(async () => assert.equal((await kept()).length, 2));
  assert.ok((await kept()).includes(now[0]));
});

test('where the device refuses to keep anything, the editor says so and goes on', async () => {
  const page = await openPage(browser, GOTEBORG_2024);
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
  await page.getByRole('button', { name: 'Lägg till en tom ordning' }).click();
  await page.getByRole('button', { name: '7. Kontrollera och spara' }).click();
  await page.getByRole('checkbox', { name: KEEP }).click();
  await page.getByText(NOT_KEPT, { exact: false }).waitFor();
  assert.equal(await page.getByRole('checkbox', { name: KEEP }).isChecked(), false);
  assertClean(page);
});

test('a link with own schemes opens with them, and a file of them is opened again', async () => {
  const page = await openPage(browser, GOTEBORG_2024);
  await page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
  await page.getByLabel('Öppna en fil med ordningar').setInputFiles({
    name: 'ordningar.toml', mimeType: 'text/plain', buffer: await readFile('../../src/scheme/samples/pott.toml'),
  });
  await page.getByText('I länken finns egna ordningar', { exact: false }).waitFor();
  await eventually(async () => assert.equal((await row(page, 'Exempel pott (enligt användaren)')).cells[0].amount, PARTS.Göteborg));
  await eventually(async () => assert.match(page.url(), /egen\.ordningar=/u));
  const again = await openPage(browser, new URL(page.url()).hash);
  assert.equal((await row(again, 'Exempel pott (enligt användaren)')).cells[0].amount, PARTS.Göteborg);

  await page.getByRole('button', { name: '1. Börja' }).click();
  await page.getByLabel('Öppna en fil med ordningar').setInputFiles({
    name: 'fel.toml', mimeType: 'text/plain', buffer: Buffer.from('format = "x"\n<script>alert(1)</script>'),
  });
  await page.getByRole('alert').filter({ hasText: 'Filen har fel som måste rättas' }).waitFor();
  assert.match(await page.getByRole('alert').innerText(), /rad 2, tecken 1/u);
  assertClean(page);
  assertClean(again);
});

test('closing the editor shows the years of own schemes, and the code to embed asks for their file', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  await page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
  const sample = await readFile('../../src/scheme/samples/per-invanare.toml', 'utf8');
  // A fee for 2026, and one that is not known yet for 2027.
  const later = sample.replace('2026-12-31', '2027-12-31').replace('2025-01-01', '2027-01-01').replaceAll('"2024-', '"2026-');
  await page.getByLabel('Öppna en fil med ordningar').setInputFiles({
    name: 'gr.toml', mimeType: 'text/plain', buffer: Buffer.from(later),
  });
  await page.getByText('I länken finns en egen ordning', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Klar: visa kalkylen' }).click();
  await page.getByRole('heading', { name: 'Malmö, 2020–2027' }).waitFor();
  await page.getByText('gäller inte Malmö och räknas därför inte för kommunen.', { exact: false }).waitFor();

  await page.getByRole('button', { name: 'Bädda in' }).click();
  const code = page.getByRole('textbox', { name: 'Kod att klistra in' });
  const missing = page.getByText('Era egna ordningar är inte med i koden.', { exact: false });
  await missing.waitFor();
  await page.getByLabel('Fil med egna ordningar (adress på er webbplats)').fill('/vara-avgifter.json');
  await eventually(async () => assert.match(await code.inputValue(), / ordningar-src="\/vara-avgifter\.json"/u));
  assert.equal(await missing.count(), 0);
  assert.match(await page.locator('[data-policy]').innerText(), /connect-src \S+ 'self'/u);
  await page.getByText('syns därför inte i förhandsvisningen', { exact: false }).waitFor();
  await page.getByRole('radio', { name: /^I en ram/u }).check();
  await eventually(async () => assert.match(await code.inputValue(), /&amp;ordningar-src=%2Fvara-avgifter\.json/u));
  assertClean(page);
});

/** A file of schemes that no compression makes short enough for a link. */
async function long() {
  const sample = await readFile('../../src/scheme/samples/pott.toml', 'utf8');
  const noise = () => Array.from({ length: 900 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
  const [head, scheme, rest] = sample.split(/(?=\[\[ordningar\]\])/u);
  const others = Array.from({ length: 14 }, (_, at) => scheme
    .replace(/^id = .*$/mu, `id = "lang-${at}"`)
    .replace(/^namn = .*$/mu, `namn = "Exempel: en lång ordning ${at}"`)
    .replace(/^kortnamn = .*$/mu, `kortnamn = "Lång ${at}"`)
    .replace(/^om = .*$/mu, `om = "${noise()}"`));
  return [head, scheme, rest, ...others].join('\n');
}

/** Enters a scheme of the thirteen members for 2024, step by step; `amounts` fills in what is paid. */
async function enter(page, look, name, id, amounts) {
  const next = () => press(page, page.getByRole('button', { name: 'Nästa steg' }));
  await onStep(page, '2. Om ordningen');
  await write(page, 'Ordningens hela namn', `${name}, hela namnet`);
  await write(page, 'Kort namn i tabeller', name);
  await write(page, 'Vem som har beslutat', 'Göteborgsregionen (GR)');
  await write(page, 'Vad ordningen är', 'Förbundets avgift för de tretton medlemskommunerna.');
  await write(page, 'Kort namn i länkar', id);
  await look('about');
  await next();
  await onStep(page, '3. Vilka den gäller');
  await write(page, 'Lägg till kommuner', MEMBERS);
  await press(page, page.getByRole('button', { name: 'Lägg till kommunerna' }));
  await page.getByText('13 kommuner är valda.').waitFor();
  await look('who');
  await next();
  await onStep(page, '4. Belopp');
  await write(page, 'Första dag', '2024-01-01');
  await write(page, 'Sista dag', '2024-12-31');
  await amounts();
  await look('amounts');
  await next();
  await onStep(page, '5. Källor');
  const documents = page.getByRole('textbox', { name: 'Dokumentets titel' });
  const sources = page.getByRole('textbox', { name: 'Ställe i dokumentet' });
  await type(page, documents.last(), 'Budget 2024');
  await type(page, page.getByRole('textbox', { name: 'Vem uppgiften kommer från' }).last(), 'Göteborgsregionen (GR)');
  await type(page, page.getByRole('textbox', { name: 'Dokumentets datum' }).last(), '2023-11-14');
  await type(page, sources.last(), 'sida 4');
  await look('sources');
  await next();
  await onStep(page, '6. Mer');
  await look('more');
  await next();
  await onStep(page, '7. Kontrollera och spara');
  await page.getByText('Allt är ifyllt.', { exact: false }).waitFor();
  await look('check');
}

async function onStep(page, name) {
  await eventually(async () => assert.equal(await focused(page), name));
}

async function expectMembers(page, expected, sum) {
  await eventually(async () => {
    const table = page.getByRole('table', { name: 'Belopp per kommun' });
    const rows = await table.getByRole('row').evaluateAll((all) => all.map((of) => [...of.children].map((cell) => cell.textContent)));
    const amounts = Object.fromEntries(rows.slice(1).map(([name, amount]) => [name, kronor(amount)]));
    assert.equal(rows.length, 1 + 13 + 1);
    for (const [name, amount] of Object.entries(expected)) assert.equal(amounts[name], amount, name);
    assert.equal(amounts.Summa, sum);
  });
}

/** Goes to a field by its label with the Tab key alone, and writes in it. */
function write(page, label, text) {
  return type(page, page.getByRole('textbox', { name: label, exact: true }).last(), text);
}

async function type(page, field, text) {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function choose(page, label, letters) {
  await tabTo(page, page.getByLabel(label, { exact: true }).last());
  await page.keyboard.type(letters);
}

async function press(page, button) {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

async function tabTo(page, target) {
  await target.waitFor();
  for (let steps = 0; steps < 250; steps += 1) {
    if (await target.evaluate((of) => of === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${target} is not reached with Tab`);
}

function focused(page) {
  return page.locator(':focus').innerText({ timeout: 1000 });
}

async function objected(page, where) {
  return (await examine(page)).map((of) => ({ where, ...of }));
}

async function row(page, scheme) {
  const { rows } = await readTable(page, BY_SCHEME);
  const found = rows.find(({ name }) => name === scheme);
  assert.ok(found, `no row for ${scheme}`);
  return found;
}
