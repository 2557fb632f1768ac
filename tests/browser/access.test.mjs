// axe-core finds nothing to object to, contrast included, in any state of the page, light or dark.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { municipality, sheet } from './person.mjs';
import { PAGE_URL, assertClean, launch, openPage } from './support.mjs';

const MALMO = '#v=2&kommun=1280';
const FALUN = '#v=2&kommun=2080&fran=2013&till=2017';

/** So tall that nothing is scrolled out of sight, where axe could not tell what it stands on. */
const TALL = { viewport: { width: 1280, height: 6000 } };

/** Every state that the page can be in: its address, and what a person does there. */
const STATES = {
  empty: ['', (page) => page.getByRole('heading', { name: 'Välj er kommun' }).waitFor()],
  'list open': [
    '',
    async (page) => {
      await municipality(page).fill('ma');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { selected: true }).first().waitFor();
    },
    { covered: true },
  ],
  'nearly a name': [
    '',
    async (page) => {
      await municipality(page).fill('Fallun');
      await page.getByRole('option', { name: /^Falun/u }).waitFor();
    },
    { covered: true },
  ],
  'nothing in the list': [
    '',
    async (page) => {
      await municipality(page).fill('Atlantis');
      await page.keyboard.press('Tab');
      await page.getByText('Välj en kommun i listan, eller töm fältet.').waitFor();
    },
  ],
  'result, unfolded': [
    FALUN,
    async (page) => {
      await page.getByRole('button', { name: 'Visa alla uträkningar' }).click();
      const folded = page.locator('details:not([open]) > summary:visible');
      while (await folded.count()) await folded.first().click();
    },
  ],
  "one's own figures": [
    `${MALMO}&folkmangd=344+000&skr-kunskapsstyrning.enkater=12`,
    (page) => page.getByText('invånare används i alla år.').waitFor(),
  ],
  'a population that cannot be read': [
    `${MALMO}&folkmangd=12.345`,
    (page) => page.getByRole('heading', { name: 'Rätta detta för att se alla belopp' }).waitFor(),
  ],
  'a setting that cannot be read': [
    `${MALMO}&skr-kunskapsstyrning.enkater=x`,
    (page) => page.getByRole('heading', { name: 'Rätta detta för att se alla belopp' }).waitFor(),
  ],
  'message about the address': ['#v=3', (page) => page.getByRole('alert').waitFor()],
  'years without a known fee': [
    '#v=2&kommun=2080&fran=2017&till=2018',
    (page) => page.getByRole('button', { name: 'Visa alla uträkningar' }).click(),
  ],
  'code for another site': [
    `${MALMO}&vy=badda-in`,
    async (page) => {
      await page.getByRole('radio', { name: /^I en ram/u }).check();
      await page.locator('kommun-kalkyl').getByRole('heading', { name: 'Så räknade vi' }).waitFor();
      await page.getByLabel('Accentfärg (valfritt)').fill('lila');
    },
  ],
  'every scheme left out': [
    `${MALMO}&utan=skr-kunskapsstyrning,yrkesresan`,
    (page) => page.getByRole('checkbox', { name: /^Yrkesresan/u }).waitFor(),
  ],
  'changed rates, and one that cannot be read': [
    `${MALMO}&andrad.skr-kunskapsstyrning.invanare.2020=2,40&andrad.skr-kunskapsstyrning.rabatt=x`,
    (page) => page.getByRole('heading', { name: 'Ni räknar med ändrade satser' }).waitFor(),
  ],
  'own schemes that cannot be read': [
    `${MALMO}&egen.ordningar=x`,
    (page) => page.getByText('De egna ordningarna i länken kan inte läsas', { exact: false }).waitFor(),
  ],
  'draft without a municipality': ['#v=2&vy=utkast', sheet],
  'draft of a budget, unfolded': [
    `${FALUN}&vy=utkast&beslut=budget&utkast.forslaget=sist`,
    async (page) => {
      await sheet(page);
      const folded = page.locator('details:not([open]) > summary:visible');
      while (await folded.count()) await folded.first().click();
      await page.getByLabel('Egen text under Bakgrund').or(page.getByLabel('Egen text under Ärendebeskrivning')).waitFor();
    },
  ],
  'draft, adopt': [`${MALMO}&vy=utkast&utkast.dnr=KS+2020/117`, sheet],
  'draft, decline': [`${MALMO}&vy=utkast&forslag=avsla&beslut=skr-2024`, sheet],
  'draft, adopt with a remark at a rate that cannot be read': [
    `${MALMO}&vy=utkast&forslag=tillagg&beslut=skr-2025&utkast.tillagg=Hej&skr-kunskapsstyrning.avgift=x`,
    sheet,
  ],
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('axe objects to nothing, in any state, light or dark', async () => {
  const page = await openPage(browser, '', TALL);
  await page.addInitScript({ content: axe.source });
  const objections = {};
  for (const [state, [fragment, arrive, { covered = false } = {}]] of Object.entries(STATES)) {
    await page.goto(PAGE_URL + fragment);
    await arrive(page);
    const found = await examine(page, { rules: { 'target-size': { enabled: true } } });
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await examine(page, { runOnly: ['color-contrast', 'link-in-text-block'] })));
    await page.emulateMedia({ colorScheme: 'light' });
    // Contrast is undecided only behind an open list.
    const sure = found.filter(({ undecided }) => !undecided || !covered);
    if (sure.length > 0) objections[state] = sure;
  }
  assert.deepEqual(objections, {});
  assertClean(page);
});

test('a draft that does not come is told accessibly', async () => {
  const page = await openPage(browser, MALMO);
  await page.route(/draft-.*\.wasm$/u, (route) => route.abort());
  await page.getByRole('button', { name: 'Beslutsutkast' }).click();
  await page.getByRole('alert').filter({ hasText: 'Utkastet kunde inte hämtas.' }).waitFor();
  await page.evaluate(axe.source);
  assert.deepEqual(await examine(page, {}), []);
});

/**
 * What axe objects to, and where it cannot decide about contrast. The generator's preview is a second
 * calculator with the same landmarks; what is in it is examined in the pages of others.
 */
async function examine(page, options) {
  // The shade at the edges of what scrolls is a gradient, and axe does not tell how far one reaches: it is asked
  // about the ground that the words stand on.
  await page.evaluate(() => {
    const plain = new CSSStyleSheet();
    plain.replaceSync('.scroll { background: var(--paper); }');
    document.adoptedStyleSheets = [plain];
  });
  const { violations, incomplete } = await page.evaluate((given) => axe.run({ exclude: ['kommun-kalkyl'] }, given), {
    resultTypes: ['violations', 'incomplete'],
    ...options,
  });
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast');
  return [...violations, ...undecided].flatMap(({ id, help, nodes }, place) =>
    nodes.map(({ target, html, failureSummary }) => ({
      undecided: place >= violations.length,
      rule: `${id}: ${help}`,
      at: target.join(' '),
      html,
      why: failureSummary,
    })),
  );
}
