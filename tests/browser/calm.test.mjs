// Nothing that a person has begun to read moves while the page, and what it fetches later, comes in.

import { after, before, test } from 'node:test';
import { assertCalm, slowly } from './calm.mjs';
import { sheet } from './person.mjs';
import { assertClean, launch, openPage } from './support.mjs';

const SCREENS = { telephone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };
const MALMO = '&kommun=1280';

const heading = (page, name) => page.getByRole('heading', { name }).waitFor();

/** Every view with its address, and what stands there when it has come. */
const VIEWS = {
  calculation: ['', (page, malmo) => heading(page, malmo ? /^Malmö/u : 'Välj er kommun')],
  draft: ['&vy=utkast', sheet],
  county: ['&vy=lan', (page) => page.getByRole('table', { name: /^Kommunernas avgifter/u }).waitFor()],
  country: ['&vy=lan&lan.omrade=alla', (page) => page.getByRole('table', { name: /^Kommunernas avgifter/u }).waitFor()],
  participation: ['&vy=lan&lan.del=deltagande', (page) => heading(page, 'Välj vilka som deltar')],
  generator: ['&vy=badda-in', (page) => page.getByRole('textbox', { name: 'Kod att klistra in' }).waitFor()],
  'own schemes': ['&egen.visa=ny', (page) => heading(page, /^Egna ordningar/u)],
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const [name, [view, arrive]] of Object.entries(VIEWS)) {
    for (const malmo of ['', MALMO]) {
      test(`calm: ${name}${malmo && ' with Malmö'} comes without a jump on a ${screen}`, async () => {
        const page = await openPage(browser, view || malmo ? `#v=2${malmo}${view}` : '', { viewport, prepare: slowly });
        await arrive(page, malmo !== '');
        await assertCalm(page);
        assertClean(page);
      });
    }
  }
}
