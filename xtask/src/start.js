import init, { start } from './GLUE';
const later = {
/* LATER */};
const loaded = {};
const fetched = async (name) => {
  const [glue, wasm, style] = later[name];
  if (style) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(style, import.meta.url);
    document.head.append(link);
    await new Promise((done) => { link.onload = link.onerror = done; });
  }
  const module = await import(glue);
  await module.default({ module_or_path: new URL(wasm, import.meta.url) });
  return module;
};
const load = (name) => {
  loaded[name] ??= fetched(name).catch((fault) => { delete loaded[name]; throw fault; });
  return loaded[name];
};
await init({ module_or_path: new URL('WASM', import.meta.url) });
start(load);
