/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A cell of a CSV file in which no formula can start: where one could, an apostrophe goes before it. Quotation marks
 * stand around every text.
 */
export function safeCell(text: string): string {
  const one = text.replaceAll('\0', '');
  return `"${(FORMULA.test(one) || /^[\t\r\n]/.test(one) ? `'${one}` : one).replaceAll('"', '""')}"`;
}

/** The text of a cell before which an apostrophe went as `safeCell` and the scripts in `collect/` put it. */
export const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');

/** One line of a CSV file; numbers stand as they are, and what is not known is empty. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells
    .map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : safeCell(cell)))
    .join(',')}\r\n`;
