// The whole job without a mouse, and the focus in sight all the way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain } from './figures.mjs';
import { assertFocusIsSeen, isFocused, municipality, pick, sheet, tabTo } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage } from './support.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('the list of municipalities keeps the contract of a combobox', async () => {
  const page = await openPage(browser);
  const field = municipality(page);
  const list = page.getByRole('listbox', { name: 'Kommuner' });
  const attribute = (name) => field.getAttribute(name);
  await field.focus();
  assert.equal(await attribute('aria-expanded'), 'false');
  assert.equal(await attribute('aria-autocomplete'), 'list');
  assert.equal(await attribute('aria-activedescendant'), null);
  assert.equal(await page.locator(`#${await attribute('aria-controls')}`).getAttribute('role'), 'listbox');

  await page.keyboard.type('fal');
  await list.waitFor();
  assert.equal(await attribute('aria-expanded'), 'true');
  const names = await list.getByRole('option').allInnerTexts();
  assert.deepEqual(names.map(plain), ['Falkenberg 1382', 'Falköping 1499', 'Falun 2080', 'Järfälla 0123']);
  await page.getByRole('status').filter({ hasText: '4 kommuner i listan' }).waitFor();

  for (const [key, expected] of [
    ['ArrowDown', 'Falkenberg'],
    ['ArrowDown', 'Falköping'],
    ['PageDown', 'Järfälla'],
    ['ArrowDown', 'Järfälla'],
    ['ArrowUp', 'Falun'],
  ]) {
    await page.keyboard.press(key);
    await eventually(async () => assert.match(await activeOption(page), new RegExp(`^${expected}`, 'u'), key));
  }
  assert.equal(await field.evaluate((of) => of === document.activeElement), true, 'the focus stays in the field');

  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'hidden' });
  assert.equal(await field.inputValue(), 'Falun');
  assert.equal(await attribute('aria-expanded'), 'false');
  assert.equal(await attribute('aria-activedescendant'), null);
  await page.getByRole('heading', { name: /^Falun/u }).waitFor();
  assertClean(page);
});

test('a name that is nearly right is answered with the one that may be meant', async () => {
  const page = await openPage(browser);
  const field = municipality(page);
  const options = () => page.getByRole('listbox', { name: 'Kommuner' }).getByRole('option').allInnerTexts();
  for (const [typed, name, code] of [['Fallun', 'Falun', '2080'], ['Lidköpping', 'Lidköping', '1494']]) {
    await field.fill(typed);
    await page.getByRole('status').filter({ hasText: `Hittar inte kommunen. Menade ni ${name}?` }).waitFor();
    assert.deepEqual((await options()).map(plain), [`${name} ${code}`]);
    await field.press('Tab');
    await page.getByText(`Menade ni ${name}? Välj en kommun i listan, eller töm fältet.`).waitFor();
    await field.fill(typed);
    await field.press('Enter');
    await eventually(async () => assert.equal(await field.inputValue(), name));
  }
  assertClean(page);
});

test('Escape leaves the municipality as it was', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080');
  await municipality(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('mal');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  assert.equal(await municipality(page).inputValue(), 'Falun');
  await page.getByRole('heading', { name: /^Falun/u }).waitFor();
  assertClean(page);
});

test('a name, a code and a name without its rings and dots all find their municipality', async () => {
  const page = await openPage(browser);
  for (const [typed, key, found] of [
    ['malmö', 'Tab', 'Malmö'],
    ['2080', 'Tab', 'Falun'],
    ['goteborg', 'Tab', 'Göteborg'],
    ['almhul', 'Enter', 'Älmhult'],
    ['ÖREBRO', 'Enter', 'Örebro'],
    ['Lunds kommun', 'Tab', 'Lund'],
    ['Falu kommun', 'Tab', 'Falun'],
    ['malmö stad', 'Tab', 'Malmö'],
    ['Göteborgs Stad', 'Enter', 'Göteborg'],
  ]) {
    await municipality(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(typed);
    await page.keyboard.press(key);
    await eventually(async () => assert.equal(await municipality(page).inputValue(), found, typed));
  }
  assertClean(page);
});

test('what is no municipality is kept, and said', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&folkmangd=60000');
  const field = municipality(page);
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Atlantis');
  await page.getByText('Hittar inte kommunen.').first().waitFor();
  // Nothing is shown to choose from, and nothing is said to be.
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Tab');
  await eventually(async () => assert.equal(await field.getAttribute('aria-invalid'), 'true'));
  assert.equal(await field.inputValue(), 'Atlantis');
  const fault = page.locator(`#${(await field.getAttribute('aria-describedby')).split(' ')[0]}`);
  assert.equal(await fault.innerText(), 'Välj en kommun i listan, eller töm fältet.');
  assert.equal(await page.getByRole('textbox', { name: /^Egen folkmängd/u }).inputValue(), '60000');
  assertClean(page);
});

