// The files that leave the county view, read by other programs: LibreOffice, and Python's own libraries.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { plain } from './figures.mjs';
import { assertClean, eventually, launch, openPage } from './support.mjs';

const SKANE = '#v=2&vy=lan&lan.omrade=12&fran=2013&till=2018&kommun=1285';
const COUNTRY = '#v=2&vy=lan&fran=2011&till=2028&skr-kunskapsstyrning.avgift=2,10&lan.deltar=utan.1280.0180';

const SAMPLES = '../../src/scheme/samples';

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'kommunkalkyl-'));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function saved(fragment, button, name) {
  const page = await openPage(browser, fragment);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = join(folder, name);
  await (await download).saveAs(file);
  assertClean(page);
  await page.context().close();
  return file;
}

const python = (...given) =>
  JSON.parse(execFileSync('python3', ['spreadsheet.py', ...given], { encoding: 'utf8', maxBuffer: 2 ** 28 }) || 'null');

/** What LibreOffice makes of a file, in a folder of its own. */
function converted(file, form, filter = form, ...more) {
  const out = mkdtempSync(join(folder, 'out-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', ...more, '--convert-to', filter, '--outdir', out, file], { stdio: 'pipe' });
  return join(out, file.split('/').at(-1).replace(/\.[^.]*$/u, `.${form}`));
}

/** What LibreOffice reckons when every value has been taken away, and some inputs changed. */
function reckoned(file, changes = []) {
  const emptied = file.replace('.xlsx', `-${changes.length}.xlsx`);
  execFileSync('python3', ['spreadsheet.py', 'empty', file, emptied, ...changes]);
  return python('values', converted(emptied, 'xlsx'));
}

/** A pot divided once over all municipalities, in the country and in a county alone, and a cost of which Gotland bears both parts. */
const ONCE = 'fran=2013&till=2016&stimulans-ehalsa-2013.bas=kommun&stimulans-ehalsa-2013.pott=bada&nedtrappning-stodstruktur.kommunandel=50';
for (const [name, fragment, most] of [
  ['skane', SKANE, 500],
  ['landet', COUNTRY, 10_000],
  ['en-gang', `#v=1&vy=lan&lan.omrade=alla&${ONCE}`, 2_000],
  ['en-gang-i-lanet', `#v=1&vy=lan&lan.omrade=20&${ONCE}`, 100],
]) {
  test(`LibreOffice reckons the workbook to our figures: ${name}`, async () => {
    const file = await saved(fragment, 'Excel med formler (XLSX)', `${name}.xlsx`);
    const ours = python('values', file);
    const theirs = reckoned(file);
    let compared = 0;
    const off = [];
    for (const sheet of ['Kommuner', 'Deltagande']) {
      for (const [cell, [value, formula]] of Object.entries(ours[sheet])) {
        if (!formula) continue;
        compared += 1;
        const [reckoned] = theirs[sheet][cell] ?? [null];
        // To the öre.
        if (!(Math.abs(Number(value) - Number(reckoned)) < 0.005)) off.push(`${sheet}!${cell}: ${value}, not ${reckoned}`);
      }
    }
    assert.deepEqual(off, []);
    assert.ok(compared > most, `only ${compared} formulas`);
  });
}

test('what writes workbooks is got ready while its button is aimed at, once, and writes the same file', async () => {
  const page = await openPage(browser, SKANE);
  const asked = [];
  page.on('request', (request) => {
    if (/\/sheets-[^/]*\.wasm$/u.test(request.url())) asked.push(request.url());
  });
  const button = page.getByRole('button', { name: 'Excel med formler (XLSX)' });
  // A pointer that rests on another button asks for nothing.
  await page.getByRole('button', { name: 'JSON' }).hover();
  await page.waitForTimeout(500);
  assert.deepEqual(asked, []);
  await button.hover();
  await eventually(() => assert.equal(asked.length, 1));
  await button.focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = join(folder, 'siktad.xlsx');
  await (await download).saveAs(file);
  assert.equal(asked.length, 1);
  assertClean(page);
  await page.context().close();
  assert.deepEqual(python('values', file), python('values', await saved(SKANE, 'Excel med formler (XLSX)', 'rakt.xlsx')));
});

