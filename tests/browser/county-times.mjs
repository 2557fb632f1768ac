// Times the county view with the whole country, every scheme and every year in Chromium; by itself it prints what
// it found as JSON for `cargo xtask bench county`.

import { fileURLToPath } from 'node:url';
import { spread } from './spread.mjs';
import { PAGE_URL, launch } from './support.mjs';

const TICKS = 200;
const FILES = 10;
const VISITS = 5;
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
  const [, ...again] = await workbooks(page, FILES + 1);
  const first = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const fresh = await country(browser);
    first.push(...await workbooks(fresh, 1));
    await fresh.close();
  }
  const each = (name) => spread(ticked.map((times) => times[name]));
  return {
    painted: each('painted'), frame: each('frame'), whole: each('whole'),
    csv: spread(csv), xlsx: spread(again), xlsx_first: spread(first),
  };
}

/** What so many workbooks take to write, one after the other, with the module that writes them just there. */
function workbooks(page, runs) {
  return page.evaluate(async ([times]) => {
    const { files } = await (await fetch('manifest.json')).json();
    const module = await import(new URL(files['sheets.js'].file, location.href).href);
    await module.default({ module_or_path: new URL(files['sheets.wasm'].file, location.href) });
    return Array.from({ length: times }, () => {
      const from = performance.now();
      module.write('xlsx', location.hash);
      return performance.now() - from;
    });
  }, [runs]);
}

/** The county view with the whole country, every scheme and every year. */
async function country(browser) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    // Files are made, and not saved.
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.goto(`${PAGE_URL}#fran=2011&lan.omrade=alla&till=2028&v=1&vy=lan`);
  await page.locator('.municipalities tbody tr').nth(289).waitFor();
  return page;
}

/**
 * Runs in the page: the largest leave and join in turn, so that every price and sum moves.
 *
 * A screen's next frame is up to 17 ms away whatever a page does: the box is ticked as a frame begins, and what is
 * measured fits into that frame or does not.
 *
 * `painted` ends with the first task after the frame in which every row in sight and the sums are as they will stay: it
 * has been laid out and painted then. `whole` ends with the last change of the table, as rows that nobody sees come
 * after that frame. `frame` is the reference: the same frame when a script has changed one figure of the table.
 */
async function tickAll([runs, warmUps]) {
  const table = document.querySelector('.municipalities');
  const boxes = [...table.querySelectorAll('tbody input')].slice(0, 40);
  const sum = () => table.querySelector('tfoot').textContent;
  const inSight = () => [...table.querySelectorAll('tbody tr')]
    .filter((row) => row.getBoundingClientRect().top < innerHeight && row.getBoundingClientRect().bottom > 0)
    .map((row) => row.textContent).join() + sum();
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
      shown.push([at, last === known ? shown.at(-1)?.[1] ?? inSight() : inSight()]);
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
    const shown = [[ticked.at, inSight()], ...await rest()];
    if (sum() === before) throw new Error('a box was ticked and the sums stayed as they were');
    const [painted] = shown.find(([, seen]) => seen === shown.at(-1)[1]);
    if (run >= warmUps) {
      times.push({ painted: painted - ticked.from, whole: last - ticked.from, frame: one.at - one.from });
    }
  }
  return times;
}
