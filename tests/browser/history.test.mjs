// Back and Forward go by the steps that a person takes, and the focus goes along.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { municipality, openDraft, ownPopulation, pick, sheet } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

const MALMO = '#v=2&kommun=1280&fran=2020&till=2024';

/** By the page: what a driver waits for after such a step differs from browser to browser. */
const back = (page) => page.evaluate(() => history.back());
const forward = (page) => page.evaluate(() => history.forward());

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const heading = (page, name) => page.getByRole('heading', { name }).waitFor();
const current = (page) => page.locator('.part[aria-current]').innerText();
const part = (page, name) => page.getByRole('button', { name, exact: true });
const length = (page) => page.evaluate(() => history.length);
/** Waits until the address says so, which it does a moment after what was done. */
const addressed = (page, says) => page.waitForURL((url) => says.test(url.hash));

test('back goes from view to view and leaves the calculator last, and forward comes again', async () => {
  const page = await openPage(browser, MALMO);
  await heading(page, 'Malmö, 2020–2024');
  await openDraft(page);
  await addressed(page, /vy=utkast/u);
  await part(page, 'Län').click();
  await addressed(page, /vy=lan/u);
  await back(page);
  await sheet(page);
  assert.equal(await current(page), 'Beslutsutkast');
  await back(page);
  await heading(page, 'Malmö, 2020–2024');
  assert.equal(await current(page), 'Kalkyl');
  await forward(page);
  await sheet(page);
  await forward(page);
  await page.getByRole('heading', { name: /^Skåne/u }).waitFor();
  assertClean(page);
});

test('every deliberate step is one to go back from: a municipality, a period, an example, a decision', async () => {
  const page = await openPage(browser);
  await municipality(page).waitFor();
  await page.getByRole('button', { name: /^Malmö \d{4}–\d{4}: det som gäller nu/u }).click();
  await addressed(page, /kommun=1280/u);
  await page.getByRole('button', { name: /2013–2017/u }).click();
  await addressed(page, /fran=2013/u);
  await pick(page, 'falu', 'Falun');
  await addressed(page, /kommun=2080/u);
  await openDraft(page);
  await addressed(page, /vy=utkast/u);
  await page.getByLabel('Beslut', { exact: true }).selectOption('budget');
  await addressed(page, /beslut=budget/u);
  await back(page);
  await eventually(async () => assert.notEqual(await page.getByLabel('Beslut', { exact: true }).inputValue(), 'budget'));
  await back(page);
  await heading(page, 'Falun, 2013–2017');
  await back(page);
  await heading(page, 'Malmö, 2013–2017');
  await back(page);
  await heading(page, /^Malmö, (?!2013)/u);
  await back(page);
  await heading(page, 'Välj er kommun');
  assert.equal(await page.evaluate(() => location.hash), '');
  await forward(page);
  await heading(page, /^Malmö/u);
  assertClean(page);
});

test('what is typed makes no steps, and is there again after back and forward', async () => {
  const page = await openPage(browser, MALMO);
  await heading(page, 'Malmö, 2020–2024');
  await addressed(page, /fran=2020/u);
  const before = await length(page);
  for (const typed of ['3', '34', '344', '344 0', '344 00', '344 000']) {
    await ownPopulation(page).fill(typed);
    await addressed(page, new RegExp(`folkmangd=${typed.replaceAll(' ', '\\+')}&`, 'u'));
  }
  assert.equal(await length(page), before);
  await pick(page, 'falu', 'Falun');
  await addressed(page, /kommun=2080/u);
  assert.equal(await length(page), before + 1);
  await back(page);
  await heading(page, 'Malmö, 2020–2024');
  assert.equal(await ownPopulation(page).inputValue(), '344 000');
  await forward(page);
  await heading(page, 'Falun, 2020–2024');
  assert.equal(await ownPopulation(page).inputValue(), '');
  assertClean(page);
});

test('a focus that back would lose goes where it was when the step was taken', async () => {
  const page = await openPage(browser, MALMO);
  await heading(page, 'Malmö, 2020–2024');
  await openDraft(page);
  await addressed(page, /vy=utkast/u);
  await page.getByLabel('Diarienummer').focus();
  await back(page);
  await heading(page, 'Malmö, 2020–2024');
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Beslutsutkast'));
  await forward(page);
  await sheet(page);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Beslutsutkast', 'what is not lost stays');
  assertClean(page);
});

test('a link put into the address of an open page is a step like any other', async () => {
  const page = await openPage(browser, MALMO);
  await ownPopulation(page).fill('5000');
  await addressed(page, /folkmangd=5000/u);
  await page.goto(`${PAGE_URL}#v=2&kommun=2080`);
  await heading(page, 'Falun, 2020–2024');
  await back(page);
  await heading(page, 'Malmö, 2020–2024');
  assert.equal(await ownPopulation(page).inputValue(), '5000');
  assertClean(page);
});
