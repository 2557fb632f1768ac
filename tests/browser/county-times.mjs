// Times the county view with the whole country, every scheme and every year in Chromium; by itself it prints what
// it found as JSON for `cargo xtask bench county`.

import { fileURLToPath } from 'node:url';
import { spread } from './spread.mjs';
import { PAGE_URL, launch } from './support.mjs';

const TICKS = 100;
const FILES = 10;
const WARM_UPS = 3;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await launch();
  try {
    console.log(JSON.stringify(await countyTimes(browser)));
  } finally {
    await browser.close();
  }
}

/** A box ticked with everything shown, and what it takes to write the files. */
export async function countyTimes(browser) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    // Files are made, and not saved.
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.goto(`${PAGE_URL}#fran=2011&lan.omrade=alla&till=2028&v=1&vy=lan`);
  await page.locator('.municipalities tbody tr').nth(289).waitFor();
  const ticked = await page.evaluate(tickAll, [TICKS, WARM_UPS]);
  const csv = await page.evaluate(([runs]) => {
    const [button] = [...document.querySelectorAll('.downloads button')].filter((of) => of.textContent.includes('semikolon'));
    return Array.from({ length: runs }, () => {
      const from = performance.now();
      button.click();
      return performance.now() - from;
    });
  }, [FILES]);
  const xlsx = await page.evaluate(async ([runs]) => {
    const { files } = await (await fetch('manifest.json')).json();
    const module = await import(new URL(files['sheets.js'].file, location.href).href);
    await module.default({ module_or_path: new URL(files['sheets.wasm'].file, location.href) });
    return Array.from({ length: runs }, () => {
      const from = performance.now();
      module.write('xlsx', location.hash);
      return performance.now() - from;
    });
  }, [FILES]);
  const each = (name) => spread(ticked.map((times) => times[name]));
  return {
    changed: each('changed'), laidOut: each('laidOut'), shown: each('shown'), csv: spread(csv), xlsx: spread(xlsx),
  };
}

/**
 * Runs in the page: the largest leave and join in turn, so that every price and sum moves.
 *
 * `changed` ends with the last change of the table, however many tasks the page divides its work on; `laidOut` when
 * that change's style and layout have been forced too, which is all of the page's own work but paint; `shown` a task
 * after the next frame has begun, which waits for the screen and so is never less than what is left of a frame.
 */
async function tickAll([runs, warmUps]) {
  const table = document.querySelector('.municipalities');
  const boxes = [...table.querySelectorAll('tbody input')].slice(0, 40);
  const sum = () => table.querySelector('tfoot').textContent;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  let last = null;
  new MutationObserver(() => {
    const changed = performance.now();
    document.body.getBoundingClientRect();
    last = { changed, laidOut: performance.now() };
  }).observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
  const times = [];
  for (let run = 0; run < warmUps + runs; run += 1) {
    const before = sum();
    const box = boxes[run % boxes.length];
    // A person's click, or the key that ticks, finds the focus on the box.
    box.focus();
    const from = performance.now();
    box.click();
    let seen = null;
    let shown = null;
    // Until a whole frame has passed in which nothing changed.
    for (let frames = 0; last === null || seen !== last; frames += 1) {
      if (frames === 100) throw new Error('a box was ticked and the table did not change, or did not rest');
      seen = last;
      await frame();
      if (seen !== last) shown = performance.now();
    }
    if (sum() === before) throw new Error('a box was ticked and the sums stayed as they were');
    const since = (time) => time - from;
    if (run >= warmUps) times.push({ changed: since(last.changed), laidOut: since(last.laidOut), shown: since(shown) });
    last = null;
    await frame();
  }
  return times;
}
