// A browser that translates the page never leaves one municipality's heading over another's amounts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pick } from './person.mjs';
import { assertClean, eventually, launch, openPage } from './support.mjs';

const STOCKHOLM = '#v=2&kommun=0180&fran=2020&till=2024';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/**
 * Puts a copy of each text where the text was, as a translator does, and goes on with what comes; one that is polite
 * leaves alone what asks for it.
 */
function translate(polite) {
  const texts = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found.filter((text) => text.data.trim() && !(polite && text.parentElement?.closest('[translate=no]')));
  };
  const replace = (root) => {
    for (const text of texts(root)) {
      if (text.parentElement.closest('font, script, style')) continue;
      const font = document.createElement('font');
      font.textContent = text.data;
      text.replaceWith(font);
    }
  };
  replace(document.body);
}

const seen = (page) => page.locator('#kommunkalkyl').innerText();

test('a translator that heeds what the page asks for leaves the calculator alone', async () => {
  const page = await openPage(browser, STOCKHOLM);
  await page.getByRole('heading', { name: 'Stockholm, 2020–2024' }).waitFor();
  await page.evaluate(translate, true);
  assert.ok((await page.locator('body > :not(main) font').count()) > 0, 'the rest of the page is translated');
  await pick(page, 'malm', 'Malmö');
  await page.getByRole('heading', { name: 'Malmö, 2020–2024' }).waitFor();
  await eventually(async () => assert.doesNotMatch(await seen(page), /Stockholm/u));
  assertClean(page);
});

test('one that does not is told of, and no amount stands under a wrong heading', async () => {
  const page = await openPage(browser, STOCKHOLM);
  await page.getByRole('heading', { name: 'Stockholm, 2020–2024' }).waitFor();
  await page.evaluate(translate, false);
  await page.getByRole('heading', { name: 'Översättningen måste stängas av' }).waitFor();
  assert.doesNotMatch(await seen(page), /\d kr/u);
  await page.getByRole('button', { name: 'Öppna kalkylen igen' }).click();
  await page.getByRole('heading', { name: 'Stockholm, 2020–2024' }).waitFor();
});