test('a case is made, explained and drafted by keyboard alone', async () => {
  const page = await openPage(browser, '#v=2');
  await municipality(page).waitFor();
  await tabTo(page, municipality(page));
  await page.keyboard.type('malm');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Malmö, 2020–2024' }).waitFor();

  for (const label of ['Från och med', 'Till och med']) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    for (let years = 0; years < 7; years += 1) await page.keyboard.press('ArrowUp');
  }
  const ready = (name) => page.getByRole('button', { name });
  await eventually(async () => assert.equal(await ready('2013–2017').getAttribute('aria-pressed'), 'true'));
  await tabTo(page, ready('2020–2024'));
  await page.keyboard.press('Space');
  await eventually(async () => assert.equal(await ready('2020–2024').getAttribute('aria-pressed'), 'true'));

  await tabTo(page, page.getByRole('button', { name: 'visa uträkningen för SKR kunskapsstyrning 2020' }));
  await page.keyboard.press('Enter');
  const turned = page.getByRole('button', { name: /^2020 595\s494\skr/u });
  await eventually(async () => assert.ok(await isFocused(turned), 'the focus goes to the reckoning'));
  assert.equal(await turned.getAttribute('aria-expanded'), 'true');
  await assertFocusIsSeen(page);
  await page.getByText('De fyra största kommunerna får en rabatt på 10 procent').waitFor();
  await page.keyboard.press('Space');
  await eventually(async () => assert.equal(await turned.getAttribute('aria-expanded'), 'false'));

  await tabTo(page, page.getByRole('button', { name: 'Beslutsutkast' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const draft = await sheet(page);
  assert.ok(await isFocused(page.getByRole('button', { name: 'Beslutsutkast' })), 'the focus stays on the part');
  await tabTo(page, page.getByRole('radio', { name: 'Anta', exact: true }));
  await page.keyboard.press('ArrowDown');
  await draft.getByText('att meddela SKR som kommunens svar att rekommendationen inte antas.').waitFor();
  await tabTo(page, page.getByRole('textbox', { name: 'Diarienummer' }));
  await page.keyboard.type('KS 2020/117');
  await draft.getByText('KS 2020/117').waitFor();
  await tabTo(page, page.getByRole('textbox', { name: 'Beslutet skickas även till' }));
  await page.keyboard.type('Revisorerna');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Region Skåne');
  await draft.getByRole('listitem').filter({ hasText: /^Region Skåne$/u }).waitFor();
  assertClean(page);
});

test('the focus is never lost: after a message is closed, and after an example is taken', async () => {
  const page = await openPage(browser, '#v=3');
  const close = page.getByRole('button', { name: 'Stäng' });
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  await close.press('Enter');
  await eventually(async () => assert.equal(await focused(), 'Kalkyl'));
  // The same address again would be no move at all.
  await page.waitForURL((url) => url.hash !== '#v=3');
  await page.goto(`${PAGE_URL}#v=3`);
  await close.press('Enter');
  await eventually(async () => assert.equal(await focused(), 'Kalkyl'));
  await page.getByRole('button', { name: /^Malmö \d{4}–\d{4}: det som gäller nu/u }).press('Enter');
  await eventually(async () => assert.match(await focused(), /^Malmö, \d{4}–\d{4}$/u));
  assertClean(page);
});

test('what is said to those who hear the page has its place before its first words', async () => {
  const page = await openPage(browser, '#v=2');
  const said = await page.locator('[data-result] [role=status]').elementHandle();
  assert.equal(await said.textContent(), '');
  await pick(page, 'malm', 'Malmö');
  await eventually(async () => assert.match(plain(await said.textContent()), /^Malmö, 2020–2024\. Nettokostnad kan inte beräknas; Yrkesresans regionala avgift saknas 2021–2024\.$/u));
  assertClean(page);
});

test('a year can be typed figure by figure, and the other year stays', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2024');
  await page.getByLabel('Till och med', { exact: true }).focus();
  await page.keyboard.type('2017');
  await page.getByRole('heading', { name: 'Falun, 2013–2017' }).waitFor({ timeout: 5000 });
  assertClean(page);
});

test('every control is reached with Tab, and shows that it is', async () => {
  const page = await openPage(browser, '#v=2&kommun=2080&fran=2013&till=2013&stimulans-lan-2013.grundandel=x');
  await page.getByRole('heading', { name: 'Rätta detta för att se alla belopp' }).waitFor();
  const folded = page.locator('details:not([open]) > summary');
  while (await folded.count()) await folded.first().click();
  const reached = await tabThrough(page);
  const controls = await page
    .locator('button, input, select, summary, [tabindex="0"]')
    .evaluateAll((all) => all.filter((of) => of.checkVisibility()).map((of) => of.id || of.textContent));
  assert.ok(controls.length > 25);
  assert.deepEqual(controls.filter((of) => !reached.includes(of)), []);
  assertClean(page);
});

async function activeOption(page) {
  const option = page.getByRole('listbox').getByRole('option', { selected: true });
  assert.equal(await option.count(), 1, 'one option is the active one');
  const seen = await option.evaluate((of) => {
    const [own, list] = [of, of.parentElement].map((box) => box.getBoundingClientRect());
    return own.top >= list.top - 1 && own.bottom <= list.bottom + 1;
  });
  assert.ok(seen, 'the active option is in sight');
  assert.equal(await municipality(page).getAttribute('aria-activedescendant'), await option.getAttribute('id'));
  return option.innerText();
}

/** Tabs from the first control to the page's end, and tells what it passed. */
async function tabThrough(page) {
  const first = page.getByRole('button', { name: 'Till resultatet', exact: false });
  await first.focus();
  const passed = [await first.textContent()];
  for (;;) {
    await page.keyboard.press('Tab');
    if ((await isFocused(page.locator('body'))) || (await isFocused(first))) return passed;
    await assertFocusIsSeen(page);
    passed.push(await page.locator(':focus').evaluate((of) => of.id || of.textContent));
    assert.ok(passed.length < 200, 'Tab finds no end');
  }
}
