// Opens the page in a browser as a visitor would, and keeps account of what went wrong in it.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
// Later ones ask Debian's Firefox for what it lacks.
import { firefox } from 'playwright-core-for-firefox';

/** The page under test; `cargo xtask test` serves it and says where. */
export const PAGE_URL = process.env.PAGE_URL;

// Chromium's own traffic would be mistaken for the page's.
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name is looked up outside this machine, whatever asks for it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const troubles = new WeakMap();

/** Whether the tests run in Firefox; otherwise in Chromium. */
export const IN_FIREFOX = Boolean(process.env.FIREFOX);

/** Starts the browser with a fresh profile; close it when the tests are done. Others are Chromium's own flags. */
export function launch(others = []) {
  assert.ok(PAGE_URL, 'run the browser tests with `cargo xtask test --browser`');
  if (IN_FIREFOX) return firefox.launch({ channel: 'moz-firefox', executablePath: process.env.FIREFOX });
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: [...QUIET, ...others] });
}

/**
 * Opens the page with a `#` fragment in a context of its own.
 *
 * `options` are playwright's for a context (viewport, colorScheme, reducedMotion, forcedColors, …), and:
 * `url`, another address than the page's; `allowed`, origins beside the page's that it may ask; `prepare`,
 * what is done with the page before it goes there.
 */
export async function openPage(browser, fragment = '', options = {}) {
  const { url = PAGE_URL, allowed = [], prepare = () => {}, ...contextOptions } = options;
  const context = await browser.newContext({ locale: 'sv-SE', serviceWorkers: 'block', ...contextOptions });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await record(page, [new URL(PAGE_URL).origin, new URL(url).origin, ...allowed]);
  await prepare(page);
  await page.goto(url + fragment);
  return page;
}

/** Tries until it no longer throws, for what follows within so many milliseconds of what a person did. */
export async function eventually(check, within = 15_000) {
  const late = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > late) throw error;
    }
    await pause(20);
  }
}

/** Fails with everything that went wrong in the page since it was opened. */
export function assertClean(page) {
  assert.deepEqual(troubles.get(page), [], 'the page has errors, policy violations or foreign requests');
}

/** What went wrong in the page since it was opened. */
export function troublesOf(page) {
  return troubles.get(page);
}

async function record(page, origins) {
  const found = [];
  troubles.set(page, found);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`page error: ${error.stack ?? error}`));
  page.on('crash', () => found.push('the page crashed'));
  await page.exposeBinding('recordPolicyViolation', (_source, violation) => {
    found.push(`policy violation: ${violation}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.recordPolicyViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.route('**/*', (route) => {
    const { origin, protocol, href } = new URL(route.request().url());
    if (origins.includes(origin) || protocol === 'data:' || protocol === 'blob:') return route.continue();
    found.push(`foreign request: ${href}`);
    return route.abort();
  });
}
