// Puts the calculator in a frame that is as tall as what it shows, and passes its events on.

const page = new URL('embed.html', import.meta.url);
const LEAST = 400;
const MOST = 20000;

// An import takes no hash, but does not fetch again what was preloaded with one.
const schemes = async (address) => {
  const link = document.createElement('link');
  const href = new URL('SCHEMES', import.meta.url).href;
  await new Promise((resolve, reject) => {
    Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', integrity: 'HASH', href, onload: resolve, onerror: reject });
    document.head.append(link);
  });
  return (await import(href)).schemes(address);
};

/** A frame in a place; `instead` is hidden once the frame shows something. */
export const frame = (place, parameters, instead) => {
  const made = document.createElement('iframe');
  const dress = (worn, name, value) => worn.style.setProperty(name, value, 'important');
  const named = (given) => {
    const own = new URLSearchParams(given);
    own.set('vard', location.origin);
    return `${own}`;
  };
  const post = (message) => made.contentWindow?.postMessage({ kommunkalkyl: 1, ...message }, page.origin);
  let wanted = null;
  let ready = false;
  const give = async () => {
    const address = new URLSearchParams(parameters).get('ordningar-src');
    if (!ready || address === wanted) return;
    wanted = address;
    const ordningar = address === null ? null : await schemes(address).catch(() => null);
    if (address === wanted) post({ ordningar });
  };
  made.src = `${page}#${named(parameters)}`;
  made.title = 'Kommunkalkyl';
  for (const [name, value] of [['display', 'block'], ['border', '0'], ['width', '100%'], ['height', '0']]) dress(made, name, value);
  const hear = ({ source, origin, data }) => {
    if (source !== made.contentWindow || origin !== page.origin || data?.kommunkalkyl !== 1) return;
    const { height, event, detail } = data;
    if (Number.isFinite(height)) {
      dress(made, 'height', `${Math.min(Math.max(height, LEAST), MOST)}px`);
      for (const hidden of instead) dress(hidden, 'display', 'none');
    }
    if (event === 'ready') {
      ready = true;
      give();
    }
    if (/^(ready|change|export|share)$/u.test(event)) {
      made.dispatchEvent(new CustomEvent(`kommunkalkyl-${event}`, { bubbles: true, composed: true, detail }));
    }
  };
  addEventListener('message', hear);
  place.append(made);
  return {
    tell: (given) => {
      parameters = given;
      post({ given: named(given) });
      give();
    },
    close: () => {
      removeEventListener('message', hear);
      made.remove();
    },
  };
};

for (const place of document.querySelectorAll('[data-kommunkalkyl]')) {
  frame(place, place.dataset.kommunkalkyl, [...place.children]);
}
