// A person types and chooses, and reads what it costs, what it brings and why.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { kronor, plain, readHeadline, readTable } from './figures.mjs';
import { ownPopulation, pick, reckoning, settings, showYears, turnTo } from './person.mjs';
import { assertClean, eventually, launch, openPage } from './support.mjs';

const BY_YEAR = 'Netto år för år';
const BY_SCHEME = 'Belopp per avtal och år';
/** What each kind of money is in the net: what goes to the county is no part of it. */
const SIGNS = { Bidrag: -1, 'Till länet, ingår inte i nettot': 0, 'Allmän medlemsavgift, ingår inte i summorna': 0 };
const TAPER = 'Så trappas statens stöd ned';

const MALMO = '#v=2&kommun=1280';
const FALUN_2013 = '#v=2&kommun=2080&fran=2013&till=2017';
/** Years of which SKR's fee is not known. */
const FALUN_2017 = '#v=2&kommun=2080&fran=2017&till=2018';
const FALUN_2025 = '#v=2&kommun=2080&fran=2025&till=2028';
const ESLOV_2016 = '#v=2&kommun=1285&fran=2016&till=2018';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('Malmö pays ten per cent less an inhabitant in 2020, and reads why', async () => {
  const page = await openPage(browser);
  await pick(page, 'malm', 'Malmö');
  await showYears(page, 2020, 2020);

  const why = await reckoning(page, 'SKR kunskapsstyrning', 2020);
  const steps = (await why.getByRole('listitem').filter({ hasText: '=' }).allInnerTexts()).map(plain);
  assert.match(steps[0], /1,95 kr per invånare × 339 313 invånare = 661 660,35 kr/u);
  assert.match(steps[0], /ca 1,95 kr\/invånare i kommunen/u);
  assert.match(steps[1], /661 660,35 kr × 90 % = 595 494,32 kr/u);
  assert.match(steps[1], /De fyra största kommunerna får en rabatt på 10 procent\./u);
  assert.match(steps[1], /Källa: Sveriges Kommuner och Landsting: .*bilaga/isu);
  const whole = plain(await why.innerText());
  assert.match(whole, /^2020 595 494 kr Folkmängd 339 313, 31 december 2018 \(SCB\)/u);
  assert.equal((await row(page, 'SKR kunskapsstyrning')).cells[0].amount, 595494);
  assertClean(page);
});

test("a population of one's own is used in every year and marked as one's own", async () => {
  const page = await openPage(browser, FALUN_2025.replace('2025', '2020').replace('2028', '2022'));
  const fee = async () => (await row(page, 'SKR kunskapsstyrning')).cells.map((cell) => cell.amount);
  const registered = await eventually(fee);

  await ownPopulation(page).fill('12 345');
  await page.getByText(/^Egen uppgift: 12\s345\sinvånare används i alla år\.$/u).waitFor();
  // 12 345 × 1,95 = 24 072,75.
  await eventually(async () => assert.deepEqual(await fee(), [24073, 24073, 24073, 72219]));
  assert.match(await flags(page, 'SKR kunskapsstyrning'), /Egen uppgift/u);

  await ownPopulation(page).fill('');
  await eventually(async () => assert.deepEqual(await fee(), registered));
  assert.doesNotMatch(await flags(page, 'SKR kunskapsstyrning'), /Egen uppgift/u);
  assertClean(page);
});

test('a population alone, without a municipality, is answered too', async () => {
  const page = await openPage(browser, '#v=2');
  await ownPopulation(page).fill('10000');
  await page.getByRole('heading', { name: 'Kommun utan namn, 2020–2024' }).waitFor();
  assert.equal((await row(page, 'SKR kunskapsstyrning')).cells[0].amount, 19500);
  assertClean(page);
});

test("Dalarna's part of the e-health money stands in both readings", async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2013');
  const why = await reckoning(page, 'Stimulansmedel e-hälsa', 2013);
  const text = async () => plain(await why.innerText());
  assert.match(await text(), /70 000 000 kr × 50 % ÷ 21 = 1 666 666,67 kr/u);
  assert.match(await text(), /2 679 593,98 kr → 2 679 594 kr/u);
  assert.match(await text(), /hälften fördelas som ett grundbidrag/u);
  assert.equal((await row(page, 'Stimulansmedel e-hälsa')).cells[0].amount, 546780);

  const choices = await settings(page, 'Stimulansmedel e-hälsa');
  const basis = choices.getByLabel('Grundbidraget är lika stort');
  await basis.selectOption({ label: 'per kommun (290 lika delar)' });
  await eventually(async () => assert.equal((await row(page, 'Stimulansmedel e-hälsa')).cells[0].amount, 327381));
  assert.match(await text(), /70 000 000 kr × 50 % ÷ 290 = 120 689,66 kr/u);
  await page.getByText('Källan kan läsas på två sätt').waitFor();
  assertClean(page);
});

