import type { RowCells } from './row-cells';

/**
 * Finds the cells of rows whose cells stand between quotation marks or not, as long as each row is on a line of its own
 * and no cell holds a quotation mark: nearly every table with quotation marks is such a one. There may be a million rows.
 * `onRow` is called as by `eachPlainRow`. Gives the place of the first row that is not so simple, or of which the end is
 * not there yet.
 */
export function eachSimpleRow(
  text: string,
  delimiter: string,
  row: RowCells,
  isLast: boolean,
  onRow: (row: RowCells) => void,
): number {
  const { columns } = row;
  row.standIn(text);
  const mark = delimiter.charCodeAt(0);
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    if (found === -1 && !isLast) return from;
    const next = found === -1 ? text.length : found;
    const end = next > from && text.charCodeAt(next - 1) === RETURN ? next - 1 : next;
    let column = 0;
    for (let start = from; ; column += 1) {
      const isQuoted = text.charCodeAt(start) === QUOTE && start < end;
      const first = isQuoted ? start + 1 : start;
      const stop = isQuoted ? text.indexOf('"', first) : endOfBare(text, start, end, mark);
      // A quotation mark within a cell, or one whose end is beyond the line.
      if (stop === -1 || stop > end - Number(isQuoted)) return from;
      if (column < columns) row.place(column, first, stop);
      const after = isQuoted ? stop + 1 : stop;
      if (after === end) break;
      if (text.charCodeAt(after) !== mark) return from;
      start = after + 1;
    }
    // A line with nothing on it, or nothing between quotation marks, is no row.
    const isEmpty = column === 0 && (end === from || (end === from + 2 && text.charCodeAt(from) === QUOTE));
    if (!isEmpty) {
      row.isWhole = column === columns - 1;
      for (let rest = column + 1; rest < columns; rest += 1) row.place(rest, 0, 0);
      onRow(row);
    }
    from = next + 1;
  }
  return text.length;
}

const QUOTE = 0x22;
const RETURN = 0x0d;

/** Where a cell ends that has no quotation marks around it; -1: there is one in it. */
function endOfBare(text: string, start: number, end: number, mark: number): number {
  for (let at = start; at < end; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === mark) return at;
    if (sign === QUOTE) return -1;
  }
  return end;
}
