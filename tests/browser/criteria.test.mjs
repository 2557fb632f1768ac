// What WCAG asks of how the page is seen and hit, measured in every state: at 320 pixels, with airy text, with large text,
// with a finger and with the keyboard. docs/accessibility.md tells which criterion each test stands for.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { plain } from './figures.mjs';
import { copied, hosts } from './hosts.mjs';
import { municipality } from './person.mjs';
import { SPACED, dress, faint, focused, illegible, small } from './seen.mjs';
import { ELEMENT, PAGE, element } from './states.mjs';
import { IN_FIREFOX, PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

/** A window of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const TELEPHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** The longest amounts in the most columns. */
const STOCKHOLM = ['#v=2&kommun=0180&fran=2011&till=2028', (page) => page.getByRole('heading', { name: 'Stockholm, 2011–2028' }).waitFor()];
const STATES = { ...PAGE, 'Stockholm in 18 years': STOCKHOLM };
/** Firefox takes too long for all. */
const FIREFOX_TOO = ['list open', 'result, unfolded', 'Stockholm in 18 years', 'a population that cannot be read', 'draft of a budget, unfolded',
  'county, table', 'county, scenarios', 'county, overview', 'editor, step 4', 'contract', 'element', 'element, draft'];
const states = (of) => Object.entries(of).filter(([state]) => !IN_FIREFOX || FIREFOX_TOO.includes(state));
const ALIKE = { skip: IN_FIREFOX && 'as in Chromium, and slow' };
const ONLY_CHROMIUM = { skip: IN_FIREFOX && 'Firefox has no such switch for a test' };

let browser;
let others;
/** What is wrong in which state, by what was looked for. */
const wrong = { narrow: {}, spaced: {}, large: {}, small: {}, faint: {}, moving: {} };

before(async () => {
  browser = await launch();
  others = await hosts();
  const page = await openPage(browser, '', { viewport: DESK });
  for (const [state, [fragment, arrive, { covered = false, failing = false } = {}]] of states(STATES)) {
    const place = failing ? await openPage(browser, '', { viewport: DESK }) : page;
    await place.setViewportSize(DESK);
    await place.goto('about:blank');
    await place.goto(PAGE_URL + fragment);
    await arrive(place);
    await measure(place, state, covered);
    if (failing) await place.context().close();
  }
  for (const [state, [attributes, arrive]] of states(ELEMENT)) {
    const page = await others.open(browser, 'tom', await element(attributes), { viewport: DESK });
    await arrive(page);
    await measure(page, state);
    await page.context().close();
  }
});
after(async () => {
  others?.close();
  await browser?.close();
});

async function measure(page, state, covered = false) {
  const looking = { overlaps: !covered };
  const note = (kind, found) => {
    if (found.length > 0) wrong[kind][state] = [...new Set([...(wrong[kind][state] ?? []), ...found])];
  };
  const turn = async (viewport) => {
    await page.setViewportSize(viewport);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  };
  note('faint', await faint(page));
  note('moving', await page.evaluate(() => [
    ...[...document.querySelectorAll('audio, video, object, embed, marquee, blink, [accesskey], [draggable], [title]')].map((of) => of.outerHTML.slice(0, 100)),
    ...document.getAnimations().map(({ animationName }) => `animation ${animationName}`),
  ]));
  await turn(TELEPHONE);
  note('small', await small(page));
  await turn(ZOOMED);
  note('narrow', await illegible(page, looking));
  if (!IN_FIREFOX) {
    // The size of text that a person has set in the browser, which leaves the window as it is.
    const chromium = await page.context().newCDPSession(page);
    await turn(DESK);
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await turn(DESK);
    note('large', await illegible(page, looking));
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  }
  await dress(page, SPACED);
  for (const viewport of [DESK, TELEPHONE]) {
    await turn(viewport);
    note('spaced', await illegible(page, looking));
  }
}

test('criteria: every state can be read at 320 pixels without scrolling sideways (1.4.10)', () => assert.deepEqual(wrong.narrow, {}));
test('criteria: with airy text nothing is cut, and no text stands on another (1.4.12)', () => assert.deepEqual(wrong.spaced, {}));
test('criteria: with text twice as large nothing is cut, and no text stands on another (1.4.4)', ONLY_CHROMIUM, () => assert.deepEqual(wrong.large, {}));
test('criteria: every target has 24 pixels, or as much room (2.5.8)', () => assert.deepEqual(wrong.small, {}));
test('criteria: edges of fields, boxes and bars are seen (1.4.11)', () => assert.deepEqual(wrong.faint, {}));
test('criteria: nothing moves, sounds, is dragged or comes up by itself (1.2, 1.4.2, 1.4.13, 2.2.2, 2.3.1, 2.5.7)', () => assert.deepEqual(wrong.moving, {}));

test('criteria: what stands in the element where no script runs can be read at 320 pixels (1.4.10)', ONLY_CHROMIUM, async () => {
  const snippet = await copied(browser, '#v=2&kommun=1280');
  const page = await others.open(browser, 'tom', snippet, { viewport: ZOOMED, prepare: (page) => page.route(/kommun-kalkyl\.js$/u, (route) => route.abort()) });
  await page.getByText('1,95 kr per invånare').first().waitFor();
  assert.deepEqual(await illegible(page), []);
});

test('criteria: edges are seen in the dark as well (1.4.11)', async () => {
  const found = {};
  for (const state of ['empty', 'result', 'a setting that cannot be read', 'draft, adopt', 'county, table', 'county, comparison', 'editor, start']) {
    const [fragment, arrive] = PAGE[state];
    const page = await openPage(browser, fragment, { viewport: DESK, colorScheme: 'dark' });
    await arrive(page);
    const objections = await faint(page);
    if (objections.length > 0) found[state] = objections;
    await page.context().close();
  }
  assert.deepEqual(found, {});
});

for (const [screen, viewport] of Object.entries({ telephone: TELEPHONE, desk: DESK })) {
  test(`criteria: the focus is never hidden on a ${screen} (2.4.11)`, async () => {
    const found = {};
    for (const state of ['Stockholm in 18 years', 'county, table', 'county, scenarios', 'draft, adopt', 'editor, step 4', 'element']) {
      const [fragment, arrive] = STATES[state] ?? ELEMENT[state];
      const page = state in ELEMENT ? await others.open(browser, 'tom', await element(fragment), { viewport }) : await openPage(browser, fragment, { viewport });
      await arrive(page);
      const hidden = await tabThrough(page);
      if (hidden.length > 0) found[state] = hidden;
      await page.context().close();
    }
    assert.deepEqual(found, {});
  });
}

/** What is wholly hidden while it has the focus, from the page's beginning to its end and back. */
async function tabThrough(page) {
  await page.evaluate(() => {
    const { body } = document;
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute('tabindex');
  });
  const hidden = new Set();
  const passed = [];
  const title = await page.title();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let steps = 0; steps < 400; steps += 1) {
      await page.keyboard.press(key);
      let now = await focused(page);
      if (!now) break;
      passed.push(now.name);
      // What comes up only with the focus may be scrolled to a moment later.
      for (let again = 0; now?.seen === 0 && again < 5; again += 1) {
        await pause(40);
        now = await focused(page);
      }
      if (now.seen === 0) hidden.add(now.name);
    }
  }
  assert.ok(passed.length > 20, `only ${passed.length} are passed`);
  assert.equal(await page.title(), title, 'the focus alone opens nothing (3.2.1)');
  return [...hidden];
}

