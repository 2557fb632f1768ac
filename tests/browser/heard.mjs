// A screen reader's part, played in the page by @guidepup/virtual-screen-reader: it says what stands there in the order
// and in the words of the specifications that real ones follow. It is no real one; what Firefox and WebKit tell those is
// read in tests/engines.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { plain } from './figures.mjs';

const AT = '/virtual-screen-reader.js';

/** Has a reader at hand in the page; its code comes as the page's own, which its policy lets in. */
export async function reader(page) {
  const body = await readFile(new URL(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8');
  await page.route(`**${AT}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  const start = async () => {
    await page.evaluate(async (at) => {
      window.reader ??= (await import(at)).virtual;
      await window.reader.stop();
      await window.reader.start({ container: document.body });
      await window.reader.clearSpokenPhraseLog();
    }, AT);
  };
  const stop = () => page.evaluate(() => window.reader.stop());
  return {
    /** Everything from the top to the end. */
    async all() {
      // It reads attributes, where browsers tell what is ticked, chosen and folded now.
      await page.evaluate(() => {
        for (const box of document.querySelectorAll('input')) if (box.type === 'checkbox' || box.type === 'radio') box.toggleAttribute('checked', box.checked);
        for (const option of document.querySelectorAll('option')) option.toggleAttribute('selected', option.selected);
        for (const details of document.querySelectorAll('details')) {
          for (const of of details.children) if (of.localName !== 'summary') of.toggleAttribute('hidden', !details.open);
        }
      });
      await start();
      const said = await page.evaluate(async () => {
        for (let count = 0; count < 20_000; count += 1) {
          await window.reader.next();
          if ((await window.reader.lastSpokenPhrase()) === 'end of document') break;
        }
        return window.reader.spokenPhraseLog();
      });
      await stop();
      await page.evaluate(() => {
        for (const of of document.querySelectorAll('details > [hidden]')) of.removeAttribute('hidden');
      });
      return said.map(plain);
    },
    /** What is said by itself after something is done, until nothing more is said for so many milliseconds. */
    async after(act, quiet = 2000) {
      await start();
      await act();
      const said = await page.evaluate(async (quiet) => {
        let log = [];
        for (let since = performance.now(); performance.now() - since < quiet; ) {
          await new Promise((done) => setTimeout(done, 50));
          const now = await window.reader.spokenPhraseLog();
          if (now.length > log.length) since = performance.now();
          log = [...now];
        }
        return log;
      }, quiet);
      await stop();
      return said.map(plain);
    },
  };
}

/** Fails unless these are heard, one after the other; answers with what is heard from the first to the last of them. */
export function assertHeard(said, wanted) {
  let from = null;
  let at = -1;
  for (const phrase of wanted) {
    const next = said.findIndex((of, place) => place > at && (typeof phrase === 'string' ? of === phrase : phrase.test(of)));
    assert.notEqual(next, -1, `“${phrase}” is not heard after “${said[at] ?? 'the start'}”, but:\n${said.slice(at + 1, at + 60).join('\n')}`);
    from ??= next;
    at = next;
  }
  return said.slice(from, at + 1);
}
