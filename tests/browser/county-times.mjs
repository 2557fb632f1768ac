// Times the county view with the whole country, every scheme and every year in Chromium; by itself it prints what
// it found as JSON for `cargo xtask bench county`.

import { fileURLToPath } from 'node:url';
import { spread } from './spread.mjs';
import { PAGE_URL, launch } from './support.mjs';

const TICKS = 100;
const FILES = 10;
const WARM_UPS = 3;
// A screen's next frame is up to 17 ms away whatever a page does: frames that begin as soon as there is something to
// show tell what the page's own work takes.
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

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
  const unlimited = await launch(UNLIMITED);
  const painted = await (await country(unlimited)).evaluate(tickAll, [TICKS, WARM_UPS]);
  await unlimited.close();
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
  const each = (runs, name) => spread(runs.map((times) => times[name]));
  return {
    painted: each(painted, 'painted'), whole: each(painted, 'whole'), shown: each(ticked, 'painted'),
    csv: spread(csv), xlsx: spread(xlsx),
  };
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
 * `painted` ends with the first task after the frame that shows the change, when it has been laid out and painted: every
 * row in sight and the sums are then as they will stay. `whole` ends with the last change of the table, as rows that
 * nobody sees come after that frame.
 */
async function tickAll([runs, warmUps]) {
  const table = document.querySelector('.municipalities');
  const boxes = [...table.querySelectorAll('tbody input')].slice(0, 40);
  const sum = () => table.querySelector('tfoot').textContent;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
    scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' });
  }));
  const inSight = () => [...table.querySelectorAll('tbody tr')]
    .filter((row) => row.getBoundingClientRect().top < innerHeight && row.getBoundingClientRect().bottom > 0)
    .map((row) => row.textContent).join() + sum();
  let last = null;
  new MutationObserver(() => { last = performance.now(); })
    .observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
  const times = [];
  for (let run = 0; run < warmUps + runs; run += 1) {
    const before = sum();
    const box = boxes[run % boxes.length];
    // A person's click, or the key that ticks, finds the focus on the box.
    box.focus();
    await frame();
    last = null;
    const from = performance.now();
    box.click();
    const shown = [];
    // Until whole frames have passed in which nothing changed.
    for (let quiet = 0, known = null; quiet < 5 || last === null; known = last) {
      if (shown.length === 100) throw new Error('a box was ticked and the table did not change, or did not rest');
      const at = await frame();
      shown.push([at, last === known ? shown.at(-1)?.[1] ?? '' : inSight()]);
      quiet = last === known ? quiet + 1 : 0;
    }
    if (sum() === before) throw new Error('a box was ticked and the sums stayed as they were');
    const [painted] = shown.find(([, seen]) => seen === shown.at(-1)[1]);
    if (run >= warmUps) times.push({ painted: painted - from, whole: last - from });
  }
  return times;
}
