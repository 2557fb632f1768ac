// The embedded element keeps its contract, line by line; the contract is badda-in.html in the release.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertCalm, slowly } from './calm.mjs';
import { copied, hear, hosts, written } from './hosts.mjs';
import { municipality, ownPopulation, pick, settings, showYears } from './person.mjs';
import { PAGE_URL, assertClean, eventually, launch, openPage, troublesOf } from './support.mjs';

const OWN = new URL(PAGE_URL).origin;
const MALMO = 'kommun="1280" fran="2020" till="2024"';

let browser;
let others;
before(async () => {
  browser = await launch();
  others = await hosts();
});
after(async () => {
  others?.close();
  await browser?.close();
});

/** A page of another with an element in it, and what it hears. */
async function embedded(attributes, kind = 'tom', options = {}) {
  const snippet = await written(attributes, '<p>Tabell</p><p slot="fot">Länsförbundet</p>');
  return others.open(browser, kind, snippet, { prepare: hear, ...options });
}

const heading = (page, name) => page.getByRole('heading', { name }).waitFor();
const set = (page, name, value) => page.locator('kommun-kalkyl').evaluate((element, [name, value]) => {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}, [name, value]);
const heard = (page, name) => page.evaluate((name) => window.heard.filter((of) => of.name === name).map((of) => of.detail), name);

test('embed: every attribute is what is shown at first [kommun] [fran] [till] [ordningar] [vy] [lan]', async () => {
  const page = await embedded('kommun="1280" fran="2021" till="2022" ordningar="yrkesresan"');
  await heading(page, 'Malmö, 2021–2022');
  assert.equal(await page.getByRole('checkbox', { name: /^Yrkesresan/u }).isChecked(), true);
  assert.equal(await page.getByRole('checkbox', { name: /^SKR kunskapsstyrning/u }).isChecked(), false);
  assertClean(page);
  const county = await embedded('lan="20" vy="lan" fran="2020" till="2020"');
  await heading(county, 'Dalarnas län, 2020');
  const names = async () => {
    await municipality(county).fill('s');
    return (await county.getByRole('listbox').getByRole('option').allInnerTexts()).map((name) => name.split('\n')[0]);
  };
  // The county's own first, and after them everyone else.
  assert.deepEqual((await names()).slice(0, 4), ['Smedjebacken', 'Säter', 'Sala', 'Salem']);
  await set(county, 'lan', null);
  await eventually(async () => assert.equal((await names())[0], 'Sala'));
  assertClean(county);
  const present = await embedded('kommun="1280"');
  const now = await present.evaluate(() => new Date().getFullYear());
  await heading(present, `Malmö, ${now}–${now + 2}`);
  assertClean(present);
  const draft = await embedded('kommun="1280" vy="utkast"');
  await draft.getByRole('region', { name: 'Förhandsvisning av utkastet' }).waitFor();
  assertClean(draft);
});

test('embed: every attribute is followed while the page is open, and what was typed stays [levande]', async () => {
  const page = await embedded(MALMO);
  await heading(page, 'Malmö, 2020–2024');
  const skr = await settings(page, 'SKR kunskapsstyrning');
  await skr.getByLabel(/enkäter/iu).fill('12');
  await page.locator('kommun-kalkyl').evaluate((element) => {
    // At once, before anything is drawn.
    element.setAttribute('fran', '2021');
    element.setAttribute('till', '2023');
  });
  await heading(page, 'Malmö, 2021–2023');
  await set(page, 'till', '2022');
  await heading(page, 'Malmö, 2021–2022');
  await set(page, 'ordningar', 'skr-kunskapsstyrning');
  await eventually(async () => assert.equal(await page.getByRole('checkbox', { name: /^Yrkesresan/u }).isChecked(), false));
  assert.equal(await (await settings(page, 'SKR kunskapsstyrning')).getByLabel(/enkäter/iu).inputValue(), '12');
  await set(page, 'kommun', '2080');
  await heading(page, 'Falun, 2021–2022');
  await set(page, 'lan', '12');
  await set(page, 'vy', 'lan');
  await heading(page, 'Skåne län, 2021–2022');
  for (const name of ['vy', 'ordningar', 'till', 'fran']) await set(page, name, null);
  const now = await page.evaluate(() => new Date().getFullYear());
  await heading(page, `Falun, ${now}–${now + 2}`);
  assert.equal(await page.getByRole('checkbox', { name: /^Yrkesresan/u }).isChecked(), true);
  assert.deepEqual(await heard(page, 'change'), [], 'what the host does is no event');
  assertClean(page);
});

