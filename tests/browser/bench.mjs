// Times the page in Chromium beside a bare Yew counter and prints what it found as JSON for `cargo xtask bench`.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { countyTimes } from './county-times.mjs';
import { hosts, written } from './hosts.mjs';
import { ownTimes } from './own-times.mjs';
import { spread } from './spread.mjs';
import { launch } from './support.mjs';

const { PAGE_URL, COUNTER_URL, RECKON_URL, OWN_URL } = process.env;

/** A municipality and every scheme shown, so that a keystroke moves as much as it can. */
const FULL_PAGE = '#fran=2011&kommun=1480&till=2028&v=1';
const FIRST_INPUT = { page: 'input[role=combobox]', counter: '#first-input' };
const POPULATION = 'input[name=folkmangd]';
const RESULT = '[data-result]';

/** Every scheme in many years for one municipality, with the reckoning as an appendix. */
const LONGEST_DRAFT = JSON.parse(await readFile(process.env.LONGEST_DRAFT, 'utf8'));
const EXPORTS = { docx: 'Hämta Word-fil (.docx)', pdf: 'Hämta PDF' };

const EXPORT_RUNS = 20;
const NAVIGATIONS = 20;
const KEYSTROKES = 200;
const RECKONINGS = 50;
const WARM_UPS = 3;

const browser = await launch();
try {
  const start = await startTimes();
  const { keystroke, memory } = await keystrokes();
  const reckoning = RECKON_URL ? await reckonings() : null;
  const own = OWN_URL ? await ownTimes(browser) : null;
  const exports = await exporting();
  const county = await countyTimes(browser);
  const embedded = await embedding(start.page.median);
  console.log(JSON.stringify({ start, keystroke, memory, reckoning, own, exports, county, embedded }));
} finally {
  await browser.close();
}

/** From navigation to the first input, each time in a fresh context: nothing cached, nothing compiled. */
async function startTimes() {
  const times = { page: [], counter: [] };
  const urls = { page: PAGE_URL, counter: COUNTER_URL };
  // Alternating, so that what else the machine does falls on both alike.
  for (let round = 0; round < WARM_UPS + NAVIGATIONS; round += 1) {
    for (const which of ['page', 'counter']) {
      const time = await startTime(urls[which], FIRST_INPUT[which]);
      if (round >= WARM_UPS) times[which].push(time);
    }
  }
  const [page, counter] = [spread(times.page), spread(times.counter)];
  return { page, counter, ratio: page.median / counter.median };
}

async function startTime(url, selector) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    window.firstInput = new Promise((resolve) => {
      const look = () => {
        const input = document.querySelector(selector);
        if (input && !input.disabled) resolve(performance.now());
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });
  }, selector);
  await page.goto(url);
  const time = await Promise.race([page.evaluate(() => window.firstInput), tooLate(selector)]);
  await context.close();
  return time;
}

/** From the key's event to the result's last change, and to the frame that shows it. */
async function keystrokes() {
  const page = await browser.newPage();
  await page.addInitScript(watchStrokes, RESULT);
  await page.goto(PAGE_URL + FULL_PAGE);
  const field = page.locator(POPULATION).first();
  try {
    await field.waitFor({ timeout: 10_000 });
  } catch {
    return { keystroke: { missing: POPULATION }, memory: await memory(page) };
  }
  await field.fill('10000');
  await field.focus();
  const strokes = [];
  for (let n = 0; n < WARM_UPS * 2 + KEYSTROKES; n += 1) {
    // A digit more, then one less: every key changes the figures, and the number stays sensible.
    await page.keyboard.press(n % 2 === 0 ? String(1 + ((n / 2) % 9)) : 'Backspace');
    const stroke = await page.evaluate((n) => window.strokeDone(n), n);
    if (n >= WARM_UPS * 2) strokes.push(stroke);
  }
  const seen = strokes.filter((stroke) => stroke.changed !== null);
  const keystroke = {
    changed: spread(seen.map((stroke) => stroke.changed)),
    shown: spread(seen.map((stroke) => stroke.shown)),
    unanswered: strokes.length - seen.length,
  };
  return { keystroke, memory: await memory(page) };
}