test('criteria: a letter or a figure alone does nothing, wherever the focus is outside a field (2.1.4)', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280', { viewport: DESK });
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  await settled(page);
  for (const where of ['button.part', 'button.amount', '.turn', 'summary']) {
    await page.locator(where).first().focus();
    const first = await shown(page);
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?/.,-+*!#') await page.keyboard.press(key);
    assert.equal(await shown(page), first, where);
  }
  assertClean(page);
});

test('criteria: a pointer that rests on something brings nothing up (1.4.13)', ALIKE, async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2014', { viewport: DESK });
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  const first = await settled(page);
  const all = await page.locator('main :is(button, a, input, select, summary, svg, th, td)').all();
  assert.ok(all.length > 50);
  for (const of of all) {
    if (!(await of.isVisible())) continue;
    await of.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await of.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    assert.equal(await shown(page), first, await of.evaluate((at) => at.outerHTML.slice(0, 120)));
  }
  assertClean(page);
});

test('criteria: what is pressed and let go of elsewhere is not done (2.5.2)', ALIKE, async () => {
  for (const [fragment, arrived] of [
    ['#v=2&kommun=1280', 'Så räknade vi'],
    ['#v=2&vy=lan&lan.omrade=09&fran=2016&till=2018', /^Gotlands län/u],
  ]) {
    const page = await openPage(browser, fragment, { viewport: DESK });
    await page.getByRole('heading', { name: arrived }).first().waitFor();
    const first = await settled(page);
    for (const of of await page.locator(':is(button, summary, [type=checkbox], [type=radio])').all()) {
      if (!(await of.isVisible())) continue;
      await of.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await of.boundingBox();
      await press(page, x + width / 2, y + height / 2);
      assert.equal(await shown(page), first, await of.evaluate((at) => at.outerHTML.slice(0, 120)));
    }
    assertClean(page);
  }
  const page = await openPage(browser, '', { viewport: DESK });
  await municipality(page).fill('malm');
  const option = page.getByRole('option', { name: /^Malmö/u });
  await option.waitFor();
  const { x, y } = await option.boundingBox();
  await press(page, x + 20, y + 10);
  assert.equal(await municipality(page).inputValue(), 'malm');
  assertClean(page);
});

