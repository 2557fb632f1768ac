// The whole task, from choosing to taking along, as different people do it: with the keyboard alone, at 400 per cent, with
// airy text, in the system's own colours, on a telephone, and by what is heard alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { reader } from './heard.mjs';
import { isFocused, municipality, sheet, tabTo } from './person.mjs';
import { IN_FIREFOX, assertClean, eventually, launch, openPage } from './support.mjs';

const EMPTY = '#v=2&fran=2020&till=2021&utan=yrkesresan';
const AIRY = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Each way to use the page, as options of its window. */
const WAYS = {
  'with the keyboard alone': {},
  'at 400 per cent': { viewport: { width: 320, height: 256 } },
  'with airy text': { airy: true },
  'in the colours of the system': { forcedColors: 'active' },
  'on a telephone with a keyboard': { viewport: { width: 390, height: 844 } },
};

for (const [way, { airy = false, ...options }] of Object.entries(WAYS)) {
  test(`the task is done ${way}`, async () => {
    const page = await openPage(browser, EMPTY, options);
    if (airy) {
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }, AIRY);
    }
    await municipality(page).waitFor();

    // Choose.
    await tabTo(page, municipality(page));
    await page.keyboard.type('malm');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Malmö, 2020–2021' }).waitFor();

    // Read: the way past the form tells the net, and leads to the answer. 2020: 339 313 × 1,95 × 0,9, 2021: 344 166.
    const past = page.getByRole('button', { name: /^Till resultatet: nettokostnad 1\s199\s505\skr$/u });
    await tabTo(page, past, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('heading', { name: 'Malmö, 2020–2021' });
    await eventually(async () => assert.ok(await isFocused(answer)));
    assert.ok(await inSight(answer), 'the answer is seen');

    // Understand.
    await tabTo(page, page.getByRole('button', { name: /visa uträkningen för SKR kunskapsstyrning 2020/u }));
    await page.keyboard.press('Enter');
    const turned = page.locator('.turn:focus');
    await turned.waitFor();
    const reason = page.getByText('De fyra största kommunerna får en rabatt på 10 procent').first();
    await reason.scrollIntoViewIfNeeded();
    assert.ok(await inSight(reason), 'the reason is beside no edge');

    // Draft.
    await tabTo(page, page.getByRole('button', { name: 'Beslutsutkast' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    const paper = await sheet(page);
    await tabTo(page, page.getByRole('textbox', { name: 'Diarienummer' }));
    await page.keyboard.type('KS 2020/117');
    await paper.getByText('KS 2020/117').waitFor();

    // Take along.
    await tabTo(page, page.getByRole('button', { name: 'Till utkastet och filerna' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Hämta Word-fil (.docx)' }));
    await page.keyboard.press('Enter');
    await page.getByText(/\.docx är klar och lämnad till webbläsaren/u).waitFor();
    assertClean(page);
    await page.context().close();
  });
}

/** Whether it stands in the window, from edge to edge. */
function inSight(locator) {
  return locator.evaluate((of) => {
    const { top, bottom, left, right } = of.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && left >= -1 && right <= innerWidth + 1;
  });
}

test('the task is done by what is heard alone', { skip: IN_FIREFOX && 'as in Chromium' }, async () => {
  const page = await openPage(browser, EMPTY, { viewport: { width: 1280, height: 1000 }, acceptDownloads: true });
  const voice = await reader(page);
  await municipality(page).waitFor();
  /** What stands in a phrase that is heard: a role, and the name by which it is pressed. */
  const named = (said, role, pattern) => {
    const names = said.filter((of) => of.startsWith(`${role}, `)).map((of) => of.slice(role.length + 2));
    const name = names.find((of) => pattern.test(of));
    assert.ok(name, `no ${role} ${pattern} among:\n${said.join('\n')}`);
    return page.getByRole(role, { name: name.replace(/, (?:current page|not pressed|pressed|not expanded|expanded)$/u, ''), exact: true });
  };
  const heard = (said, pattern) => assert.ok(said.some((of) => pattern.test(of)), `${pattern} is not heard:\n${said.join('\n')}`);

  heard(await voice.all(), /^combobox, Kommun, /u);
  heard(await voice.after(async () => {
    await municipality(page).fill('malm');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }), /^polite: Malmö, 2020–2021\. Nettokostnad 1 199 505 kr\.$/u);

  const amount = named(await voice.all(), 'button', /visa uträkningen för SKR kunskapsstyrning 2020$/u);
  await amount.press('Enter');
  await eventually(async () => heard(await voice.all(), /De fyra största kommunerna får en rabatt på 10 procent/u));

  const part = named(await voice.all(), 'button', /^Beslutsutkast/u);
  heard(await voice.after(() => part.press('Enter'), 4000), /^polite: Utkastet visas: .* återstår att fylla i\.$/u);
  const file = named(await voice.all(), 'button', /^Hämta Word-fil/u);
  heard(await voice.after(() => file.press('Enter'), 4000), /^polite: .*\.docx är klar och lämnad till webbläsaren/u);
  assertClean(page);
});