test('embed: a compact calculator has a form and an answer only [kompakt]', async () => {
  const page = await embedded(`${MALMO} kompakt`);
  await heading(page, 'Malmö, 2020–2024');
  assert.equal(await page.getByRole('button', { name: 'Beslutsutkast' }).isVisible(), false);
  assert.equal(await page.getByRole('heading', { name: 'Så räknade vi' }).isVisible(), false);
  await set(page, 'kompakt', null);
  await page.getByRole('button', { name: 'Beslutsutkast' }).waitFor();
  assertClean(page);
});

test('embed: a value that is not understood falls back, and is told once in the console [fel-varde] [sprak]', async () => {
  const hostile = ['"><script>window.harmed=1</script>', 'javascript:window.harmed=1', '9999', '__proto__', '1280&vy=utkast', 'x'.repeat(100_000), '\u0000\u202e', ''];
  const page = await embedded(MALMO);
  await heading(page, 'Malmö, 2020–2024');
  for (const value of hostile) {
    for (const name of ['kommun', 'lan', 'ordningar', 'fran', 'till', 'vy', 'sprak']) await set(page, name, value);
    await heading(page, 'Välj er kommun');
    for (const name of ['kommun', 'lan', 'ordningar', 'fran', 'till', 'vy', 'sprak']) await set(page, name, null);
    await set(page, 'kommun', '1280');
    await heading(page, /^Malmö, \d{4}–\d{4}$/u);
  }
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  const told = troublesOf(page);
  assert.ok(told.every((of) => /^console warning: <kommun-kalkyl> \w+=".*" is not understood and is left out$/su.test(of)), told.join('\n'));
  assert.equal(new Set(told).size, told.length, 'each is told once');
  const count = told.length;
  await set(page, 'kommun', '9999');
  await heading(page, 'Välj er kommun');
  assert.equal(troublesOf(page).length, count);
});

test('embed: events tell what the person did, and nothing typed [ready] [change] [export] [bara-personen]', async () => {
  const page = await embedded(MALMO);
  await heading(page, 'Malmö, 2020–2024');
  await eventually(async () => assert.deepEqual(await heard(page, 'ready'), [null]));
  await ownPopulation(page).fill('54 321');
  await page.getByText('invånare används i alla år.').waitFor();
  await showYears(page, 2020, 2022);
  await page.getByRole('checkbox', { name: /^Yrkesresan/u }).uncheck();
  await pick(page, 'falu', 'Falun');
  await eventually(async () => assert.equal((await heard(page, 'change')).at(-1)?.kommun, '2080'));
  const changes = await heard(page, 'change');
  assert.deepEqual(changes.at(-1), { kommun: '2080', lan: '20', ordningar: ['skr-kunskapsstyrning'], fran: 2020, till: 2022, vy: 'kalkyl' });
  assert.ok(!JSON.stringify(changes).includes('54'), 'what was typed is not told');
  await page.getByRole('button', { name: 'Beslutsutkast' }).click();
  await page.getByLabel('Handläggare', { exact: true }).fill('Anna Lindgren');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hämta Word-fil (.docx)' }).click();
  await download;
  await eventually(async () => assert.deepEqual(await heard(page, 'export'), [{ format: 'docx' }]));
  const all = await page.evaluate(() => window.heard);
  assert.ok(!JSON.stringify(all).includes('Anna'));
  assert.ok(all.every(({ target }) => target === 'kommun-kalkyl'), 'they bubble, as from the element');
  assertClean(page);
});

