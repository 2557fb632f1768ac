// Two engines look at a state: axe, and IBM's Equal Access, which reads the same guidelines in another way. A third, the
// Nu validator, reads the markup of all states at once.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { FALSE_ALARMS } from './false-alarms.mjs';

const require = createRequire(import.meta.url);
const IBM = `${readFileSync(require.resolve('accessibility-checker-engine'), 'utf8')}\nwindow.ace = ace;`;
const VALIDATOR = join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');

/** What engines do not understand, said in other words, so that they look at what a person sees. */
const PLAIN = `
  /* The shade at the edges of what scrolls is a gradient, and neither tells how far one reaches. */
  .scroll { background: var(--paper); }
  /* Equal Access takes what is in closed details for shown, and then finds no label and no room there. */
  details:not([open]) > :not(summary) { display: none; }
`;

/**
 * What axe and Equal Access object to in a page or a frame; false alarms are left out, and counted in `occurred`.
 *
 * `inside` is a selector to keep to, `apart` one to leave out, `options` are axe's; `ibm: false` asks axe alone. What is
 * `undecided` cannot be told behind an open list.
 */
export async function examine(place, { inside = null, apart = null, options = {}, ibm = true, plain = PLAIN, occurred = new Set() } = {}) {
  await place.evaluate((rules) => {
    for (const root of [document, document.querySelector('kommun-kalkyl')?.shadowRoot]) {
      if (!root || root.adoptedStyleSheets.some((sheet) => sheet.plain)) continue;
      const plain = new CSSStyleSheet();
      plain.replaceSync(rules);
      plain.plain = true;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, plain];
    }
  }, plain);
  if (!(await place.evaluate(() => Boolean(window.axe)))) await place.evaluate(axe.source);
  if (ibm && !(await place.evaluate(() => Boolean(window.ace)))) await place.evaluate(IBM);
  const found = await place.evaluate(look, { inside, apart, options, ibm, alarms: FALSE_ALARMS });
  for (const { alarm } of found) if (alarm >= 0) occurred.add(alarm);
  return found.filter(({ alarm }) => alarm < 0).map(({ alarm: _, ...rest }) => rest);
}

/** Runs in the page. */
async function look({ inside, apart, options, ibm, alarms }) {
  /** The ancestors of an element, out of shadow roots as well. */
  const within = (element, selector) => {
    for (let of = element; of; of = of.parentElement ?? of.getRootNode().host) if (of.matches(selector)) return true;
    return false;
  };
  const alarm = (engine, rule, element, sure = true) =>
    alarms.findIndex((of) => of.engine === engine && of.rule === rule && !(of.undecided && sure) && element?.matches(of.where));
  const found = [];
  const { violations, incomplete } = await window.axe.run(
    { include: [inside ?? 'html'], ...(apart ? { exclude: [apart] } : {}) },
    { resultTypes: ['violations', 'incomplete'], elementRef: true, ...options },
  );
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast');
  for (const { id, help, nodes } of [...violations, ...undecided]) {
    for (const { element, target, html, failureSummary } of nodes) {
      const sure = violations.some((of) => of.id === id && of.nodes.some((node) => node.element === element));
      const rule = `axe ${id}: ${help}`;
      found.push({ undecided: !sure, rule, at: target.join(' '), html, why: failureSummary, alarm: alarm('axe', id, element, sure) });
    }
  }
  if (!ibm) return found;
  const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
  for (const { ruleId, reasonId, value, node, path, snippet, message } of results) {
    if (value[0] !== 'VIOLATION' || !['FAIL', 'POTENTIAL'].includes(value[1])) continue;
    const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
    if (inside && !(element && within(element, inside))) continue;
    if (apart && element && within(element, apart)) continue;
    const rule = `ibm ${ruleId} ${reasonId}`;
    const undecided = ruleId === 'element_tabbable_unobscured';
    found.push({ undecided, rule, at: path.dom, html: snippet, why: message, alarm: alarm('ibm', ruleId, element) });
  }
  return found;
}

/** Keeps the markup of states as they are drawn, and has the validator read all of it. */
export async function markup() {
  const folder = await mkdtemp(join(tmpdir(), 'kommunkalkyl-markup-'));
  let count = 0;
  return {
    /** Keeps what a page or frame shows: the document, or what is inside its element. */
    async keep(place, state, inside = null) {
      const html = await place.evaluate((inside) => {
        if (!inside) return `<!doctype html>${document.documentElement.outerHTML}`;
        // Only a shadow root may hold its own style.
        const shown = [...document.querySelector(inside).shadowRoot.children].filter((of) => !of.matches('style, link'));
        return `<!doctype html><html lang="sv"><head><title>Elementet</title></head><body>${shown.map((of) => of.outerHTML).join('')}</body></html>`;
      }, inside);
      count += 1;
      await writeFile(join(folder, `${String(count).padStart(2, '0')} ${state.replaceAll(/[^\p{L}\p{N} ]/gu, '')}.html`), html);
    },
    /** What the validator says of all of it, each word of it once and where; false alarms are left out and counted. */
    async read(occurred = new Set()) {
      const answer = execFileSync('java', ['-jar', VALIDATOR, '--format', 'json', '--exit-zero-always', '--stdout', folder], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      const found = new Map();
      for (const { type, subType, message, extract, url } of JSON.parse(answer).messages) {
        const rule = `${subType ?? type}: ${message}`;
        const alarm = FALSE_ALARMS.findIndex((of) => of.engine === 'nu' && of.rule === rule && of.where.test(extract));
        if (alarm >= 0) {
          occurred.add(alarm);
          continue;
        }
        const state = decodeURIComponent(new URL(url).pathname).split('/').at(-1).replace('.html', '');
        if (!found.has(rule)) found.set(rule, { rule, html: extract, states: [] });
        if (!found.get(rule).states.includes(state)) found.get(rule).states.push(state);
      }
      return [...found.values()];
    },
    count: () => count,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
