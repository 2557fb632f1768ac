// What the page fetches once it can be used, and what it does for the calculator from then on: the modules
// that are asked for, the history of the address, what is kept on the device, and the end after a fault.

const WORDS = /* WORDS */;
// Each file with the hash that the browser holds it to: script, WebAssembly and style, or a text alone.
const files = {
/* LATER */};
const PLACE = 'kommunkalkyl';
// So long a file may take, in milliseconds.
const MOST_TIME = 60_000;

const make = (name, values = {}, ...children) => {
  const made = Object.assign(document.createElement(name), values);
  made.append(...children);
  return made;
};

/** What the calculator was given, with its own way to be told a case, `told`. */
let host;
/** What stood after # when it was last read or written here. */
let known;
/** The case that is shown, whole; none from when one is opened until it is told. */
let shown = null;
/** Whether a person has pressed something that is a step to go back from. */
let pressed = false;
let stopped = false;

// ---- Modules

const got = async ([file, integrity]) => {
  const end = new AbortController();
  const late = setTimeout(() => end.abort(), MOST_TIME);
  try {
    const answer = await fetch(new URL(file, import.meta.url), { integrity, signal: end.signal });
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return await answer.arrayBuffer();
  } finally {
    clearTimeout(late);
  }
};

const linked = (name, values) => new Promise((onload, onerror) => {
  document.head.append(make(name, { ...values, onload, onerror }));
  setTimeout(onerror, MOST_TIME);
});

const styled = ([file, integrity]) => linked('link', { rel: 'stylesheet', href: new URL(file, import.meta.url), integrity });

// An import takes no hash; it gives the very script that an element with one has fetched. A browser may
// remember for ever that it failed, and what has stopped is started anew, each under another address.
const tries = {};
const script = async ([file, integrity]) => {
  const times = (tries[file] = (tries[file] ?? 0) + 1);
  const src = new URL(times > 1 ? `${file}?${times}` : file, import.meta.url).href;
  await linked('script', { type: 'module', src, integrity });
  return import(src);
};

const isTrap = (fault) => fault instanceof WebAssembly.RuntimeError || /wasm-function/u.test(fault?.stack ?? '');

// Whoever calls a module is told of its fault, and what has stopped is never called again. What it shows would
// look alive, and be out of date.
const guarded = (name, shows, call) => (...values) => {
  try {
    const answer = call(...values);
    return typeof answer === 'function' ? guarded(name, shows, answer) : answer;
  } catch (fault) {
    if (isTrap(fault)) {
      delete loaded[name];
      if (shows) stop();
    }
    throw fault;
  }
};

const fetched = async (name) => {
  const [glue, wasm, style] = files[name];
  if (!wasm) return new TextDecoder().decode(await got(glue));
  const bytes = got(wasm);
  // Waited for only when the script has come; until then a failure is nobody's.
  bytes.catch(() => {});
  if (style) await styled(style);
  const module = await script(glue);
  await module.default({ module_or_path: await bytes });
  return Object.fromEntries(Object.entries(module).map(([key, call]) => [key, guarded(name, key === 'open', call)]));
};

const loaded = {};
/** A module's exports by its name, or the long texts; what has failed is fetched again the next time. */
export const load = (name) => {
  loaded[name] ??= fetched(name).catch((fault) => {
    delete loaded[name];
    throw fault;
  });
  return loaded[name];
};

// ---- The address

/** What changes by a step that a person goes back from, and not figure by figure. */
const STEPS = ['kommun', 'vy', 'beslut', 'lan.omrade', 'lan.del'];
const PRESSED = '.spans button, .presets button, .start button';

const isStep = (before, now) => {
  const [from, to] = [before, now].map((whole) => new URLSearchParams(whole));
  return STEPS.some((key) => from.get(key) !== to.get(key));
};

/**
 * Puts a case into the address: a step after the one that stood there, or in its place. An address that
 * somebody else has changed meanwhile is left alone: the case in it is about to be opened. What is too long
 * for an address lies beside it, for this tab alone, so that neither a reload nor a step back loses it.
 */
export const remember = (address, whole, isUntouched) => {
  const standing = location.hash;
  if (stopped || standing !== known) return;
  const changed = shown !== null && shown !== whole;
  const step = changed && (pressed || isStep(shown, whole));
  shown = whole;
  pressed = false;
  // What was only opened, or gone back to, takes no place of what is kept.
  if (changed) keepOn();
  warn(whole !== address);
  if (standing === '' && isUntouched && !changed) return;
  const hash = standing === '' && isUntouched ? '' : `#${address}`;
  const state = { whole: whole === address ? undefined : whole, kept: ours };
  try {
    if (step) {
      history.replaceState({ ...history.state, focus: document.activeElement?.id }, '');
      history.pushState(state, '', hash || location.pathname + location.search);
    } else {
      history.replaceState({ ...history.state, ...state }, '', hash || location.pathname + location.search);
    }
    known = hash;
  } catch {
    // A browser that refuses loses the reopening link, and nothing else.
  }
};

