// Every control shows what the case says, whatever was chosen in it before.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pick } from './person.mjs';
import { assertClean, eventually, launch, openPage } from './support.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** What each control shows: its property, which is what a person sees, not its attribute. */
async function shown(page) {
  const all = await page.locator('select, input:not([type=file]), textarea').evaluateAll((controls) =>
    // Not those of the element that the code to embed is shown by.
    controls.filter((control) => control.getRootNode() === document).map((control) => {
      const name = control.id || control.getAttribute('aria-label') || control.name;
      const ticked = ['checkbox', 'radio'].includes(control.type);
      return [ticked ? `${name} ${control.value}` : name, ticked ? control.checked : control.value];
    }),
  );
  return Object.fromEntries(all);
}

/** Compares with what a page that nobody has touched shows at the same address, once that has taken up what was done. */
async function assertShownAsUntouched(page, walk) {
  // Years chosen backwards are put in order when their fields are left.
  await page.evaluate(() => document.activeElement.blur());
  await eventually(async () => {
    const fresh = await openPage(browser, new URL(page.url()).hash, { reducedMotion: 'reduce' });
    try {
      await eventually(async () => assert.deepEqual(await shown(page), await shown(fresh), walk.join('\n')), 3000);
    } finally {
      await fresh.context().close();
    }
  });
}

test('a list of years shows the years of the period that was pressed, also where one was chosen by hand', async () => {
  const page = await openPage(browser, '#v=2&fran=2026&till=2028');
  await pick(page, 'fal', 'Falun');
  await page.getByRole('button', { name: '2025–2028' }).click();
  await eventually(async () => {
    const { 'kk-fran': from, 'kk-till': to } = await shown(page);
    assert.deepEqual([from, to], ['2025', '2028']);
  });
  await page.getByLabel('Från och med', { exact: true }).selectOption('2013');
  for (const [name, years] of [['2020–2024', ['2020', '2024']], ['2013–2017', ['2013', '2017']]]) {
    await page.getByRole('button', { name }).click();
    await eventually(async () => {
      const { 'kk-fran': from, 'kk-till': to } = await shown(page);
      assert.deepEqual([from, to], years);
    });
  }
  assertClean(page);
});

/** Whole numbers below a limit, the same ones each time for one seed. */
function chance(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}

const VIEWS = ['Kalkyl', 'Beslutsutkast', 'Län', 'Bädda in'];

for (const seed of [1, 2, 3]) {
  test(`controls show what the case says after a walk among them (${seed})`, async () => {
    const page = await openPage(browser, '#v=2&kommun=1280&fran=2020&till=2024', { reducedMotion: 'reduce' });
    const draw = chance(seed);
    const walk = [];
    for (let step = 0; step < 24; step += 1) {
      const lists = page.locator('select:visible');
      const buttons = page.locator('.spans button:visible');
      const kind = draw(4);
      if (kind === 0) {
        const view = VIEWS[draw(VIEWS.length)];
        walk.push(`to ${view}`);
        await page.getByRole('navigation').first().getByRole('button', { name: view, exact: true }).click();
        await page.locator('[data-result], [data-generator], form, .form').first().waitFor();
      } else if (kind === 1 && (await buttons.count()) > 0) {
        const at = draw(await buttons.count());
        walk.push(`press ${await buttons.nth(at).innerText()}`);
        await buttons.nth(at).click();
      } else if ((await lists.count()) > 0) {
        const list = lists.nth(draw(await lists.count()));
        const options = await list.locator('option').evaluateAll((all) => all.map((option) => option.value));
        const value = options[draw(options.length)];
        walk.push(`choose ${value} in ${await list.getAttribute('id')}`);
        await list.focus();
        await list.selectOption(value);
      }
      if (step % 6 === 5) await assertShownAsUntouched(page, walk);
    }
    assertClean(page);
  });
}
