import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readInBrowser, type BrowserReading } from './mail-file-in-browser';

const root = path.resolve(__dirname, '../..');
const FORK = '@hiraokahypertools/pst-extractor';
const MESSAGES = 100_000;
const FOLDERS = 300;
const MBOX_MESSAGES = 20_000;
const MOST_ROWS = 1_000_000;
/** A reader that has not ended by then is not waited for: its time is then at least this. */
const PATIENCE_MS = 600_000;

/** One reading of one file in a process of its own. */
export interface MailFileRun {
  items: number;
  bytes: number;
  bytesRead: number;
  /** Bytes of the pages and tables without which the same cannot be known. */
  neededBytes: number;
  processorMs: number;
  clockMs: number;
  /** Memory in use, seen between two folders or some thousand messages. */
  peakHeapBytes: number;
}

export interface MailFileFigures {
  messages: number;
  folders: number;
  ours: MailFileRun;
  everyByte: MailFileRun;
  others: { name: string; run: MailFileRun | null; timesSlower: number }[];
  rowsPerSecond: number;
  /** Bytes read over bytes needed. */
  readRatio: number;
  million: MailFileRun;
  inBrowser: BrowserReading;
  millionInBrowser: BrowserReading;
  mbox: MailFileRun;
  /** Speed of counting an mbox file over that of merely streaming the same bytes, the middle one of seven pairs. */
  mboxOverStream: number;
}

/** Counts the mail of one data file with every reader there is, and of one with a million messages with ours. */
export async function measureMailFile(): Promise<MailFileFigures> {
  const file = generated(`mail-${MESSAGES}.pst`, MESSAGES, FOLDERS, 'openable');
  const large = generated(`mail-${MOST_ROWS}.pst`, MOST_ROWS, 20, 'closed');
  const ours = run('ours', file);
  const others = ['pst-extractor', FORK].map((name) => {
    const other = tryRun(name, file);
    if (other !== null && (other.items !== ours.items || other.bytes !== ours.bytes))
      throw new Error(`${name} counts otherwise: ${other.items} messages, ${other.bytes} bytes`);
    return { name, run: other, timesSlower: (other?.processorMs ?? PATIENCE_MS) / ours.processorMs };
  });
  const million = run('ours', large);
  return {
    messages: MESSAGES,
    folders: FOLDERS,
    ours,
    everyByte: run('every byte', file),
    others,
    rowsPerSecond: million.items / (million.processorMs / 1000),
    readRatio: Math.max(ours.bytesRead / ours.neededBytes, million.bytesRead / million.neededBytes),
    million,
    inBrowser: await readInBrowser(file),
    millionInBrowser: await readInBrowser(large),
    ...measureMbox(),
  };
}

function measureMbox(): Pick<MailFileFigures, 'mbox' | 'mboxOverStream'> {
  const file = path.join(root, '.bench', `varied-${MBOX_MESSAGES}.mbox`);
  if (!existsSync(`${file}.json`)) node(['write-mbox', file, String(MBOX_MESSAGES)]);
  // Turn by turn, and the pair in the middle: what else the machine does then falls upon both.
  const pairs = [1, 2, 3, 4, 5, 6, 7].map(() => {
    const [mbox, streamed] = [run('ours, mbox', file), run('streamed mbox', file)];
    return { mbox, mboxOverStream: streamed.processorMs / mbox.processorMs };
  });
  const middle = pairs.sort((a, b) => a.mboxOverStream - b.mboxOverStream)[3];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

function generated(name: string, messages: number, folders: number, how: 'openable' | 'closed'): string {
  const file = path.join(root, '.bench', name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(`${file}.json`)) node(['write', file, String(messages), String(folders), how]);
  return file;
}

function run(reader: string, file: string): MailFileRun {
  return JSON.parse(node([reader, file])) as MailFileRun;
}

function tryRun(reader: string, file: string): MailFileRun | null {
  try {
    return run(reader, file);
  } catch (error) {
    console.log(`${reader} did not come to an end: ${String(error).slice(0, 300)}`);
    return null;
  }
}

function node(args: readonly string[]): string {
  if (args[0] === FORK) {
    const script = path.join(__dirname, 'mail-file-fork.mjs');
    return execFileSync(process.execPath, [script, ...args.slice(1)], {
      encoding: 'utf8',
      timeout: PATIENCE_MS,
    });
  }
  const script = path.join(__dirname, 'mail-file-process.ts');
  const typescript = path.join(root, 'scripts/run-typescript.cjs');
  const flags = ['--expose-gc', '--max-old-space-size=4096', '-r', typescript, script];
  return execFileSync(process.execPath, [...flags, ...args], { encoding: 'utf8', timeout: PATIENCE_MS });
}
