// What is typed wrong is said in words, beside the field and above the result, and nothing is lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain, readHeadline, readTable } from './figures.mjs';
import { municipality, ownPopulation, settings } from './person.mjs';
import { assertClean, eventually, launch, openPage } from './support.mjs';

const DIGITS = /^Skriv folkmängden med siffror, till exempel 12 345\./u;
const POINT = /^Punkten kan betyda tusental eller decimaler\. Skriv folkmängden utan punkt, till exempel 12 345\.$/u;
const WHOLE = /^Folkmängden är ett helt antal\. Skriv den utan decimaler, till exempel 12 345\.$/u;
const NEGATIVE = /^Folkmängden kan inte vara negativ\. Ta bort minustecknet\.$/u;
const TOO_LARGE = /^Folkmängden är större än hela landets\. Kontrollera antalet siffror\.$/u;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('a population that cannot be read is said, and kept', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2017&stimulans-ehalsa-2013.bas=kommun');
  const field = ownPopulation(page);
  await field.waitFor();
  for (const [typed, message] of [
    ['12.345', POINT],
    ['12 345,5', WHOLE],
    ['-3', NEGATIVE],
    ['−3', NEGATIVE],
    ['1e9', DIGITS],
    ['१२', DIGITS],
    ['tolv tusen', DIGITS],
    ['12 34 5', DIGITS],
    ['<script>alert(1)</script>', DIGITS],
    ['9'.repeat(40), TOO_LARGE],
    ['20 000 001', TOO_LARGE],
    ['0', /^Skriv en folkmängd på minst 1\.$/u],
  ]) {
    await field.fill(typed);
    await eventually(async () => {
      assert.equal(await field.getAttribute('aria-invalid'), 'true', typed);
      assert.match(await described(page, field), message, typed);
    });
    const summary = page.getByRole('region', { name: 'Rätta detta för att se alla belopp' });
    const way = summary.getByRole('button');
    assert.match(plain(await way.innerText()).replace(/^Egen folkmängd \(valfritt\): /u, ''), message, typed);
    await way.click();
    assert.ok(await field.evaluate((of) => of === document.activeElement), 'the summary leads to the field');
    assert.equal(await field.inputValue(), typed);
  }
  // Nothing else was lost: with the population gone, the rest stands as it did.
  await field.fill('');
  await page.getByRole('heading', { name: 'Falun, 2013–2017' }).waitFor();
  assert.equal(await municipality(page).inputValue(), 'Falun');
  assert.equal((await row(page, 'Stimulansmedel e-hälsa')).cells[0].amount, 327381);
  assertClean(page);
});

test('a population is read as people write it', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080');
  const field = ownPopulation(page);
  await page.getByRole('heading', { name: /^Falun/u }).waitFor();
  for (const typed of [
    '12345',
    '12 345',
    '12\u00a0345',
    '12\u202f345',
    ' 12 345 inv.',
    '12\u00a0345\u00a0invånare',
  ]) {
    await field.fill('');
    await page.getByText(/^Egen uppgift: .* invånare används i alla år\.$/u).waitFor({ state: 'detached' });
    await paste(field, typed);
    await page.getByText(/^Egen uppgift: 12\s345\sinvånare används i alla år\.$/u).waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), null, typed);
    assert.equal(await field.inputValue(), typed);
  }
  await field.fill('');
  await eventually(async () => assert.equal(plain(await described(page, field)).slice(0, 11), 'Lämna tomt '));
  assertClean(page);
});

test('a setting that cannot be read stops its own scheme only', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  const others = await eventually(() => row(page, 'Yrkesresan'));
  const choices = await settings(page, 'SKR kunskapsstyrning');
  const surveys = choices.getByLabel('Antal besvarade enkäter per år');
  for (const [typed, message] of [
    ['tjugo', 'Skriv med siffror, till exempel 120.'],
    ['1,5', 'Skriv ett helt antal, till exempel 120.'],
    ['-1', 'Värdet kan inte vara negativt. Skriv till exempel 120.'],
    ['1.500', 'Punkten kan betyda tusental eller decimaler. Använd mellanslag och kommatecken, till exempel 120.'],
  ]) {
    await surveys.fill(typed);
    await eventually(async () => {
      assert.equal(await surveys.getAttribute('aria-invalid'), 'true', typed);
      assert.equal(plain(await described(page, surveys)), message);
    });
    assert.equal(await surveys.inputValue(), typed);
    assert.match((await row(page, 'SKR kunskapsstyrning')).cells[0].text, /^Rätta detta/u);
    assert.deepEqual(await row(page, 'Yrkesresan'), others);
    assert.equal((await readHeadline(page))[0].amount, others.cells.at(-1).amount);
  }
  await surveys.fill('100');
  // 595 494,315 + 100 × 30.
  await eventually(async () => assert.equal((await row(page, 'SKR kunskapsstyrning')).cells[0].amount, 598494));
  assertClean(page);
});