test('a changed rate and a municipality that leaves are reckoned anew by LibreOffice', async () => {
  const fragment = SKANE.replace('fran=2013', 'fran=2016').replace('till=2018', 'till=2016');
  const file = await saved(`${fragment}&utan=nedtrappning-stodstruktur`, 'Excel med formler (XLSX)', 'anew.xlsx');
  const { Indata: inputs, Kommuner: who, Deltagande: joined } = python('values', file);
  const find = (sheet, words) => Object.entries(sheet).find(([, [value]]) => value === words)[0];
  assert.equal(joined.E2[0], '6805632');
  assert.equal(joined.G2[0], '8');
  // No scheme here has a ceiling that its members alone pay towards.
  assert.equal(joined.G1[0], 'Helårsarbetare');
  assert.equal(joined.H1, undefined);
  const rate = find(inputs, 'Kronor per invånare').replace('C', 'D');
  const malmo = find(who, 'Malmö').replace('B', 'D');
  const without = reckoned(file, [`Kommuner!${malmo}=0`]).Deltagande;
  assert.equal(without.E2[0], '5483204');
  assert.ok(Math.abs(Number(without.G2[0]) - 6.4455) < 0.0001);
  // 33 × 50 000 + 5 × 1 288 908
  assert.equal(reckoned(file, [`Indata!${rate}=5`, 'Kommuner!D2=1']).Deltagande.E2[0], '8094540');
});

test('own schemes are formulas too: LibreOffice reckons a changed rate, sum, limit and growth as we do', async () => {
  const files = readdirSync(SAMPLES).sort().map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
  const format = 'format = "kommunkalkyl-ordningar-1"';
  const own = deflateRawSync(`${format}\n${files.map((text) => text.replace(format, '')).join('\n')}`).toString('base64url');
  const fragment = `#v=2&vy=lan&lan.omrade=alla&fran=2024&till=2026&utan=skr-kunskapsstyrning,yrkesresan,omstallning-sol&egen.vard=${own}`;
  const file = await saved(fragment, 'Excel med formler (XLSX)', 'egna.xlsx');
  const ours = python('values', file);
  const differences = (ours, theirs) => {
    const formulas = ['Kommuner', 'Deltagande'].flatMap((sheet) => Object.entries(ours[sheet]).map((of) => [sheet, ...of]));
    const reckoned = formulas.filter(([, , [, formula]]) => formula);
    assert.ok(reckoned.length > 2400, `only ${reckoned.length} formulas`);
    return reckoned.filter(([sheet, cell, [value]]) => !(Math.abs(Number(value) - Number(theirs[sheet][cell]?.[0])) < 0.005));
  };
  assert.deepEqual(differences(ours, reckoned(file)), []);
  const input = (scheme, what, year = null) => {
    const rows = Object.entries(ours.Indata).filter(([cell, [value]]) => cell.startsWith('C') && value === what).map(([cell]) => cell.slice(1));
    const row = rows.find((row) => plain(ours.Indata[`A${row}`][0]) === `${scheme} (uppgift från värdwebbplatsen)` && (year === null || ours.Indata[`B${row}`][0] === year));
    assert.ok(row, `no ${what} of ${scheme}`);
    return `Indata!D${row}`;
  };
  const changes = [
    [input('Exempel pott', 'Pott, kr: Gemensam utvecklingsfunktion', '2025'), '6000001', 'exempel-pott.delas.1.2024', '6000001'],
    [input('Exempel pott', 'Pott, kr: Gemensam utvecklingsfunktion', '2024'), '6000001'],
    [input('Exempel pott', 'Pott, kr: Gemensam utvecklingsfunktion', '2026'), '6000001'],
    [input('Exempel rabatt', 'Högsta avgift, kr', '2025'), '333300', 'exempel-grund-rabatt.mest.2025', '333300'],
    [input('Exempel rabatt', 'Rabatt för de största, andel'), '0.25', 'exempel-grund-rabatt.rabatt', '25'],
  ];
  const changed = changes.filter(([, , rate]) => rate).map(([, , rate, typed]) => `&andrad.${rate}=${typed}`).join('');
  const decided = python('values', await saved(fragment + changed, 'Excel med formler (XLSX)', 'egna-andrade.xlsx'));
  assert.deepEqual(differences(decided, reckoned(file, changes.map(([cell, value]) => `${cell}=${value}`))), []);
  assert.notDeepEqual(differences(decided, ours), [], 'the changes change something');
  const sources = Object.entries(decided.Indata).filter(([cell]) => cell.startsWith('E')).map(([, [value]]) => plain(value ?? ''));
  const told = sources.filter((source) => source.includes('ändrad av användaren från 6 250 000 kr till 6 000 001 kr'));
  assert.equal(told.length, 3, sources.join('\n'));
  const unsaid = Object.values(ours.Indata).filter(([value]) => value === 'Beloppen är värden, inte formler');
  assert.deepEqual(unsaid, [], 'all of the samples can be said in formulas');
});

