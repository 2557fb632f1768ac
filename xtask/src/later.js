// What the page fetches once it can be used: the style for paper now, the rest when it is asked for.
const files = {
/* LATER */};
const loaded = {};
const dressed = (style) => new Promise((done) => {
  const href = new URL(style, import.meta.url);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: done, onerror: done }));
});
const fetched = async (name) => {
  const [glue, wasm, style] = files[name];
  if (!wasm) {
    const answer = await fetch(new URL(glue, import.meta.url));
    return answer.ok ? answer.text() : Promise.reject();
  }
  if (style) await dressed(style);
  const module = await import(glue);
  await module.default({ module_or_path: new URL(wasm, import.meta.url) });
  return module;
};
export const load = (name) => {
  loaded[name] ??= fetched(name).catch((fault) => { delete loaded[name]; throw fault; });
  return loaded[name];
};
dressed('./PRINT');
