// The page opens without an error.

import { after, before, test } from 'node:test';
import { municipality } from './person.mjs';
import { assertClean, launch, openPage } from './support.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('the page opens and can be used', async () => {
  const page = await openPage(browser);
  await municipality(page).waitFor();
  assertClean(page);
});
