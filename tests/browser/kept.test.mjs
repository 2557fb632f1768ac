// What is kept on the device is never written over by another case, in this tab or another.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PNG, openDraft, sheet } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

const ESLOV = '#v=2&kommun=1285&vy=utkast&beslut=skane-2016';
const KEEP = 'Spara utkastet på den här enheten';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const reference = (page) => page.getByLabel('Diarienummer');
const box = (page) => page.getByRole('checkbox', { name: KEEP });
const kept = (page) => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('kommunkalkyl.utkast.')).map(([, value]) => JSON.parse(value).text));
const others = (page) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Öppna / }) });
const isKept = (page, said) => eventually(async () => assert.ok((await kept(page)).some((text) => text.includes(said)), JSON.stringify(await kept(page))));

/** A page with a draft that is kept. */
async function keeping(number) {
  const page = await openPage(browser, ESLOV);
  await sheet(page);
  await reference(page).fill(number);
  await box(page).check();
  await isKept(page, `dnr=${number.replaceAll(' ', '+').replaceAll('/', '%2F')}`);
  return page;
}

/** Another tab of the same browser. */
async function tab(page, fragment = '') {
  const other = await page.context().newPage();
  await other.goto(PAGE_URL + fragment);
  return other;
}

test('a link that is opened leaves the draft on the device as it was, and what it holds is kept beside if that is asked', async () => {
  const page = await keeping('KS 1');
  const link = await tab(page, '#vy=utkast&v=2&utkast.dnr=KS+2&kommun=1280&beslut=skr-2020');
  await (await sheet(link)).getByText('KS 2').first().waitFor();
  assert.equal(await box(link).isChecked(), false);
  await reference(link).fill('KS 3');
  await link.waitForURL((url) => url.hash.includes('dnr=KS+3'));
  assert.equal((await kept(link)).length, 1);
  await isKept(link, 'dnr=KS+1');
  assert.match(await others(link).innerText(), /Eslöv/u);

  await box(link).check();
  await isKept(link, 'dnr=KS+3');
  await isKept(link, 'dnr=KS+1');

  const fresh = await tab(link);
  await fresh.getByText('Det senast sparade utkastet på den här enheten är öppnat. De andra öppnar du under Beslutsutkast.').waitFor();
  await (await sheet(fresh)).getByText('KS 3').first().waitFor();
  await others(fresh).getByRole('button', { name: /^Öppna .*Eslöv/u }).click();
  await (await sheet(fresh)).getByText('KS 1').first().waitFor();
  await reference(fresh).fill('KS 4');
  await isKept(fresh, 'dnr=KS+4');
  await isKept(fresh, 'dnr=KS+3');
  assert.equal((await kept(fresh)).length, 2);
  assertClean(page);
});

test('the same link with its keys in another order, or from an older version, takes no place of what is kept', async () => {
  const page = await keeping('KS 1');
  await reference(page).fill('KS 9');
  await isKept(page, 'dnr=KS+9');
  for (const link of ['#v=2&vy=utkast&utkast.dnr=KS+1&beslut=skane-2016&kommun=1285', '#v=1&kommun=1285&vy=utkast']) {
    const other = await tab(page, link);
    await sheet(other);
    await other.waitForURL((url) => url.hash.startsWith('#beslut='));
    assert.deepEqual((await kept(other)).map((text) => /dnr=KS\+(\d)/u.exec(text)[1]), ['9']);
  }
});

test('of two tabs with the same draft neither loses work', async () => {
  const first = await keeping('KS 1');
  const second = await tab(first);
  await second.getByText('Utkastet som sparats på den här enheten är öppnat.').waitFor();
  await sheet(second);
  await reference(first).fill('KS 11');
  await isKept(first, 'dnr=KS+11');
  await reference(second).fill('KS 22');
  await isKept(second, 'dnr=KS+22');
  await second.getByText('Utkastet har ändrats i en annan flik. Det du skriver här sparas därför för sig, bredvid det andra.').waitFor();
  await reference(first).fill('KS 111');
  await isKept(first, 'dnr=KS+111');
  await reference(second).fill('KS 222');
  await isKept(second, 'dnr=KS+222');
  assert.equal((await kept(first)).length, 2);
  assert.equal(await others(first).count(), 1);
});

test('a reload goes on keeping, and what another tab has removed is kept no longer', async () => {
  const page = await keeping('KS 1');
  await page.reload();
  await sheet(page);
  await eventually(async () => assert.ok(await box(page).isChecked()));
  await reference(page).fill('KS 2');
  await isKept(page, 'dnr=KS+2');
  assert.equal((await kept(page)).length, 1);

  const other = await tab(page);
  await sheet(other);
  await other.getByRole('button', { name: 'Ta bort det sparade' }).click();
  await eventually(async () => assert.equal(await box(page).isChecked(), false));
  await reference(page).fill('KS 3');
  await page.getByText('Utkastet har tagits bort i en annan flik. Det du skriver här sparas inte längre.').waitFor();
  assert.deepEqual(await kept(page), []);
});

