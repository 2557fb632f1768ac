// Times the county view with the whole country, every scheme and every year in Chromium; by itself it prints what
// it found as JSON for `cargo xtask bench county`.

import { fileURLToPath } from 'node:url';
import { spread } from './spread.mjs';
import { PAGE_URL, launch } from './support.mjs';

const TICKS = 200;
const FILES = 10;
const VISITS = 8;
/** How long a pointer rests on a button before it is pressed, in milliseconds: a quick hand. */
const RESTS = 250;
/** How long a click holds a button down, in milliseconds: a quick hand. */
const HELD = 80;
/** How long a person takes to reach a button below 290 rows, in milliseconds, at the least. */
const ARRIVES = 1000;
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
  const page = await country(browser);
  const ticked = await page.evaluate(tickAll, [TICKS, WARM_UPS]);
  const csv = await page.evaluate(([runs]) => {
    const [button] = [...document.querySelectorAll('.downloads button')].filter((of) => of.textContent.includes('semikolon'));
    return Array.from({ length: runs }, () => {
      const from = performance.now();
      button.click();
      return performance.now() - from;
    });
  }, [FILES]);
  const [, ...again] = await workbooks(page, FILES + 1, 0);
  const first = [];
  const atOnce = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    for (const [times, rests] of [[first, RESTS], [atOnce, 0]]) {
      const fresh = await country(browser);
      times.push(...await workbooks(fresh, 1, rests));
      await fresh.close();
    }
  }
  const each = (name) => spread(ticked.map((times) => times[name]));
  return {
    painted: each('painted'), frame: each('frame'),
    csv: spread(csv), xlsx: spread(again), xlsx_first: spread(first), xlsx_at_once: spread(atOnce),
  };
}

/**
 * What so many workbooks take, one after the other, from the click of the button to the file in the browser's hands;
 * the pointer has rested on the button before the first.
 */
async function workbooks(page, runs, rests) {
  const button = page.locator('.downloads button').filter({ hasText: 'XLSX' });
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(ARRIVES);
  const { x, y, width, height } = await button.boundingBox();
  await page.evaluate(() => document.addEventListener('click', () => { window.pressed = performance.now(); }, true));
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.waitForTimeout(rests);
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(() => { window.saved = null; });
    await page.mouse.down();
    await page.waitForTimeout(HELD);
    await page.mouse.up();
    await page.waitForFunction(() => window.saved);
    times.push(await page.evaluate(() => window.saved - window.pressed));
    // The same file within a second is a double click, and is saved once.
    await page.waitForTimeout(ARRIVES + 100);
  }
  return times;
}

/** The county view with the whole country, every scheme and every year. */
async function country(browser) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    // Files are made, and not saved.
    HTMLAnchorElement.prototype.click = () => { window.saved = performance.now(); };
  });
  await page.goto(`${PAGE_URL}#fran=2011&lan.omrade=alla&till=2028&v=1&vy=lan`);
  await page.locator('.municipalities tbody tr').nth(289).waitFor();
  return page;
}

/**
 * Runs in the page: the largest leave and join in turn, so that every sum moves.
 *
 * A screen's next frame is up to 17 ms away whatever a page does: the box is ticked as a frame begins, and what is
 * measured fits into that frame or does not.
 *
 * `painted` ends with the first task after the frame in which the whole table, and what stands over and under it, is as
 * it will stay. It has been laid out and painted then. `frame` is the reference: the same frame when a script has changed
 * one figure of the table.
 */
async function tickAll([runs, warmUps]) {
  const table = document.querySelector('.municipalities');
  const boxes = [...table.querySelectorAll('tbody input')].slice(0, 40);
  const sum = () => table.querySelector('tfoot').textContent;
  const text = () => [...document.querySelectorAll('.carries li, .municipalities tr, .county-table .hint')]
    .map((part) => part.textContent).join();
  let last = null;
  new MutationObserver(() => { last = performance.now(); })
    .observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
  /** Does something as a frame begins; when it did, and when that frame had been painted. */
  const inFrame = (act) => new Promise((resolve) => requestAnimationFrame(() => {
    const from = performance.now();
    act();
    scheduler.postTask(() => resolve({ from, at: performance.now() }), { priority: 'user-blocking' });
  }));
  /** Until whole frames have passed in which nothing changed; when each of them had been painted, and what it showed. */
  const rest = async () => {
    const shown = [];
    for (let quiet = 0; quiet < 5;) {
      if (shown.length === 100) throw new Error('the table did not rest');
      const known = last;
      const { at } = await inFrame(() => {});
      quiet = last === known ? quiet + 1 : 0;
      shown.push([at, last === known ? shown.at(-1)?.[1] ?? text() : text()]);
    }
    return shown;
  };
  const times = [];
  for (let run = 0; run < warmUps + runs; run += 1) {
    const before = sum();
    const box = boxes[run % boxes.length];
    // A person's click, or the key that ticks, finds the focus on the box.
    box.focus();
    await rest();
    const figure = box.closest('tr').querySelector('.number').firstChild;
    const was = figure.data;
    const one = await inFrame(() => { figure.data = '1'; });
    figure.data = was;
    await rest();
    const ticked = await inFrame(() => box.click());
    const shown = [[ticked.at, text()], ...await rest()];
    if (sum() === before) throw new Error('a box was ticked and the sums stayed as they were');
    const [painted] = shown.find(([, seen]) => seen === shown.at(-1)[1]);
    if (run >= warmUps) {
      times.push({ painted: painted - ticked.from, frame: one.at - one.from });
    }
  }
  return times;
}
