// The task: a controller in Falun, in November 2026, takes a budget's figures and a memo from the page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain, readTable } from './figures.mjs';
import { openDraft, pick } from './person.mjs';
import { assertClean, eventually, launch, openPage } from './support.mjs';

const BY_SCHEME = 'Belopp per avtal och år';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const on = (day) => (page) => page.clock.setFixedTime(new Date(`${day}T10:00:00`));
const row = async (page, name) => (await readTable(page, BY_SCHEME)).rows.find((of) => of.name === name);

test('in November 2026 Falun sees what it pays, fills in what is missing, shares it and takes a memo', async () => {
  const page = await openPage(browser, '', {
    prepare: on('2026-11-16'),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await pick(page, 'falu', 'Falun');
  await page.getByRole('heading', { name: 'Falun, 2026–2028' }).waitFor();

  // 1,95 × 59 945 (31 December 2024) = 116 892,75; 1,95 × 59 974 (31 December 2025) = 116 949,30; and the last
  // registered once more for 2028, whose 31 December has not come.
  await eventually(async () => {
    const { cells } = await row(page, 'SKR kunskapsstyrning');
    assert.deepEqual(cells.map((cell) => cell.amount), [116893, 116949, 116949, 350791]);
  });
  const skr = page.getByRole('table', { name: BY_SCHEME }).getByRole('row').filter({ hasText: 'SKR kunskapsstyrning' });
  assert.match(plain(await skr.innerText()), /Preliminär/u);
  const answer = page.locator('.answer');
  assert.match(plain(await answer.innerText()), /minst [\d ]+ kr/u);
  assert.match(plain(await answer.innerText()), /Regional avgift saknas/u);

  for (const year of [2026, 2027]) {
    const field = page.getByRole('table', { name: BY_SCHEME }).getByLabel(new RegExp(`Yrkesresan ${year}`, 'u')).and(page.getByRole('textbox'));
    await field.fill('0,72');
  }
  await eventually(async () => assert.doesNotMatch(plain(await answer.innerText()), /Regional avgift saknas|minst/u));
  const mine = plain(await page.getByRole('table', { name: BY_SCHEME }).innerText());
  assert.match(mine, /Egen uppgift/u);

  await page.getByRole('button', { name: 'Kopiera länk' }).click();
  await page.getByText('Länken är kopierad').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const colleague = await openPage(browser, '', { url: link, prepare: on('2027-02-01') });
  await colleague.getByRole('heading', { name: 'Falun, 2026–2028' }).waitFor();
  await eventually(async () => assert.equal(plain(await colleague.getByRole('table', { name: BY_SCHEME }).innerText()), mine));
  assertClean(colleague);

  const memo = await openDraft(page);
  await page.getByLabel('Beslut', { exact: true }).selectOption('skr-2025');
  await memo.getByRole('heading', { name: /2025–2028/u }).first().waitFor();
  const text = plain(await memo.innerText());
  assert.match(text, /1,95/u);
  assert.match(text, /SKR2024\/00089/u);
  assert.match(text, /Falu kommun/u);
  const blanks = (await memo.locator('.to-complete').allInnerTexts()).map(plain);
  for (const blank of blanks) assert.doesNotMatch(blank, /\d|kronor per invånare|rekommendationens|SKR:s/iu, blank);
  assertClean(page);
});
