import { digitsIn } from './cells';

/**
 * The row of a table that is looked at, as it stands in the text of its file: the same one for all rows, of which there
 * may be a million. No cell is cut out before somebody asks for it.
 */
export class RowCells {
  /** It has as many cells as the header. Nobody knows which cell of another row is which. */
  isWhole = false;
  private text = '';
  private list: readonly string[] | null = null;
  private readonly starts: Int32Array;
  private readonly stops: Int32Array;
  private readonly lasts: string[];

  /** `columns`: cells of the header. */
  constructor(readonly columns: number) {
    this.starts = new Int32Array(columns);
    this.stops = new Int32Array(columns);
    this.lasts = new Array<string>(columns).fill('');
  }

  /** The next rows stand in this text. */
  standIn(text: string): void {
    this.text = text;
    this.list = null;
  }

  /** Where a cell stands in the text; an empty one may end before it starts. */
  place(column: number, start: number, stop: number): void {
    this.starts[column] = start;
    this.stops[column] = stop;
  }

  /** Takes a row whose cells are cut out already. */
  takeList(list: readonly string[], isWhole: boolean): void {
    this.list = list;
    this.isWhole = isWhole;
  }

  /** The text of a cell; '' where the row has none. */
  cell(column: number): string {
    if (this.list !== null) return this.list[column] ?? '';
    return this.text.slice(this.starts[column], this.stops[column]);
  }

  /** As `cell`, for columns in which a text mostly stands in row after row: it is cut out once. */
  usual(column: number): string {
    const last = this.lasts[column] ?? '';
    if (this.list === null && this.holds(column, last)) return last;
    return (this.lasts[column] = this.cell(column));
  }

  /** The number of which a cell holds nothing but the digits; NaN: it holds anything else, or too many of them. */
  digits(column: number): number {
    if (this.list === null) return digitsIn(this.text, this.starts[column] ?? 0, this.stops[column] ?? 0);
    const cell = this.cell(column);
    return digitsIn(cell, 0, cell.length);
  }

  private holds(column: number, text: string): boolean {
    const start = this.starts[column] ?? 0;
    const { length } = text;
    if ((this.stops[column] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1)
      if (this.text.charCodeAt(start + at) !== text.charCodeAt(at)) return false;
    return true;
  }
}
