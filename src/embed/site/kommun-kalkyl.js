// The custom element <kommun-kalkyl>. What a host may rely on is told in badda-in.html.

const FILES = {/* FILES */};
const COUNTIES = ['alla', /* COUNTIES */];
const WORDS = /* WORDS */;
const KEYS = { lan: 'lan.omrade', kommun: 'kommun', ordningar: 'ordningar', fran: 'fran', till: 'till', vy: 'vy' };
// What a host has added to the case; it is told to nobody as if a person had typed it.
const HOSTS = 'egen.vard';
const AWAITED = `${HOSTS}=vantas`;
const HOST = 'egen.vardnamn';
// The longest that a link carries, as `LONGEST_IN_LINK`.
const LONGEST = 8_000;
const PARTS = ['kalkyl', 'utkast', 'lan'];
// So long a calculator that is taken out waits to be put in again, in milliseconds.
const WAIT = 10_000;
// So long a file may take, in milliseconds.
const MOST_TIME = 60_000;
const FAULTS = ['error', 'unhandledrejection'];
const LOOKS = { accent: 'color', font: 'font-family', radius: 'border-radius', density: 'flex-grow' };

const here = (file) => new URL(file, import.meta.url).href;

// In the frame of our own page, the host is whoever the frame was made for.
const OWN_PAGE = location.href.split(/[?#]/u)[0] === here('embed.html');
const hostName = () => {
  try {
    return new URL(OWN_PAGE ? new URLSearchParams(location.hash.slice(1)).get('vard') : location.href).hostname;
  } catch {
    return '';
  }
};

const warned = new Set();
const warn = (text) => {
  if (!warned.has(text)) console.warn(`<kommun-kalkyl> ${text}`);
  warned.add(text);
};

// What has failed is asked for again the next time.
const kept = new Map();
const once = (name, make) => {
  if (!kept.has(name)) {
    kept.set(name, make().catch((fault) => {
      kept.delete(name);
      throw fault;
    }));
  }
  return kept.get(name);
};

const fetched = async (name) => {
  const [file, integrity] = FILES[name];
  const end = new AbortController();
  const late = setTimeout(() => end.abort(), MOST_TIME);
  try {
    const answer = await fetch(here(file), { integrity, credentials: 'omit', signal: end.signal });
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return await answer.arrayBuffer();
  } finally {
    clearTimeout(late);
  }
};

// An import takes no hash; it gives the very script that an element with one has fetched. A script's element is
// held to its hash in more browsers than a link's; where a page may forbid such elements, the link's is, too. A
// browser may remember for ever that it failed, and what has stopped is started anew: each under another address.
const tries = {};
const script = (name) => once(name, async () => {
  const [file, integrity] = FILES[name];
  tries[file] = (tries[file] ?? 0) + 1;
  const src = here(tries[file] > 1 ? `${file}?${tries[file]}` : file);
  const of = globalThis.trustedTypes ? { rel: 'modulepreload', href: src } : { type: 'module', src };
  const element = make(of.rel ? 'link' : 'script');
  await new Promise((onload, reject) => {
    const onerror = () => reject(new Error(`${file} is not the one that belongs to this version`));
    setTimeout(onerror, MOST_TIME);
    Object.assign(element, { crossOrigin: 'anonymous', integrity, onload, onerror }, of);
    document.head.append(element);
  }).finally(() => element.remove());
  return import(src);
});

// What has stopped is never called again; whoever shows it is told.
const isTrap = (fault) => fault instanceof WebAssembly.RuntimeError;
const guarded = (name, call) => (...values) => {
  try {
    const answer = call(...values);
    return typeof answer === 'function' ? guarded(name, answer) : answer;
  } catch (fault) {
    if (isTrap(fault)) forget(name);
    throw fault;
  }
};
const forget = (name) => {
  kept.delete(`${name}.js`);
  kept.delete(`${name}.wasm`);
};

const module = (name) => once(`${name}.wasm`, async () => {
  const wasm = fetched(`${name}.wasm`);
  // Waited for only when the script has come; until then a failure is nobody's.
  wasm.catch(() => {});
  // Not every browser holds an element to its hash, but every one holds what is fetched to it.
  await fetched(`${name}.js`);
  const glue = await script(`${name}.js`);
  await glue.default({ module_or_path: await wasm });
  return Object.fromEntries(Object.entries(glue).map(([key, call]) => [key, guarded(name, call)]));
});

const sheet = (name) => once(name, async () => {
  const made = new CSSStyleSheet();
  made.replaceSync(new TextDecoder().decode(await fetched(name)));
  return made;
});

/** Whether the page lets WebAssembly run: some browsers compile what they will not start. */
const runs = () => {
  try {
    return Boolean(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))));
  } catch {
    return false;
  }
};