test('embed: what was typed is shared after the person has agreed with the named host, and not before [dela] [share]', async () => {
  const page = await embedded(`${MALMO} dela`);
  await heading(page, 'Malmö, 2020–2024');
  await ownPopulation(page).fill('54321');
  await page.getByText('invånare används i alla år.').waitFor();
  await page.getByRole('button', { name: 'Dela kalkylen med 127.0.0.1' }).click();
  await page.getByText('Allt som du har fyllt i kalkylen lämnas till 127.0.0.1. Vill du dela?').waitFor();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  assert.deepEqual(await heard(page, 'share'), []);
  await page.getByRole('button', { name: 'Dela kalkylen med 127.0.0.1' }).click();
  await page.getByRole('button', { name: 'Ja, dela' }).click();
  await page.getByText('Kalkylen är delad med 127.0.0.1.').waitFor();
  const [{ fragment, address }] = await heard(page, 'share');
  assert.equal(fragment, 'folkmangd=54321&fran=2020&kommun=1280&till=2024&v=2');
  const opened = await openPage(browser, '', { url: address });
  await heading(opened, 'Malmö, 2020–2024');
  await set(page, 'dela', null);
  assert.equal(await page.getByRole('button', { name: /^Dela/u }).isVisible(), false);
  assertClean(page);
});

for (const [screen, viewport] of [['telephone', { width: 390, height: 844 }], ['desk', { width: 1280, height: 800 }]]) {
  test(`embed: the calculator takes the place that was kept for it, and nothing after it moves, on a ${screen} [plats]`, async () => {
    let rule;
    const snippet = await copied(browser, '#v=2&kommun=1280', async (page) => {
      rule = await page.locator('[data-style]').innerText();
    });
    const after = '<footer><h2>Det här står efter kalkylen</h2><p>Kontakta oss.</p></footer>';
    const style = `<style>${rule} footer { height: 20rem; }</style>`;
    const page = await others.open(browser, 'tom', `${style}${snippet}${after}`, { viewport, prepare: slowly });
    await heading(page, /^Malmö/u);
    await assertCalm(page);
    assertClean(page);
  });
}

test('embed: two elements on a page know nothing of each other [tva]', async () => {
  const two = (await written(`id="a" ${MALMO}`)) + (await written('id="b" kommun="2080" vy="utkast"')).replace(/<script.*/su, '');
  const page = await others.open(browser, 'tom', two);
  const [one, other] = [page.locator('#a'), page.locator('#b')];
  await one.getByRole('heading', { name: 'Malmö, 2020–2024' }).waitFor();
  await other.getByText('Falu kommun').first().waitFor();
  await one.getByRole('button', { name: 'Beslutsutkast' }).click();
  await one.getByLabel('Diarienummer').fill('KS 1');
  await other.getByLabel('Diarienummer').fill('KS 2');
  await one.getByRole('article').getByText('KS 1').first().waitFor();
  await other.getByRole('article').getByText('KS 2').first().waitFor();
  await one.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await one.getByRole('heading', { name: 'Så räknade vi' }).waitFor();
  await other.getByRole('article').getByText('KS 2').first().waitFor();
  await one.getByRole('textbox', { name: 'Egen folkmängd (valfritt)' }).fill('12.345');
  await one.getByRole('button', { name: /^Egen folkmängd/u }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'a');
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.id), 'kk-folkmangd');
  await one.getByRole('combobox', { name: 'Kommun' }).fill('fa');
  await page.keyboard.press('ArrowUp');
  await one.locator('[role=option][aria-selected=true]').waitFor();
  assertClean(page);
});

