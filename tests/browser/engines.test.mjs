// What browsers lay out each in its own way: the county's table on paper, and wide tables on a desk.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { plain } from './figures.mjs';
import { assertClean, eventually, launch, openPage } from './support.mjs';

/** Points from the edge of an A4 page in which nothing but its number stands. */
const MARGIN = 60;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('the county is printed from the first page on, with whole rows under a head on each page', async () => {
  const page = await openPage(browser, '#v=2&vy=lan&lan.omrade=14&fran=2024&till=2024', { viewport: { width: 1280, height: 1000 } });
  await page.locator('.municipalities tbody tr').nth(48).waitFor();
  const names = await page.locator('.municipalities tbody th').allInnerTexts();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const laidOut = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  const pages = laidOut.split('\f').slice(0, -1);
  assert.match(pages[0], /^Ale .*\d/mu);
  for (const of of pages.slice(0, -1)) assert.match(plain(of), /Kommun Folkmängd Avgifter/u);
  const rows = laidOut.split('\n').filter((line) => names.some((name) => line.startsWith(`${name} `) && /\d{3}/u.test(line)));
  assert.equal(rows.length, names.length, 'every municipality has its row, once');
  const boxes = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  for (const [, height, words] of boxes.matchAll(/<page width="[\d.]+" height="([\d.]+)">(.*?)<\/page>/gsu)) {
    for (const [, low, word] of words.matchAll(/yMax="([\d.]+)">([^<]*)</gu)) {
      const foot = /^\(?\d+\)?$/u.test(word);
      assert.ok(foot || Number(low) < Number(height) - MARGIN, `“${word}” is cut at the end of a page`);
    }
  }
  assertClean(page);
});

test('on a desk the net of each year is in sight, also in a wide letter', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2017', { viewport: { width: 1280, height: 900 } });
  await page.getByRole('heading', { name: 'Falun, 2013–2017' }).waitFor();
  await page.evaluate(() => document.documentElement.style.setProperty('--sans', '"DejaVu Sans"'));
  const over = page.locator('.scroll', { has: page.getByRole('table', { name: 'Netto år för år' }) });
  await eventually(async () => assert.ok(await over.evaluate((of) => of.scrollWidth <= of.clientWidth)));
  assertClean(page);
});