test('the state steps back and the principals take over, year by year', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080');
  await page.getByRole('button', { name: '2013–2017' }).click();
  const rows = await eventually(async () => {
    const { rows } = await readTable(page, TAPER);
    assert.equal(rows.length, 5);
    return rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell.text)]);
  });
  assert.deepEqual(rows, [
    ['2013', '100 %', '0 %', '0 kr'],
    ['2014', '75 %', '25 %', '49 483 kr'],
    ['2015', '50 %', '50 %', '99 268 kr'],
    ['2016', '0 %', '100 %', '197 879 kr'],
    ['2017', '0 %', '100 %', '196 956 kr'],
  ]);
  assertClean(page);
});

test('the tables add up as they are shown', async () => {
  const page = await openPage(browser);
  for (const [fragment, heading] of [
    [MALMO, 'Malmö, 2020–2024'],
    [FALUN_2013, 'Falun, 2013–2017'],
    [FALUN_2017, 'Falun, 2017–2018'],
    [FALUN_2025, 'Falun, 2025–2028'],
    [ESLOV_2016, 'Eslöv, 2016–2018'],
    [`${FALUN_2013}&folkmangd=7`, 'Falun, 2013–2017'],
  ]) {
    await turnTo(page, fragment, heading);
    const byYear = await readTable(page, BY_YEAR);
    const byScheme = await readTable(page, BY_SCHEME);
    for (const unit of ['amount', 'each']) {
      const { years, total, figures } = yearly(byYear, unit);
      // A net of which one side is not known is not stated.
      const stated = (row) => !/^kan inte/u.test(row.cells[3].text);
      const states = byYear.rows.map(stated);
      const upTo = states.at(-1) ? 4 : 3;
      // Of several years, an amount per inhabitant stands in the headline alone.
      const sums = columnSums(years);
      if (unit === 'amount') assert.deepEqual(total.slice(0, upTo), sums.slice(0, upTo), `${fragment}: the sum of the years`);
      for (const [place, [fees, cofinancing, grants, net]] of years.entries()) {
        if (states[place]) assert.equal(fees + cofinancing - grants, net, `${fragment}: the net of a year, ${unit}`);
      }
      const headline = (await readHeadline(page)).map((figure) => added(figure, unit));
      assert.deepEqual(headline.slice(0, upTo), sums.slice(0, upTo), `${fragment}: the headline, ${unit}`);
      assertSchemesAddUp(byScheme, unit, figures.map(([, , , net]) => net), fragment);
    }
  }
  assertClean(page);
});

test('a year without a known fee says so, and never an amount', async () => {
  const page = await openPage(browser, FALUN_2017);
  const { cells } = await eventually(() => row(page, 'SKR kunskapsstyrning'));
  assert.ok(cells.slice(0, 2).every((cell) => cell.text.startsWith('Avgift saknas')), 'each year asks for its fee');
  assert.doesNotMatch(cells.at(-1).text, /\d/u, 'a sum of nothing known is not an amount');
  await page.getByText(/^SKR:s avgift .*saknas.*\. Fyll i det som saknas i tabellen/u).waitFor();
  const { rows } = await readTable(page, BY_YEAR);
  const { cells: last } = rows.find(({ name }) => name === '2018');
  assert.match(last[0].text, /^okänd/u);
  // The net is what is known of it: the county's structure, 196 655 kr, and no grants.
  assert.equal(last[2].text, '–');
  assert.match(last[3].text, /^minst 196 655/u);
  const why = page.getByRole('article', { name: /^SKR/u });
  await why.getByRole('button', { name: '2017 okänd avgift' }).click();
  await why.getByText('Beloppet framgår inte av källorna.').waitFor();
  assertClean(page);
});

test('what is missing is filled in where it is missed, year by year, and the field keeps the focus', async () => {
  const page = await openPage(browser, FALUN_2017);
  const field = page.getByRole('table', { name: BY_SCHEME }).getByLabel(/SKR kunskapsstyrning 2017/u);
  await field.pressSequentially('2,10');
  assert.ok(await field.evaluate((of) => of === document.activeElement), 'the focus is still in the field');
  // 57 062 × 2,10 = 119 830,20.
  await eventually(async () => {
    const { cells } = await row(page, 'SKR kunskapsstyrning');
    assert.equal(cells[0].amount, 119830);
    assert.match(cells[1].text, /^Avgift saknas/u);
  });
  await page.waitForURL(/skr-kunskapsstyrning\.avgift\.2017=2%2C10/u);
  assertClean(page);
});

