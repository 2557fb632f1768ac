// The accent that a host gives is made legible, whatever it is: opaque, within what a screen shows, dark or light enough.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hosts, written } from './hosts.mjs';
import { launch, troublesOf } from './support.mjs';

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

const heading = (page, name) => page.getByRole('heading', { name }).waitFor();

test('embed: the colour that a host gives is made legible, and what is no colour is left out [farg]', async () => {
  for (const [accent, wrong] of [['#ffff00'], ['#ffffff'], ['#000000'], ['#0000ff'], ['#ff00ff'], ['rgb(0 255 128)'], ['tomato'],
    ['transparent'], ['#0a5a6b00'], ['rgb(255 255 255 / 10%)'], ['color-mix(in srgb, white, transparent)'], ['currentcolor'],
    ['color(display-p3 1 1 0)'], ['color(srgb 4 -1 2)'], ['color(srgb -1 -1 -1)'], ['oklch(90% 0.4 140)'], ['lab(150% none 80)'],
    ['12px', true]]) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await others.open(browser, 'tom', await written(MALMO), { colorScheme });
      await page.evaluate((accent) => {
        document.documentElement.style.colorScheme = 'light dark';
        document.querySelector('kommun-kalkyl').style.setProperty('--kk-accent', accent);
        document.querySelector('kommun-kalkyl').setAttribute('sprak', 'sv');
      }, accent);
      await heading(page, 'Malmö, 2020–2024');
      const contrast = await page.evaluate(contrasts);
      for (const [where, ratio] of Object.entries(contrast)) assert.ok(ratio >= 4.5, `${accent} ${colorScheme} ${where}: ${ratio}`);
      assert.equal(troublesOf(page).length, wrong ? 1 : 0, troublesOf(page).join());
      await page.context().close();
    }
  }
});

/** Runs in the page: text in the accent on each ground, and text on the accent, by WCAG's own formula. */
function contrasts() {
  const root = document.querySelector('kommun-kalkyl').shadowRoot.querySelector('.kk');
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (name) => {
    const probe = document.createElement('i');
    probe.style.color = `var(--${name})`;
    root.append(probe);
    canvas.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    canvas.fillRect(0, 0, 1, 1);
    const [alpha, ...opaque] = [...canvas.getImageData(0, 0, 1, 1).data].reverse();
    if (alpha !== 255) return NaN;
    const [b, g, r] = opaque.map((of) => {
      const share = of / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const between = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const accent = luminance('accent');
  return {
    ...Object.fromEntries(['paper', 'ground', 'tint'].map((name) => [name, between(accent, luminance(name))])),
    'on accent': between(accent, luminance('on-accent')),
  };
}
