// What can be measured of how something is seen and hit: texts that are cut or run into each other, targets, the focus.
// Each function runs in the page, looks into the element's shadow root as well, and answers with what is wrong.

/** Text as airy as it must be possible to have it (1.4.12). */
export const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Gives the page, and the element in it, a style of the person's own; as no policy of the page can forbid. */
export function dress(page, rules) {
  return page.evaluate((rules) => {
    for (const root of [document, ...[...document.querySelectorAll('kommun-kalkyl')].map((of) => of.shadowRoot)]) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  }, rules);
}

/**
 * What is beside the page, cut off, over the edge of what it stands in, or on other text.
 *
 * `overlaps` is false where a list lies above the page. What a closed list shows is left out: it is read whole when opened.
 */
export function illegible(page, { overlaps = true } = {}) {
  return page.evaluate(look, { overlaps });
}

/** Runs in the page. */
function look({ overlaps }) {
  const found = new Set();
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.add(`the page is ${document.documentElement.scrollWidth} wide, and the window ${width}`);
  const parent = (of) => of.assignedSlot ?? of.parentElement ?? of.getRootNode().host ?? null;
  const up = function* (of) {
    for (let at = of; at; at = parent(at)) yield at;
  };
  const name = (of) => `${of.tagName.toLowerCase()}${of.id && `#${of.id}`}.${of.getAttribute('class') ?? ''}`;
  const heard = (of) => [...up(of)].some((at) => getComputedStyle(at).clipPath === 'inset(50%)');
  const scroller = (of) => [...up(of)].find((at) => ['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) ?? null;
  /** How much of a box shows through what scrolls or cuts around it. */
  const shown = (of, { left, right, top, bottom }) => {
    for (const at of up(of)) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const edge = at.getBoundingClientRect();
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    return { left, right, top, bottom };
  };
  const raised = (of) => [...up(of)].some((at) => ['sticky', 'fixed', 'absolute'].includes(getComputedStyle(at).position) && !at.matches('.form'));

  const roots = [document];
  for (const root of roots) for (const of of root.querySelectorAll('*')) if (of.shadowRoot) roots.push(of.shadowRoot);
  const lines = [];
  for (const root of roots) {
    for (const of of root.querySelectorAll('body *, .kk *')) {
      if (!of.checkVisibility({ visibilityProperty: true }) || heard(of)) continue;
      const style = getComputedStyle(of);
      // A table may need both its directions; nothing else may be scrolled sideways beside the page's own way.
      const beside = ['auto', 'scroll'].includes(style.overflowX) && of.scrollWidth > of.clientWidth + 1;
      if (beside && !of.matches('input, textarea, select') && !of.querySelector('table')) found.add(`${name(of)} scrolls sideways`);
      const cuts = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
      if (cuts && !of.closest('svg, input, textarea, select') && (of.scrollWidth > of.clientWidth + 1 || of.scrollHeight > of.clientHeight + 1)) found.add(`${name(of)} is cut off`);
    }
    const texts = document.createTreeWalker(root.body ?? root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      const of = text.parentElement;
      if (!of || !text.data.trim() || of.closest('option, style, script, noscript, template')) continue;
      if (!of.checkVisibility({ visibilityProperty: true }) || heard(of)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = of.closest('button, td, th, li, p, dt, dd, label, legend, summary, h1, h2, h3');
      const edge = box?.getBoundingClientRect();
      const scrolls = scroller(of);
      const said = text.data.trim().replaceAll(/\s+/gu, ' ').slice(0, 40);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        if (!scrolls && (left < -1 || right > width + 1)) found.add(`beside the page: ${said}`);
        if (edge && edge.width > 0 && (left < edge.left - 1 || right > edge.right + 1)) found.add(`over the edge of ${name(box)}: ${said}`);
        // The middle half of a line's box is where its letters are.
        const quarter = (bottom - top) / 4;
        const line = shown(of, { left, right, top: top + quarter, bottom: bottom - quarter });
        if (!raised(of) && line.right > line.left && line.bottom > line.top) lines.push({ ...line, said });
      }
    }
  }
  if (overlaps) {
    lines.sort((one, other) => one.top - other.top);
    for (const [at, one] of lines.entries()) {
      for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
        const other = lines[next];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - other.top;
        if (across > 1 && down > 1) found.add(`“${one.said}” and “${other.said}” overlap`);
      }
    }
  }
  return [...found];
}

/** Targets below 24 × 24 CSS pixels that have another within 24 pixels of their middle (2.5.8). */
export function small(page) {
  return page.evaluate(() => {
    const LEAST = 24;
    const roots = [document];
    for (const root of roots) for (const of of root.querySelectorAll('*')) if (of.shadowRoot) roots.push(of.shadowRoot);
    const targets = [];
    for (const root of roots) {
      for (const of of root.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option]')) {
        if (!of.checkVisibility({ visibilityProperty: true }) || of.disabled || of.matches('.skip:not(:focus)')) continue;
        let box = of.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        // What is pressed for a box or a button of a set is its label too.
        if (of.matches('[type=checkbox], [type=radio]')) {
          for (const label of of.labels ?? []) {
            const { left, top, right, bottom, width } = label.getBoundingClientRect();
            if (!label.checkVisibility() || width === 0) continue;
            const [x, y] = [Math.min(box.left, left), Math.min(box.top, top)];
            box = new DOMRect(x, y, Math.max(box.right, right) - x, Math.max(box.bottom, bottom) - y);
          }
        }
        const block = of.closest('p, li, td, dd, figcaption, caption, label');
        const inline = getComputedStyle(of).display === 'inline' && block && block.textContent.trim().length > of.textContent.trim().length + 3;
        targets.push({ of, box, x: box.left + box.width / 2, y: box.top + box.height / 2, inline, little: box.width < LEAST - 0.01 || box.height < LEAST - 0.01 });
      }
    }
    const name = ({ of, box }) => `${of.tagName.toLowerCase()}${of.id && `#${of.id}`}.${of.className} “${(of.textContent || of.getAttribute('aria-label') || '').trim().slice(0, 30)}” ${Math.round(box.width * 10) / 10} × ${Math.round(box.height * 10) / 10}`;
    const near = (one, other) => {
      if (other.little && !other.inline) return Math.hypot(one.x - other.x, one.y - other.y) < LEAST;
      const x = Math.max(other.box.left, Math.min(one.x, other.box.right));
      const y = Math.max(other.box.top, Math.min(one.y, other.box.bottom));
      return Math.hypot(one.x - x, one.y - y) < LEAST / 2;
    };
    return targets
      .filter((one) => one.little && !one.inline)
      .filter((one) => targets.some((other) => other !== one && !one.of.contains(other.of) && !other.of.contains(one.of) && near(one, other)))
      .map(name);
  });
}