/** Runs in the page: one entry for each key, ended by the frame after the last change it caused. */
function watchStrokes(result) {
  const strokes = [];
  const waiting = new Map();
  window.strokeDone = (n) => (strokes[n]?.done ? strokes[n] : new Promise((resolve) => waiting.set(n, resolve)));

  const end = (stroke) => {
    if (stroke.done) return;
    stroke.done = true;
    waiting.get(stroke.n)?.(stroke);
  };
  addEventListener('keydown', (event) => {
    const stroke = { n: strokes.length, from: event.timeStamp, changed: null, shown: null, done: false };
    strokes.push(stroke);
    // A key that changes nothing is told, not waited for.
    setTimeout(() => end(stroke), 1000);
  }, { capture: true });

  new MutationObserver((records) => {
    const stroke = strokes.at(-1);
    if (!stroke || stroke.done) return;
    const inside = ({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(result);
    if (!records.some(inside)) return;
    const first = stroke.changed === null;
    stroke.changed = performance.now() - stroke.from;
    if (!first) return;
    requestAnimationFrame(() => {
      // A task after the frame's own work: the frame is laid out and on its way to the screen.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        stroke.shown = performance.now() - stroke.from;
        end(stroke);
      };
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** The wasm memory never shrinks, so its size at the end is its peak. */
async function memory(page) {
  return page.evaluate(async () => {
    const { files, first_view: firstView } = await (await fetch('manifest.json')).json();
    const [wasm] = firstView.filter((name) => name.endsWith('.wasm'));
    const glue = files[wasm.replace('.wasm', '.js')].file;
    // The page's own instance: a module is loaded once, and its init then tells what it has.
    const { default: init } = await import(new URL(glue, location.href).href);
    return (await init()).memory.buffer.byteLength;
  });
}

/** Every municipality, scheme and year in the browser's wasm. */
async function reckonings() {
  const page = await browser.newPage();
  await page.goto(RECKON_URL);
  const { assessments, times } = await page.evaluate(async ([runs, warmUps]) => {
    const { files } = await (await fetch('manifest.json')).json();
    const module = await import(new URL(files['reckon_all.js'].file, location.href).href);
    await module.default({ module_or_path: new URL(files['reckon_all.wasm'].file, location.href) });
    const times = [];
    let assessments = 0;
    for (let run = 0; run < warmUps + runs; run += 1) {
      const from = performance.now();
      assessments = module.reckon_all();
      if (run >= warmUps) times.push(performance.now() - from);
    }
    return { assessments, times };
  }, [RECKONINGS, WARM_UPS]);
  return { assessments, ...spread(times) };
}

/** From the click to the file, of the longest draft, once the module that writes it has been fetched. */
async function exporting() {
  const page = await browser.newPage();
  await page.goto(`${PAGE_URL}#${LONGEST_DRAFT.fragment}`);
  const times = {};
  for (const [form, name] of Object.entries(EXPORTS)) {
    const button = page.getByRole('button', { name });
    await button.waitFor();
    const found = await button.evaluate(async (button, [runs, warmUps, ending]) => {
      const said = button.closest('.exports').querySelector('[role=status]');
      const done = () => new Promise((resolve) => {
        const look = () => said.textContent.includes(`${ending} är klar`) && resolve();
        new MutationObserver(look).observe(said, { subtree: true, childList: true, characterData: true });
      });
      const times = [];
      for (let run = 0; run < warmUps + runs; run += 1) {
        const waiting = done();
        const from = performance.now();
        button.click();
        await waiting;
        if (run >= warmUps) times.push(performance.now() - from);
      }
      return times;
    }, [EXPORT_RUNS, WARM_UPS, form]);
    times[form] = spread(found);
  }
  const npm = await byThePackage(page);
  return { ...times, npm, ratio: times.docx.median / npm.median };
}

/** The same document by the npm package `docx`, in the same page; ours is timed without the click too. */
async function byThePackage(page) {
  const here = createRequire(import.meta.url);
  const scripts = { 'npm-docx.mjs': here.resolve('docx').replace(/[^/]*$/, 'index.mjs'), 'npm-word.mjs': here.resolve('./word.mjs') };
  for (const [name, path] of Object.entries(scripts)) {
    await page.route(`**/${name}`, (route) => route.fulfill({ path, contentType: 'text/javascript' }));
  }
  const { bytes, times } = await page.evaluate(async ([tree, runs, warmUps]) => {
    const here = (name) => import(new URL(name, location.href).href);
    const [docx, { write }] = [await here('npm-docx.mjs'), await here('npm-word.mjs')];
    const times = [];
    let bytes = 0;
    for (let run = 0; run < warmUps + runs; run += 1) {
      const from = performance.now();
      bytes = (await write(docx, tree)).byteLength;
      if (run >= warmUps) times.push(performance.now() - from);
    }
    return { bytes, times };
  }, [LONGEST_DRAFT.document, EXPORT_RUNS, WARM_UPS]);
  return { bytes, ...spread(times) };
}

/** From the script tag to the last element's being usable, in pages of others, nothing cached. */
async function embedding(pageStart) {
  const others = await hosts();
  const one = await written('kommun="1280"');
  const [element, script] = one.split('\n');
  const kinds = { plain: ['tom', one], hostile: ['fientlig-stil', one], ten: ['tom', element.repeat(10) + script] };
  const times = { plain: [], hostile: [], ten: [] };
  let [wasm, heap] = [0, 0];
  for (let round = 0; round < WARM_UPS + NAVIGATIONS; round += 1) {
    for (const [which, [kind, snippet]] of Object.entries(kinds)) {
      const page = await others.open(browser, kind, '');
      const time = await page.evaluate(pasted, snippet);
      if (round >= WARM_UPS) times[which].push(time);
      if (which === 'ten' && round === WARM_UPS) {
        ({ wasm, heap } = await elementMemory(page));
      }
      await page.context().close();
    }
  }
  others.close();
  const beside = (of) => ({ ...spread(of), ratio: spread(of).median / pageStart });
  return { plain: beside(times.plain), hostile: beside(times.hostile), ten: spread(times.ten), wasm, heap };
}

/** Runs in the page: puts the code in, and waits until every element in it is ready. */
async function pasted(snippet) {
  const inside = document.createElement('template');
  inside.innerHTML = snippet;
  const given = inside.content.querySelector('script');
  const elements = [...inside.content.querySelectorAll('kommun-kalkyl')];
  const script = document.createElement('script');
  for (const { name, value } of given.attributes) script.setAttribute(name, value);
  const ready = elements.map((element) => new Promise((resolve) => element.addEventListener('kommunkalkyl-ready', resolve)));
  const from = performance.now();
  document.querySelector('main').append(...elements, script);
  await Promise.all(ready);
  return performance.now() - from;
}

async function elementMemory(page) {
  const { files, version } = await (await fetch(`${PAGE_URL}manifest.json`)).json();
  const wasm = await page.evaluate(async (glue) => {
    const { default: init } = await import(glue);
    return (await init()).memory.buffer.byteLength;
  }, `${PAGE_URL}${version}/${files['element.js'].file}`);
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.enable').then(() => client.send('Performance.getMetrics'));
  return { wasm, heap: metrics.find(({ name }) => name === 'JSHeapUsedSize').value };
}

async function tooLate(selector) {
  await pause(30_000, undefined, { ref: false });
  throw new Error(`no ${selector} within 30 s`);
}
