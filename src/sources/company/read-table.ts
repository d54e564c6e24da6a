import Papa from 'papaparse';
import { sniffEncoding } from '../profile/text/encoding';
import { eachPlainRow, type TableShape } from './plain-rows';

/** Bytes read in one go: little at first, so that the first rows are there at once. */
const FIRST_PIECE = 1 << 17;
const PIECE = 1 << 20;
/** A quotation mark without its end would make one cell of the rest of the file. Letters of the longest row. */
const LONGEST_ROW = 1 << 20;

/** Why a table was not read to its end. */
export type TableProblem = 'cancelled' | 'brokenQuotes' | 'noRows';

export interface TableHandlers {
  /** false: nothing of it is wanted. */
  onHeader: (names: readonly string[]) => boolean;
  /** Whether cells of this column are looked at from now on; the others may come as ''. Asked for each piece. */
  isWanted: (column: number) => boolean;
  /** A row, in the order of the file. The list is used again for the next one. */
  onRow: (cells: readonly string[]) => void;
  /** Bytes that are done with. */
  onBytes: (done: number) => void;
  cancelled: () => boolean;
}

/** Reads a table of cells with commas, semicolons or tabs between them, piece by piece. */
export async function readTable(blob: Blob, handlers: TableHandlers): Promise<TableProblem | null> {
  const { onHeader, isWanted, onRow, onBytes, cancelled } = handlers;
  const head = new Uint8Array(await blob.slice(0, FIRST_PIECE).arrayBuffer());
  const { markBytes } = sniffEncoding(head);
  const decoder = new TextDecoder(encodingOf(head));
  let tail = '';
  let shape: TableShape | null = null;
  let header: readonly string[] | null = null;
  for (let at: number = markBytes, step = FIRST_PIECE; at < blob.size; step = PIECE) {
    if (cancelled()) return 'cancelled';
    const bytes = await blob.slice(at, at + step).arrayBuffer();
    at += bytes.byteLength;
    const isLast = at >= blob.size;
    const text: string = tail + decoder.decode(bytes, { stream: !isLast });
    const body: string = shape === null ? withoutPreamble(text) : text;
    shape ??= shapeOf(body);
    let done = 0;
    if (header !== null && !body.includes('"')) {
      done = eachPlainRow(
        body,
        shape,
        header.map((_, column) => isWanted(column)),
        isLast,
        onRow,
      );
    } else {
      const { data, meta } = new Papa.Parser(shape).parse(body, 0, !isLast) as Papa.ParseResult<string[]>;
      done = meta.cursor;
      for (const row of data) {
        if (header !== null) {
          if (row.length !== 1 || row[0] !== '') onRow(row);
          continue;
        }
        header = row.map((name) => name.trim());
        if (!onHeader(header)) return null;
      }
    }
    tail = isLast ? '' : body.slice(done);
    if (tail.length > LONGEST_ROW) return 'brokenQuotes';
    onBytes(at);
  }
  return header === null ? 'noRows' : null;
}

/** Eight bits without a mark are UTF-8 where they can be, else what a Western Windows saves. */
function encodingOf(head: Uint8Array): string {
  const { encoding } = sniffEncoding(head);
  if (encoding !== 'loose') return encoding;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Windows PowerShell writes a line about types first, and Excel takes one about the separator. */
const withoutPreamble = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/^(?:\s*\r?\n|"?#TYPE [^\r\n]*\r?\n|sep=.\r?\n)+/i, '');

/** The header's marks: what stands between its cells, and how its lines end. */
function shapeOf(text: string): TableShape {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const newline = text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : '\r';
  return { delimiter, newline };
}
