// Nothing is lost on a narrow screen or at 400 % zoom, and every state can be told in any colours.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { municipality, sheet } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

const MALMO = '#v=2&kommun=1280';
const FALUN = '#v=2&kommun=2080&fran=2013&till=2017';

const NARROW = { viewport: { width: 320, height: 640 } };
/** A window of 1280 × 1024 at 400 %: a quarter as many CSS pixels each way. */
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

const faults = (page) => page.getByRole('heading', { name: 'Rätta detta för att se alla belopp' }).waitFor();

/** States with their address, and what a person does or waits for there. */
const STATES = {
  empty: ['', (page) => page.getByRole('heading', { name: 'Välj er kommun' }).waitFor()],
  list: ['', (page) => municipality(page).fill('up')],
  result: [FALUN, unfold],
  population: [`${MALMO}&folkmangd=12.345`, faults],
  setting: [`${MALMO}&onclick=1&skr-kunskapsstyrning.enkater=x`, faults],
  draft: [`${MALMO}&vy=utkast&forslag=tillagg&utkast.handlaggare=Anna+Lindgren`, sheet],
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [name, screen, states] of [
  ['320 pixels', NARROW, ['empty', 'list', 'result', 'population', 'setting', 'draft']],
  ['400 % zoom', ZOOMED, ['list', 'result', 'draft']],
]) {
  test(`nothing is lost at ${name}`, async () => {
    const page = await openPage(browser, '', screen);
    for (const state of states) {
      const [fragment, arrive] = STATES[state];
      await page.goto(PAGE_URL + fragment);
      await arrive(page);
      assert.deepEqual(await lost(page), [], state);
    }
    assertClean(page);
  });
}

test('between a telephone and a desk the page fits as well', async () => {
  const page = await openPage(browser, FALUN);
  await unfold(page);
  for (const width of [360, 480, 640, 768, 1000, 1400]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await lost(page), [], `${width} pixels`);
  }
  assertClean(page);
});

test('at 400 % zoom the list of municipalities can be read and used', async () => {
  const page = await openPage(browser, '', ZOOMED);
  await municipality(page).focus();
  await page.keyboard.type('up');
  for (const expected of ['Upplands Väsby', 'Upplands-Bro', 'Uppsala']) {
    await page.keyboard.press('ArrowDown');
    const option = page.getByRole('option', { name: new RegExp(`^${expected} `, 'u'), selected: true });
    await option.waitFor();
    await eventually(async () => {
      const { y, height } = await option.boundingBox();
      assert.ok(y >= -1 && y + height <= ZOOMED.viewport.height + 1, `${expected} is in sight`);
    });
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Uppsala/u }).waitFor();
  assertClean(page);
});

for (const [name, colours] of Object.entries({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
})) {
  test(`what is chosen, pressed, open or in focus looks so: ${name}`, async () => {
    const page = await openPage(browser, FALUN, { viewport: { width: 1280, height: 2000 }, ...colours });
    await page.getByRole('heading', { name: /^Falun/u }).waitFor();
    const body = page.locator('body');
    const show = (visibility) => body.evaluate((of, given) => of.style.setProperty('visibility', given), visibility);
    assert.ok(await differs(page, body, () => show('hidden')), 'the page is not blank');
    await show('visible');

    const span = page.getByRole('button', { name: '2020–2024' });
    assert.ok(await differs(page, span, () => span.click()), 'a span that is chosen');
    const part = page.getByRole('button', { name: 'Kalkyl', exact: true });
    const other = page.getByRole('button', { name: 'Beslutsutkast' });
    assert.ok(await differs(page, part, () => other.click()), 'a part that is shown');
    await part.click();
    const scheme = page.getByRole('checkbox').first();
    assert.ok(await differs(page, scheme, () => scheme.uncheck()), 'a scheme that is left out');

    const others = ['#kk-fran', 'summary', 'button.amount', '.turn'].map((kind) => page.locator(kind).first());
    for (const control of [part, municipality(page), ...others]) {
      await control.scrollIntoViewIfNeeded();
      assert.ok(await differs(page, control, () => focusByKeyboard(control), { keepFocus: true }), `the focus on ${control}`);
    }

    await municipality(page).fill('ma');
    const option = page.getByRole('option').first();
    await option.waitFor();
    assert.ok(await differs(page, option, () => page.keyboard.press('ArrowDown'), { keepFocus: true }), 'the active option');
    assertClean(page);
  });
}

test('in forced colours one part of the page is underlined', async () => {
  const page = await openPage(browser, FALUN, { forcedColors: 'active' });
  await page.getByRole('heading', { name: 'Falun, 2013–2017' }).waitFor();
  const lines = await page.locator('.parts .part').evaluateAll((all) =>
    all.map((of) => [of.hasAttribute('aria-current'), getComputedStyle(of).borderBottomColor]),
  );
  const [[, canvas]] = await page.locator('body').evaluateAll(([of]) => [['', getComputedStyle(of).backgroundColor]]);
  for (const [current, line] of lines) assert.equal(line !== canvas, current);
  assertClean(page);
});

