// A host's own file of schemes: fetched within limits, read strictly, and never taken for what a person typed.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { plain, readTable } from './figures.mjs';
import { hear, hosts, written } from './hosts.mjs';
import { openDraft, ownPopulation } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage, troublesOf } from './support.mjs';

const POT = await readFile('../../src/scheme/samples/pott.toml', 'utf8');
const WRONG = POT.replace('belopp = "6 250 000 kr"', 'belopp = "mycket"');
// Göteborg's part of 6 250 000 kr by the inhabitants of the thirteen members on 31 December 2022.
const PART = 3483177;
const YEARS = 'kommun="1480" fran="2024" till="2024"';
const BUILT_IN = 'Kalkylen räknar utan dem.';

let browser;
let others;
before(async () => {
  browser = await launch();
  others = await hosts();
  others.give('/vara.toml', POT);
});
after(async () => {
  others?.close();
  await browser?.close();
});

async function embedded(attributes, kind = 'tom', options = {}) {
  const page = await others.open(browser, kind, await written(`${YEARS} ${attributes}`), options);
  await hear(page);
  await page.reload();
  return page;
}

const heading = (place) => place.getByRole('heading', { name: 'Göteborg, 2024' }).waitFor();
const set = (page, value) => page.locator('kommun-kalkyl').evaluate((element, value) => {
  if (value === null) element.removeAttribute('ordningar-src');
  else element.setAttribute('ordningar-src', value);
}, value);
const scheme = (place, name) => place.getByRole('checkbox', { name });
const amount = async (page, name) => {
  const { rows } = await readTable(page, 'Belopp per avtal och år');
  return rows.find((row) => row.name === name)?.cells[0].amount;
};
/** The name of a host's scheme, with whose it is. */
const of = (name, host = '127.0.0.1') => `${name} (uppgift från ${host})`;
/** What is said in the element when the file cannot be used, once; and that the built-in schemes stand. */
async function refused(page, said) {
  const alert = page.getByRole('alert').filter({ hasText: BUILT_IN });
  await alert.filter({ hasText: said }).waitFor();
  assert.equal(await alert.count(), 1);
  assert.ok((await amount(page, 'SKR kunskapsstyrning')) > 0);
  assert.equal(await scheme(page, /^Exempel/u).count(), 0);
  return alert;
}
const warnings = (page) => troublesOf(page).filter((of) => of.startsWith('console warning: <kommun-kalkyl> ordningar-src'));

test('embed: the host\'s own schemes are reckoned, and follow their attribute [ordningar-src] [ordningar]', async () => {
  const page = await embedded('ordningar-src="/vara.toml"');
  await heading(page);
  await eventually(async () => assert.equal(await amount(page, of('Exempel pott')), PART));
  await page.getByText('Ordningarna Exempel pott, Exempel nycklar har lagts till av webbplatsen', { exact: false }).waitFor();
  assert.ok((await amount(page, 'SKR kunskapsstyrning')) > 0);
  await ownPopulation(page).fill('600000');
  await page.getByText('invånare används i alla år.').waitFor();
  await set(page, null);
  await eventually(async () => assert.equal(await amount(page, of('Exempel pott')), undefined));
  assert.equal(await ownPopulation(page).inputValue(), '600000', 'what was typed stays');
  await page.getByText('har lagts till av webbplatsen').waitFor({ state: 'detached' });
  others.give('/andra.json', JSON.stringify(other()));
  await set(page, '/andra.json');
  await eventually(async () => assert.equal(await amount(page, of('Vår avgift')), 1200000));
  await set(page, '/vara.toml');
  await scheme(page, /^Exempel pott/u).waitFor();
  assert.equal(await scheme(page, /^Vår avgift/u).count(), 0);
  await page.locator('kommun-kalkyl').evaluate((element) => element.setAttribute('ordningar', 'egna'));
  await eventually(async () => assert.equal(await scheme(page, /^SKR kunskapsstyrning/u).isChecked(), false));
  assert.equal(await scheme(page, /^Exempel pott/u).isChecked(), true);
  assertClean(page);
});

