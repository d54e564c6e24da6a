/** What a spreadsheet takes for the beginning of a formula, or may once it has cut away what nobody sees. */
const FORMULA = /^(?:[\s\u0000-\u001f]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/**
 * A cell of a CSV file in which no formula can start: where one could, an apostrophe goes before it. Quotation marks
 * stand around every text.
 */
export function safeCell(text: string): string {
  const one = text.replaceAll('\0', '');
  return `"${(FORMULA.test(one) ? `'${one}` : one).replaceAll('"', '""')}"`;
}

/** The text of a cell before which an apostrophe went as `safeCell` and the scripts in `collect/` put it. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** One line of a CSV file; numbers stand as they are, and what is not known is empty. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells
    .map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : safeCell(cell)))
    .join(',')}\r\n`;
