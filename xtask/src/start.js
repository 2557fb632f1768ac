import init, { start } from './GLUE';
const { hash } = location;
const given = history.state;
let fragment = given?.whole ?? hash;
let kept = 0;
let tries = 0;
let come;
const host = { hash, listen: (told) => { host.told = told; } };
// A browser may remember for ever that an import failed, but not of another address.
const later = () => come ??= import(`./LATER${tries++ ? `?${tries}` : ''}`).then(
  (all) => Object.assign(host, all).begin(host),
  (fault) => { come = undefined; throw fault; },
);
for (const name of ['load', 'remember']) host[name] = (...told) => later().then(() => host[name](...told));
try {
  if (!fragment && !given?.empty && localStorage.length) {
    await later();
    [fragment, kept] = host.newest();
  }
} catch {}
try {
  await init({ module_or_path: new URL('WASM', import.meta.url) });
  // What this page has written has something beside it; a link has not.
  if (!start(host, fragment, !given && !kept, kept) && kept) host.letGo();
} catch (fault) {
  later().then(() => host.stop());
  throw fault;
}
later();
