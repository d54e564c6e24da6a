import type { RowCells } from './row-cells';

/**
 * Finds the cells of a text without quotation marks, whose lines end in LF or CRLF, and calls `onRow` with each row that
 * is not empty. Gives the place from which on there is no whole row; where the text is the last of its file, all is
 * taken.
 */
export function eachPlainRow(
  text: string,
  delimiter: string,
  row: RowCells,
  isLast: boolean,
  onRow: (row: RowCells) => void,
): number {
  const { columns } = row;
  row.standIn(text);
  let mark = -1;
  for (let from = 0; ;) {
    const found = text.indexOf('\n', from);
    if (found === -1 && !isLast) return from;
    const next = found === -1 ? text.length : found;
    const end = next > from && text[next - 1] === '\r' ? next - 1 : next;
    let start = from;
    let last = -1;
    for (let column = 0; column < columns; column += 1) {
      // A mark that was found beyond its row is kept: a text without one is looked through once, not once a row.
      if (mark < start) mark = placeOf(delimiter, text, start);
      const stop = Math.min(mark, end);
      row.place(column, start, stop);
      if (stop === end && last === -1) last = column;
      start = stop + 1;
    }
    row.isWhole = last === columns - 1;
    if (end > from) onRow(row);
    if (found === -1) return next;
    from = next + 1;
  }
}

const placeOf = (mark: string, text: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at === -1 ? Infinity : at;
};
