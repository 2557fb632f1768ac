// The code that the generator gives works unchanged in every kind of page, and axe and Equal Access find nothing there.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { examine } from './examined.mjs';
import { HOSTS, copied, hosts } from './hosts.mjs';
import { municipality, ownPopulation } from './person.mjs';
import { PAGE_URL, assertClean, launch, openPage, troublesOf } from './support.mjs';

const MALMO = '#v=2&kommun=1280&fran=2020&till=2023';
const HEADING = 'Malmö, 2020–2023';
const OWN = new URL(PAGE_URL).origin;

/** Where the element is not what is shown: a frame, or the table that stands in for both. */
const INSTEAD = { 'policy-utan-wasm': 'frame', 'policy-utan-hamtning': 'frame', 'policy-utan-allt': 'table' };
/** Where the frame is not what is shown: a page without an origin cannot say whom the frame may tell. */
const INSTEAD_OF_FRAME = { 'policy-utan-allt': 'table', 'policy-med-wasm': 'table', 'blockerad-lagring': 'table' };

let browser;
let others;
let snippet;
let framed;
before(async () => {
  browser = await launch();
  others = await hosts();
  snippet = await copied(browser, MALMO);
  framed = await copied(browser, MALMO, (page) => page.getByRole('radio', { name: /^I en ram/u }).check());
});
after(async () => {
  others?.close();
  await browser?.close();
});

for (const kind of Object.keys(HOSTS)) {
  test(`embed: the copied element works in the page ${kind} [klistra-in]`, async () => {
    const page = await others.open(browser, kind, snippet);
    await works(page, INSTEAD[kind] ?? 'element', kind);
    await page.context().close();
  });

  test(`embed: the copied frame works in the page ${kind} [klistra-in]`, async () => {
    const page = await others.open(browser, kind, framed);
    await works(page, INSTEAD_OF_FRAME[kind] ?? 'frame', kind);
    await page.context().close();
  });
}

/** What a person does, and what the engines say of it. */
async function works(page, shown, kind) {
  if (shown === 'table') {
    await page.getByRole('table', { name: 'Avgifter, medfinansiering och bidrag enligt besluten' }).waitFor();
    await page.getByRole('link', { name: 'Räkna på er kommun i Kommunkalkyl' }).waitFor();
    return;
  }
  const place = shown === 'frame' ? page.frameLocator('iframe') : page;
  await place.getByRole('heading', { name: HEADING }).waitFor();
  assert.equal(await page.locator('kommun-kalkyl table, [data-kommunkalkyl] > table').first().isVisible(), false, 'the table has stepped back');
  await ownPopulation(place).fill('100 000');
  await place.getByText('invånare används i alla år.').waitFor();
  await municipality(place).fill('falu');
  await place.getByRole('option', { name: /^Falun/u }).click();
  await place.getByRole('heading', { name: 'Falun, 2020–2023' }).waitFor();
  const frames = shown === 'frame' ? page.frames().filter((frame) => frame.url().startsWith(OWN)) : [page.mainFrame()];
  assert.equal(frames.length, 1);
  assert.deepEqual(await examined(frames[0]), []);
  // A page that refuses something says so when it is tried, and that is how it is found out.
  const refusal = { 'policy-utan-wasm': /wasm-eval|WebAssembly|wasm-unsafe-eval/u, 'policy-utan-hamtning': /connect-src|Fetch API|cannot be shown/u };
  const left = troublesOf(page).filter((of) => !refusal[kind]?.test(of));
  assert.deepEqual(left, []);
}

/** What is objected to in a frame, the element's own inside included. */
async function examined(frame) {
  await frame.evaluate(() => window.restore?.());
  return examine(frame, { inside: 'kommun-kalkyl' });
}

test('embed: enter in a field sends no form of the host [formular]', async () => {
  const page = await others.open(browser, 'formular', snippet);
  await page.evaluate(() => document.querySelector('form').addEventListener('submit', () => { window.sent = true; }));
  await ownPopulation(page).fill('5000');
  await page.keyboard.press('Enter');
  await municipality(page).fill('falun');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Falun, 2020–2023' }).waitFor();
  await page.getByRole('button', { name: 'Beslutsutkast' }).click();
  await page.getByLabel('Diarienummer').fill('KS 1');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => window.sent), undefined);
  assert.equal(await page.evaluate(() => [...new FormData(document.querySelector('form')).keys()].join()), 'namn');
  assertClean(page);
});

test('embed: what the host does to its text and colours does not reach the calculator, nor ours the host [stil]', async () => {
  const look = (page, selector) => page.locator(selector).first().evaluate((element) => {
    const { fontSize, color, letterSpacing, textTransform, lineHeight, direction, textAlign } = getComputedStyle(element);
    return { fontSize, color, letterSpacing, textTransform, lineHeight, direction, textAlign };
  });
  const [plain, hostile, mirrored, theme] = await Promise.all(
    ['tom', 'fientlig-stil', 'rtl', 'wordpress'].map((kind) => others.open(browser, kind, snippet)),
  );
  for (const page of [plain, hostile, mirrored, theme]) await page.getByRole('heading', { name: HEADING }).waitFor();
  for (const selector of ['kommun-kalkyl legend', 'kommun-kalkyl .figure .amount', 'kommun-kalkyl .hint', 'kommun-kalkyl .answer caption']) {
    const wanted = await look(plain, selector);
    if (selector.endsWith('.hint')) assert.equal(wanted.fontSize, '13px');
    for (const page of [hostile, mirrored]) assert.deepEqual(await look(page, selector), wanted, selector);
    // The theme's column is narrower, and the amounts' size follows the width.
    if (!selector.endsWith('.amount')) assert.deepEqual(await look(theme, selector), wanted, selector);
  }
  const empty = await others.open(browser, 'tom', '');
  for (const selector of ['h1', 'body']) assert.deepEqual(await look(plain, selector), await look(empty, selector));
  assert.equal(await plain.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length), 0);
});

test('embed: a page that runs no script shows the rates with their sources and a link [utan-skript]', async () => {
  const page = await others.open(browser, 'tom', snippet, { javaScriptEnabled: false });
  const table = page.getByRole('table', { name: 'Avgifter, medfinansiering och bidrag enligt besluten' });
  await table.getByRole('row').filter({ hasText: '1,95 kr per invånare' }).filter({ hasText: '2020–2023' }).waitFor();
  await page.getByText('SKR kunskapsstyrning 2020–2023: Sveriges Kommuner', { exact: false }).waitFor();
  const link = await page.getByRole('link', { name: 'Räkna på er kommun i Kommunkalkyl' }).getAttribute('href');
  assert.match(link, /\/0\.1\.0\/index\.html#fran=2020&kommun=1280&till=2023&v=2$/u);
  const opened = await openPage(browser, '', { url: link });
  await opened.getByRole('heading', { name: HEADING }).waitFor();
});
