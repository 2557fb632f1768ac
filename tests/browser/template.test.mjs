// A user's own Word template is filled on the page, and what is wrong with it is said.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { plain } from './figures.mjs';
import { sheet } from './person.mjs';
import { assertClean, launch, openPage } from './support.mjs';

const MALMO = '#v=2&kommun=1280&vy=utkast&beslut=skr-2024&forslag=anta';
const FILLED = 'tjansteskrivelse-skr-kunskapsstyrning-malmo-2024-egen-mall.docx';

// One paragraph, whose second name no draft has: the least that Word opens.
const TEMPLATE = `
import sys, zipfile
kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
package = 'http://schemas.openxmlformats.org/package/2006'
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" Type="{office}" Target="word/document.xml"/></Relationships>')
    file.writestr('word/document.xml', f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>Till {{{{ kom</w:t></w:r><w:r><w:t>mun }}}} och {{{{ ordforande }}}}</w:t></w:r></w:p><w:p><w:r><w:t>{{{{ tabell.ekonomi }}}}</w:t></w:r></w:p></w:body></w:document>')
`;

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'template-'));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a template of one’s own is filled, and its unknown fields are listed', async () => {
  const template = join(folder, 'mall.docx');
  execFileSync('python3', ['-c', TEMPLATE, template]);
  const page = await openPage(browser, MALMO);
  await sheet(page);
  const file = await downloaded(page, () => picker(page).setInputFiles(template), FILLED);
  await page.getByText('Mallen har 1 okänt fält, som står kvar: {{ ordforande }}.').waitFor();
  await page.getByText('Mallen saknar {{ stampel }}').waitFor();
  const text = read(file);
  for (const words of ['Till Malmö stad och {{ ordforande }}', '627\u00a0197']) {
    assert.ok(text.includes(plain(words)), `not there: ${words}`);
  }
  assertClean(page);
});

test('the sample of a template is fetched, and filling it leaves no field', async () => {
  const page = await openPage(browser, MALMO);
  await sheet(page);
  await page.getByText('Fält som mallen kan ha').click();
  await page.getByText('{{ forslag_till_beslut }}', { exact: true }).waitFor();
  const sample = page.getByRole('button', { name: 'Hämta exempelmall' });
  const template = await downloaded(page, () => sample.click(), 'exempelmall.docx');
  const file = await downloaded(page, () => picker(page).setInputFiles(template), FILLED);
  await page.getByText(`${FILLED} är klar och lämnad till webbläsaren.`, { exact: false }).waitFor();
  assert.equal(await page.getByText('som står kvar').count(), 0);
  const text = read(file);
  assert.ok(!text.includes('{{'), 'a field was left');
  assert.ok(text.includes('Malmö'));
  assertClean(page);
});

test('what is wrong with a template is said at its field', async () => {
  const page = await openPage(browser, MALMO);
  await sheet(page);
  const pick = async (bytes, said) => {
    const file = join(folder, 'fel.docx');
    writeFileSync(file, bytes);
    await picker(page).setInputFiles(file);
    await page.getByText(said).waitFor();
    assert.equal(await picker(page).getAttribute('aria-invalid'), 'true');
  };
  await pick(Buffer.alloc(10_000_001), 'Mallen är större än 10 MB.');
  await pick(Buffer.from('%PDF-1.7'), 'Filen är inget Word-dokument.');
  await pick(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Mallen är skyddad med lösenord');
  assertClean(page);
});

function picker(page) {
  return page.getByLabel('Din mall (.docx)');
}

async function downloaded(page, ask, name) {
  const waiting = page.waitForEvent('download');
  await ask();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), name);
  const file = join(folder, name);
  await download.saveAs(file);
  return file;
}

function read(file) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  execFileSync('soffice', options, { stdio: 'pipe' });
  return plain(execFileSync('pdftotext', ['-layout', file.replace('.docx', '.pdf'), '-'], { encoding: 'utf8' }));
}