/** Presses the mouse and lets it go in the page's corner. */
async function press(page, x, y) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(DESK.width - 20, 2, { steps: 2 });
  await page.mouse.up();
}

test('criteria: both ways of holding a telephone show the same (1.3.4)', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280', { viewport: TELEPHONE });
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  await page.waitForLoadState('networkidle');
  const words = async () => plain(await page.locator('main').innerText());
  const upright = await words();
  await page.setViewportSize({ width: TELEPHONE.height, height: TELEPHONE.width });
  await eventually(async () => assert.equal(await words(), upright));
  assert.deepEqual(await illegible(page), []);
  assertClean(page);
});

test('criteria: the title says the part and the municipality, and the parts stand in the same order everywhere (2.4.2, 3.2.3)', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280', { viewport: DESK });
  for (const [part, name] of [['kalkyl', 'Kalkyl'], ['utkast', 'Beslutsutkast'], ['lan', 'Län'], ['badda-in', 'Bädda in']]) {
    await page.goto('about:blank');
    await page.goto(`${PAGE_URL}#v=2&kommun=1280&vy=${part}`);
    await eventually(async () => assert.equal(await page.title(), `Malmö – ${name} – Kommunkalkyl`));
    assert.deepEqual(await page.getByRole('navigation', { name: 'Delar av kalkylen' }).getByRole('button').allInnerTexts(), ['Kalkyl', 'Beslutsutkast', 'Län', 'Bädda in']);
  }
  assertClean(page);
});

