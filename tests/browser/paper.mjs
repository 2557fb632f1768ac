// Prints the page as a person would, and reads the PDF back.

import { execFileSync } from 'node:child_process';
import { plain } from './figures.mjs';

/**
 * What comes out of the printer: `pages`, each with its text as it is laid out, `text`, all of it with
 * single spaces, and `size` as pdfinfo tells it. `options` are playwright's.
 */
export async function print(page, options = {}) {
  // The style for paper comes a moment after the page can be used.
  await page.waitForFunction(() => !document.getElementById('kommunkalkyl') || document.querySelector('link[href*="print"]')?.sheet);
  const pdf = await page.pdf({ preferCSSPageSize: true, ...options });
  const info = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  const laidOut = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  // Every page ends with a form feed.
  const pages = laidOut.split('\f').slice(0, -1);
  const size = /^Page size:\s*(.*)$/mu.exec(info)[1];
  return { pdf, pages, size, text: plain(pages.join(' ')) };
}

/** How light the first page is on the whole, from 0 for black to 1 for white. */
export function lightness(pdf) {
  const args = ['-r', '20', '-f', '1', '-l', '1', '-gray', '-'];
  const image = execFileSync('pdftoppm', args, { input: pdf, maxBuffer: 2 ** 24 });
  const [header] = /^P5\s+\d+\s+\d+\s+\d+\s/u.exec(image.subarray(0, 40).toString('latin1'));
  const pixels = image.subarray(header.length);
  return pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length / 255;
}
