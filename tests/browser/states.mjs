// Every state that the calculator can be in, wherever it is shown: where one goes for it, and what a person does there.

import { readFile } from 'node:fs/promises';
import { copied, written } from './hosts.mjs';
import { municipality, sheet } from './person.mjs';

export const SKANE = '#v=2&vy=lan&lan.omrade=12&fran=2016&till=2018&kommun=1285&utan=nedtrappning-stodstruktur,skr-kunskapsstyrning';
export const COUNTRY = '#v=2&vy=lan&fran=2020&till=2024';
const MALMO = '#v=2&kommun=1280';
const FALUN = '#v=2&kommun=2080&fran=2013&till=2017';
const GOTEBORG = '#v=2&kommun=1480&fran=2024&till=2024';
export const ESLOV = '#v=2&vy=lan&lan.omrade=12&lan.del=jamfor&fran=2016&till=2016&kommun=1285&utan=nedtrappning-stodstruktur,skr-kunskapsstyrning';
/** Two scenarios beside what the case is now. */
export const TWO = `${ESLOV}&lan.scenario1=Idag%23v%3D1%26kommun%3D1285%26lan.omrade%3D12%26fran%3D2016%26till%3D2016%26utan%3Dskr-kunskapsstyrning&lan.scenario2=Egen%20folkm%C3%A4ngd%23v%3D1%26kommun%3D1285%26folkmangd%3D60%2B000%26lan.omrade%3D12%26fran%3D2016%26till%3D2018%26utan%3Dskr-kunskapsstyrning&lan.jamfor=1280.1285`;

const SAMPLE = new URL('../../src/scheme/samples/pott.toml', import.meta.url);

async function unfold(page) {
  const folded = page.locator('details:not([open]) > summary:visible');
  while (await folded.count()) await folded.first().click();
}

/** The first view and the draft, by address. */
const CALCULATOR = {
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
  result: [MALMO, (page) => page.getByRole('heading', { name: 'Så räknade vi' }).waitFor()],
  'result, unfolded': [
    FALUN,
    async (page) => {
      await page.getByRole('button', { name: 'Visa alla uträkningar' }).click();
      await unfold(page);
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
      await unfold(page);
      await page.getByLabel('Egen text under Bakgrund').or(page.getByLabel('Egen text under Ärendebeskrivning')).waitFor();
    },
  ],
  'draft, adopt': [`${MALMO}&vy=utkast&utkast.dnr=KS+2020/117`, sheet],
  'draft, decline': [`${MALMO}&vy=utkast&forslag=avsla&beslut=skr-2024`, sheet],
  'draft, adopt with a remark at a rate that cannot be read': [
    `${MALMO}&vy=utkast&forslag=tillagg&beslut=skr-2025&utkast.tillagg=Hej&skr-kunskapsstyrning.avgift=x`,
    sheet,
  ],
  'draft that does not come': [
    MALMO,
    async (page) => {
      await page.route(/draft-.*\.wasm$/u, (route) => route.abort());
      await page.getByRole('button', { name: 'Beslutsutkast' }).click();
      await page.getByRole('alert').filter({ hasText: 'Utkastet kunde inte hämtas.' }).waitFor();
      await page.unroute(/draft-.*\.wasm$/u);
    },
    { failing: true },
  ],
};

const inCounty = (page) => page.locator('.county-view').waitFor();

/** The county view, by address. */
export const COUNTY = {
  table: SKANE,
  filtered: `${SKANE}&lan.sok=b&lan.deltar=utan.1280`,
  participation: `${SKANE}&lan.del=deltagande&lan.overskott=x`,
  comparison: `${SKANE}&lan.del=jamfor&lan.jamfor=1280.1285`,
  scenarios: TWO,
  overview: '#v=2&vy=lan&lan.omrade=01&lan.del=stimulansmedel',
  dates: `${COUNTRY}&lan.del=datum`,
  misread: `${SKANE}&lan.ordning=x`,
};

/** The editor of own schemes, which no address opens. */
async function edit(page, file) {
  await page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
  await page.getByLabel('Öppna en fil med ordningar').setInputFiles({ name: 'ordningar.toml', mimeType: 'text/plain', buffer: Buffer.from(file) });
}
const sample = () => readFile(SAMPLE, 'utf8');

const EDITOR = {
  'editor, start': [
    GOTEBORG,
    async (page) => {
      await page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
      await page.getByRole('button', { name: 'Lägg till en tom ordning' }).waitFor();
    },
  ],
  'editor, a file with faults': [
    GOTEBORG,
    async (page) => {
      await edit(page, 'format = "x"\n<script>alert(1)</script>');
      await page.getByRole('alert').filter({ hasText: 'Filen har fel som måste rättas' }).waitFor();
    },
  ],
  ...Object.fromEntries(
    [2, 3, 4, 5, 6, 7].map((step) => [
      `editor, step ${step}`,
      [
        GOTEBORG,
        async (page) => {
          await edit(page, await sample());
          await page.getByText('I länken finns ', { exact: false }).first().waitFor();
          await page.getByRole('button', { name: new RegExp(`^${step}\\. `, 'u') }).click();
          await unfold(page);
        },
      ],
    ]),
  ),
  'editor, what is wrong with an empty scheme': [
    GOTEBORG,
    async (page) => {
      await page.getByRole('button', { name: 'Lägg till eget avtal eller egen avgift' }).click();
      await page.getByRole('button', { name: 'Lägg till en tom ordning' }).click();
      await page.getByRole('button', { name: /^7\. /u }).click();
      await page.getByText('Fyll i vem som har beslutat', { exact: false }).waitFor();
    },
  ],
};

/** The contract for hosts, in the browser's own colours, which axe takes for white in the dark as well. */
const CONTRACT = { contract: ['badda-in.html', (page) => page.getByRole('heading', { level: 1 }).waitFor(), { dark: false }] };

/** The page's own states. */
export const PAGE = {
  ...CALCULATOR,
  ...Object.fromEntries(Object.entries(COUNTY).map(([state, fragment]) => [`county, ${state}`, [fragment, inCounty]])),
  ...EDITOR,
  ...CONTRACT,
};

const YEARS = 'kommun="1280" fran="2020" till="2023"';

/** In a page of another, as an element, with what makes it arrive there. */
export const ELEMENT = {
  element: [YEARS, (place) => place.getByRole('heading', { name: 'Malmö, 2020–2023' }).waitFor()],
  'element, empty': ['', (place) => place.getByRole('heading', { name: 'Välj er kommun' }).waitFor()],
  'element, unfolded, with figures that cannot be read': [
    YEARS,
    async (place) => {
      await place.getByRole('button', { name: 'Visa alla uträkningar' }).click();
      await unfold(place);
      await place.getByRole('textbox', { name: 'Egen folkmängd (valfritt)' }).fill('12.345');
      await place.getByRole('heading', { name: 'Rätta detta för att se alla belopp' }).waitFor();
    },
  ],
  'element, draft': [`${YEARS} vy="utkast"`, sheet],
  'element, county': [`${YEARS} lan="12" vy="lan"`, inCounty],
};

/** The element's snippet with these attributes. */
export const element = (attributes) => written(attributes, '<p>Tabell</p><p slot="fot">Länsförbundet</p>');

/** The frame's snippet for a case, as the generator gives it. */
export const frame = (browser) => copied(browser, `${MALMO}&fran=2020&till=2023`, (page) => page.getByRole('radio', { name: /^I en ram/u }).check());
