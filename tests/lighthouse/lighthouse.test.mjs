// Lighthouse gives the page 100 for accessibility in every tab. It is heavier than what looks at each change
// (tests/browser/access.test.mjs asks more of the same), so `.ci/slow` runs it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { snapshot } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const { PAGE_URL, CHROMIUM } = process.env;
const MALMO = '#v=2&kommun=1280&fran=2020&till=2023';

/** Each tab: its address, what shows that it stands there, and what is pressed before. */
const TABS = {
  Kalkyl: [MALMO, 'Så räknade vi'],
  Beslutsutkast: [`${MALMO}&vy=utkast`, 'Hämta eller kopiera'],
  'Egna ordningar': [MALMO, '1. Börja', 'Lägg till eget avtal eller egen avgift'],
  'Län': [`${MALMO}&vy=lan&lan.omrade=12`, 'Sök kommun'],
  'Bädda in': [`${MALMO}&vy=badda-in`, 'Kod att klistra in'],
};

let browser;
before(async () => {
  browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
});
after(() => browser?.close());

for (const [tab, [fragment, shown, pressed]] of Object.entries(TABS)) {
  test(`Lighthouse gives ${tab} 100 for accessibility`, async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 1000 });
    await page.goto(PAGE_URL + fragment);
    if (pressed) await page.locator(`::-p-text(${pressed})`).click();
    await page.locator(`::-p-text(${shown})`).wait();
    const { lhr } = await snapshot(page, { flags: { onlyCategories: ['accessibility'], formFactor: 'desktop', screenEmulation: { disabled: true } } });
    const asked = lhr.categories.accessibility.auditRefs.map(({ id }) => lhr.audits[id]);
    const failed = asked.filter(({ score }) => score !== null && score < 1);
    assert.deepEqual(failed.map(({ id, details }) => [id, details?.items?.map(({ node }) => node?.snippet)]), []);
    assert.ok(asked.filter(({ score }) => score === 1).length > 15, 'it has looked');
    assert.equal(lhr.categories.accessibility.score, 1);
    await page.close();
  });
}
