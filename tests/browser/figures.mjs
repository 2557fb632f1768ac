// Reads the figures that the page shows, as whole numbers of kronor and of öre.

/** Text as a person reads it: every kind of blank is one space. */
export function plain(text) {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** "−1 775 398 kr" is −1775398, and so is "minst …"; what is no amount in whole kronor is null. */
export function kronor(text) {
  const match = /^(?:minst )?(−?)(\d{1,3}(?: \d{3})*)(?: kr)?$/u.exec(plain(text));
  return match && number(match[1], match[2]);
}

/** "−31,53 kr per invånare" is −3153; what is no amount in öre is null. */
export function ore(text) {
  const match = /^(?:minst )?(−?)(\d{1,3}(?: \d{3})*),(\d\d)(?: kr per invånare)?(?: för \S+ år)?$/u.exec(plain(text));
  return match && number(match[1], match[2] + match[3]);
}

/**
 * A result table: its columns, and its rows with their name, the kind they stand under and their cells.
 * A cell has `amount` in kronor and `each` in öre, or else null for both, and always its `text`.
 */
export async function readTable(page, caption) {
  const { columns, rows } = await page.getByRole('table', { name: caption, exact: true }).evaluate((table) => {
    // Without what is said to those who do not see the table, and without the flags.
    const own = (node) => [...node.childNodes].filter((of) => of.nodeType === Node.TEXT_NODE).map((of) => of.data).join('');
    const seen = (node) => {
      const copy = node.cloneNode(true);
      for (const of of copy.querySelectorAll('.heard')) of.remove();
      return copy.textContent;
    };
    const cell = (of) => ({
      text: seen(of),
      amount: of.querySelector('.amount') ? seen(of.querySelector('.amount')) : own(of),
      each: of.querySelector('.each') ? seen(of.querySelector('.each')) : '',
    });
    const shown = (of) => !of.classList.contains('picture');
    return {
      columns: [...table.tHead.rows[0].cells].slice(1).filter(shown).map((of) => of.textContent),
      rows: [...table.querySelectorAll('tbody tr:not(.group), tfoot tr')].map((row) => ({
        name: own(row.cells[0]),
        kind: row.parentElement.querySelector('.group')?.textContent ?? null,
        cells: [...row.cells].slice(1).filter(shown).map(cell),
      })),
    };
  });
  return {
    columns: columns.map(plain),
    rows: rows.map(({ name, kind, cells }) => ({
      name: plain(name),
      kind,
      cells: cells.map(({ text, amount, each }) => ({ text: plain(text), amount: kronor(amount), each: ore(each) })),
    })),
  };
}

/** The four figures that stand first in the result. */
export async function readHeadline(page) {
  const figures = await page.locator('.headline .figure').evaluateAll((all) =>
    all.map((of) => [...of.children].map((part) => part.textContent)),
  );
  return figures.map(([name, amount, each = '']) => ({ name, text: plain(amount), amount: kronor(amount), each: ore(each) }));
}

function number(sign, digits) {
  const size = Number(digits.replaceAll(' ', ''));
  return sign ? -size : size;
}