test('bars are drawn in forced colours', async () => {
  const page = await openPage(browser, FALUN, { forcedColors: 'active' });
  const bar = page.locator('.by-year .bar').first();
  await bar.waitFor();
  await bar.scrollIntoViewIfNeeded();
  const hide = () => bar.evaluate((of) => of.querySelectorAll('rect').forEach((piece) => piece.remove()));
  assert.ok(await differs(page, bar, hide));
  assertClean(page);
});

test('a dark screen gets light text on dark', async () => {
  const page = await openPage(browser, `${MALMO}&vy=utkast`);
  await sheet(page);
  for (const [colorScheme, darker] of [['dark', 'ground'], ['light', 'ink']]) {
    await page.emulateMedia({ colorScheme });
    const lightness = await page.evaluate(() => {
      const light = (colour) => colour.match(/\d+/gu).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      const all = [document.body, document.querySelector('.sheet'), document.querySelector('#kk-kommun')];
      return all.map((of) => getComputedStyle(of)).map((style) => [light(style.backgroundColor), light(style.color)]);
    });
    for (const [ground, ink] of lightness) assert.equal(ground < ink ? 'ground' : 'ink', darker);
  }
  assertClean(page);
});

test('nothing moves for those who asked for less motion', async () => {
  const page = await openPage(browser, FALUN, { reducedMotion: 'reduce' });
  await unfold(page);
  const moving = await page.evaluate(() => {
    const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0);
    const moves = (style) => lasts(style.transitionDuration) || lasts(style.animationDuration);
    const smooth = (style) => style.scrollBehavior === 'smooth';
    return [...document.querySelectorAll('*')].map((of) => getComputedStyle(of)).filter((style) => moves(style) || smooth(style)).length;
  });
  assert.equal(moving, 0);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  assertClean(page);
});

async function unfold(page) {
  await page.getByRole('button', { name: 'Visa alla uträkningar' }).click();
  for (const summary of await page.locator('summary').all()) await summary.click();
}

/** As a keyboard does: a focus that came by mouse need not be shown. */
async function focusByKeyboard(control) {
  await control.focus();
  await control.page().keyboard.press('Shift');
}

/** Whether something looks otherwise after an action, with the focus and the pointer elsewhere. */
async function differs(page, of, action, { keepFocus = false } = {}) {
  const look = async () => {
    const { x, y, width, height } = await of.boundingBox();
    // Around it too: that is where the focus is drawn.
    const clip = { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: Math.min(height + 12, 800) };
    return page.screenshot({ clip });
  };
  const away = async () => {
    await page.mouse.move(0, 0);
    if (!keepFocus) await page.evaluate(() => document.activeElement.blur());
  };
  await away();
  const first = await look();
  await action();
  await away();
  try {
    await eventually(async () => assert.notDeepEqual(await look(), first));
    return true;
  } catch {
    return false;
  }
}

/** Whatever cannot be reached: what is beside the page, cut off, or scrolls without being a region. */
async function lost(page) {
  // What scrolls is marked before the next picture is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return page.evaluate(() => {
    const found = [];
    const name = (of) => `${of.tagName.toLowerCase()}${of.id && `#${of.id}`}.${of.getAttribute('class') ?? ''}`;
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);

    const scrolls = (of) => ['auto', 'scroll'].includes(getComputedStyle(of).overflowX);
    const cuts = (of) => ['hidden', 'clip'].includes(getComputedStyle(of).overflowX);
    for (const of of document.querySelectorAll('body *')) {
      if (of.closest('.heard') || !of.checkVisibility() || of.scrollWidth <= of.clientWidth + 1) continue;
      if (of.tagName === 'INPUT' || of.tagName === 'SELECT' || of.closest('svg')) continue;
      if (cuts(of)) found.push(`${name(of)} is cut off`);
      // By a stop of its own, or by those of what is in it.
      const stops = of.tabIndex === 0 || of.querySelector('button:enabled, input:enabled') !== null;
      const region = of.getAttribute('role') === 'region' && stops && of.getAttribute('aria-label');
      if (scrolls(of) && !region) found.push(`${name(of)} scrolls sideways and is no region`);
    }

    const inRegion = (of) => of.closest('.scroll[role=region][aria-label]') !== null;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      const parent = text.parentElement;
      if (!text.data.trim() || parent.closest('.heard, option') || !parent.checkVisibility() || inRegion(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right } of range.getClientRects()) {
        if (left < -1 || right > width + 1) found.push(`beside the page: ${text.data.trim().slice(0, 40)}`);
        const box = parent.closest('.figure, td, th, li, p, button, .scheme');
        const edge = box?.getBoundingClientRect();
        const over = edge && (left < edge.left - 1 || right > edge.right + 1);
        if (over) found.push(`over the edge of ${name(box)}: ${text.data.trim().slice(0, 40)}`);
      }
    }
    return [...new Set(found)];
  });
}
