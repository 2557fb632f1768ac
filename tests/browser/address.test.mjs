// The case lives in the address and nowhere else, and an address that is none does no harm.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain } from './figures.mjs';
import { municipality, openDraft, ownPopulation, pick, settings, sheet, showYears } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

const AWKWARD = 'Åsa & Örjan = 100 % #1 + "<b>';
const TWO_LINES = 'Första raden\nAndra raden?';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('an address without a case opens on this year and the two after, and a link from before on its own years', async () => {
  const page = await openPage(browser);
  const years = () => Promise.all(['Från och med', 'Till och med'].map((name) => page.getByLabel(name, { exact: true }).inputValue()));
  const now = await page.evaluate(() => new Date().getFullYear());
  await municipality(page).waitFor();
  assert.deepEqual(await years(), [now, now + 2].map(String));
  assert.equal(new URL(page.url()).hash, '', 'the address of an untouched page stays empty');
  await pick(page, 'falu', 'Falun');
  await page.waitForURL((url) => url.hash === `#fran=${now}&kommun=2080&till=${now + 2}&v=2`);
  await page.goto(`${PAGE_URL}#v=2&kommun=2080`);
  await page.getByRole('heading', { name: 'Falun, 2020–2024' }).waitFor();
  assert.deepEqual(await years(), ['2020', '2024']);
  assertClean(page);
});

test('everything that was typed comes back after a reload, and on another device', async () => {
  const page = await openPage(browser);
  await pick(page, 'falu', 'Falun');
  await ownPopulation(page).fill('60 000 inv.');
  await showYears(page, 2013, 2016);
  await page.getByRole('checkbox', { name: /^Stimulansmedel till länet/u }).uncheck();
  const structure = await settings(page, 'Regional stödstruktur');
  await structure.getByLabel('Länets kostnad per år, kr').fill('1 200 000,50');
  const { result } = await readCase(page);

  const draft = await openDraft(page);
  await page.getByLabel('Beslut', { exact: true }).selectOption('skr-2025');
  await page.getByRole('radio', { name: 'Anta med tillägg' }).check();
  await page.getByLabel('Handläggare', { exact: true }).fill(AWKWARD);
  await page.getByLabel('Tillägg', { exact: true }).fill(TWO_LINES);
  const choices = page.locator('details').filter({ has: page.getByText('Val och antaganden', { exact: true }) });
  await choices.locator('summary').click();
  await choices.getByLabel('Egen avgift, kr per invånare').fill('2,20');
  await draft.getByText(AWKWARD).first().waitFor();
  await page.waitForURL((url) => url.hash.includes('utkast.tillagg') && url.hash.includes('skr-kunskapsstyrning.avgift=2%2C20'));
  const fragment = new URL(page.url()).hash;
  const drafted = await readDraft(page);

  await page.reload();
  const elsewhere = await openPage(browser, fragment);
  // What came with a link is somebody else's, until the reader says that it is theirs.
  await elsewhere.getByRole('button', { name: 'Texten är vår' }).click();
  for (const reopened of [page, elsewhere]) {
    await eventually(async () => assert.deepEqual(await readDraft(reopened), drafted));
    await reopened.getByRole('button', { name: 'Kalkyl', exact: true }).click();
    assert.deepEqual((await readCase(reopened)).result, result);
    const { typed } = await readCase(reopened);
    assert.deepEqual(typed, {
      Kommun: 'Falun',
      'Egen folkmängd (valfritt)': '60 000 inv.',
      'Från och med': '2013',
      'Till och med': '2016',
      'Länets kostnad per år, kr': '1 200 000,50',
    });
    assert.equal(await reopened.getByRole('checkbox', { name: /^Stimulansmedel till länet/u }).isChecked(), false);
    await reopened.waitForURL((url) => !url.hash.includes('vy='));
    assert.equal(new URL(reopened.url()).hash, fragment.replace('&vy=utkast', ''));
    assertClean(reopened);
  }
});