test('settings say the bounds of what they take', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2017');
  await page.getByRole('heading', { name: /^Falun/u }).waitFor();
  const choices = await settings(page, 'Regional stödstruktur');
  for (const [label, typed, message] of [
    ['Kommunernas del av huvudmännens kostnad, %', '101', 'Skriv ett värde på högst 100.'],
    ['Kommunernas del av huvudmännens kostnad, %', '12,345', 'Skriv med högst 2 decimaler, till exempel 75.'],
    ['Länets kostnad per år, kr', 'en miljon', 'Skriv med siffror, till exempel 970 000.'],
  ]) {
    const field = choices.getByLabel(label);
    await field.fill(typed);
    await eventually(async () => assert.equal(plain(await described(page, field)), message, typed));
    assert.equal(await field.inputValue(), typed);
  }
  const summary = page.getByRole('region', { name: 'Rätta detta för att se alla belopp' });
  assert.equal(await summary.getByRole('button').count(), 2);
  assertClean(page);
});

test('the summary leads to a setting even where its settings were folded away', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280&skr-kunskapsstyrning.enkater=x');
  const way = page.getByRole('button', { name: /^SKR kunskapsstyrning, Antal besvarade enkäter per år:/u });
  const field = page.locator('#kk-skr-kunskapsstyrning-enkater');
  await way.click();
  assert.ok(await field.evaluate((of) => of === document.activeElement));
  await page.getByText('Val och antaganden SKR kunskapsstyrning').click();
  await field.waitFor({ state: 'hidden' });
  await way.click();
  await eventually(async () => assert.ok(await field.evaluate((of) => of === document.activeElement)));
  assertClean(page);
});

test('settings stay unfolded while they are typed in', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  await page.getByRole('heading', { name: /^Malmö/u }).waitFor();
  const surveys = (await settings(page, 'SKR kunskapsstyrning')).getByLabel('Antal besvarade enkäter per år');
  await surveys.pressSequentially('1x');
  await eventually(async () => assert.equal(await surveys.getAttribute('aria-invalid'), 'true'));
  await page.keyboard.press('Backspace');
  await eventually(async () => assert.equal(await surveys.getAttribute('aria-invalid'), null));
  assert.ok(await surveys.isVisible(), 'the settings are still unfolded');
  assert.ok(await surveys.evaluate((of) => of === document.activeElement), 'the focus is still in the field');
  assertClean(page);
});

test('a year outside every decision says so, and shows no amount', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2019&till=2020');
  const { cells } = await eventually(() => row(page, 'SKR kunskapsstyrning'));
  assert.equal(cells[0].text, 'gäller ej');
  assert.equal(cells[1].amount, cells[2].amount);

  await page.getByLabel('Från och med', { exact: true }).selectOption('2018');
  await page.getByLabel('Till och med', { exact: true }).selectOption('2018');
  await eventually(async () => {
    const unknown = await row(page, 'SKR kunskapsstyrning');
    assert.match(unknown.cells[0].text, /^Avgift saknas/u);
  });
  assertClean(page);
});

test('years that are chosen backwards stand in order once both have been left', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2020&till=2024');
  const [from, to] = ['Från och med', 'Till och med'].map((name) => page.getByLabel(name, { exact: true }));
  await from.focus();
  await from.selectOption('2026');
  await page.keyboard.press('Tab');
  assert.equal(await from.inputValue(), '2026', 'the other may be meant to follow');
  await to.selectOption('2022');
  await page.keyboard.press('Tab');
  await eventually(async () => assert.deepEqual([await from.inputValue(), await to.inputValue()], ['2022', '2026']));
  await page.waitForURL((url) => url.hash.includes('fran=2022') && url.hash.includes('till=2026'));
  assertClean(page);
});

test('a population that cannot be read leaves the schemes to choose among', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  await ownPopulation(page).fill('12.345');
  await page.getByRole('heading', { name: 'Rätta detta för att se alla belopp' }).waitFor();
  assert.ok(await page.getByRole('checkbox', { name: /^SKR kunskapsstyrning/u }).isVisible());
  assert.equal(await page.getByText('Välj kommun, så visas').count(), 0);
  await page.getByRole('heading', { name: 'Malmö, 2020–2024' }).waitFor();
  assertClean(page);
});

test("a scheme of another county is not offered, and what was typed for it is kept", async () => {
  const page = await openPage(browser, '#v=2&kommun=1285&fran=2016&till=2018');
  const contract = page.getByRole('checkbox', { name: /Skåne|utvecklingsenhet/iu });
  await contract.uncheck();
  await municipality(page).fill('Falun');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: /^Falun/u }).waitFor();
  assert.equal(await contract.count(), 0);
  await municipality(page).fill('Eslöv');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: /^Eslöv/u }).waitFor();
  assert.equal(await contract.isChecked(), false);
  assertClean(page);
});

async function described(page, field) {
  return plain(await page.locator(`#${(await field.getAttribute('aria-describedby')).split(' ')[0]}`).innerText());
}

async function row(page, scheme) {
  const { rows } = await readTable(page, 'Belopp per avtal och år');
  const found = rows.find(({ name }) => name === scheme);
  assert.ok(found, `no row for ${scheme}`);
  return found;
}

/** As a paste does, in one event and with the blanks it had. */
async function paste(field, text) {
  await field.focus();
  await field.page().keyboard.insertText(text);
}
