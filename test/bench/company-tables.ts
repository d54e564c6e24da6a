import Papa from 'papaparse';
import { createDesk } from '../../src/sources/company/desk';
import type { FromDesk } from '../../src/sources/company/desk-protocol';
import { LONG } from '../tools/long';
import { processorTime } from '../tools/processor-time';

const MAILBOXES = LONG ? 500_000 : 100_000;
const ROUNDS = 5;
/** Letters that the CSV library is given at once: it is fastest so, for it need not keep what it has read. */
const PIECE = 1 << 20;
const NOW = '2026-11-28T10:00:00.000Z';

/** Times are medians of processor time, in milliseconds. */
export interface CompanyTableFigures {
  mailboxes: number;
  fileBytes: number;
  /** Decoding the bytes and cutting them into cells, of which nothing is kept. */
  libraryMs: number;
  /** From the file to mailboxes that can be asked for. */
  oursMs: number;
  /** How fast ours is, where the library alone is 1. */
  ratio: number;
}

/** Reads a report on the sizes of mailboxes as the company overview does, beside the CSV library alone. */
export async function measureCompanyTables(): Promise<CompanyTableFigures> {
  const file = new File([usageReport(MAILBOXES)], 'MailboxUsageDetail.csv');
  const library: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [alone, whole] = [await processorTime(() => cutCells(file)), await processorTime(() => take(file))];
    // The first round warms up.
    if (round === 0) continue;
    library.push(alone);
    ours.push(whole);
  }
  const [libraryMs, oursMs] = [median(library), median(ours)];
  return { mailboxes: MAILBOXES, fileBytes: file.size, libraryMs, oursMs, ratio: libraryMs / oursMs };
}

async function cutCells(file: File): Promise<void> {
  const text = new TextDecoder().decode(await file.arrayBuffer());
  const parser = new Papa.Parser({ delimiter: ',', newline: '\r\n' });
  let rows = 0;
  let tail = '';
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = tail + text.slice(from, from + PIECE);
    const parsed = parser.parse(piece, 0, from + PIECE < text.length) as Papa.ParseResult<string[]>;
    rows += parsed.data.length;
    tail = piece.slice(parsed.meta.cursor);
  }
  if (rows < MAILBOXES) throw new Error(`The library read ${rows} rows`);
}

async function take(file: File): Promise<void> {
  const said: FromDesk[] = [];
  const ask = createDesk((message) => said.push(message));
  await ask({ type: 'take', files: [file], now: NOW });
  const [report] = said.flatMap((message) => (message.type === 'files' ? message.reports : []));
  if (report?.counts?.joined !== MAILBOXES) throw new Error(`Not read whole: ${JSON.stringify(report)}`);
}

/** Microsoft's report, with all of its columns. */
function usageReport(mailboxes: number): string {
  const lines = Array.from({ length: mailboxes }, (_, at) => {
    const used = (at * 7_919_317) % 53_687_091_200;
    const address = `person.number${at}@example.com`;
    return `2026-11-27,${address},Person Number ${at},False,,2021-05-04,2026-11-26,${at % 90_000},${used},52613349376,53150220288,53687091200,30\r\n`;
  });
  return (
    '\uFEFFReport Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Created Date,' +
    'Last Activity Date,Item Count,Storage Used (Byte),Issue Warning Quota (Byte),Prohibit Send Quota (Byte),' +
    `Prohibit Send/Receive Quota (Byte),Report Period\r\n${lines.join('')}`
  );
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
