// Scenarios in the county view: kept under a name, carried in the address, side by side with what the case is now.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { examine } from './examined.mjs';
import { plain } from './figures.mjs';
import { print } from './paper.mjs';
import { ESLOV, TWO } from './states.mjs';
import { assertClean, launch, openPage } from './support.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const compared = (page) => page.getByRole('table', { name: 'Scenarierna sida vid sida' });
const name = (page) => page.getByRole('textbox', { name: 'Scenariots namn' });
const add = (page) => page.getByRole('button', { name: 'Lägg till som scenario' });

/**
 * Reckoned from the agreement (50 000 kr and 4 kr per inhabitant) and the population of 31 December 2014: Eslöv 32 179,
 * Malmö 318 107, Skåne 1 288 908 in 33 municipalities. Eslöv: 50 000 + 4 × 32 179, and with 5 kr 50 000 + 5 × 32 179.
 * Skåne: 33 × 50 000 + 4 × 1 288 908, and without Malmö 32 × 50 000 + 5 × 970 801; each per inhabitant of all 1 288 908.
 */
const RECKONED = [
  ['Belopp, kr', 'Beslutat', 'Fem kronor utan Malmö (enligt användaren)'],
  ['År', '2016', '2016'],
  ['Kommun', 'Eslöv', 'Eslöv (enligt användaren)'],
  ['Bygger på', '', 'Skånes utvecklingsenhet (enligt användaren)'],
  ['Folkmängd', '32 179', '32 179'],
  ['Avgifter', '178 716', '210 895'],
  ['Medfinansiering', 'ingår inte', 'ingår inte'],
  ['Bidrag', 'ingår inte', 'ingår inte'],
  ['Nettokostnad', '178 716', '210 895'],
  ['Nettokostnad per invånare', '5,55', '6,55'],
  ['Skillnad mot ”Beslutat”', '0', '+32 179'],
  ['Skillnad mot ”Beslutat” per invånare', '0,00', '+1,00'],
  ['Område', 'Skåne län', 'Skåne län'],
  ['Deltar', '33 av 33', '32 av 33'],
  ['Bygger på', '', 'Skånes utvecklingsenhet (enligt användaren)'],
  ['Folkmängd', '1 288 908', '1 288 908'],
  ['Avgifter', '6 805 632', '6 454 005'],
  ['Medfinansiering', 'ingår inte', 'ingår inte'],
  ['Bidrag', 'ingår inte', 'ingår inte'],
  ['Nettokostnad', '6 805 632', '6 454 005'],
  ['Nettokostnad per invånare', '5,28', '5,01'],
  ['Skillnad mot ”Beslutat”', '0', '−351 627'],
  ['Skillnad mot ”Beslutat” per invånare', '0,00', '−0,27'],
];

/** The table's rows, the municipality's before the area's. */
async function rows(page) {
  const read = await compared(page)
    .getByRole('row')
    .evaluateAll((all) => all.map((of) => [...of.cells].map((cell) => cell.textContent)));
  return read.map((cells) => cells.map(plain));
}

async function keep(page, called) {
  await name(page).fill(called);
  await page.keyboard.press('Enter');
  await page.getByText(`Scenariot ”${called}” är tillagt.`).waitFor();
}

test('a changed rate and a municipality that leaves stand beside the decided figures, and travel in the link', async () => {
  const page = await openPage(browser, ESLOV);
  await page.getByText('Lägg till ett scenario och ändra något').waitFor();
  await keep(page, 'Beslutat');
  await page.getByText('Kalkylen är som i scenariot.').waitFor();
  await page.waitForURL(/lan\.scenario1=/u);
  await page.goto(`${page.url()}&andrad.skane-utvecklingsenhet.invanare.2016=5&lan.deltar=utan.1280`);
  await compared(page).getByRole('columnheader', { name: 'Som det är nu' }).waitFor();
  await keep(page, 'Fem kronor utan Malmö');
  await page.waitForURL(/lan\.scenario2=/u);
  assert.deepEqual(await rows(page), RECKONED);
  const said = plain(await page.locator('.scenarios .mind').innerText());
  assert.match(said, /^”Fem kronor utan Malmö”: .*från 4 .*till 5/u);
  assert.doesNotMatch(said, /Beslutat/u);

  const again = await openPage(browser, new URL(page.url()).hash);
  await compared(again).waitFor();
  assert.deepEqual(await rows(again), RECKONED, 'whoever opens the link sees the same');
  await again.getByRole('button', { name: 'Öppna ”Beslutat”', exact: true }).click();
  await again.waitForURL((url) => !url.hash.includes('&lan.deltar=utan.1280') && url.hash.includes('lan.scenario2='));
  assert.deepEqual(await rows(again), RECKONED, 'the case is one of the kept ones, and stands there once');
  await again.getByRole('button', { name: 'Ta bort ”Fem kronor utan Malmö”', exact: true }).click();
  await again.getByText('Kalkylen är som i scenariot.').waitFor();
  for (const one of [page, again]) assertClean(one);
});