const show = (fragment, state) => {
  const before = ours;
  known = location.hash;
  shown = null;
  pressed = false;
  ours = since(state?.kept);
  // What this page has written has something beside it; a link has not. What cannot be read is not shown, and
  // nothing that is shown is written over it.
  const isRead = host.told?.(fragment, !state);
  if (isRead === false) ours = before;
  if (before.utkast?.[0] !== ours.utkast?.[0]) tell('oppnat');
  marked();
};

/** The focus goes where it was when this case was left, should it have been in what is not shown any more. */
const refocus = (id) => {
  let times = 0;
  const every = setInterval(() => {
    times += 1;
    const isLost = [null, document.body].includes(document.activeElement);
    const current = times > 20 && document.querySelector('.part[aria-current]');
    const to = isLost && ((id && document.getElementById(id)) || current);
    if (to) to.focus();
    if (to || times > 40 || (!isLost && times > 5)) clearInterval(every);
  }, 50);
};

// ---- What is kept on the device

/** Of each kind, what this tab keeps: its identifier, and when it was last written here. */
let ours = {};
/** When each was last written here, or read, whatever step is shown. */
const lasts = {};
const since = (kept = {}) => Object.fromEntries(
  Object.entries(kept).filter(([, one]) => one).map(([kind, [id, when]]) => [kind, [id, lasts[id] ?? when]]),
);
const came = {};
/** Pictures of drafts, by what keeps the draft; that of one which nothing keeps lasts as long as the tab. */
const pictures = {};
const UNKEPT = '';

const store = () => {
  try {
    return localStorage;
  } catch {
    return { length: 0, getItem: () => null };
  }
};
const at = (kind, id) => `${PLACE}.${kind}.${id}`;
const readAt = (key) => {
  try {
    const { when, text } = JSON.parse(store().getItem(key));
    return typeof when === 'number' && typeof text === 'string' ? { when, text } : null;
  } catch {
    return null;
  }
};
const tell = (event = 'sparat') => dispatchEvent(new Event(`${PLACE}-${event}`));
const newId = () => Math.random().toString(36).slice(2, 10);

/** Everything of a kind that is kept, the newest first: identifier, when, text, and whether this tab keeps it. */
const all = (kind) => {
  const start = at(kind, '');
  const found = Object.keys(store()).filter((key) => key.startsWith(start)).map((key) => [key.slice(start.length), readAt(key)]);
  return found.filter(([, read]) => read).sort(([, a], [, b]) => b.when - a.when);
};
export const kept = (kind) => all(kind).map(([id, { when, text }]) => {
  const said = new Date(when).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  return [id, said, text, id === ours[kind]?.[0]];
});
const cameOf = (kind) => came[kind];
export { cameOf as came };

/** The draft that was kept last, and how many are. */
export const newest = () => {
  const drafts = all('utkast');
  if (drafts.length === 0) return ['', 0];
  const [[id, { when, text }]] = drafts;
  ours = { utkast: [id, when] };
  lasts[id] = when;
  return [text, drafts.length];
};
/** Lets go of what this tab keeps: it cannot be read, and nothing is to be written over it. */
export const letGo = () => {
  ours = {};
  marked();
};