test('a price that falls in a composed scheme, and a rebate on a base, are reckoned anew by LibreOffice', async () => {
  const own = deflateRawSync(readFileSync('falling.toml', 'utf8')).toString('base64url');
  const fragment = `#v=2&vy=lan&lan.omrade=12&fran=2025&till=2025&utan=skr-kunskapsstyrning,yrkesresan&prov-deltagande.regional=0,35&egen.vard=${own}`;
  const ours = (more, name) => saved(fragment + more, 'Excel med formler (XLSX)', name);
  const off = (one, other) =>
    Object.entries(one.Kommuner).filter(([cell, [value, formula]]) => formula && !(Math.abs(Number(value) - Number(other.Kommuner[cell]?.[0])) < 0.005));
  const file = await ours('', 'fallande.xlsx');
  const before = python('values', file);
  assert.deepEqual(off(before, reckoned(file)), []);
  const { Indata: inputs } = before;
  const share = Object.keys(inputs).filter((cell) => cell.startsWith('C') && inputs[cell][0] === 'Andel av invånarna som deltar');
  assert.equal(share.length, 2);
  // Below what it is computed for the price is the highest, and above it the price falls.
  for (const [typed, set] of [['40', '0.4'], ['95', '0.95']]) {
    const more = ['prov-deltagande', 'prov-prisrabatt'].map((id) => `&${id}.deltagande=${typed}`).join('');
    const after = python('values', await ours(more, `fallande-${typed}.xlsx`));
    assert.ok(off(after, before).length > 60, 'the share changes something');
    assert.deepEqual(off(after, reckoned(file, share.map((cell) => `Indata!${cell.replace('C', 'D')}=${set}`))), []);
  }
});

test('the workbook reckons with a changed rate and tells who changed it from what', async () => {
  const changed = 'fran=2020&till=2020&andrad.skr-kunskapsstyrning.invanare.2020=2,40&utan=nedtrappning-stodstruktur,yrkesresan';
  const file = await saved(`#v=2&vy=lan&lan.omrade=12&${changed}`, 'Excel med formler (XLSX)', 'changed.xlsx');
  const { Indata: inputs, Kommuner: who } = python('values', file);
  const [rate] = Object.entries(inputs).find(([cell, [value]]) => cell.startsWith('D') && Number(value) === 2.4);
  assert.match(plain(inputs[rate.replace('D', 'E')][0]), /ändrad av användaren från 1,95 .*till 2,40/u, 'the change is told beside it');
  const [eslov] = Object.entries(who).find(([, [value]]) => value === 'Eslöv');
  const line = Object.entries(who).filter(([cell]) => cell.replace(/[A-Z]+/u, '') === eslov.slice(1));
  // 33 557 × 2,40 = 80 536,80
  assert.ok(line.some(([, [value, formula]]) => formula && value === '80537'), JSON.stringify(line));
});

