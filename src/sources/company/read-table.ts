import Papa from 'papaparse';
import { sniffEncoding } from '../profile/text/encoding';
import { eachPlainRow } from './plain-rows';
import { eachQuotedRow } from './quoted-rows';
import { RowCells } from './row-cells';
import { eachSimpleRow } from './simple-rows';
import { lettersOf } from './table-letters';

/** Bytes read in one go: little at first, so that the first rows are there at once. */
const FIRST_PIECE = 1 << 17;
const PIECE = 1 << 20;
/** No row is longer, in letters. */
const LONGEST_ROW = 1 << 20;

/** Why a table was not read to its end. */
export type TableProblem = 'cancelled' | 'brokenQuotes' | 'noRows';

export interface TableHandlers {
  /** false: nothing of it is wanted. */
  onHeader: (names: readonly string[]) => boolean;
  /** A row, in the order of the file. The same one is used again for the next. */
  onRow: (row: RowCells) => void;
  /** Bytes that are done with. */
  onBytes: (done: number) => void;
  cancelled: () => boolean;
}

/** Reads a table of cells with commas, semicolons or tabs between them, piece by piece. */
export async function readTable(blob: Blob, handlers: TableHandlers): Promise<TableProblem | null> {
  const { onHeader, onRow, onBytes, cancelled } = handlers;
  const { size } = blob;
  const read = async (from: number, length: number) =>
    new Uint8Array(await blob.slice(from, from + length).arrayBuffer());
  const head = await read(0, FIRST_PIECE);
  const letters = lettersOf(head);
  let tail = '';
  let delimiter: string | null = null;
  let row: RowCells | null = null;
  const seen = { rows: 0, broken: 0 };
  const take = (one: RowCells) => {
    seen.rows += 1;
    onRow(one);
  };
  let rest = head.subarray(0, 0);
  let coming = Promise.resolve(head.subarray(sniffEncoding(head).markBytes));
  for (let end = head.length, isLast = false; !isLast;) {
    if (cancelled()) return 'cancelled';
    const piece = await coming;
    const done = end;
    isLast = done >= size || piece.length === 0;
    // The next piece is on its way while this one is cut.
    if (!isLast) {
      coming = read(done, PIECE);
      // Whoever waits for it hears that it could not be read.
      coming.catch(() => undefined);
      end = Math.min(size, done + PIECE);
    }
    const bytes = joined(rest, piece);
    const { text, used } = letters(bytes, isLast);
    rest = bytes.subarray(used);
    let body: string = tail === '' ? text : tail + text;
    if (delimiter === null) body = withoutPreamble(body);
    delimiter ??= delimiterOf(body);
    if (hasLoneReturn(body)) body = withLineFeeds(body);
    if (row === null) {
      const first = firstRow(body, delimiter, isLast);
      if (first !== null) {
        const header = first.cells.map((name) => name.trim());
        if (!onHeader(header)) return null;
        row = new RowCells(header.length);
        body = body.slice(first.end);
      }
    }
    if (row !== null) {
      const isPlain = !body.includes('"');
      body = body.slice((isPlain ? eachPlainRow : eachSimpleRow)(body, delimiter, row, isLast, take));
      if (!isPlain && (isLast || body.includes('\n'))) {
        body = withLineFeeds(body);
        const cut = row;
        const takeList = (cells: readonly string[], isWhole: boolean) => {
          cut.takeList(cells, isWhole);
          take(cut);
        };
        const onBroken = () => {
          seen.broken += 1;
          takeList([], false);
        };
        const shape = { delimiter, columns: row.columns };
        body = body.slice(eachQuotedRow(body, shape, isLast, takeList, onBroken));
      }
    }
    tail = isLast ? '' : body;
    if (tail.length > LONGEST_ROW) return 'brokenQuotes';
    onBytes(done);
  }
  if (seen.rows === 0) return 'noRows';
  return seen.broken > 0 ? 'brokenQuotes' : null;
}

function joined(rest: Uint8Array<ArrayBuffer>, piece: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (rest.length === 0) return piece;
  const bytes = new Uint8Array(rest.length + piece.length);
  bytes.set(rest);
  bytes.set(piece, rest.length);
  return bytes;
}

/** Whether a line ends as on old Macs; where a piece of a file ends, it may yet be CRLF. */
function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    if (at < text.length - 1 && text.charCodeAt(at + 1) !== LINE_FEED) return true;
  return false;
}

const LINE_FEED = 0x0a;

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** A header over more lines has a quotation mark without an end. */
const HEADER_LINES = 20;

/** The first row, and where it ends; null: it goes on in the next piece. */
function firstRow(text: string, delimiter: string, isLast: boolean): { cells: string[]; end: number } | null {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  for (let at = 0, lines = 1; at < text.length; lines += 1) {
    const found = text.indexOf('\n', at);
    if (found === -1 && !isLast) return null;
    const end = found === -1 ? text.length : found + 1;
    const { data, errors } = parser.parse(withLineFeeds(text.slice(0, end)), 0, false) as Papa.ParseResult<
      string[]
    >;
    const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
    if (data[0] !== undefined && (!isOpen || end === text.length || lines === HEADER_LINES))
      return { cells: data[0], end };
    at = end;
  }
  return null;
}

/** Windows PowerShell writes a line about types first, and Excel takes one about the separator. */
const withoutPreamble = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/^(?:\s*(?:\r\n?|\n)|"?#TYPE [^\r\n]*(?:\r\n?|\n)|sep=.(?:\r\n?|\n))+/i, '');

/** What stands between the cells of the header. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