const put = (key, text) => {
  try {
    if (text === null) store().removeItem(key);
    else store().setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

/** Writes this tab's own. What another tab has written meanwhile stays, and this is kept beside. */
const write = (kind, text) => {
  const [id, last] = ours[kind];
  const standing = readAt(at(kind, id));
  if (last > 0 && standing === null) {
    came[kind] = 'gone';
    ours = { ...ours, [kind]: undefined };
    return;
  }
  const isBeside = standing !== null && standing.when !== last;
  const to = isBeside ? newId() : id;
  const when = Math.max(Date.now(), last + 1);
  const isNew = isBeside || last === 0;
  let isKept = put(at(kind, to), JSON.stringify({ when, text }));
  if (isKept && isNew && kind === 'utkast') {
    isKept = put(at('bild', to), pictureOf());
    // Half a draft is none.
    if (isKept) pictures[to] = pictureOf();
    else put(at(kind, to), null);
  }
  if (isKept) {
    ours = { ...ours, [kind]: [to, when] };
    lasts[to] = when;
  }
  came[kind] = isKept ? (isBeside ? 'beside' : '') : 'refused';
};

const TEXTS = {
  utkast: () => shown,
  ordningar: () => new URLSearchParams(shown).get('egen.ordningar'),
};
const keepOn = () => {
  const kinds = Object.keys(TEXTS).filter((kind) => ours[kind]);
  for (const kind of kinds) {
    const text = TEXTS[kind]();
    if (text) write(kind, text);
  }
  if (kinds.length > 0) tell();
};

const marked = () => {
  try {
    history.replaceState({ ...history.state, kept: ours }, '');
  } catch {
    // Then a reload does not know what it kept, and keeps beside.
  }
  warn();
  tell();
};

/** Keeps what is shown, and what becomes of it in this tab. */
export const keep = (kind) => {
  tell('genast');
  const id = newId();
  if (kind === 'utkast') {
    pictures[id] = pictures[UNKEPT];
    delete pictures[UNKEPT];
  }
  ours = { ...ours, [kind]: [id, 0] };
  write(kind, TEXTS[kind]() ?? '');
  if (came[kind] === 'refused') {
    if (kind === 'utkast') pictures[UNKEPT] = pictures[id];
    ours = { ...ours, [kind]: undefined };
  }
  marked();
};

export const forget = (kind, id) => {
  if (kind === 'utkast' && ours[kind]?.[0] === id) pictures[UNKEPT] = pictureOf();
  put(at(kind, id), null);
  if (kind === 'utkast') put(at('bild', id), null);
  if (ours[kind]?.[0] === id) ours = { ...ours, [kind]: undefined };
  came[kind] = '';
  marked();
};

/** Goes on with something that is kept; a draft is shown, a step after what was. */
export const reopen = (kind, id) => {
  const read = readAt(at(kind, id));
  if (!read) return;
  came[kind] = '';
  lasts[id] = read.when;
  if (kind === 'utkast') {
    const state = { whole: read.text, kept: { utkast: [id, read.when] } };
    history.pushState(state, '', location.pathname + location.search);
    show(read.text, state);
  } else {
    ours = { ...ours, [kind]: [id, read.when] };
    tell();
  }
};

const pictureOf = () => {
  const id = ours.utkast?.[0] ?? UNKEPT;
  return pictures[id] === undefined ? store().getItem(at('bild', id)) : pictures[id];
};
export { pictureOf as picture };
export const takePicture = (address) => {
  const id = ours.utkast?.[0] ?? UNKEPT;
  pictures[id] = address ?? null;
  if (ours.utkast && !put(at('bild', id), pictures[id])) came.utkast = 'refused';
  warn();
  tell();
};

/** Until November 2026 there was one of each kind. */
const moveOld = () => {
  for (const [old, kind] of [[PLACE, 'utkast'], [`${PLACE}.ordningar`, 'ordningar']]) {
    const text = store().getItem(old);
    if (text === null) continue;
    const id = newId();
    const drawn = kind === 'utkast' ? store().getItem(`${PLACE}.bild`) : null;
    if (put(at(kind, id), JSON.stringify({ when: Date.now(), text })) && (drawn === null || put(at('bild', id), drawn))) {
      put(old, null);
      if (kind === 'utkast') put(`${PLACE}.bild`, null);
    } else {
      put(at(kind, id), null);
    }
  }
};

// ---- Leaving

/** Whether the case holds more than its address does. */
let isLong = false;
const leave = (event) => event.preventDefault();
/** Has the browser ask before what is neither in the address nor kept on the device is left. */
const warn = (long = isLong) => {
  isLong = long;
  const isKept = (kind) => Boolean(ours[kind]) && came[kind] !== 'refused';
  const isUnsaved = !isKept('utkast') && ((isLong && !isKept('ordningar')) || Boolean(pictureOf()));
  if (isUnsaved) addEventListener('beforeunload', leave);
  else removeEventListener('beforeunload', leave);
};

/** The end after a fault: what is shown would look alive, and be out of date. */
export const stop = (heading = WORDS.stopped, why = WORDS.kept) => {
  if (stopped) return;
  stopped = true;
  removeEventListener('beforeunload', leave);
  const place = document.getElementById(PLACE);
  if (place.querySelector('.unloaded')) {
    place.classList.add('failed');
    return;
  }
  const button = (className, textContent, onclick) => make('button', { type: 'button', className, textContent, onclick });
  const again = button('main', WORDS.again, () => location.reload());
  const empty = button('quiet', WORDS.empty, () => {
    history.pushState({ empty: true }, '', location.pathname + location.search);
    location.reload();
  });
  const said = make('div', { className: 'stopped' }, make('h2', {}, heading), make('p', {}, why), make('p', {}, again, ' ', empty));
  said.setAttribute('role', 'alert');
  place.replaceChildren(said);
  again.focus();
};

/** Takes over from what has started the page. */
export const begin = (given) => {
  host = given;
  known = given.hash;
  ours = since(history.state?.kept);
  moveOld();
  for (const name of ['error', 'unhandledrejection']) {
    addEventListener(name, ({ error, reason }) => isTrap(error ?? reason) && stop());
  }
  addEventListener('click', ({ target }) => { pressed ||= Boolean(target.closest?.(PRESSED)); }, true);
  addEventListener('input', () => { pressed = false; }, true);
  addEventListener('storage', ({ key }) => key?.startsWith(PLACE) && tell());
  const back = ({ state }) => {
    show(state?.whole ?? location.hash, state);
    refocus(state?.focus);
  };
  addEventListener('popstate', back);
  // What was typed a moment ago is not in the address yet.
  addEventListener('pagehide', () => tell('genast'));
  if (location.hash !== known) back(history);
  tend(document.getElementById(PLACE));
  styled(PRINT).catch(() => {});
  // A translator that does not heed `translate="no"` puts words of its own in the place of ours, and they stay when
  // the figures change.
  new MutationObserver((changes) => {
    const isForeign = (node) => node.localName === 'font';
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isForeign))) stop(WORDS.translated, WORDS.original);
  }).observe(document.getElementById(PLACE), { childList: true, subtree: true });
};
