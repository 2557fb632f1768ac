// The page keeps to the policy that it promises hosts, and asks nobody but its own origin.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { municipality, openDraft, ownPopulation, pick, settings, sheet, showYears } from './person.mjs';
import { PAGE_URL, assertClean, launch, openPage } from './support.mjs';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('the page is served under the policy that it promises to work with', async () => {
  const { headers } = await fetch(PAGE_URL);
  assert.equal(headers.get('content-security-policy'), POLICY);
});

test('what the policy forbids is stopped and told', async () => {
  const page = await openPage(browser);
  await municipality(page).waitFor();
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  assert.throws(() => assertClean(page), /policy violation|Content Security Policy/u);
});

test('a request to anyone else is stopped and told', async () => {
  const page = await openPage(browser);
  await page.evaluate(() => fetch('http://example.invalid/').catch(() => {}));
  assert.throws(() => assertClean(page), /example\.invalid/u);
});

test('a whole visit asks only its own origin, and for the draft only when it is opened', async () => {
  const page = await openPage(browser);
  const asked = async () => {
    const all = await page.evaluate(() => performance.getEntriesByType('resource').map((of) => of.name));
    // The browser fetches the icon when it likes, and as often.
    return all.filter((url) => !/icon-.*\.svg$/u.test(url));
  };
  const drafts = async () => (await asked()).filter((url) => /draft-.*\.wasm$/u.test(url)).length;
  await municipality(page).waitFor();
  // What the page fetches by itself once it can be used.
  await page.waitForFunction(() => ['later-', 'print-'].every(
    (name) => performance.getEntriesByType('resource').some((of) => of.name.includes(`/${name}`)),
  ));
  const atFirst = await asked();
  assert.ok(atFirst.some((url) => /widget-.*\.wasm$/u.test(url)));
  assert.equal(await drafts(), 0);

  await pick(page, 'falu', 'Falun');
  await showYears(page, 2013, 2017);
  await settings(page, 'Stimulansmedel e-hälsa');
  await page.getByRole('button', { name: 'Visa alla uträkningar' }).click();
  await ownPopulation(page).fill('12.345');
  await page.getByRole('heading', { name: 'Rätta detta för att se alla belopp' }).waitFor();
  await ownPopulation(page).fill('');
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  const [texts, ...more] = (await asked()).filter((url) => !atFirst.includes(url));
  assert.match(texts, /\/texts-[0-9a-f]{10}\.txt$/u, 'what explains the amounts');
  assert.deepEqual(more, [], 'the calculation needs nothing more');

  await openDraft(page);
  assert.equal(await drafts(), 1);
  for (const stance of ['avsla', 'tillagg']) await page.locator(`input[name=forslag][value=${stance}]`).check();
  await page.getByLabel('Handläggare', { exact: true }).fill('Anna Lindgren');
  await page.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  await (await openDraft(page)).getByText('Anna Lindgren').first().waitFor();
  assert.equal(await drafts(), 1, 'what was fetched once is kept');
  assert.deepEqual((await asked()).filter((url) => !url.startsWith(PAGE_URL)), []);
  assertClean(page);
});

test('a draft that cannot be fetched says so, loses nothing, and comes when it can', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280');
  await page.route(/draft-.*\.wasm$/u, (route) => route.abort());
  await page.getByRole('button', { name: 'Beslutsutkast' }).click();
  await page.getByRole('alert').filter({ hasText: 'Kontrollera nätverket. Det du har skrivit finns kvar.' }).waitFor();
  await page.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await page.getByRole('heading', { name: 'Malmö, 2020–2024' }).waitFor();
  await page.unroute(/draft-.*\.wasm$/u);
  await page.getByRole('button', { name: 'Beslutsutkast' }).click();
  await sheet(page);
});
