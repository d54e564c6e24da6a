/**
 * Cuts a text without quotation marks into rows, whose lines end in LF or CRLF, and calls `onRow` with each that is not
 * empty, and with whether it has as many cells as `wanted`. Only cells of the wanted columns are cut out; the others
 * are ''. It is the same list every time, for there may be a million rows. Gives the place from which on there is no
 * whole row; where the text is the last of its file, all is taken.
 */
export function eachPlainRow(
  text: string,
  delimiter: string,
  wanted: readonly boolean[],
  isLast: boolean,
  onRow: (cells: readonly string[], isWhole: boolean) => void,
): number {
  const columns = wanted.length;
  const cells = new Array<string>(columns).fill('');
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
      cells[column] = wanted[column] === true && start < stop ? text.substring(start, stop) : '';
      if (stop === end && last === -1) last = column;
      start = stop + 1;
    }
    if (end > from) onRow(cells, last === columns - 1);
    if (found === -1) return next;
    from = next + 1;
  }
}

const placeOf = (mark: string, text: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at === -1 ? Infinity : at;
};
