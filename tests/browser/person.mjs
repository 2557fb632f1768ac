// What a person does on the page, by the names that stand on it.

import assert from 'node:assert/strict';

import { eventually, PAGE_URL } from './support.mjs';

/** A picture that a person has: one green pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Puts another case into the address of a page that is open, and waits for what is to stand there then. */
export async function turnTo(page, fragment, heading) {
  await page.goto(PAGE_URL + fragment);
  await page.getByRole('heading', { name: heading }).waitFor();
}

/** The field for the municipality. */
export function municipality(page) {
  return page.getByRole('combobox', { name: 'Kommun', exact: true });
}

/** Types some letters and picks a municipality in the list. */
export async function pick(page, letters, name) {
  await municipality(page).fill(letters);
  await page.getByRole('option', { name: new RegExp(`^${name} `, 'u') }).click();
}

/** Chooses the years shown. */
export async function showYears(page, from, to) {
  await page.getByLabel('Från och med', { exact: true }).selectOption(String(from));
  await page.getByLabel('Till och med', { exact: true }).selectOption(String(to));
}

/** The field for a population of one's own. */
export function ownPopulation(page) {
  return page.getByRole('textbox', { name: 'Egen folkmängd (valfritt)' });
}

/** A scheme's settings; opens them where they are closed. */
export async function settings(page, scheme) {
  const group = page.getByRole('group').filter({ has: page.getByText(`Val och antaganden ${scheme}`, { exact: true }) });
  const details = group.and(page.locator('details'));
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details;
}

/** Goes from an amount in the table to how it was reckoned. */
export async function reckoning(page, scheme, year) {
  await page.getByRole('button', { name: `visa uträkningen för ${scheme} ${year}` }).click();
  const heading = await page.locator('.turn:focus').getAttribute('id');
  const told = page.getByRole('listitem').filter({ has: page.locator(`#${heading}`) });
  // Quotes and sources lie beside the page, and come a moment after the figures.
  await eventually(async () => assert.doesNotMatch(await told.innerText(), /””/u));
  return told;
}

/** Turns to the draft and waits until it stands there. */
export async function openDraft(page) {
  await page.getByRole('button', { name: 'Beslutsutkast' }).click();
  return sheet(page);
}

/** The draft as it will be printed, once it has been fetched. */
export async function sheet(page) {
  const article = page.getByRole('region', { name: 'Förhandsvisning av utkastet' }).getByRole('article');
  await article.waitFor();
  return article;
}

/** Whether it has the focus. */
export function isFocused(locator) {
  return locator.evaluate((of) => of === document.activeElement);
}

/** Goes from control to control until it comes to this one; each is seen while it has the focus. */
export async function tabTo(page, target, key = 'Tab') {
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press(key);
    if (await assertFocusIsSeen(page, target)) return;
  }
  assert.fail(`${target} is not reached with ${key}`);
}

/** Whether it is on `target`, if one is given, besides. */
export async function assertFocusIsSeen(page, target = page.locator('body')) {
  const { what, there, ...seen } = await target.evaluate((wanted) => {
    const of = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(of);
    const box = of.getBoundingClientRect();
    const inside = (at, size) => Math.min(Math.max(at, 1), size - 1);
    const x = inside((box.left + box.right) / 2, innerWidth);
    const y = inside((box.top + box.bottom) / 2, innerHeight);
    const top = document.elementFromPoint(x, y);
    return {
      what: of.outerHTML.slice(0, 120),
      there: of === wanted,
      somewhere: of !== document.body,
      outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      uncovered: of === top || of.contains(top) || Boolean(top?.contains(of)),
    };
  });
  assert.deepEqual(seen, { somewhere: true, outlined: true, inSight: true, uncovered: true }, what);
  return there;
}
