// The frame's page: dresses the element by its address, and tells the host how tall it is.

const element = document.querySelector('kommun-kalkyl');

const dress = (given) => {
  for (const name of element.constructor.observedAttributes ?? []) {
    // Only a host's page can fetch the host's file.
    if (given.has(name) && (framed || name !== 'ordningar-src')) element.setAttribute(name, given.get(name));
    else element.removeAttribute(name);
  }
  for (const name of ['accent', 'font', 'radius', 'density']) {
    document.documentElement.style.setProperty(`--kk-${name}`, given.get(name) ?? '');
  }
};

const originOf = (address) => {
  try {
    const { protocol, origin } = new URL(address);
    return ['http:', 'https:'].includes(protocol) ? origin : null;
  } catch {
    return null;
  }
};

const given = new URLSearchParams(location.hash.slice(1));
const host = originOf(given.get('vard'));
const framed = host !== null && window.parent !== window;
// Whoever else has framed us hears nothing: the browser delivers to this origin alone.
const say = (message) => framed && window.parent.postMessage({ kommunkalkyl: 1, ...message }, host);

for (const event of ['ready', 'change', 'export', 'share']) {
  addEventListener(`kommunkalkyl-${event}`, ({ detail }) => say({ event, detail }));
}
addEventListener('kommunkalkyl-ready', () => {
  const page = document.documentElement;
  new ResizeObserver(() => say({ height: Math.ceil(page.getBoundingClientRect().height) })).observe(page);
});
addEventListener('message', ({ source, origin, data }) => {
  if (!framed || source !== window.parent || origin !== host || data?.kommunkalkyl !== 1) return;
  if (typeof data.given === 'string') dress(new URLSearchParams(data.given));
  if ('ordningar' in data) element.constructor.take(element, data.ordningar);
});

customElements.whenDefined('kommun-kalkyl').then(() => dress(given));
