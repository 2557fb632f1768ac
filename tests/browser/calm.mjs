// How much a page moves what a person has begun to read, while the page and what it fetches later come in.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** The most that may move, as the browser measures it: cumulative layout shift. */
const MOST = 0.05;
/** So long every file is held back, in milliseconds, so that what stands there in wait of it is painted. */
const LATE = 150;

/** Has everything but the page itself come late, and keeps what the browser measures. */
export async function slowly(page) {
  await page.addInitScript(() => {
    window.moved = [];
    const told = ({ node, previousRect: from, currentRect: to }) =>
      `${node?.nodeName}.${node?.className ?? ''} from ${Math.round(from.x)},${Math.round(from.y)} to ${Math.round(to.x)},${Math.round(to.y)}`;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.moved.push({ value, what: sources.map(told) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route(/\.(?:js|css|wasm|txt|json)$/u, async (route) => {
    await pause(LATE);
    await route.fallback();
  });
}

/** Fails with what moved, once nothing more is fetched or drawn. */
export async function assertCalm(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  const moved = await page.evaluate(() => window.moved);
  const sum = moved.reduce((so, { value }) => so + value, 0);
  assert.ok(sum < MOST, `${sum.toFixed(3)}: ${JSON.stringify(moved, null, 1)}`);
}