test('another case put into the address is opened, and the one before is one step back', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280&folkmangd=5000');
  await page.getByRole('heading', { name: /^Malmö/u }).waitFor();
  await page.goto(`${PAGE_URL}#v=2&kommun=2080&vy=utkast&utkast.dnr=KS+1`);
  await (await sheet(page)).getByText('KS 1').waitFor();
  assert.equal(await municipality(page).inputValue(), 'Falun');
  await page.goto(`${PAGE_URL}#v=2&kommun=0180&vy=utkast`);
  await (await sheet(page)).getByText('Stockholms stad', { exact: true }).waitFor();
  await page.goBack();
  await (await sheet(page)).getByText('KS 1').waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: /^Malmö/u }).waitFor();
  assert.equal(await ownPopulation(page).inputValue(), '5000');
  assertClean(page);
});

test('what was begun in the field for the municipality gives way to another case', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  await municipality(page).fill('Atlantis');
  await page.keyboard.press('Tab');
  await page.getByText('Välj en kommun i listan, eller töm fältet.').waitFor();
  await page.goto(`${PAGE_URL}#v=2&kommun=2080`);
  await page.getByRole('heading', { name: /^Falun/u }).waitFor();
  await eventually(async () => assert.equal(await municipality(page).inputValue(), 'Falun'));
  assertClean(page);
});

test('a hostile address is refused in words, and the page goes on', async () => {
  const none = /^Länken innehåller ingen sparad kalkyl\. Be avsändaren kopiera den igen\./u;
  const long = /^Länken är för lång för att vara en sparad kalkyl\./u;
  const other = /^Länken är gjord för en annan version av kalkylen och kan inte öppnas här\./u;
  const some = (count) => new RegExp(`^${count} i länken kunde inte läsas och har utelämnats\\. Kontrollera uppgifterna nedan\\.`, 'u');
  const page = await openPage(browser);
  for (const [fragment, message, kept] of [
    ['#<script>window.harmed = 1</script>', none, ''],
    ['#"><img src=x onerror="window.harmed = 1">', none, ''],
    ['#javascript:window.harmed=1', none, ''],
    ['#v=3&kommun=1280', other, ''],
    ['#v=&kommun=1280', other, ''],
    [`#v=2&kommun=1280&utkast.tillagg=${'x'.repeat(100_000)}`, long, ''],
    ['#v=2&kommun=1280&onclick=window.harmed=1', some('En uppgift'), 'Malmö'],
    ['#v=2&kommun=1280&__proto__=1&constructor.prototype=2', some('2 uppgifter'), 'Malmö'],
    ['#v=2&kommun=1280&%FF%00%ED%A0%80=%C3%28', some('En uppgift'), 'Malmö'],
    ['#v=2&kommun=9999', some('En uppgift'), ''],
    ['#v=2&kommun=1280&kommun=0180', some('En uppgift'), 'Malmö'],
    ['#v=2&kommun=1280&fran=1789&till=99999', some('2 uppgifter'), 'Malmö'],
    ['#v=2&kommun=1280&utan=ingen-ordning', some('En uppgift'), 'Malmö'],
    ['#v=2&kommun=1280&vy=admin&beslut=x&forslag=y&utkast.z=1', some('En uppgift'), 'Malmö'],
  ]) {
    await page.goto(PAGE_URL + fragment);
    const said = page.getByRole('alert');
    await said.waitFor();
    assert.match(plain(await said.locator('p').innerText()), message, fragment.slice(0, 60));
    assert.equal(await municipality(page).inputValue(), kept, fragment.slice(0, 60));
    assert.equal(await page.evaluate(() => window.harmed), undefined);
    await said.getByRole('button', { name: 'Stäng' }).click();
    await said.waitFor({ state: 'detached' });
  }
  await pick(page, 'arjeplog', 'Arjeplog');
  await page.getByRole('heading', { name: /^Arjeplog/u }).waitFor();
  assertClean(page);
});

