// The frame's loader: sizes by messages whose both ends are checked, and never takes the focus.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { copied, hear, hosts, written } from './hosts.mjs';
import { ownPopulation, pick } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage, troublesOf } from './support.mjs';

const OWN = new URL(PAGE_URL).origin;
const MALMO = '#v=2&kommun=1280&fran=2020&till=2023';

let browser;
let others;
let framed;
before(async () => {
  browser = await launch();
  others = await hosts();
  framed = await copied(browser, MALMO, (page) => page.getByRole('radio', { name: /^I en ram/u }).check());
});
after(async () => {
  others?.close();
  await browser?.close();
});

const heading = (place, name) => place.getByRole('heading', { name }).waitFor();
const height = (page) => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

test('embed: a frame is as tall as what it shows, has a title, and leaves the focus where it is [ram-storlek] [ram-titel] [ram-fokus]', async () => {
  const page = await others.open(browser, 'tom', `<input id="own">${framed}`);
  await page.locator('#own').focus();
  const inside = page.frameLocator('iframe[title="Kommunkalkyl"]');
  await heading(inside, 'Malmö, 2020–2023');
  const frame = page.frames().find((of) => of.url().startsWith(OWN));
  const fits = async () => {
    const shown = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
    assert.ok(Math.abs((await height(page)) - Math.max(shown, 400)) <= 1, `${await height(page)} beside ${shown}`);
    return shown;
  };
  const before = await eventually(fits);
  await inside.getByRole('button', { name: 'Visa alla uträkningar' }).click();
  await eventually(async () => assert.ok((await fits()) > before));
  await inside.getByRole('button', { name: 'Dölj alla uträkningar' }).click();
  await eventually(async () => assert.equal(await fits(), before));
  const untouched = await others.open(browser, 'tom', `<input id="own" autofocus>${framed}`);
  await heading(untouched.frameLocator('iframe'), 'Malmö, 2020–2023');
  assert.equal(await untouched.evaluate(() => document.activeElement.id), 'own');
  assertClean(page);
});

test('embed: a frame whose own script comes late is as tall all the same [ram-storlek]', async () => {
  const page = await others.open(browser, 'tom', framed, {
    prepare: (page) => page.route('**/embed-*.js', async (route) => {
      // Until the calculator stands there, should it not wait for the script.
      await page.frameLocator('iframe').getByRole('combobox').first().waitFor({ timeout: 3000 }).catch(() => {});
      await route.continue();
    }),
  });
  await eventually(async () => assert.ok((await height(page)) > 400));
  assertClean(page);
});