test("a rate of one's own gives amounts that are marked as one's own", async () => {
  const page = await openPage(browser, FALUN_2017);
  const rate = (await settings(page, 'SKR kunskapsstyrning')).getByLabel('Egen avgift, kr per invånare');
  await rate.pressSequentially('2,10');
  assert.equal(await rate.inputValue(), '2,10');
  // 57 062 × 2,10 = 119 830,20, and 57 685 × 2,10 = 121 138,50.
  await eventually(async () => {
    const { cells } = await row(page, 'SKR kunskapsstyrning');
    assert.deepEqual(cells.map((cell) => cell.amount), [119830, 121139, 240969]);
  });
  assert.match(await flags(page, 'SKR kunskapsstyrning'), /Egen uppgift/u);
  await page.getByText('Avgiften per invånare är egen uppgift.').waitFor();
  await page.getByText(/SKR:s avgift saknas/u).first().waitFor({ state: 'detached' });
  assertClean(page);
});

test('a scheme that is left out leaves the sums', async () => {
  const page = await openPage(browser, MALMO);
  await page.getByRole('checkbox', { name: /^Yrkesresan/u }).uncheck();
  await eventually(async () => {
    const { rows } = await readTable(page, BY_SCHEME);
    assert.ok(!rows.some(({ name }) => name === 'Yrkesresan'));
    assert.equal((await readHeadline(page))[0].amount, 3054671);
  });
  assertClean(page);
});

const { RECKON } = process.env;
test('the page says what reckon says', { skip: !RECKON && 'RECKON names no binary' }, async () => {
  const page = await openPage(browser);
  for (const [fragment, heading] of [
    [`${MALMO}&skr-kunskapsstyrning.enkater=120`, 'Malmö, 2020–2024'],
    [`${FALUN_2013}&stimulans-ehalsa-2013.bas=kommun`, 'Falun, 2013–2017'],
    [`${ESLOV_2016}&folkmangd=33+000`, 'Eslöv, 2016–2018'],
  ]) {
    await turnTo(page, fragment, heading);
    const shown = await page.locator('.turn').evaluateAll((all) =>
      all.map((of) => {
        const scheme = of.closest('article').getAttribute('aria-labelledby').slice('kk-ordning-'.length, -'-skal'.length);
        return [`${scheme}-${of.querySelector('.year').textContent}`, of.querySelector('.amount').textContent];
      }),
    );
    const { stdout } = spawnSync(RECKON, ['--case', fragment.slice(1)], { encoding: 'utf8' });
    const reckoned = JSON.parse(stdout).filter(({ rounded }) => rounded !== undefined);
    assert.ok(reckoned.length > 4, fragment);
    assert.deepEqual(
      shown.map(([place, amount]) => [place, kronor(amount)]).filter(([, amount]) => amount !== null),
      reckoned.map(({ scheme, year, rounded }) => [`${scheme}-${year}`, Number(rounded)]),
      fragment,
    );
  }
  assertClean(page);
});

async function row(page, scheme) {
  const { rows } = await readTable(page, BY_SCHEME);
  const found = rows.find(({ name }) => name === scheme);
  assert.ok(found, `no row for ${scheme}`);
  return found;
}

async function flags(page, scheme) {
  return page.getByRole('rowheader', { name: new RegExp(`^${scheme}`, 'u') }).innerText();
}

function yearly({ rows }, unit) {
  const figures = rows.map(({ cells }) => cells.map((cell) => added(cell, unit)));
  return { figures, years: figures.slice(0, -1), total: figures.at(-1) };
}

/** What a cell adds to a sum: nothing, where the page says that it is unknown. */
function added(cell, unit) {
  return /^(okänd|–|ingår inte|kan inte beräknas)/u.test(cell.text) ? 0 : cell[unit];
}

function columnSums(rows) {
  return rows[0].map((_, place) => rows.reduce((sum, row) => sum + row[place], 0));
}

/** Every scheme's years make its sum; fees and co-financing less grants make the net of `nets`. */
function assertSchemesAddUp({ rows }, unit, nets, of) {
  const schemes = rows.slice(0, -1);
  for (const { name, cells } of schemes) {
    const [sum, ...years] = cells.map((cell) => cell[unit]).reverse();
    if (sum === null) continue;
    assert.equal(years.reduce((total, year) => total + (year ?? 0), 0), sum, `${of}: the sum of ${name}, ${unit}`);
  }
  const signed = schemes.map(({ kind, cells }) => cells.map((cell) => (SIGNS[kind] ?? 1) * (cell[unit] ?? 0)));
  // Only where a net is stated: not where one side of it is unknown, and no amount per inhabitant of several years.
  const { cells } = rows.at(-1);
  const stated = (of) => of.filter((_, place) => cells[place][unit] !== null);
  const net = cells.map((cell) => added(cell, unit));
  assert.deepEqual(stated(columnSums(signed)).map((sum) => sum + 0), stated(net), `${of}: the net of all schemes, ${unit}`);
  assert.deepEqual(stated(net), stated(nets), `${of}: both tables have the same net, ${unit}`);
}
