// The draft's editor: what is changed in the form is seen in the document at once, and stays on the device.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain } from './figures.mjs';
import { PNG, municipality, openDraft, sheet, showYears } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

const ESLOV = '#v=2&kommun=1285&vy=utkast&beslut=skane-2016';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const headings = async (page) =>
  (await (await sheet(page)).getByRole('heading', { level: 3 }).allInnerTexts()).map(plain);

test('headings are moved, renamed, left out and added to, and the document follows', async () => {
  const page = await openPage(browser, ESLOV);
  assert.deepEqual((await headings(page)).slice(0, 3), ['Förslag till beslut', 'Sammanfattning', 'Bakgrund']);
  await page.getByText('Ändra rubriker, följd och text').click();
  await page.getByRole('button', { name: 'Flytta upp Bakgrund' }).press('Enter');
  await page.getByLabel('Egen rubrik i stället för Sammanfattning').fill('Kort om ärendet');
  await page.getByRole('checkbox', { name: 'Barnrättsbedömning' }).uncheck();
  await page.getByLabel('Egen text under Bakgrund').fill('Kommunen deltog i remissen.');
  await page.getByLabel('Typ av dokument').selectOption({ label: 'Tjänsteutlåtande' });
  await page.getByLabel('Beslutsmeningar').selectOption('presens');
  await eventually(async () => {
    const shown = await headings(page);
    assert.deepEqual(shown.slice(0, 3), ['Förslag till beslut', 'Bakgrund', 'Kort om ärendet']);
    assert.ok(!shown.includes('Barnrättsbedömning'));
  });
  const text = plain(await (await sheet(page)).innerText());
  assert.match(text, /^Tjänsteutlåtande/u);
  assert.match(text, /Kommunstyrelsen ingår samverkansavtal med Kommunförbundet Skåne/u);
  assert.match(text, /Kommunen deltog i remissen\./u);
  await page.waitForURL((url) => url.hash.includes('utkast.satser=presens'));
  await page.reload();
  assert.equal(plain(await (await sheet(page)).innerText()).replace(/Öppna kalkylen igen.*/u, ''), text.replace(/Öppna kalkylen igen.*/u, ''));
  await page.getByLabel('Rubrikernas följd').selectOption({ label: 'Förslaget sist' });
  await eventually(async () => assert.deepEqual((await headings(page))[0], 'Kort om ärendet'));
  assertClean(page);
});

test('a picture is taken for what it is, shown at the head, and taken away again', async () => {
  const page = await openPage(browser, ESLOV);
  await sheet(page);
  const field = page.getByLabel('Kommunens vapen eller namn som bild');
  const pick = (name, mimeType, buffer) => field.setInputFiles({ name, mimeType, buffer });
  await pick('vapen.png', 'image/png', Buffer.from('<html>not a picture</html>'));
  await page.getByText('Filen är ingen PNG- eller SVG-bild. Välj en annan fil.').waitFor();
  await pick('vapen.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'));
  await page.getByText('SVG-filen innehåller skript och kan inte användas.').waitFor();
  await pick('stor.png', 'image/png', Buffer.concat([PNG, Buffer.alloc(600_000)]));
  await page.getByText('Bilden är större än 500 kB. Välj en mindre fil.').waitFor();
  await pick('vapen.png', 'image/png', PNG);
  const picture = (await sheet(page)).getByRole('img', { name: 'Kommunens vapen eller namn' });
  await picture.waitFor();
  assert.ok(await picture.evaluate((of) => of.naturalWidth === 1));
  await page.getByRole('button', { name: 'Ta bort bilden' }).click();
  await picture.waitFor({ state: 'detached' });
  assertClean(page);
});

