/** How a table is written: what stands between its cells, one letter, and how its lines end. */
export interface TableShape {
  delimiter: string;
  newline: '\r\n' | '\n' | '\r';
}

/**
 * Cuts a text without quotation marks into rows, and calls `onRow` with each that is not empty. Only cells of the wanted
 * columns are cut out; the others are ''. It is the same list every time, for there may be a million rows. Gives the
 * place from which on there is no whole row; where the text is the last of its file, all is taken.
 */
export function eachPlainRow(
  text: string,
  { delimiter, newline }: TableShape,
  wanted: readonly boolean[],
  isLast: boolean,
  onRow: (cells: readonly string[]) => void,
): number {
  const columns = wanted.lastIndexOf(true) + 1;
  const cells = new Array<string>(columns).fill('');
  let mark = -1;
  for (let from = 0; ;) {
    const found = text.indexOf(newline, from);
    if (found === -1 && !isLast) return from;
    const end = found === -1 ? text.length : found;
    let start = from;
    for (let column = 0; column < columns; column += 1) {
      // A mark that was found beyond its row is kept: a text without one is looked through once, not once a row.
      if (mark < start) mark = placeOf(delimiter, text, start);
      const stop = Math.min(mark, end);
      cells[column] = wanted[column] === true && start < stop ? text.substring(start, stop) : '';
      start = stop + 1;
    }
    if (end > from) onRow(cells);
    if (found === -1) return end;
    from = end + newline.length;
  }
}

const placeOf = (mark: string, text: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at === -1 ? Infinity : at;
};
