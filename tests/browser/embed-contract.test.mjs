// The contract says what the tests prove, and the tests prove what it says.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { PAGE_URL } from './support.mjs';

test('embed: every line of the contract has a test, and every test a line [kontrakt]', async () => {
  const html = await (await fetch(`${PAGE_URL}0.1.0/badda-in.html`)).text();
  const promised = new Set([...html.matchAll(/data-test="([\w-]+)"/gu)].map(([, name]) => name));
  const proven = new Set();
  for (const file of (await readdir('.')).filter((name) => /^embed.*\.test\.mjs$/u.test(name))) {
    for (const [, title] of (await readFile(file, 'utf8')).matchAll(/^\s*test\(['`](.*)['`], /gmu)) {
      for (const [, name] of title.matchAll(/\[([\w-]+)\]/gu)) proven.add(name);
    }
  }
  proven.delete('kontrakt');
  assert.deepEqual([...proven].sort(), [...promised].sort());
});

test('embed: what the contract names is what there is [kontrakt]', async () => {
  const html = await (await fetch(`${PAGE_URL}0.1.0/badda-in.html`)).text();
  const { files, version } = await (await fetch(`${PAGE_URL}manifest.json`)).json();
  for (const name of ['kommun-kalkyl.js', 'ram.js']) assert.ok(html.includes(`integrity="${files[name].integrity}"`), name);
  assert.ok(html.includes(`version ${version}`));
  assert.ok(!/CONTRACT_STYLE|INTEGRITY|RAM_HASH|VERSION/u.test(html));
  const element = await (await fetch(`${PAGE_URL}${version}/kommun-kalkyl.js`)).text();
  const [, observed] = /observedAttributes = \[\.\.\.Object\.keys\(KEYS\), (.*?)\]/u.exec(element);
  const [, keys] = /KEYS = \{(.*?)\}/u.exec(element);
  const attributes = [...keys.matchAll(/(\w+):/gu), ...observed.matchAll(/'([\w-]+)'/gu)].map(([, name]) => name);
  const told = [...html.matchAll(/<tr data-test="([\w-]+)">/gu)].map(([, name]) => name);
  assert.deepEqual(attributes.sort(), told.sort());
});