test('what is kept on the device is there the next time, and gone in one click', async () => {
  const page = await openPage(browser, ESLOV);
  await sheet(page);
  await page.getByLabel('Diarienummer').fill('KS 2015/9');
  await page.getByLabel('Kommunens vapen eller namn som bild').setInputFiles({ name: 'vapen.png', mimeType: 'image/png', buffer: PNG });
  await page.getByRole('checkbox', { name: 'Spara utkastet på den här enheten' }).check();
  await page.getByLabel('Handläggare', { exact: true }).fill('Eva Ek');
  await eventually(async () => assert.match(await page.evaluate(() => Object.values(localStorage).join()), /Eva\+Ek/u));

  const again = await page.context().newPage();
  await again.goto(PAGE_URL);
  await again.getByText('Utkastet som sparats på den här enheten är öppnat.').waitFor();
  const draft = await sheet(again);
  await draft.getByText('KS 2015/9').waitFor();
  await draft.getByText('Eva Ek').first().waitFor();
  await draft.getByRole('img', { name: 'Kommunens vapen eller namn' }).waitFor();

  await again.getByRole('button', { name: 'Ta bort det sparade' }).click();
  await again.getByText('Det sparade är borttaget från enheten.').waitFor();
  assert.equal(await again.evaluate(() => localStorage.length), 0);
  const fresh = await again.context().newPage();
  await fresh.goto(PAGE_URL);
  await municipality(fresh).waitFor();
  assert.equal(await municipality(fresh).inputValue(), '');
});

test('what the draft does not understand in an address is said there, and leaves the address', async () => {
  const page = await openPage(browser, `${ESLOV}&utkast.z=1&utkast.foljd=x&utkast.dnr=7`);
  await page.getByText('2 uppgifter i länken kunde inte läsas och har utelämnats.').waitFor();
  await (await sheet(page)).getByText('7', { exact: true }).waitFor();
  await page.waitForURL((url) => !url.hash.includes('utkast.z') && !url.hash.includes('foljd') && url.hash.includes('utkast.dnr=7'));
  assertClean(page);
});

test('the draft opens on the decision that fits the municipality and the years, until another is chosen', async () => {
  const page = await openPage(browser, '#v=2&kommun=1285&fran=2016&till=2018');
  await openDraft(page);
  const decision = page.getByLabel('Beslut', { exact: true });
  assert.equal(await decision.inputValue(), 'skane-2016');
  await page.waitForURL((url) => url.hash.includes('beslut=skane-2016') && url.hash.includes('vy=utkast'));
  const late = await decision.locator('option[value="skr-2020"]').innerText();
  assert.equal(late, 'SKR:s rekommendation 2020–2023 (sista svarsdag var 2019-06-15)');
  await page.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await showYears(page, 2026, 2028);
  await openDraft(page);
  assert.equal(await decision.inputValue(), 'skr-2025');
  await decision.selectOption('budget');
  await page.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await showYears(page, 2016, 2018);
  await openDraft(page);
  assert.equal(await decision.inputValue(), 'budget');
  assertClean(page);
});

test('own headings and text stay with the decision that they were written for', async () => {
  const page = await openPage(browser, ESLOV);
  await sheet(page);
  await page.getByText('Ändra rubriker, följd och text').click();
  await page.getByLabel('Egen text under Bakgrund').fill('Bara om avtalet.');
  await (await sheet(page)).getByText('Bara om avtalet.').waitFor();
  const decision = page.getByLabel('Beslut', { exact: true });
  await decision.selectOption('budget');
  await eventually(async () => assert.doesNotMatch(await (await sheet(page)).innerText(), /Bara om avtalet/u));
  await page.waitForURL((url) => url.hash.includes('beslut=budget'));
  await page.reload();
  await sheet(page);
  await decision.selectOption('skane-2016');
  await (await sheet(page)).getByText('Bara om avtalet.').waitFor();
  assertClean(page);
});

test('a double click saves one file', async () => {
  const page = await openPage(browser, ESLOV, { acceptDownloads: true });
  await sheet(page);
  const saved = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  const word = page.getByRole('button', { name: 'Hämta Word-fil (.docx)' });
  await word.dblclick();
  await eventually(async () => assert.equal(saved.length, 1));
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 1_500); }));
  assert.equal(saved.length, 1);
  await word.click();
  await eventually(async () => assert.equal(saved.length, 2));
  assertClean(page);
});