test('going back takes nothing from what is kept', async () => {
  const page = await openPage(browser, '#v=2&kommun=1285&fran=2016&till=2018');
  await openDraft(page);
  await page.waitForURL((url) => url.hash.includes('vy=utkast'));
  await reference(page).fill('KS 1');
  await box(page).check();
  await isKept(page, 'dnr=KS+1');
  await page.goBack();
  await page.getByRole('heading', { name: 'Eslöv, 2016–2018' }).waitFor();
  await page.getByRole('button', { name: /2013–2017/u }).click();
  await page.waitForURL((url) => url.hash.includes('fran=2013'));
  await isKept(page, 'dnr=KS+1');
  assert.equal((await kept(page)).length, 1);
});

test('the box says whether the draft that is shown is kept, also after a step back', async () => {
  const page = await openPage(browser, ESLOV);
  await sheet(page);
  await page.getByLabel('Beslut', { exact: true }).selectOption('budget');
  await page.waitForURL((url) => url.hash.includes('beslut=budget'));
  await box(page).check();
  await isKept(page, 'beslut=budget');
  await page.evaluate(() => history.back());
  await eventually(async () => assert.equal(await page.getByLabel('Beslut', { exact: true }).inputValue(), 'skane-2016'));
  await eventually(async () => assert.equal(await box(page).isChecked(), false));
  await page.evaluate(() => history.forward());
  await eventually(async () => assert.equal(await box(page).isChecked(), true));
});

test('a draft does not take over the picture of another', async () => {
  const page = await openPage(browser, ESLOV);
  await sheet(page);
  const picture = page.getByRole('img', { name: 'Kommunens vapen eller namn' });
  await page.getByLabel('Kommunens vapen eller namn som bild').setInputFiles({ name: 'vapen.png', mimeType: 'image/png', buffer: PNG });
  await picture.waitFor();
  await box(page).check();
  await isKept(page, 'skane-2016');
  const other = await tab(page, '#v=2&vy=utkast&utkast.dnr=KS+2&kommun=1280&beslut=skr-2020');
  await sheet(other);
  const inOther = other.getByRole('img', { name: 'Kommunens vapen eller namn' });
  assert.equal(await inOther.count(), 0);
  await others(other).getByRole('button', { name: /^Öppna .*Eslöv/u }).click();
  await inOther.waitFor();
  await other.evaluate(() => history.back());
  await (await sheet(other)).getByText('KS 2').first().waitFor();
  await eventually(async () => assert.equal(await inOther.count(), 0));
});

test('a draft that cannot be read is never written over', async () => {
  const unread = '{"when":1,"text":"v=9&beslut=skane-2016"}';
  const page = await openPage(browser, '', { prepare: (page) => page.addInitScript((unread) => {
    localStorage['kommunkalkyl.utkast.a'] = unread;
  }, unread) });
  await page.getByRole('alert').filter({ hasText: 'annan version' }).waitFor();
  await page.getByRole('button', { name: /^Malmö \d{4}–\d{4}: det som gäller nu/u }).click();
  await page.waitForURL((url) => url.hash.includes('kommun=1280'));
  assert.equal(await page.evaluate(() => localStorage['kommunkalkyl.utkast.a']), unread);
});

test('what was kept before there could be several is found again', async () => {
  const page = await openPage(browser, '', { prepare: (page) => page.addInitScript(() => {
    if (localStorage.length > 0) return;
    localStorage.kommunkalkyl = 'beslut=skane-2016&fran=2016&kommun=1285&till=2018&utkast.dnr=KS+5&v=2&vy=utkast';
  }) });
  await page.getByText('Utkastet som sparats på den här enheten är öppnat.').waitFor();
  await (await sheet(page)).getByText('KS 5').first().waitFor();
  assert.equal((await kept(page)).length, 1);
  assert.equal(await page.evaluate(() => localStorage.kommunkalkyl), undefined);
});

test('a picture that is kept comes back with its draft, one that is not is warned of before it is lost', async () => {
  const page = await openPage(browser, ESLOV);
  await sheet(page);
  const picture = (of) => of.getByRole('img', { name: 'Kommunens vapen eller namn' });
  await page.getByText(/Den följer inte med länken och måste väljas igen när sidan har laddats om/u).waitFor();
  await page.getByLabel('Kommunens vapen eller namn som bild').setInputFiles({ name: 'vapen.png', mimeType: 'image/png', buffer: PNG });
  await picture(page).waitFor();
  await page.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await openDraft(page);
  await picture(page).waitFor();

  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });
  await page.evaluate(() => { location.reload(); });
  await eventually(async () => assert.deepEqual(asked, ['beforeunload']));
  await picture(page).waitFor();

  await box(page).check();
  await isKept(page, 'skane-2016');
  await page.reload();
  await picture(page).waitFor();
  assert.deepEqual(asked, ['beforeunload'], 'what is kept is not warned of');
});