/** A fee of 2 kr for each inhabitant. */
function other() {
  return {
    format: 'kommunkalkyl-ordningar-1',
    dokument: { d: { titel: 'Budget', utgivare: 'Förbundet' } },
    ordningar: [{
      id: 'var-avgift', namn: 'Vår avgift, hela namnet', kortnamn: 'Vår avgift', slag: 'avgift', beslutad_av: 'Förbundet', om: 'Förbundets avgift.',
      galler: 'alla', folkmangd: { ar_fore: 2 },
      perioder: [{ fran: '2024-01-01', till: '2024-12-31', kalla: 'k', per_invanare: '2 kr/inv' }],
      kallor: { k: { dokument: 'd', stalle: 'sida 4' } },
    }],
  };
}

test('embed: the file comes from the host\'s own origin, or from one that allows it, without cookies to others [egna-hamtas]', async () => {
  const elsewhere = await hosts();
  try {
    const seen = [];
    const elsewhereSeen = [];
    const allowing = (request, response) => {
      elsewhereSeen.push(request.headers.cookie);
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
      response.end(POT);
    };
    elsewhere.give('/oppen.toml', allowing);
    elsewhere.give('/stangd.toml', POT);
    others.give('/kakor.toml', (request, response) => {
      seen.push(request.headers.cookie);
      response.end(POT);
    });
    const options = { allowed: [elsewhere.origin] };
    const page = await embedded(`ordningar-src="${elsewhere.origin}/oppen.toml"`, 'tom', options);
    await page.evaluate(() => { document.cookie = 'smak=kanel'; });
    await scheme(page, /^Exempel pott/u).waitFor();
    await set(page, '/kakor.toml');
    await eventually(() => assert.equal(seen.at(-1), 'smak=kanel'));
    await page.getByText('har lagts till av webbplatsen', { exact: false }).waitFor();
    elsewhereSeen.length = 0;
    await set(page, `${elsewhere.origin}/oppen.toml?2`);
    await eventually(() => assert.deepEqual(elsewhereSeen, [undefined]));
    await page.getByText('har lagts till av webbplatsen', { exact: false }).waitFor();
    assertClean(page);
    await set(page, `${elsewhere.origin}/stangd.toml`);
    await refused(page, 'kan inte nås');
  } finally {
    elsewhere.close();
  }
});

test('embed: a file that leads elsewhere, is missing, too large, late or no address is refused, and the built-in schemes work [egna-hamtas] [egna-fel]', async () => {
  let closed = false;
  others.give('/bort.toml', (_request, response) => response.writeHead(302, { Location: '/vara.toml' }).end());
  others.give('/stor.toml', (_request, response) => {
    // Without a length, and without an end.
    response.on('close', () => { closed = true; });
    const more = () => response.write(`${'#'.repeat(99_999)}\n`, () => response.destroyed || setImmediate(more));
    more();
  });
  const faults = {
    '/bort.toml': 'leder vidare till en annan',
    '/saknas.toml': 'finns inte där de ska hämtas',
    '/stor.toml': 'högst 1 000 000 byte',
    'javascript:alert(1)': 'deras adress inte går att läsa',
    'data:text/plain,format': 'deras adress inte går att läsa',
    'http://[': 'deras adress inte går att läsa',
  };
  const page = await embedded('');
  await heading(page);
  for (const [address, said] of Object.entries(faults)) {
    await set(page, address);
    await refused(page, said);
  }
  await eventually(() => assert.ok(closed, 'no more is fetched than is allowed'));
  assert.equal(warnings(page).length, 4, 'each sentence once');
  await set(page, '/vara.toml');
  await scheme(page, /^Exempel pott/u).waitFor();
  assert.equal(await page.getByRole('alert').count(), 0, 'what was said is gone');
  const others404 = troublesOf(page).filter((of) => !warnings(page).includes(of));
  assert.ok(others404.every((of) => /404/u.test(of)), others404.join('\n'));
});

