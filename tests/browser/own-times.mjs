// Times own schemes in Chromium beside the npm package `publicodes` in Node; by itself it prints what it found as
// JSON for `cargo xtask bench own`.

import { fileURLToPath } from 'node:url';
import Publicodes from 'publicodes';
import { spread } from './spread.mjs';
import { launch } from './support.mjs';

const SCHEMES = 500;
const RUNS = 20;
const WARM_UPS = 3;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await launch();
  try {
    console.log(JSON.stringify(await ownTimes(browser)));
  } finally {
    await browser.close();
  }
}

/** Own schemes loaded, checked and reckoned in the browser's wasm; one of them by publicodes too. */
export async function ownTimes(browser) {
  const page = await browser.newPage();
  await page.goto(process.env.OWN_URL);
  const measured = await page.evaluate(async ([schemes, runs, warmUps]) => {
    const { files } = await (await fetch('manifest.json')).json();
    const module = await import(new URL(files['own_schemes.js'].file, location.href).href);
    await module.default({ module_or_path: new URL(files['own_schemes.wasm'].file, location.href) });
    const file = module.file();
    const times = { load: [], all: [], one: [] };
    let loaded = null;
    let answers = 0;
    for (let run = 0; run < warmUps + runs; run += 1) {
      loaded?.free();
      const from = performance.now();
      loaded = module.load(file);
      const between = performance.now();
      answers = loaded.reckon(schemes);
      const after = performance.now();
      loaded.reckon(1);
      const last = performance.now();
      if (run < warmUps) continue;
      times.load.push(between - from);
      times.all.push(after - between);
      times.one.push(last - after);
    }
    return { times, answers, bytes: file.length, sum: loaded.sum(), populations: [...loaded.populations()] };
  }, [SCHEMES, RUNS, WARM_UPS]);
  const { times, answers, bytes, sum, populations } = measured;
  const { times: byPublicodes, sum: sumOfPublicodes } = publicodesTimes(populations);
  if (sum !== String(sumOfPublicodes)) throw new Error(`publicodes reckons ${sumOfPublicodes} kr, we ${sum} kr`);
  return {
    answers,
    bytes,
    load: spread(times.load),
    all: spread(times.all),
    one: spread(times.one),
    publicodes: spread(byPublicodes),
    ratio: spread(times.one).median / spread(byPublicodes).median,
  };
}

/** Base, rate per inhabitant and the rebate of the four largest, for every municipality, in Node. */
function publicodesTimes(populations) {
  const silent = { log() {}, warn() {}, error: console.error };
  const rules = {
    population: { 'par défaut': 0 },
    largest: { 'par défaut': 'non' },
    'before rebate': { valeur: '50000 + 4 * population' },
    fee: {
      variations: [{ si: 'largest', alors: 'before rebate * 0.9' }, { sinon: 'before rebate' }],
      arrondi: 'oui',
    },
  };
  const engine = new Publicodes(rules, { logger: silent });
  const fourth = populations.toSorted((a, b) => b - a)[3];
  const times = [];
  let sum = 0;
  for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
    sum = 0;
    const from = performance.now();
    for (const population of populations) {
      engine.setSituation({ population: String(population), largest: population >= fourth ? 'oui' : 'non' });
      sum += engine.evaluate('fee').nodeValue;
    }
    if (run >= WARM_UPS) times.push(performance.now() - from);
  }
  return { times, sum };
}