test('embed: messages from anyone else, and floods of them, change nothing [ram-ursprung]', async () => {
  const page = await others.open(browser, 'tom', framed);
  await heading(page.frameLocator('iframe'), 'Malmö, 2020–2023');
  const before = await eventually(async () => {
    assert.ok((await height(page)) > 400);
    return height(page);
  });
  await page.evaluate(() => {
    window.events = 0;
    addEventListener('kommunkalkyl-change', () => { window.events += 1; });
    // From the page itself, and from a frame of another origin that claims to be ours.
    for (let count = 0; count < 10_000; count += 1) postMessage({ kommunkalkyl: 1, height: count, event: 'change' }, location.origin);
    const other = document.createElement('iframe');
    other.src = `data:text/html,<script>for (let n = 0; n < 1000; n += 1) parent.postMessage({ kommunkalkyl: 1, height: 9, event: 'change' }, '*')</script>`;
    const done = new Promise((resolve) => { other.onload = resolve; });
    document.body.append(other);
    return done;
  });
  // The other way: the frame listens to the page that it was made for alone.
  const frame = page.frames().find((of) => of.url().startsWith(OWN));
  await frame.evaluate(() => {
    for (let count = 0; count < 1000; count += 1) postMessage({ kommunkalkyl: 1, given: 'kommun=2080' }, location.origin);
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await page.evaluate(() => window.events), 0);
  assert.equal(await page.locator('iframe').first().evaluate((of) => of.getBoundingClientRect().height), before);
  await heading(page.frameLocator('iframe').first(), 'Malmö, 2020–2023');
});

test('embed: the frame tells only the origin that it was made for [ram-ursprung]', async () => {
  const stolen = framed.replace(/<script.*<\/script>/su, '');
  const page = await others.open(browser, 'tom', stolen);
  await page.evaluate((own) => {
    window.told = [];
    addEventListener('message', ({ data }) => window.told.push(data));
    const frame = document.createElement('iframe');
    frame.src = `${own}/0.1.0/embed.html#kommun=1280&fran=2020&till=2023&vard=https://annan.example`;
    document.body.append(frame);
  }, OWN);
  await heading(page.frameLocator('iframe'), 'Malmö, 2020–2023');
  await pick(page.frameLocator('iframe'), 'falu', 'Falun');
  await heading(page.frameLocator('iframe'), 'Falun, 2020–2023');
  assert.deepEqual(await page.evaluate(() => window.told), []);
});

test('embed: a frame passes the same events on, and what is shared only when the person agrees [ram-handelser]', async () => {
  const sharing = framed.replace('data-kommunkalkyl="', 'data-kommunkalkyl="dela=&amp;');
  const page = await others.open(browser, 'tom', sharing, { prepare: hear });
  const inside = page.frameLocator('iframe');
  await heading(inside, 'Malmö, 2020–2023');
  await ownPopulation(inside).fill('54321');
  await inside.getByText('invånare används i alla år.').waitFor();
  await inside.getByRole('button', { name: 'Dela kalkylen med 127.0.0.1' }).click();
  await inside.getByRole('button', { name: 'Ja, dela' }).click();
  await eventually(async () => assert.deepEqual((await page.evaluate(() => window.heard)).map(({ name }) => name), ['ready', 'share']));
  const [, { detail }] = await page.evaluate(() => window.heard);
  assert.equal(detail.fragment, 'folkmangd=54321&fran=2020&kommun=1280&till=2023&v=2');
  await pick(inside, 'falu', 'Falun');
  await eventually(async () => assert.equal((await page.evaluate(() => window.heard)).at(-1).detail.kommun, '2080'));
  assertClean(page);
});

test('embed: where WebAssembly is refused the element becomes a frame, and its attributes are followed [ram-reserv]', async () => {
  const page = await others.open(browser, 'policy-utan-wasm', await written('kommun="1280" fran="2020" till="2023"', '<p>Tabell</p>'));
  const inside = page.frameLocator('iframe');
  await heading(inside, 'Malmö, 2020–2023');
  await eventually(async () => assert.equal(await page.getByText('Tabell').isVisible(), false));
  await page.locator('kommun-kalkyl').evaluate((element) => element.setAttribute('kommun', '2080'));
  await heading(inside, 'Falun, 2020–2023');
  await page.locator('kommun-kalkyl').evaluate((element) => element.remove());
  assert.equal(await page.locator('iframe').count(), 0);
  assert.ok(troublesOf(page).every((of) => /wasm/iu.test(of)), troublesOf(page).join('\n'));
});

/** What a host may have put in the place of its document's own, or a browser forbid there alone. */
const PUT = {
  'makes no elements': () => { document.createElement = () => null; },
  'makes elements by another name': () => { document.createElement = {}; },
  'has no years': () => { window.Date = class extends Date { getFullYear() { return NaN; } }; },
  'has no dates': () => { window.Date = undefined; },
  // As some browsers do under a policy: compiling is let through.
  'starts no WebAssembly': () => { WebAssembly.Instance = function () { throw new WebAssembly.CompileError('refused'); }; },
};

for (const [what, put] of Object.entries(PUT)) {
  test(`embed: in a page that ${what} the element becomes a frame, never blank [ram-reserv]`, async () => {
    const prepare = (page) => page.addInitScript(`if (window === top) (${put})();`);
    const page = await others.open(browser, 'tom', await written('kommun="1280" fran="2020" till="2023"', '<p>Tabell</p>'), { prepare });
    await heading(page.frameLocator('iframe'), 'Malmö, 2020–2023');
    await eventually(async () => assert.equal(await page.getByText('Tabell').isVisible(), false));
  });
}

test('embed: where neither the element nor the frame can be shown, what stands in it stays [ram-reserv] [webblasare]', async () => {
  // A browser that cannot make style sheets is older than the element can be shown in, and so is its frame.
  const prepare = (page) => page.addInitScript(() => { CSSStyleSheet.prototype.replaceSync = undefined; });
  const page = await others.open(browser, 'tom', await written('kommun="1280"', '<p>Tabell</p>'), { prepare });
  await page.locator('iframe').waitFor({ state: 'attached' });
  await page.frames().at(-1).waitForLoadState('networkidle');
  assert.equal(await page.getByText('Tabell').isVisible(), true);
});

test('embed: the frame asks nobody, keeps to the policy of the page, and keeps nothing [ram-lagring]', async () => {
  const page = await openPage(browser, '', { url: `${PAGE_URL}0.1.0/embed.html#kommun=1280` });
  await heading(page, /^Malmö, \d{4}–\d{4}$/u);
  await ownPopulation(page).fill('54321');
  await page.getByText('invånare används i alla år.').waitFor();
  assert.deepEqual(await page.evaluate(() => [localStorage.length, document.cookie]), [0, '']);
  assert.equal(new URL(page.url()).hash, '#kommun=1280');
  assertClean(page);
});
