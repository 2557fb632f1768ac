// Puts the calculator in a frame that is as tall as what it shows, and passes its events on.

const page = new URL('embed.html', import.meta.url);
const href = new URL('SCHEMES', page).href;
// A host may have put anything in the place of its document's own.
const make = (name, of) => Object.assign(Document.prototype.createElement.call(document, name), of);

// An import takes no hash, but does not fetch again what was preloaded with one.
const load = (post) => new Promise((onload, onerror) => {
  document.head.append(make('link', { rel: 'modulepreload', crossOrigin: '', integrity: 'HASH', href, onload, onerror }));
}).then(() => import(href)).then((of) => of.relay(post));

/** A frame in a place; `instead` is hidden once the frame shows something. */
export const frame = (place, given, instead) => {
  const ask = () => {
    const own = new URLSearchParams(given);
    own.set('vard', location.origin);
    return own;
  };
  const made = make('iframe', { src: `${page}#${ask()}`, title: 'Kommunkalkyl' });
  const tall = (height) => {
    made.style.cssText = `display:block!important;border:0!important;width:100%!important;height:${height}px!important`;
  };
  const post = (told) => made.contentWindow?.postMessage({ kommunkalkyl: 1, ...told }, page.origin);
  let ready, relay;
  // The frame may ask its own server alone: the host's own file is fetched here, and only when it can be taken.
  const give = async () => {
    const src = ask().get('ordningar-src');
    if (ready && src !== null) relay ??= load(post).catch(() => {});
    (await relay)?.(src);
  };
  const hear = ({ source, origin, data }) => {
    if (source !== made.contentWindow || origin !== page.origin || data?.kommunkalkyl !== 1) return;
    const { height, event, detail } = data;
    if (height > 0) {
      // Never so low that nothing can be seen, nor so high that nothing else can.
      tall(Math.min(Math.max(height, 400), 2e4));
      for (const el of instead) el.style.cssText = 'display:none!important';
    }
    ready ||= event === 'ready';
    give();
    if (event) made.dispatchEvent(new CustomEvent(`kommunkalkyl-${event}`, { bubbles: true, composed: true, detail }));
  };
  tall(0);
  addEventListener('message', hear);
  place.append(made);
  return {
    tell: (now) => {
      given = now;
      post({ given: `${ask()}` });
      give();
    },
    close: () => {
      removeEventListener('message', hear);
      made.remove();
    },
  };
};

for (const el of document.querySelectorAll('[data-kommunkalkyl]')) frame(el, el.dataset.kommunkalkyl, [...el.children]);