test('embed: a file that comes too slowly is given up, and the calculator can be used meanwhile [egna-hamtas] [egna-fel]', async () => {
  const waiting = [];
  others.give('/sen.toml', (_request, response) => {
    response.write('# ');
    waiting.push(response);
  });
  const page = await others.open(browser, 'tom', '');
  await page.clock.install();
  await page.setContent(`<h1>Tom</h1>${await written(`${YEARS} ordningar-src="${others.origin}/sen.toml"`)}`);
  await heading(page);
  await page.getByText('Webbplatsens egna ordningar hämtas.', { exact: false }).waitFor();
  await ownPopulation(page).fill('600000');
  await page.clock.runFor(1000);
  await page.getByText('invånare används i alla år.').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  await eventually(() => assert.equal(waiting.length, 1));
  await page.clock.runFor(10_000);
  await refused(page, 'kom inte inom tio sekunder');
  assert.equal(await ownPopulation(page).inputValue(), '600000');
  await eventually(() => assert.ok(waiting[0].destroyed, 'the question is taken back'));
  assert.deepEqual(troublesOf(page), warnings(page));
});

test('embed: everything that is wrong with the file is said, with its place, as text [egna-fel]', async () => {
  others.give('/fel.toml', `${WRONG}\n[ordningar.<img src=x onerror=alert(1)>]\n`);
  others.give('/fel.json', JSON.stringify({ ...other(), format: 'x' }).replace('2 kr/inv', '<img src=x onerror=alert(1)>'));
  others.give('/bild.png', (_request, response) => response.end(Buffer.from([0xff, 0xd8, 0xff, 0])));
  const page = await embedded('ordningar-src="/fel.toml"');
  const alert = await refused(page, 'filen har fel som måste rättas');
  const listed = async (said) => eventually(async () => assert.match((await alert.getByRole('listitem').allInnerTexts()).join('\n'), said));
  await listed(/rad \d+, tecken \d+/u);
  await set(page, '/fel.json');
  await listed(/ordningar\[0\]\.perioder\[0\]\.per_invanare/u);
  assert.equal(await alert.getByRole('listitem').count(), 2);
  assert.equal(await alert.locator('img').count(), 0);
  await set(page, '/bild.png');
  await refused(page, 'Filen är inte text i UTF-8');
  assert.equal(warnings(page).length, 3);
  assert.deepEqual(troublesOf(page), warnings(page));
});

test('embed: taken away while the file is on its way, the element leaves no error [egna-fel]', async () => {
  const waiting = [];
  others.give('/vantar.toml', (_request, response) => waiting.push(response));
  const page = await embedded('ordningar-src="/vantar.toml"');
  await heading(page);
  // A page that was left by its reload may have asked too.
  const open = () => waiting.filter((response) => !response.destroyed);
  await eventually(() => assert.equal(open().length, 1));
  await page.evaluate(() => document.querySelector('kommun-kalkyl').remove());
  open()[0].end(POT);
  await page.waitForLoadState('networkidle');
  await page.evaluate(async (snippet) => {
    // Put in and taken out at once, before anything has been fetched.
    const element = document.createElement('kommun-kalkyl');
    element.setAttribute('ordningar-src', snippet);
    document.body.append(element);
    element.remove();
  }, '/vantar.toml');
  await page.waitForLoadState('networkidle');
  assertClean(page);
});