test('who does not take part pays no fee in a scenario either, and the chart says whose each bar is', async () => {
  const page = await openPage(browser, ESLOV);
  await keep(page, 'Eslöv');
  await page.waitForURL(/lan\.scenario1=/u);
  await page.goto(`${page.url().replace('kommun=1285', 'kommun=1280')}&lan.deltar=utan.1280`);
  await compared(page).getByRole('columnheader', { name: 'Som det är nu' }).waitFor();
  const read = await rows(page);
  assert.deepEqual(read[2], ['Kommun', 'Eslöv', 'Malmö (deltar inte)']);
  assert.deepEqual(read[4], ['Avgifter', '178 716', 'ingår inte']);
  const chart = page.getByRole('img', { name: 'Nettokostnad per invånare, kommunen i varje scenario' });
  assert.match(plain(await chart.textContent()), /Eslöv: Eslöv.*5,55 kr per invånare.*Som det är nu: Malmö \(deltar inte\).*ingår inte/su);
  assertClean(page);
});

test('when something compared is taken away the focus goes on, and is not lost', async () => {
  const page = await openPage(browser, `${ESLOV}&lan.jamfor=1280.1285`);
  await keep(page, 'Ett');
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await page.getByRole('button', { name: 'Ta bort ”Ett”' }).press('Enter');
  await page.getByText('Lägg till ett scenario och ändra något').waitFor();
  assert.equal(await focused(), 'kk-scenario');
  await page.getByRole('button', { name: 'Ta bort Malmö' }).press('Enter');
  await page.getByText('Välj minst två kommuner').waitFor();
  assert.equal(await focused(), 'kk-jamfor');
  assertClean(page);
});

test('a name is asked for, is not used twice, and six are enough', async () => {
  const page = await openPage(browser, ESLOV);
  await add(page).click();
  await page.getByText('Skriv ett namn på scenariot').waitFor();
  assert.equal(await name(page).getAttribute('aria-invalid'), 'true');
  for (const called of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex']) await keep(page, called);
  await name(page).fill('Sex');
  await add(page).click();
  await page.getByText('Det finns redan ett scenario med det namnet.').waitFor();
  await name(page).fill('Sju');
  await add(page).click();
  await page.getByText('Sex scenarier är sparade.').waitFor();
  assert.equal(await name(page).inputValue(), 'Sju', 'nothing that was typed is lost');
  assertClean(page);
});

test('axe and Equal Access object to nothing about scenarios on a phone, and nothing is lost at 320 pixels', async () => {
  const page = await openPage(browser, TWO, { viewport: { width: 320, height: 6000 } });
  await compared(page).waitFor();
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await examine(page, { options: { rules: { 'target-size': { enabled: true } } } }), [], colorScheme);
  }
  // axe leaves names that two elements share to a person.
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((of) => of.id));
  assert.deepEqual(ids.filter((id, place) => ids.indexOf(id) < place), []);
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width <= room, `${width} wide`);
  assertClean(page);
});

test('scenarios are printed without what is only for the screen', async () => {
  const page = await openPage(browser, TWO);
  await compared(page).waitFor();
  const { text } = await print(page);
  for (const words of ['Scenarierna sida vid sida', 'Egen folkmängd', '60 000', 'Skillnad mot', '”Idag” per invånare', 'Nettokostnad per invånare, Eslöv', '(enligt användaren)']) {
    assert.ok(text.includes(words), `not on paper: ${words}`);
  }
  assert.doesNotMatch(text, /Scenariots namn|Lägg till som scenario|Ta bort|Öppna ”|Spara jämförelsen/u);
  assertClean(page);
});

/** A file's name and its lines, by the button in the region of this name. */
async function downloaded(page, region, button) {
  const download = page.waitForEvent('download');
  await page.getByRole('region', { name: region, exact: true }).getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\ufeff'), 'Excel reads it as UTF-8');
  return [file.suggestedFilename(), text.slice(1).split('\r\n').map(plain)];
}

test('both comparisons leave the page as tables that say what they are', async () => {
  const page = await openPage(browser, TWO);
  await compared(page).waitFor();
  const [swedish, scenarios] = await downloaded(page, 'Spara jämförelsen av scenarier som', 'CSV med semikolon och decimalkomma');
  assert.equal(swedish, 'kommunkalkyl-skane-lan-2016-2016-scenarier.csv');
  // The case itself is another, and stands last. Eslöv: 50 000 + 4 × 32 179; typed 60 000 inhabitants pay 50 000 + 4 × 60 000 in 2016.
  assert.equal(scenarios[0], 'Belopp, kr (scenarier med namn enligt användaren);Idag;Egen folkmängd (enligt användaren);Som det är nu');
  assert.match(scenarios[3], /^Bygger på;;.*\(enligt användaren\).*;$/u);
  assert.equal(scenarios[4], 'Folkmängd;32179;60000;32179');
  assert.ok(scenarios.includes('År;2016;2016–2018;2016'), scenarios.join('\n'));
  await page.getByRole('region', { name: 'Spara jämförelsen av scenarier som' }).getByText('Filen är klar och lämnad till webbläsaren.', { exact: false }).waitFor();

  const [plainest, municipalities] = await downloaded(page, 'Spara jämförelsen av kommuner som', 'CSV med komma och decimalpunkt');
  assert.equal(plainest, 'kommunkalkyl-skane-lan-2016-2016-jamforelse.csv');
  // 50 000 + 4 × 318 107 = 1 322 428 kr, 4,16 per inhabitant; Eslöv 178 716 kr, 5,55.
  assert.deepEqual(municipalities.slice(0, 3), ['"Belopp, kr",Malmö,Eslöv', 'Folkmängd,318107,32179', 'Avgifter,1322428,178716']);
  assert.deepEqual(municipalities.slice(6, 9), [
    'Nettokostnad per invånare,4.16,5.55', 'Skillnad mot Malmö,0,-1143712', 'Skillnad mot Malmö per invånare,0,1.39',
  ]);
  assertClean(page);
});
