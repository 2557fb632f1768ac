// The draft can be taken along, and what is taken is what stands on the page, read by other programs.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { plain } from './figures.mjs';
import { sheet } from './person.mjs';
import { assertClean, eventually, launch, openPage } from './support.mjs';

const MALMO = '#v=2&kommun=1280&vy=utkast&beslut=skr-2024&forslag=anta';
const NAME = 'tjansteskrivelse-skr-kunskapsstyrning-malmo-2024';
const SAID = ['Tjänsteskrivelse', 'Förslag till beslut', 'Ekonomiska konsekvenser', '627\u00a0197', 'Framtaget med Kommunkalkyl'];

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'exports-'));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a Word file is fetched that another word processor opens', async () => {
  const { page, file } = await fetched('Hämta Word-fil (.docx)', `${NAME}.docx`);
  assertSays(read(printed(file)));
  assertClean(page);
});

test('a PDF file is fetched that is tagged and whole', async () => {
  const { page, file } = await fetched('Hämta PDF', `${NAME}.pdf`);
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Tagged:\s+yes/u);
  assertSays(read(file));
  assertClean(page);
});

test('a drawn coat of arms stands in the Word file and in the PDF, sharp and in its colours', async () => {
  const arms = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><rect width="40" height="50" fill="#0000ff"/>
    <path d="M16 0h8v50h-8z" fill="#ffff00"/></svg>`;
  for (const [button, name, pdf] of [
    ['Hämta Word-fil (.docx)', `${NAME}.docx`, printed],
    ['Hämta PDF', `${NAME}.pdf`, (file) => file],
  ]) {
    const { page, file } = await fetched(button, name, async (page) => {
      const drawing = { name: 'vapen.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(arms) };
      await page.getByLabel('Kommunens vapen eller namn som bild').setInputFiles(drawing);
      await page.getByRole('img', { name: 'Kommunens vapen eller namn' }).waitFor();
    });
    // 25 millimetres high; LibreOffice makes do with 300 pixels to the inch.
    const paper = pdf(file);
    const [, width, height] = /\d+ image +(\d+) +(\d+) /u.exec(run('pdfimages', '-list', paper)) ?? [];
    assert.ok(height >= 294 && Math.abs(width / height - 0.8) < 0.01, `${name}: ${width} by ${height} pixels`);
    const shown = execFileSync('pdftoppm', ['-r', '36', '-l', '1', paper]);
    const start = /^P6\s\d+ \d+\s255\s/u.exec(shown.subarray(0, 20).toString('latin1'))[0].length;
    // LibreOffice packs pictures with some loss.
    const has = ([red, green, blue]) => shown.some((_, at) => at % 3 === start % 3
      && Math.abs(shown[at] - red) + Math.abs(shown[at + 1] - green) + Math.abs(shown[at + 2] - blue) < 12);
    for (const colour of [[0, 0, 255], [255, 255, 0]]) assert.ok(has(colour), `${name}: no ${colour}`);
    assertClean(page);
  }
});

test('the modules that write files are fetched when they are asked for, and not before', async () => {
  const page = await openPage(browser, MALMO);
  await sheet(page);
  const modules = () => page.evaluate(() => performance.getEntriesByType('resource').map((of) => of.name));
  const holds = async (name) => (await modules()).some((of) => new RegExp(`/${name}-[0-9a-f]+\\.wasm$`, 'u').test(of));
  assert.equal(await holds('pdf'), false);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hämta PDF' }).click();
  await waiting;
  assert.equal(await holds('pdf'), true);
  assert.equal(await holds('docx'), false);
});

test('a module that cannot be fetched is said, and can be asked for again', async () => {
  const page = await openPage(browser, MALMO);
  await sheet(page);
  await page.route('**/docx-*.wasm', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Hämta Word-fil (.docx)' });
  await button.click();
  await page.getByText('Kontrollera nätverket och försök igen').waitFor();
  await page.unroute('**/docx-*.wasm');
  const waiting = page.waitForEvent('download');
  await button.click();
  assert.equal((await waiting).suggestedFilename(), `${NAME}.docx`);
});

test('the draft is copied as words, and with its headings and tables', async () => {
  const page = await openPage(browser, MALMO, { permissions: ['clipboard-read', 'clipboard-write'] });
  await sheet(page);
  await page.getByRole('button', { name: 'Kopiera som text' }).click();
  await page.getByText('Utkastet är kopierat som text.').waitFor();
  const words = await eventually(() => page.evaluate(() => navigator.clipboard.readText()));
  assertSays(plain(words));
  await page.getByRole('button', { name: 'Kopiera med formatering' }).click();
  await page.getByText('Utkastet är kopierat med rubriker, listor och tabeller.').waitFor();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType('text/html')).text();
  });
  assert.match(html, /<h2>Förslag till beslut<\/h2>/u);
  assert.match(html, /<th scope="col"[^>]*>Folkmängd<\/th>/u);
  assert.match(html, /<ol><li>/u);
  assertClean(page);
});

async function fetched(button, name, prepare = async () => {}) {
  const page = await openPage(browser, MALMO);
  await sheet(page);
  await prepare(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), name);
  const file = join(folder, name);
  await download.saveAs(file);
  await page.getByText(`${name} är klar och lämnad till webbläsaren.`, { exact: false }).waitFor();
  return { page, file };
}

/** A Word file as LibreOffice prints it. */
function printed(file) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' });
  return file.replace('.docx', '.pdf');
}

const run = (program, ...given) => execFileSync(program, given, { encoding: 'utf8' });

function read(pdf) {
  return plain(run('pdftotext', '-layout', pdf, '-'));
}

function assertSays(text) {
  for (const words of SAID) assert.ok(text.includes(plain(words)), `not there: ${words}`);
}