test('embed: the host\'s schemes are in no event and no fragment, but in the link to the full page [egna-lank]', async () => {
  const page = await embedded('ordningar-src="/vara.toml" dela', 'tom', { permissions: ['clipboard-read', 'clipboard-write'] });
  await scheme(page, /^Exempel pott/u).waitFor();
  await ownPopulation(page).fill('54321');
  await page.getByText('invånare används i alla år.').waitFor();
  await scheme(page, /^Yrkesresan/u).uncheck();
  const heard = (name) => page.evaluate((name) => window.heard.filter((of) => of.name === name).map((of) => of.detail), name);
  await eventually(async () => assert.equal((await heard('change')).length, 1));
  const [change] = await heard('change');
  assert.ok(!change.ordningar.some((id) => id.startsWith('exempel')), change.ordningar.join());
  await page.getByRole('button', { name: 'Dela kalkylen med 127.0.0.1' }).click();
  await page.getByRole('button', { name: 'Ja, dela' }).click();
  await eventually(async () => assert.equal((await heard('share')).length, 1));
  const [{ fragment, address }] = await heard('share');
  assert.equal(fragment, 'folkmangd=54321&fran=2024&kommun=1480&till=2024&utan=yrkesresan&v=2');
  await page.getByRole('button', { name: 'Kopiera länk' }).click();
  const link = await eventually(async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /egen\.vard=/u);
    return copied;
  });
  assert.equal(link, address);
  assertClean(page);
  const full = await openPage(browser, '', { url: link });
  await eventually(async () => assert.ok((await amount(full, of('Exempel pott', 'värdwebbplatsen'))) > 0));
  await full.getByText('har lagts till av webbplatsen där kalkylen är inbäddad', { exact: false }).waitFor();
  assert.equal(await full.getByText('I länken finns').count(), 0, 'nobody is said to have typed them');
  const article = await openDraft(full);
  await article.waitFor();
  assertClean(full);
});

test('embed: in the frame, the host\'s page fetches the file and hands it over [ram-ordningar]', async () => {
  const { files } = await (await fetch(`${PAGE_URL}manifest.json`)).json();
  others.asked.length = 0;
  const framed = (address) => `<div data-kommunkalkyl="kommun=1480&amp;fran=2024&amp;till=2024&amp;ordningar-src=${address}"><p>Tabell</p></div>
<script type="module" src="${PAGE_URL}0.1.0/ram.js" integrity="${files['ram.js'].integrity}" crossorigin="anonymous"></script>`;
  const page = await others.open(browser, 'tom', framed('/vara.toml'));
  const inside = page.frameLocator('iframe');
  await scheme(inside, /^Exempel pott/u).waitFor();
  assert.equal(others.asked.filter((path) => path === '/vara.toml').length, 1);
  const shown = await inside.getByRole('table', { name: 'Belopp per avtal och år' }).getByRole('row').filter({ hasText: 'Exempel pott' }).getByRole('cell').first().innerText();
  assert.match(plain(shown), /^3 483 177/u);
  assertClean(page);
  others.give('/fel.toml', WRONG);
  const wrong = await others.open(browser, 'tom', framed('/fel.toml'));
  await wrong.frameLocator('iframe').getByRole('alert').filter({ hasText: 'filen har fel som måste rättas' }).waitFor();
  const missing = await others.open(browser, 'tom', framed('/saknas.toml'));
  await missing.frameLocator('iframe').getByRole('alert').filter({ hasText: 'finns inte där de ska hämtas' }).waitFor();
});

test('embed: where the element has become a frame, its file is fetched and followed too [ram-ordningar]', async () => {
  const page = await others.open(browser, 'policy-utan-wasm', await written(`${YEARS} ordningar-src="/vara.toml"`));
  const inside = page.frameLocator('iframe');
  // That page lets nothing be asked of its own origin.
  await inside.getByRole('alert').filter({ hasText: 'kan inte nås' }).waitFor();
  await set(page, 'http://[');
  await inside.getByRole('alert').filter({ hasText: 'deras adress inte går att läsa' }).waitFor();
  await set(page, null);
  await inside.getByRole('alert').waitFor({ state: 'detached' });
});

test('embed: the file is read in a page with a policy, hostile prototypes, blocked storage or Trusted Types [egna-hamtas]', async () => {
  const open = (_request, response) => response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end(POT);
  others.give('/oppen.toml', open);
  for (const kind of ['fientliga-prototyper', 'blockerad-lagring', 'trusted-types', 'formular', 'rtl']) {
    const page = await others.open(browser, kind, await written(`${YEARS} ordningar-src="/oppen.toml"`));
    await scheme(page, /^Exempel pott/u).waitFor();
    assertClean(page);
    await page.context().close();
  }
  const page = await others.open(browser, 'policy-med-wasm', await written(`${YEARS} ordningar-src="/oppen.toml"`));
  await page.getByRole('alert').filter({ hasText: 'kan inte nås' }).waitFor();
  assert.ok((await amount(page, 'SKR kunskapsstyrning')) > 0);
});