test('embed: the host\'s address, storage and cookies are left alone [adress] [lagring]', async () => {
  const page = await embedded(MALMO);
  await heading(page, 'Malmö, 2020–2024');
  const before = await page.evaluate(() => [location.href, history.length]);
  await pick(page, 'falu', 'Falun');
  await page.getByRole('button', { name: 'Beslutsutkast' }).click();
  await page.getByLabel('Diarienummer').fill('KS 1');
  await page.getByRole('article').getByText('KS 1').first().waitFor();
  assert.equal(await page.getByRole('checkbox', { name: /^Spara utkastet/u }).count(), 0);
  await page.evaluate(() => { location.hash = '#v=2&kommun=0180'; });
  await page.getByRole('button', { name: 'Kalkyl', exact: true }).click();
  await heading(page, 'Falun, 2020–2024');
  assert.deepEqual(await page.evaluate(() => [location.href.replace(/#.*/u, ''), history.length]), [before[0], before[1] + 1]);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
  assertClean(page);
});

test('embed: the link and the printable page open the case as a page of its own [lank] [utskrift]', async () => {
  const page = await embedded('kommun="1280" fran="2020" till="2021"', 'tom', { permissions: ['clipboard-read', 'clipboard-write'] });
  await heading(page, 'Malmö, 2020–2021');
  await page.getByRole('button', { name: 'Kopiera länk' }).click();
  await page.getByText('Länken är kopierad').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${OWN}/0.1.0/index.html#fran=2020&kommun=1280&till=2021&v=2`);
  const printable = page.getByRole('link', { name: 'Öppna för utskrift' });
  assert.equal(await printable.getAttribute('href'), link);
  assert.equal(await printable.getAttribute('rel'), 'noopener');
  assertClean(page);
});

test('embed: nothing is asked of anyone but the origin of the script [fragor]', async () => {
  const page = await embedded(MALMO);
  await heading(page, 'Malmö, 2020–2024');
  others.asked.length = 0;
  for (const name of ['Beslutsutkast', 'Län']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('kommun-kalkyl form').last().waitFor();
  }
  const all = await page.evaluate(() => performance.getEntriesByType('resource').map((of) => of.name));
  // The browser asks for the host's own icon by itself.
  const urls = all.filter((url) => !url.endsWith('/favicon.ico'));
  assert.deepEqual([...new Set(urls.map((url) => new URL(url).origin))], [OWN]);
  assert.ok(urls.every((url) => new URL(url).pathname.startsWith('/0.1.0/')), urls.join('\n'));
  assert.deepEqual(others.asked.filter((path) => path !== '/favicon.ico'), []);
  assertClean(page);
});

test('embed: a script or a module that is not the pinned one is not run, and the table stays [hash]', async () => {
  for (const file of [/element-\w+\.js$/u, /element-\w+\.wasm$/u, /element-\w+\.css$/u, /kommun-kalkyl\.js$/u]) {
    const page = await others.open(browser, 'tom', '');
    await page.route(file, async (route) => {
      const response = await route.fetch();
      const body = Buffer.concat([await response.body(), Buffer.from(file.source.includes('wasm') ? '\0' : '\n/* harmed */')]);
      await route.fulfill({ response, body });
    });
    await page.setContent(`<h1>Tom</h1>${await written(MALMO, '<p>Tabell</p>')}`);
    await eventually(() => assert.match(troublesOf(page).join('\n'), /integrity/iu, file.source));
    assert.equal(await page.getByText('Tabell', { exact: true }).isVisible(), true);
    assert.equal(await page.getByRole('heading', { name: /^Malmö/u }).count(), 0);
    await page.context().close();
  }
});

test('embed: a calculator that stops says so, and one click opens it with what was typed [stannar]', async () => {
  const prepare = (page) => page.addInitScript(() => {
    window.memories = [];
    const known = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const made = await known.apply(WebAssembly, given);
      window.memories.push((made.instance ?? made).exports.memory);
      return made;
    };
  });
  const page = await others.open(browser, 'tom', await written(MALMO, '<p>Tabell</p>'), { prepare });
  await heading(page, 'Malmö, 2020–2024');
  await ownPopulation(page).fill('54321');
  await page.getByText('invånare används i alla år.').waitFor();
  // The host is told a moment after what was typed.
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 400); }));
  await page.evaluate(() => { for (const memory of window.memories) new Uint8Array(memory.buffer).fill(0xff); });
  await page.getByRole('button', { name: 'Visa alla uträkningar' }).click();
  const said = page.getByRole('alert').filter({ hasText: 'Något gick fel' });
  await said.waitFor();
  assert.doesNotMatch(await page.locator('kommun-kalkyl .kk').innerText(), /\d/u);
  await said.getByRole('button', { name: 'Öppna kalkylen igen' }).click();
  await heading(page, 'Malmö, 2020–2024');
  assert.equal(await ownPopulation(page).inputValue(), '54321');
});

test('embed: a move keeps what was typed, and so does being taken out and put in again [flytta]', async () => {
  const page = await others.open(browser, 'tom', '');
  await page.clock.install();
  await page.setContent(`<h1>Tom</h1>${await written(MALMO)}`);
  await heading(page, 'Malmö, 2020–2024');
  await ownPopulation(page).fill('54321');
  await page.evaluate(() => document.body.prepend(document.querySelector('kommun-kalkyl')));
  assert.equal(await ownPopulation(page).inputValue(), '54321');
  for (const wait of [9_000, 11_000]) {
    await page.evaluate(() => {
      window.kept = document.querySelector('kommun-kalkyl');
      window.kept.remove();
    });
    await page.clock.runFor(wait);
    const inside = await page.evaluate(() => window.kept.shadowRoot.querySelector('.kk').childElementCount);
    assert.equal(inside > 0, wait < 10_000);
    await page.evaluate(() => document.body.append(window.kept));
    await heading(page, 'Malmö, 2020–2024');
    assert.equal(await ownPopulation(page).inputValue(), '54321');
  }
  assertClean(page);
});