/** Where the focus is, and how much of it is seen: the share of a grid of points in it that nothing covers. */
export function focused(page) {
  return page.evaluate(() => {
    let of = document.activeElement;
    while (of?.shadowRoot?.activeElement) of = of.shadowRoot.activeElement;
    // Past the page's first and last control Firefox goes to its own, and the page's keeps no :focus.
    if (!of || of === document.body || !of.matches(':focus')) return null;
    const name = `${of.tagName.toLowerCase()}${of.id && `#${of.id}`}.${of.className} “${(of.textContent || of.getAttribute('aria-label') || '').trim().replaceAll(/\s+/gu, ' ').slice(0, 40)}”`;
    const root = of.getRootNode();
    // What is taller than the window is looked at where it is in it.
    const box = of.getBoundingClientRect();
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [width, height] = [Math.min(box.right, innerWidth) - left, Math.min(box.bottom, innerHeight) - top];
    if (width <= 0 || height <= 0) return { name, seen: 0 };
    let seen = 0;
    for (let row = 0; row < 5; row += 1) {
      for (let column = 0; column < 5; column += 1) {
        const hit = root.elementFromPoint(left + (width * (column + 0.5)) / 5, top + (height * (row + 0.5)) / 5);
        if (hit && (hit === of || of.contains(hit) || (hit.contains(of) && !hit.matches('td, th, section')))) seen += 1;
      }
    }
    return { name, seen: seen / 25 };
  });
}

/** Edges of fields, boxes, bars and marks, and the focus ring, that do not stand out three times from what they lie on (1.4.11). */
export function faint(page) {
  return page.evaluate(() => {
    const LEAST = 3;
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colour = (name) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = name;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (of) => {
      const [r, g, b] = of.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one, other) => {
      const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const ground = (of) => {
      for (let at = of; at; at = at.parentElement ?? at.getRootNode().host) {
        const found = colour(getComputedStyle(at).backgroundColor);
        if (found[3] === 255) return found;
      }
      return colour('white');
    };
    const name = (of) => `${of.tagName.toLowerCase()}${of.id && `#${of.id}`}.${of.getAttribute('class') ?? ''}`;
    const roots = [document];
    for (const root of roots) for (const of of root.querySelectorAll('*')) if (of.shadowRoot) roots.push(of.shadowRoot);
    const found = new Set();
    const hold = (of, what, contrast) => {
      if (contrast < LEAST) found.add(`${name(of)}: ${what} ${contrast.toFixed(2)}`);
    };
    for (const root of roots) {
      for (const of of root.querySelectorAll('input, select, textarea, button, .computed, .typed, svg rect, svg line')) {
        if (!of.checkVisibility({ visibilityProperty: true }) || of.disabled || of.closest('pattern, .patterns')) continue;
        const style = getComputedStyle(of);
        const around = ground(of.parentElement ?? of.getRootNode().host);
        if (of.matches('[type=checkbox], [type=radio]')) {
          if (style.accentColor !== 'auto') hold(of, 'tick', ratio(colour(style.accentColor), around));
        } else if (of.matches('input:not([type=file]), select, textarea, .computed, .typed')) {
          hold(of, 'edge', ratio(colour(style.borderBottomColor), around));
        } else if (of.matches('button')) {
          // Its words tell what it is; which one is pressed has to be seen besides.
          if (of.getAttribute('aria-pressed') === 'true' || of.hasAttribute('aria-current')) hold(of, 'mark', ratio(colour(style.borderBottomColor), around));
        } else if (of.matches('svg *') && of.getBBox().width > 0) {
          const inks = ['fill', 'stroke'].filter((ink) => style[ink].startsWith('rgb') || style[ink].startsWith('color')).map((ink) => ratio(colour(style[ink]), around));
          if (inks.length > 0) hold(of, 'drawing', Math.max(...inks));
        }
        if (root.activeElement === of && style.outlineStyle !== 'none') hold(of, 'focus ring', ratio(colour(style.outlineColor), around));
      }
    }
    return [...found];
  });
}
