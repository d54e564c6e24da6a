import Papa from 'papaparse';

/** Letters of the longest row over several lines: in a longer one, a quotation mark has no end. */
const LONGEST_ROW = 1 << 16;

/** How rows with quotation marks are cut. */
export interface QuotedShape {
  delimiter: string;
  /** Cells of the header. */
  columns: number;
}

/**
 * Cuts a text whose lines end in LF into rows. A quotation mark out of place costs the line that it stands in, and not
 * the lines up to the next one: `onBroken` is called for each such line. Gives the place from which on there is no whole
 * row; where the text is the last of its file, all is taken.
 */
export function eachQuotedRow(
  text: string,
  shape: QuotedShape,
  isLast: boolean,
  onRow: (cells: readonly string[], isWhole: boolean) => void,
  onBroken: () => void,
): number {
  const take = (row: readonly string[]) => {
    if (row.length !== 1 || row[0] !== '') onRow(row, row.length === shape.columns);
  };
  const { data, errors, meta } = cut(text, shape, !isLast);
  const isPlain = errors.length === 0 && !data.some((row) => row.some((cell) => cell.includes('\n')));
  if (isPlain && (isLast || text.length - meta.cursor <= LONGEST_ROW)) {
    data.forEach(take);
    return meta.cursor;
  }
  return eachLine(text, shape, isLast, take, onBroken);
}

/** Line by line: a row goes over several only where none of them could be a row of its own. */
function eachLine(
  text: string,
  shape: QuotedShape,
  isLast: boolean,
  take: (row: readonly string[]) => void,
  onBroken: () => void,
): number {
  for (let from = 0; from < text.length;) {
    const end = lineEnd(text, from);
    if (end === text.length && !isLast) return from;
    const line = cut(text.slice(from, end), shape);
    const isOpen = line.errors.some(({ code }) => code === 'MissingQuotes');
    const close = isOpen ? closingLine(text, end, shape, isLast) : end;
    if (close === null && text.length - from <= LONGEST_ROW) return from;
    const row = close === null || close === 'none' || !isOpen ? line : cut(text.slice(from, close), shape);
    const isRow = row.errors.length === 0 && row.data.length <= 1;
    if (isRow) take(row.data[0] ?? ['']);
    else onBroken();
    from = (isRow && typeof close === 'number' ? close : end) + 1;
  }
  return text.length;
}

/** Where the line ends that closes an open quotation mark. 'none': no line does; null: it may be in the next piece. */
function closingLine(
  text: string,
  open: number,
  shape: QuotedShape,
  isLast: boolean,
): number | 'none' | null {
  for (let from = open + 1; from < text.length;) {
    const end = lineEnd(text, from);
    if (end === text.length && !isLast) return null;
    const line = text.slice(from, end);
    if (isRowOfItsOwn(line, shape)) return 'none';
    if (line.split('"').length % 2 === 0) return end;
    from = end + 1;
  }
  return isLast ? 'none' : null;
}

/** Has as many cells as the header, and begins with no end of a quoted cell. */
function isRowOfItsOwn(line: string, shape: QuotedShape): boolean {
  const quote = line.indexOf('"');
  const mark = line.indexOf(shape.delimiter);
  if (mark === -1 || (quote > 0 && quote < mark)) return false;
  const { data, errors } = cut(line, shape);
  return errors.length === 0 && data[0]?.length === shape.columns;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

const cut = (text: string, { delimiter }: QuotedShape, isPiece = false) =>
  new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, isPiece) as Papa.ParseResult<string[]>;
