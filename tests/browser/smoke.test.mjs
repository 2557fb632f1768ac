// The page opens, under its policy, without an error and without asking anyone else.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PAGE_URL, assertClean, launch, openPage } from './support.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('the page opens and can be used', async () => {
  const page = await openPage(browser);
  await page.locator('input[role=combobox]').first().waitFor();
  assertClean(page);
});

test('the page is served under the policy that it promises to work with', async () => {
  const { headers } = await fetch(PAGE_URL);
  assert.equal(
    headers.get('content-security-policy'),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
      "img-src 'self' data:; connect-src 'self'; font-src 'self'",
  );
});

test('a request to anyone else is stopped and told', async () => {
  const page = await openPage(browser);
  await page.evaluate(() => fetch('http://example.invalid/').catch(() => {}));
  assert.throws(() => assertClean(page), /example\.invalid/);
});