test('embed: an element that is taken away while it loads leaves nothing behind [ta-bort]', async () => {
  const page = await others.open(browser, 'tom', await written(MALMO));
  await heading(page, 'Malmö, 2020–2024');
  const left = await page.evaluate(async () => {
    for (let round = 0; round < 20; round += 1) {
      const element = document.createElement('kommun-kalkyl');
      element.setAttribute('kommun', '2080');
      document.body.append(element);
      element.remove();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (element.shadowRoot.querySelector('.kk').childElementCount > 0) return 'shown';
    }
    return 'nothing';
  });
  assert.equal(left, 'nothing');
  const slow = await others.open(browser, 'tom', '');
  let asked = 0;
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await slow.route(/element-\w+\.wasm$/u, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await slow.setContent(`<h1>Tom</h1>${await written(MALMO)}`);
  await eventually(() => assert.equal(asked, 1));
  await slow.evaluate(() => { window.gone = document.querySelector('kommun-kalkyl'); window.gone.remove(); });
  release();
  await slow.waitForLoadState('networkidle');
  assert.equal(await slow.evaluate(() => window.gone.shadowRoot.querySelector('.kk').childElementCount), 0);
  assertClean(page);
  assertClean(slow);
});

test('embed: put in and taken out a hundred times, its memory does not grow [hundra]', async () => {
  const page = await others.open(browser, 'tom', await written(MALMO));
  await heading(page, 'Malmö, 2020–2024');
  const { files } = await (await fetch(`${PAGE_URL}manifest.json`)).json();
  const grown = await page.evaluate(async (glue) => {
    const { default: init } = await import(glue);
    const { memory } = await init();
    const element = document.querySelector('kommun-kalkyl');
    const shown = () => element.shadowRoot.querySelector('h2.who');
    const round = async () => {
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append(element);
      while (!shown()) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    for (let warm = 0; warm < 5; warm += 1) await round();
    const before = memory.buffer.byteLength;
    for (let count = 0; count < 100; count += 1) await round();
    return memory.buffer.byteLength - before;
  }, `${PAGE_URL}0.1.0/${files['element.js'].file}`);
  assert.equal(grown, 0);
  assertClean(page);
});

test('embed: font, corners and density follow the host\'s properties, its dark mode too, and parts and slot are its own [egenskaper] [morkt] [delar] [fot]', async () => {
  const page = await embedded(MALMO, 'tom', { colorScheme: 'dark' });
  await heading(page, 'Malmö, 2020–2024');
  const look = () => page.locator('kommun-kalkyl').evaluate((element) => {
    const inside = (selector) => getComputedStyle(element.shadowRoot.querySelector(selector));
    return {
      font: inside('.kk').fontFamily,
      radius: inside('input').borderRadius,
      gap: Number.parseFloat(inside('.form').rowGap),
      ground: inside('.kk').backgroundColor,
      border: inside('.kk').borderTopWidth,
    };
  });
  const plain = await look();
  assert.equal(plain.ground, 'rgb(245, 244, 240)', 'a light page stays light');
  await page.addStyleTag({ content: `
    :root { color-scheme: light dark; }
    kommun-kalkyl { --kk-font: Georgia; --kk-radius: 12px; --kk-density: 0.75; }
    kommun-kalkyl::part(kalkyl) { border-top: 5px solid; }
    kommun-kalkyl::part(fot) { display: flex; }` });
  await set(page, 'sprak', 'sv');
  const dressed = await look();
  assert.deepEqual({ ...dressed, gap: 0 }, { font: 'Georgia', radius: '12px', gap: 0, ground: 'rgb(18, 22, 24)', border: '5px' });
  assert.ok(Math.abs(dressed.gap - 0.75 * plain.gap) < 0.01, `${dressed.gap} of ${plain.gap}`);
  assert.equal(await page.getByText('Länsförbundet').isVisible(), true);
  assert.equal(await page.getByText('Tabell', { exact: true }).isVisible(), false);
  assertClean(page);
});

test('embed: a version whose rates have ended says so, without asking anyone [foraldrad]', async () => {
  const page = await others.open(browser, 'tom', '');
  await page.clock.setFixedTime(new Date('2031-05-01'));
  await page.setContent(`<h1>Tom</h1>${await written(MALMO)}`);
  await heading(page, 'Malmö, 2020–2024');
  await page.getByText(/känner avgifter till och med den 31 december 2028\. Fråga den som tillhandahåller/u).waitFor();
  await page.clock.setFixedTime(new Date('2028-12-31'));
  await page.setContent(`<h1>Tom</h1>${await written(MALMO)}`);
  await heading(page, 'Malmö, 2020–2024');
  assert.equal(await page.getByText(/känner avgifter till och med/u).count(), 0);
  assertClean(page);
});

test('embed: the generator shows what its choices look like, and says what a policy must let through [generator]', async () => {
  const page = await openPage(browser, '#v=2&kommun=1280&vy=badda-in');
  const preview = page.locator('kommun-kalkyl');
  await preview.getByRole('heading', { name: 'Malmö, 2020–2024' }).waitFor();
  const form = page.getByRole('form', { name: 'Val för inbäddningen' });
  await form.getByRole('checkbox', { name: 'Yrkesresan' }).uncheck();
  await form.getByRole('checkbox', { name: /^Kompakt/u }).check();
  await form.getByLabel('Accentfärg (valfritt)').fill('#7a1fa2');
  const code = page.getByRole('textbox', { name: 'Kod att klistra in' });
  await eventually(async () => assert.match(await code.inputValue(), /^<kommun-kalkyl kommun="1280" ordningar="skr-kunskapsstyrning,omstallning-sol" fran="2020" till="2024" kompakt>/u));
  assert.equal(await page.locator('[data-policy]').innerText(), `script-src ${OWN} 'wasm-unsafe-eval'; connect-src ${OWN}; img-src data:`);
  assert.equal(await page.locator('[data-style]').innerText(), 'kommun-kalkyl {\n  display: block;\n  min-height: 100vh;\n  --kk-accent: #7a1fa2;\n}');
  assert.equal(await preview.getAttribute('ordningar'), 'skr-kunskapsstyrning,omstallning-sol');
  await form.getByLabel('Accentfärg (valfritt)').fill('lila');
  await page.getByText('Skriv färgen som # följt av sex tecken').waitFor();
  await page.getByRole('radio', { name: /^I en ram/u }).check();
  await eventually(async () => assert.match(await code.inputValue(), /^<div data-kommunkalkyl="kommun=1280&amp;ordningar=skr-kunskapsstyrning(?:,|%2C)omstallning-sol&amp;fran=2020&amp;till=2024&amp;kompakt=">/u));
  assert.equal(await page.locator('[data-policy]').innerText(), `script-src ${OWN}; frame-src ${OWN}`);
  await page.getByRole('button', { name: 'Kalkyl', exact: true }).first().click();
  await preview.waitFor({ state: 'hidden' });
  for (let visit = 0; visit < 3; visit += 1) {
    await page.getByRole('button', { name: 'Bädda in', exact: true }).first().click();
    await preview.waitFor();
    await page.getByRole('button', { name: 'Kalkyl', exact: true }).first().click();
    await preview.waitFor({ state: 'hidden' });
  }
  assert.equal(await preview.count(), 1, 'a preview is mounted once, however often it is left and come back to');
  assertClean(page);
});

test('embed: the same choices give the same code from the pinned page [version]', async () => {
  const snippet = await copied(browser, '#v=2&kommun=1280');
  const pinned = await openPage(browser, '#v=2&kommun=1280&vy=badda-in', { url: `${PAGE_URL}0.1.0/index.html` });
  const code = pinned.getByRole('textbox', { name: 'Kod att klistra in' });
  await eventually(async () => assert.equal(await code.inputValue(), snippet));
  assert.match(snippet, new RegExp(`src="${OWN}/0\\.1\\.0/kommun-kalkyl\\.js" integrity="sha384-[^"]+" crossorigin="anonymous"`, 'u'));
  assert.ok((await municipality(pinned.getByRole('form', { name: 'Val för inbäddningen' })).inputValue()) === 'Malmö');
});