test('criteria: the measures see what is wrong', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280', { viewport: TELEPHONE });
  await page.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  await page.evaluate(() => {
    const put = (html) => document.querySelector('main').insertAdjacentHTML('beforeend', html);
    put('<p id="wide">Oavbrutet</p><p>Överst</p><p id="above">Underst</p><p id="cut">Avklippt text</p>');
    put('<button id="one">a</button><button id="two">b</button><input id="pale"><button id="under">Skymd</button><div id="lid"></div>');
    const style = (id, rules) => Object.assign(document.getElementById(id).style, rules);
    style('wide', { width: '500px', textAlign: 'end' });
    style('above', { marginTop: '-1.5em' });
    style('cut', { width: '2em', overflow: 'hidden', whiteSpace: 'nowrap' });
    for (const id of ['one', 'two']) style(id, { width: '12px', height: '12px', minHeight: '0', padding: '0', border: '0' });
    style('pale', { border: '1px solid #eee' });
    style('lid', { position: 'fixed', inset: '0', background: 'white' });
  });
  await page.locator('#under').focus();
  const found = (await illegible(page)).join('\n');
  assert.match(found, /the page is \d+ wide, and the window \d+/u);
  assert.match(found, /beside the page: Oavbrutet/u);
  assert.match(found, /“Överst” and “Underst” overlap|“Underst” and “Överst” overlap/u);
  assert.match(found, /p#cut\. is cut off/u);
  assert.match((await small(page)).join('\n'), /button#one/u);
  assert.match((await faint(page)).join('\n'), /input#pale/u);
  assert.equal((await focused(page)).seen, 0);
  await page.evaluate(() => document.getElementById('lid').remove());
  await eventually(async () => assert.equal((await focused(page)).seen, 1));
});

test('criteria: the record has a row for each of the 55 criteria, and names tests that there are', async () => {
  const record = await readFile(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');
  const rows = [...record.matchAll(/^\| (\d\.\d\.\d+) [^|]+ \| (AA?) \| (uppfylls|uppfylls delvis|uppfylls inte|inte tillämpligt) \| [^|]{10,} \| [^|]+ \| \d{4}-\d\d-\d\d \|$/gmu)];
  const at = (level) => rows.filter(([, , of]) => of === level).map(([, criterion]) => criterion);
  assert.deepEqual([at('A').length, at('AA').length, new Set(rows.map(([, criterion]) => criterion)).size], [31, 24, 55]);
  const count = (verdict) => rows.filter(([, , , of]) => of === verdict).length;
  const said = `uppfylls ${count('uppfylls')}, uppfylls ${count('uppfylls delvis')} delvis och är ${count('inte tillämpligt')} inte tillämpliga`;
  assert.equal(count('uppfylls inte'), 0, 'the sentence in the record has no place for it');
  assert.ok(record.includes(said), said);
  // What is lacking is told where the record begins, and nothing that is mended is.
  const lacking = rows.filter(([row, , , of]) => of === 'uppfylls delvis' || / Brist B\d/u.test(row));
  for (const [row, criterion] of lacking) assert.match(row, /uppfylls delvis .* Brist (B\d)\./u, criterion);
  const told = [...record.matchAll(/^\| B\d \| (\d\.\d\.\d+) \|/gmu)].map(([, criterion]) => criterion);
  assert.deepEqual(told.toSorted(), lacking.map(([, criterion]) => criterion).toSorted());
  for (const [, file] of record.matchAll(/([\w/-]+\.(?:test\.mjs|mjs|py|rs))/gu)) {
    const path = file.includes('/') ? `../../${file}` : file;
    await assert.doesNotReject(readFile(new URL(path, import.meta.url)), `${file} is not there`);
  }
});

/** Everything that can be seen to change: the address, what stands there, what is open, ticked and filled in. */
function shown(page) {
  return page.evaluate(() => [
    location.href,
    document.body.innerText,
    ...[...document.querySelectorAll('details')].map(({ open }) => open),
    ...[...document.querySelectorAll('input, select, textarea')].map(({ checked, value }) => `${checked} ${value}`),
  ].join('\n'));
}

/** What is shown once everything has come, what is said to those who hear the page too. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  return eventually(async () => {
    const first = await shown(page);
    await pause(2000);
    assert.equal(await shown(page), first);
    return first;
  });
}