/** Whether the host has left alone what the calculator is made with: a page may put anything in its place. */
const isWhole = () => {
  try {
    return document.createElement('div') instanceof HTMLElement && new Date().getFullYear() > 2000;
  } catch {
    return false;
  }
};

const make = (name, attributes = {}, ...children) => {
  const made = Document.prototype.createElement.call(document, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

class KommunKalkyl extends HTMLElement {
  static observedAttributes = [...Object.keys(KEYS), 'sprak', 'kompakt', 'dela', 'ordningar-src'];

  #root = this.attachShadow({ mode: 'open' });
  #instead = make('slot');
  #tended;
  #place = make('div', { class: 'kk', part: 'kalkyl', lang: 'sv', dir: 'ltr', translate: 'no' });
  #opened;
  #kalkyl;
  #tell;
  #frame;
  #fragment;
  #leaving;
  #asking;
  #told;
  #stops = (event) => this.#stop(event);

  /** Gives an element in our own frame what its host has fetched. */
  static take(element, given) {
    element.#take(given);
  }

  constructor() {
    super();
    const foot = make('div', { part: 'fot' }, make('slot', { name: 'fot' }));
    this.#root.append(this.#instead, this.#place, foot);
  }

  connectedCallback() {
    clearTimeout(this.#leaving);
    for (const name of FAULTS) addEventListener(name, this.#stops);
    if (!this.#opened) this.#open();
  }

  disconnectedCallback() {
    // A move within the page takes it out and puts it in at once. What is mounted anew costs memory that
    // the framework never gives back, so what is shown waits a while.
    const leave = () => this.isConnected || this.#close();
    if (this.#tell) this.#leaving = setTimeout(leave, WAIT);
    else queueMicrotask(leave);
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (this.#frame) this.#frame.tell(this.#parameters());
    if (!this.#tell) return;
    if (name === 'ordningar-src') this.#read();
    else if (name in KEYS) this.#tell(this.#changed(name));
    else this.#dress();
  }

  async #open() {
    const opened = (this.#opened = {});
    const left = () => this.#opened !== opened;
    try {
      if (!runs() || !isWhole()) throw undefined;
      const [kalkyl, style] = await Promise.all([module('element'), sheet('element.css')]);
      if (left()) return;
      this.#root.adoptedStyleSheets = [style];
      this.#kalkyl = kalkyl;
      this.#show();
    } catch (fault) {
      if (left()) return;
      if (fault) warn(`cannot be shown: ${fault?.message ?? fault}`);
      this.#framed(left);
    }
  }

  /** Where it cannot be shown in the host's own page, a frame may. Where that cannot either, what stands in the element stays. */
  async #framed(left) {
    this.#place.replaceChildren();
    this.#instead.style.display = '';
    if (OWN_PAGE) return;
    try {
      const { frame } = await script('ram.js');
      if (!left()) this.#frame = frame(this.#place, this.#parameters(), [this.#instead]);
    } catch (fault) {
      if (!left()) warn(`cannot be shown in a frame: ${fault?.message ?? fault}`);
    }
  }

  /** What has stopped would look alive, and be out of date; one click opens what was last typed again. */
  #stop({ error, reason }) {
    const fault = error ?? reason;
    if (!this.#tell || !isTrap(fault) || !String(fault.stack).includes(here('.'))) return;
    this.#tell = undefined;
    this.#asking?.abort();
    kept.clear();
    const again = make('button', { type: 'button', class: 'main' }, WORDS.again);
    again.onclick = () => {
      this.#place.replaceChildren();
      this.#open();
    };
    const said = [make('p', {}, WORDS.stopped), make('p', {}, again)];
    this.#place.replaceChildren(make('div', { class: 'stopped', role: 'alert' }, ...said));
  }

  #show() {
    const host = {
      load: (name) => this.#load(name),
      changed: (fragment, facts) => {
        this.#fragment = fragment;
        if (facts) this.#say('change', detail(facts));
      },
      saved: (format) => this.#say('export', { format }),
      address: here('index.html'),
    };
    this.#dress();
    const given = Object.keys(KEYS).filter((name) => this.hasAttribute(name));
    const fragment = this.#fragment ?? ['v=2', ...given.map((name) => this.#changed(name))].join('&');
    const awaits = this.hasAttribute('ordningar-src');
    const inside = make('div');
    this.#place.append(inside, this.#share());
    this.#tell = this.#kalkyl.show(inside, awaits ? `${fragment}&${AWAITED}` : fragment, host);
    if (!this.#tell) throw new Error('the page makes no elements');
    this.#tended ??= tend(this.#place) ?? true;
    this.#instead.style.display = 'none';
    this.#say('ready', null);
    if (awaits || this.#fragment) this.#read();
  }

  #close() {
    this.#opened = undefined;
    for (const name of FAULTS) removeEventListener(name, this.#stops);
    this.#asking?.abort();
    this.#tell?.();
    this.#frame?.close();
    this.#tell = this.#frame = undefined;
    this.#place.replaceChildren();
    this.#instead.style.display = '';
  }

  /** Reads the host's own file of schemes; for an element in our own frame, the host's page does. */
  async #read() {
    this.#asking?.abort();
    if (OWN_PAGE) return;
    const { signal } = (this.#asking = new AbortController());
    const address = this.getAttribute('ordningar-src');
    const given = address === null ? null : await script('ordningar.js').then(({ schemes }) => schemes(address, signal), () => WORDS.unread);
    if (!signal.aborted) this.#take(given, signal);
  }

  /** Takes in what came: a file's bytes, a sentence that says why there are none, or null for no file. */
  async #take(given, signal) {
    let packed = '';
    let said = typeof given === 'string' ? [given] : [];
    if (given instanceof Uint8Array) {
      try {
        packed = (await module('own')).take(given);
      } catch (fault) {
        said = Array.isArray(fault) ? [WORDS.wrong, ...fault] : [WORDS.unread];
      }
    }
    if (!this.#tell || signal?.aborted) return;
    this.#told?.remove();
    if (said.length > 0) {
      warn(`ordningar-src: ${said.join('\n')}`);
      const [first, ...list] = said;
      this.#told = make('div', { class: 'faults', role: 'alert' }, make('p', {}, first));
      if (list.length > 0) this.#told.append(make('ul', {}, ...list.map((one) => make('li', {}, one))));
      this.#place.prepend(this.#told);
    }
    this.#tell(`${HOSTS}=${packed}&${HOST}=${encodeURIComponent(hostName())}`);
  }

  async #load(name) {
    if (FILES[`element-${name}.css`]) {
      const style = await sheet(`element-${name}.css`);
      const worn = this.#root.adoptedStyleSheets;
      if (!worn.includes(style)) this.#root.adoptedStyleSheets = [...worn, style];
    }
    return module(name);
  }

  #say(what, about) {
    this.dispatchEvent(new CustomEvent(`kommunkalkyl-${what}`, { bubbles: true, composed: true, detail: about }));
  }

  /** An attribute as keys of the case's address; empty ones take the attribute back. */
  #changed(name) {
    const value = encodeURIComponent(this.#value(name));
    if (name === 'ordningar') return value ? `ordningar=${value}` : 'utan=&med=';
    // A typed population belongs to the municipality that it was typed for.
    return name === 'kommun' ? `kommun=${value}&folkmangd=` : `${KEYS[name]}=${value}`;
  }

  #value(name) {
    const given = this.getAttribute(name);
    if (given === null) return '';
    const known = (value) => this.#kalkyl.understands(`v=2&${KEYS[name]}=${encodeURIComponent(value)}`);
    const understood = {
      lan: (value) => COUNTIES.includes(value),
      vy: (value) => PARTS.includes(value),
    }[name] ?? known;
    const values = (name === 'ordningar' ? given.slice(0, 2000).split(',') : [given]).map((value) => value.trim());
    const right = values.filter((value) => value.length < 200 && understood(value));
    if (right.length < values.length) warn(`${name}="${given.slice(0, 60)}" is not understood and is left out`);
    return right.join(',');
  }

  #dress() {
    const worn = getComputedStyle(this);
    this.#place.classList.toggle('dark', worn.colorScheme.includes('dark'));
    for (const [name, property] of Object.entries(LOOKS)) {
      const given = worn.getPropertyValue(`--kk-${name}`).trim();
      const wrong = given !== '' && !CSS.supports(property, given);
      if (wrong) warn(`--kk-${name}: ${given.slice(0, 60)} is not understood and is left out`);
      this.#place.style.setProperty(`--kk-${name}`, wrong ? 'initial' : '');
    }
    const language = this.getAttribute('sprak');
    if (![null, 'sv'].includes(language)) warn(`sprak="${language.slice(0, 60)}" is not understood and is left out`);
    // The person's own text size, whatever the host makes of the page's.
    this.#place.style.fontSize = 'medium';
    this.#place.style.setProperty('--r', getComputedStyle(this.#place).fontSize);
    this.#place.style.fontSize = '';
  }

  /** What the frame is given in our stead. */
  #parameters() {
    const given = KommunKalkyl.observedAttributes.filter((name) => this.hasAttribute(name));
    const worn = getComputedStyle(this);
    const looks = Object.keys(LOOKS).map((name) => [name, worn.getPropertyValue(`--kk-${name}`).trim()]);
    return `${new URLSearchParams([
      ...given.map((name) => [name, this.getAttribute(name)]),
      ...looks.filter(([, value]) => value !== ''),
    ])}`;
  }

  /** What a person typed goes to the host when the person says so, and the host is named. */
  #share() {
    const name = hostName();
    const words = (text) => text.replace('HOST', name);
    const button = (text, onclick) => Object.assign(make('button', { type: 'button', class: 'quiet' }, text), { onclick });
    const said = make('p', { class: 'done', role: 'status' });
    const ask = button(words(WORDS.share), () => {
      said.textContent = '';
      question.hidden = false;
      yes.focus();
    });
    const end = (text) => {
      question.hidden = true;
      said.textContent = text;
      ask.focus();
    };
    const yes = button(WORDS.yes, () => {
      const given = new URLSearchParams(this.#fragment);
      given.delete(HOST);
      const whole = `${given}`;
      const added = given.get(HOSTS) ?? '';
      given.delete(HOSTS);
      const linked = added.length > 0 && added.length <= LONGEST && added !== 'vantas';
      this.#say('share', { fragment: `${given}`, address: `${here('index.html')}#${linked ? whole : given}` });
      end(words(WORDS.shared));
    });
    const text = make('p', {}, words(WORDS.question));
    const question = make('div', { class: 'question', role: 'group', 'aria-label': words(WORDS.question), hidden: '' }, text, yes, button(WORDS.no, () => end('')));
    return make('div', { class: 'share', part: 'dela' }, ask, question, said);
  }
}

const detail = (facts) => {
  const { kommun, lan, ordningar, fran, till, vy } = Object.fromEntries(new URLSearchParams(facts));
  return {
    kommun: kommun || null,
    lan: lan || null,
    ordningar: ordningar ? ordningar.split(',') : [],
    fran: Number(fran),
    till: Number(till),
    vy,
  };
};

if (!customElements.get('kommun-kalkyl')) customElements.define('kommun-kalkyl', KommunKalkyl);
