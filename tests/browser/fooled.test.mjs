// Nobody is fooled: a link with invented figures says whose they are in every view, its text is somebody else's until
// the reader has said otherwise, and a file that the browser refuses is never called saved.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { plain } from './figures.mjs';
import { hosts } from './hosts.mjs';
import { sheet } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

const FORGED = deflateRawSync(JSON.stringify({
  format: 'kommunkalkyl-ordningar-1',
  dokument: { d: { titel: 'Beslut om kunskapsstyrning 2025', utgivare: 'SKR' } },
  ordningar: [{
    id: 'skr-2025', namn: 'SKR kunskapsstyrning 2025', kortnamn: 'SKR kunskapsstyrning 2025', slag: 'avgift',
    beslutad_av: 'SKR:s styrelse', om: 'Avgiften för kunskapsstyrning.', galler: 'alla', folkmangd: { ar_fore: 2 },
    perioder: [{ fran: '2025-01-01', till: '2025-12-31', kalla: 'k', per_invanare: '9,95 kr/inv' }],
    datum: [{ den: '2025-03-31', vad: 'sista dag att svara', kalla: 'k' }],
    kallor: { k: { dokument: 'd', stalle: '§ 12' } },
  }],
})).toString('base64url');
const LINK = `#v=2&kommun=1280&fran=2025&till=2025&utan=skr-kunskapsstyrning,yrkesresan,omstallning-sol&egen.ordningar=${FORGED}`;
const ON_TOP = 'Belopp här bygger på uppgifter som inte är hämtade ur beslut: SKR kunskapsstyrning 2025 (enligt användaren).';
const OF_A_LINK = 'Egen text i dokumentet kom med en länk.';
const HANDED = /är klar och lämnad till webbläsaren\. Finns den inte bland nedladdningarna har webbläsaren eller webbplatsen stoppat den\./u;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Every time that the forged scheme is named, whose it is said to be follows, or has been said. */
function marked(text) {
  for (const part of text.split('SKR kunskapsstyrning 2025').slice(1)) assert.match(part, /^ \(enligt användaren\)|^\. Den är inlagd av användaren/u);
  assert.doesNotMatch(text, /Beslutad av:? SKR/u);
}

test('a link with invented figures says whose they are, whichever view it opens', async () => {
  for (const view of ['', '&vy=utkast&beslut=budget', '&vy=lan&lan.omrade=12', '&vy=lan&lan.omrade=12&lan.del=jamfor&lan.jamfor=1280.1281']) {
    const page = await openPage(browser, LINK + view);
    await page.getByText(ON_TOP).first().waitFor();
    marked(plain(await page.locator('body').innerText()));
    assertClean(page);
  }
  const page = await openPage(browser, `${LINK}&vy=lan&lan.omrade=12&lan.del=datum`, { acceptDownloads: true });
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara datumen i kalendern (ICS)' }).click();
  const calendar = (await readFile(await (await waiting).path(), 'utf8')).replaceAll('\r\n ', '');
  const days = calendar.split('\r\n').filter((line) => line.startsWith('DESCRIPTION:'));
  assert.equal(days.filter((line) => line.endsWith('SKR kunskapsstyrning 2025 (enligt användaren)')).length, 3, calendar);
  await page.getByText(HANDED).waitFor();
  assertClean(page);
});

test('text that came with a link is somebody else\'s until the reader calls it theirs, also after a reload', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280&vy=utkast&beslut=skr-2025&utkast.text.bakgrund=Vi+har+redan+lovat+detta.');
  await (await sheet(page)).getByText(OF_A_LINK, { exact: false }).waitFor();
  await page.waitForURL((url) => url.hash.includes('utkast.lank=1'));
  await page.reload();
  await (await sheet(page)).getByText(OF_A_LINK, { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Texten är vår' }).click();
  await page.getByText(OF_A_LINK, { exact: false }).waitFor({ state: 'detached' });
  await page.waitForURL((url) => !url.hash.includes('utkast.lank'));
  await page.reload();
  await (await sheet(page)).getByText('Vi har redan lovat detta.').waitFor();
  assert.equal(await page.getByText(OF_A_LINK, { exact: false }).count(), 0, 'what was called ours stays ours');
  assertClean(page);

  // What a person types here is theirs from the start, and somebody else's for whoever gets the link.
  const typed = await openPage(browser, '#v=2&kommun=1280&vy=utkast&beslut=skr-2025');
  await sheet(typed);
  await typed.getByLabel('Diarienummer').fill('KS 2025/1');
  await typed.waitForURL((url) => url.hash.includes('utkast.dnr'));
  await typed.reload();
  await (await sheet(typed)).getByText('KS 2025/1').first().waitFor();
  assert.equal(await typed.getByText(OF_A_LINK, { exact: false }).count(), 0);
  const received = await openPage(browser, new URL(typed.url()).hash);
  await (await sheet(received)).getByText(OF_A_LINK, { exact: false }).waitFor();
  assertClean(typed);
  assertClean(received);
});

test('a file that the browser refuses to make is told, and none that it may refuse to save is called saved', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280&vy=lan&lan.omrade=12&fran=2025&till=2025');
  const downloads = page.getByRole('region', { name: 'Spara tabellen som' });
  await page.evaluate(() => { URL.createObjectURL = () => { throw new TypeError('refused'); }; });
  await downloads.getByRole('button', { name: 'CSV med semikolon' }).click();
  await downloads.getByText('Filen kunde inte sparas.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Datum', exact: true }).click();
  await page.getByRole('button', { name: 'Spara datumen i kalendern (ICS)' }).click();
  await page.getByText('Filen kunde inte sparas.', { exact: false }).waitFor();
  assertClean(page);

  // A frame that may not save files: the browser says nothing, and so nothing is promised.
  const others = await hosts();
  try {
    const src = `${PAGE_URL}0.1.0/embed.html#vard=${others.origin}&kommun=1280&lan=12&vy=lan&fran=2025&till=2025`;
    const frame = `<iframe sandbox="allow-scripts allow-same-origin" src="${src}" width="1000" height="900"></iframe>`;
    const host = await others.open(browser, 'tom', frame);
    const inside = host.frameLocator('iframe');
    let saved = 0;
    host.on('download', () => { saved += 1; });
    await inside.getByRole('button', { name: 'CSV med semikolon' }).click();
    const said = inside.getByRole('region', { name: 'Spara tabellen som' }).getByRole('status');
    await eventually(async () => assert.match(plain(await said.innerText()), HANDED));
    assert.doesNotMatch(await said.innerText(), /hämtad|sparad/u);
    assert.equal(saved, 0);
  } finally {
    others.close();
  }
});