test('an address that is no case leaves the open case as it was, in the page and in the address', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280&folkmangd=5000');
  await page.getByRole('heading', { name: /^Malmö/u }).waitFor();
  await page.goto(`${PAGE_URL}#v=3&kommun=2080`);
  await page.getByText('Kalkylen nedan är oförändrad.').waitFor();
  assert.equal(await municipality(page).inputValue(), 'Malmö');
  assert.equal(await ownPopulation(page).inputValue(), '5000');
  assert.equal(new URL(page.url()).hash, '#folkmangd=5000&fran=2020&kommun=1280&till=2024&v=2');
  await page.reload();
  await page.getByRole('heading', { name: /^Malmö/u }).waitFor();
  assertClean(page);
});

test('a hostile address does no harm to a page that begins with it', async () => {
  for (const fragment of ['#<script>window.harmed = 1</script>', `#${'v=2&'.repeat(25_000)}`]) {
    const page = await openPage(browser, fragment);
    await page.getByRole('alert').waitFor();
    assert.equal(await page.evaluate(() => window.harmed), undefined);
    await page.getByRole('button', { name: /^Malmö \d{4}–\d{4}: det som gäller nu/u }).click();
    await page.getByRole('heading', { name: /^Malmö, \d{4}–\d{4}$/u }).waitFor();
    assertClean(page);
  }
});

test('script in what was typed is text and nothing else', async () => {
  const script = encodeURIComponent('<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>');
  const page = await openPage(browser, `#v=2&kommun=1280&vy=utkast&folkmangd=${script}&utkast.dnr=${script}&utkast.handlaggare=${script}`);
  await (await sheet(page)).getByText(decodeURIComponent(script)).first().waitFor();
  await page.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await eventually(async () => assert.equal(await ownPopulation(page).inputValue(), decodeURIComponent(script)));
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assertClean(page);
});

test('text that cannot be read is kept in the field and in the address', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  await ownPopulation(page).fill('12.345 själar');
  await page.waitForURL((url) => url.hash.includes('folkmangd=12.345+'));
  await page.reload();
  assert.equal(await ownPopulation(page).inputValue(), '12.345 själar');
  assert.equal(await ownPopulation(page).getAttribute('aria-invalid'), 'true');
  assert.equal(await municipality(page).inputValue(), 'Malmö');
  assertClean(page);
});

test('nothing is stored on the device', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2017');
  await ownPopulation(page).fill('60 000');
  await page.waitForURL(/folkmangd/u);
  await openDraft(page);
  await page.getByLabel('Diarienummer').fill('KS 2020/117');
  await page.waitForURL(/utkast\.dnr/u);
  const stored = await page.evaluate(async () => ({
    // Every store that the window has, by whatever name.
    stores: Object.getOwnPropertyNames(window).filter((name) => window[name] instanceof Storage && window[name].length > 0),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
  assert.deepEqual(stored, { stores: [], databases: 0, caches: 0, cookies: '' });
  assert.deepEqual(await page.context().cookies(), []);
  assertClean(page);
});

test('the link that is copied reopens the case', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280', { permissions: ['clipboard-read', 'clipboard-write'] });
  await ownPopulation(page).fill('344 000');
  await page.getByRole('button', { name: 'Kopiera länk' }).click();
  await page.getByText('Länken är kopierad').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${PAGE_URL}#folkmangd=344+000&fran=2020&kommun=1280&till=2024&v=2`);
  assertClean(page);
});

/** What stands in the form, by label, and what the result says. */
async function readCase(page) {
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  const typed = await page.getByRole('form', { name: 'Era uppgifter' }).evaluate((form) => {
    const fields = [...form.querySelectorAll('input[type=text], select')].filter(
      (of) => of.closest('details') === null || (of.type === 'text' && of.value !== ''),
    );
    return Object.fromEntries(fields.map((of) => [of.labels[0].textContent, of.value]));
  });
  return { typed, result: plain(await page.locator('[data-result]').innerText()) };
}

/** The draft as it stands, without the link in its stamp, and what stands in its form. */
async function readDraft(page) {
  const text = plain(await (await sheet(page)).innerText()).replace(/Öppna kalkylen igen: .*$/u, '');
  const typed = await page.getByRole('form', { name: 'Uppgifter till utkastet' }).evaluate((form) =>
    [...new FormData(form)].concat([...form.querySelectorAll('select')].map((of) => [of.id, of.value])),
  );
  return { text, typed };
}
