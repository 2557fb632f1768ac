// Pages of others, served from an origin of their own, with what the generator gives pasted into them.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { PAGE_URL, openPage } from './support.mjs';

const ORIGIN = new URL(PAGE_URL).origin;
const STRICT = `default-src 'none'; style-src 'self'`;

/** What the contract tells a page with a policy to let through. */
export const POLICIES = {
  element: `script-src ${ORIGIN} 'wasm-unsafe-eval'; connect-src ${ORIGIN}; img-src data:`,
  frame: `script-src ${ORIGIN}; frame-src ${ORIGIN}`,
};

/** Every kind of page that the calculator must work in: its file, and the headers it is served with. */
export const HOSTS = {
  tom: ['tom'],
  'fientlig-stil': ['fientlig-stil'],
  'fientliga-prototyper': ['fientliga-prototyper'],
  'policy-med-wasm': ['policy', { 'Content-Security-Policy': `${STRICT}; ${POLICIES.element}` }],
  'policy-utan-wasm': ['policy', { 'Content-Security-Policy': `${STRICT}; ${POLICIES.frame}; connect-src ${ORIGIN}` }],
  'policy-utan-hamtning': ['policy', { 'Content-Security-Policy': `${STRICT}; script-src ${ORIGIN} 'wasm-unsafe-eval'; frame-src ${ORIGIN}` }],
  'policy-utan-allt': ['policy', { 'Content-Security-Policy': STRICT }],
  // Without allow-same-origin a page has no storage, no cookies and no origin.
  'blockerad-lagring': ['tom', { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms allow-popups allow-downloads' }],
  'trusted-types': ['tom', { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" }],
  rtl: ['rtl'],
  wordpress: ['wordpress'],
  formular: ['formular'],
};

/** A server for such pages; close it when the tests are done. */
export async function hosts() {
  const asked = [];
  const shown = new Map();
  const given = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://host').pathname;
    asked.push(request.url);
    const page = shown.get(path);
    if (given.has(path)) {
      given.get(path)(request, response);
      return;
    }
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html ?? '<!doctype html><title>-</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  let count = 0;
  return {
    origin,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
    /** Answers a path as told: with a text, or by a function of request and response. */
    give(path, answer) {
      given.set(path, typeof answer === 'function' ? answer : (_request, response) => response.end(answer));
    },
    /** Opens a kind of page with something pasted into it. */
    async open(browser, kind, snippet, options = {}) {
      const [file, headers] = HOSTS[kind];
      const page = await readFile(new URL(`hosts/${file}.html`, import.meta.url), 'utf8');
      const path = `/${(count += 1)}-${kind}`;
      shown.set(path, { html: page.replace('<!-- SNIPPET -->', () => snippet), headers });
      return openPage(browser, '', { url: `${origin}${path}`, ...options });
    },
  };
}

/** What the generator gives for a case, copied as a person copies it. */
export async function copied(browser, fragment, choose = async () => {}) {
  const page = await openPage(browser, `${fragment}&vy=badda-in`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('heading', { name: 'Lägg kalkylen på er webbplats' }).waitFor();
  await choose(page);
  await page.getByRole('button', { name: 'Kopiera koden' }).click();
  await page.getByText('Koden är kopierad.').waitFor();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  await page.context().close();
  return snippet;
}

/** The element's snippet by hand, for attributes that the generator would not write. */
export async function written(attributes, inside = '') {
  const { files, version } = await (await fetch(`${PAGE_URL}manifest.json`)).json();
  return `<kommun-kalkyl ${attributes}>${inside}</kommun-kalkyl>
<script type="module" src="${PAGE_URL}${version}/kommun-kalkyl.js" integrity="${files['kommun-kalkyl.js'].integrity}" crossorigin="anonymous"></script>`;
}

/** Keeps the element's events in the page, as a host would hear them on its document. */
export async function hear(page) {
  await page.addInitScript(() => {
    window.heard = [];
    for (const name of ['ready', 'change', 'export', 'share']) {
      addEventListener(`kommunkalkyl-${name}`, (event) => {
        window.heard.push({ name, detail: event.detail, target: event.target?.localName });
      });
    }
  });
}