test("the tables are read by Python's csv and by LibreOffice, with Swedish letters and decimals", async () => {
  // Without SKR's fee, which is not known 2017–2018 and would leave no net.
  const whole = `${SKANE}&utan=skr-kunskapsstyrning`;
  const file = await saved(whole, 'CSV med semikolon och decimalkomma', 'skane.csv');
  assert.equal(readFileSync(file).subarray(0, 3).toString('hex'), 'efbbbf');
  const rows = python('csv', file, ';');
  assert.equal(rows.length, 35);
  const eslov = rows.find((cells) => cells[1] === 'Eslöv');
  // Öre per inhabitant.
  assert.ok(eslov.some((cell) => /^\d+,\d{1,2}$/u.test(cell)), eslov.join(';'));
  const other = python('csv', await saved(whole, 'CSV med komma och decimalpunkt', 'plain.csv'), ',');
  assert.deepEqual(other.map((cells) => cells.map((cell) => cell.replace('.', ','))), rows.map((cells) => cells.map((cell) => cell.replace('.', ','))));
  // Semicolon, double quote, UTF-8, from the first line on, in Swedish.
  const [sheet] = Object.values(python('values', converted(file, 'xlsx', 'xlsx', '--infilter=CSV:59,34,76,1,,1053')));
  const [place] = Object.entries(sheet).find(([, [value]]) => value === 'Eslöv');
  const line = place.replace('B', '');
  const opened = Object.entries(sheet).filter(([cell]) => cell.replace(/[A-Z]+/u, '') === line);
  const numbers = (all) => all.map((value) => Number(value.replace(',', '.'))).filter((value) => !Number.isNaN(value) && value !== 0);
  assert.deepEqual(numbers(opened.map(([, [value]]) => value ?? '')), numbers(eslov.filter((cell) => cell !== '')));
});

test('every answer is saved as JSON, the same as reckon prints', async () => {
  const file = await saved(`${SKANE}&lan.deltar=utan.1280`, 'Alla uträkningar (JSON)', 'skane.json');
  const answers = JSON.parse(readFileSync(file, 'utf8'));
  const of = (code, year) =>
    answers.find((answer) => answer.municipality === code && answer.year === year && answer.scheme === 'skane-utvecklingsenhet');
  const args = ['--municipality', '1285', '--scheme', 'skane-utvecklingsenhet', '--year', '2016'];
  assert.deepEqual(of('1285', 2016), JSON.parse(execFileSync(process.env.RECKON, args, { encoding: 'utf8' })));
  assert.equal(of('1280', 2016), undefined, 'who does not take part pays no fee');
});

test('the days are a calendar, and the chart a drawing and a picture', async () => {
  const days = readFileSync(await saved(`${SKANE}&lan.del=datum&fran=2020&till=2024`, /ICS/u, 'days.ics'), 'utf8');
  assert.match(days, /^BEGIN:VCALENDAR\r\n/u);
  assert.match(days.replaceAll('\r\n ', ''), /DTSTART;VALUE=DATE:20181214|DTSTART;VALUE=DATE:20141201/u);
  const compare = `${SKANE}&lan.del=jamfor&lan.jamfor=1280.1285`;
  const svg = readFileSync(await saved(compare, /SVG/u, 'chart.svg'), 'utf8');
  assert.match(svg, /<title id="t">Nettokostnad per invånare.*<desc id="d">/u);
  const png = readFileSync(await saved(compare, /PNG/u, 'chart.png'));
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.equal(png.readUInt32BE(16), 1440);
});
