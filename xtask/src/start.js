import init, { start } from './GLUE';
const later = () => import('./LATER');
await init({ module_or_path: new URL('WASM', import.meta.url) });
start({ load: async (name) => (await later()).load(name) });
later();
