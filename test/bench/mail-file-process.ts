/**
 * One reading of a data file in a process of its own, so that processor time and memory are its alone:
 * `mail-file-process.ts write <file> <messages> <folders> <openable|closed>`, `write-mbox <file> <messages>` or
 * `<reader> <file>`. Prints one line of JSON.
 */
import { openAsBlob, openSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { PSTFile, PSTMessage, type PSTFolder } from 'pst-extractor';
import { eachPiece } from '../../src/sources/mailfile/byte-source';
import { plainPart } from '../../src/sources/mailfile/mail-part';
import { readMbox } from '../../src/sources/mailfile/read-tree';
import { readPst } from '../../src/sources/mailfile/pst/read-pst';
import { below, randomFrom } from '../fuzz/target';
import { withFile } from '../tools/file-on-disk';
import { emlText } from '../tools/write-mbox';
import { writePst, type WrittenMessage } from '../tools/pst-writer/write-pst';
import type { MailFileRun } from './mail-file';

const SEARCH_FOLDER = 3;

type Counted = Pick<MailFileRun, 'items' | 'bytes'> & { bytesRead?: number };

const message = (index: number): WrittenMessage => ({
  delivered: Date.UTC(2005, 0, 1) + (index % 100_000) * 7_000_000,
  submitted: Date.UTC(2005, 0, 1),
  changed: Date.UTC(2006, 0, 1),
  bytes: 4000 + (index % 50_000),
  read: index % 7 !== 0,
  subject: 'Quarterly figures',
});

function write(file: string, messages: number, folders: number, openable: boolean): void {
  const each = Math.floor(messages / folders);
  const written = writePst({
    format: 'unicode',
    encoding: 'permute',
    openable,
    folders: Array.from({ length: folders }, (_, at) => ({
      name: `Folder ${at}`,
      count: at === 0 ? messages - each * (folders - 1) : each,
      message,
    })),
  });
  writeFileSync(file, written.disk.toBuffer());
  const pages = written.file.written.nodePages + written.file.written.blockPages;
  writeFileSync(`${file}.json`, JSON.stringify({ neededBytes: written.neededBytes + pages }));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WORDS = 'we met on Friday and talked about the figures for March From these it follows that'.split(' ');

/** Messages of some 40 kB: a tenth prose, and an attachment, as mail is. No two lines of any of them are alike. */
function writeMbox(file: string, messages: number): void {
  const handle = openSync(file, 'w');
  const random = randomFrom(1);
  const pick = <T>(list: ArrayLike<T>) => list[below(random, list.length)];
  const prose = Array.from({ length: 1000 }, () => Array.from({ length: 14 }, () => pick(WORDS)).join(' '));
  const packed = Array.from({ length: 5000 }, () => Array.from({ length: 76 }, () => pick(LETTERS)).join(''));
  const some = (lines: readonly string[], count: number) => {
    const from = below(random, lines.length - count);
    return lines.slice(from, from + count);
  };
  for (let at = 0; at < messages; at += 1) {
    const date = new Date(Date.UTC(2005, 0, 1) + at * 7_000_000).toISOString();
    const made = {
      writtenAt: date,
      receivedAt: [date],
      mozillaStatus: 1,
      labels: null,
      secret: 'planted',
      body: [...some(prose, 50), '', ...some(packed, 450)],
    };
    writeSync(handle, `From - x\n${emlText(made, '\n')}\n`);
  }
  writeFileSync(`${file}.json`, JSON.stringify({ neededBytes: statSync(file).size }));
}

async function oursMbox(file: string): Promise<Counted> {
  const reading = await readMbox(plainPart('mail.mbox', await openAsBlob(file), null), {});
  if (reading.outcome !== 'read' || !reading.facts.complete) throw new Error('not read whole');
  const [folder] = reading.facts.folders;
  return { items: folder?.items ?? 0, bytes: folder?.bytes ?? 0, bytesRead: reading.facts.bytesRead };
}

async function streamed(file: string): Promise<Counted> {
  let bytesRead = 0;
  await eachPiece(await openAsBlob(file), (piece) => (bytesRead += piece.length), undefined);
  return { items: 0, bytes: 0, bytesRead };
}

async function ours(file: string): Promise<Counted> {
  const reading = await withFile(file, (access) =>
    readPst(access, { name: 'mail.pst', modifiedAt: null }, { onProgress: look }),
  );
  if (reading.outcome !== 'read' || !reading.facts.complete) throw new Error('not read whole');
  const { folders, bytesRead } = reading.facts;
  const sum = (of: 'items' | 'bytes') => folders.reduce((total, folder) => total + folder[of], 0);
  return { items: sum('items'), bytes: sum('bytes'), bytesRead };
}

function pstExtractor(file: string): Counted {
  const pst = new PSTFile(file);
  const counted = { items: 0, bytes: 0 };
  const walk = (folder: PSTFolder): void => {
    look();
    if ((folder.descriptorNodeId.toNumber() & 0x1f) === SEARCH_FOLDER) return;
    if (folder.contentCount > 0) {
      for (
        let child: unknown = folder.getNextChild();
        child instanceof PSTMessage;
        child = folder.getNextChild()
      ) {
        if (child.messageDeliveryTime === null) throw new Error('no date');
        counted.items += 1;
        counted.bytes += Number(child.messageSize);
      }
    }
    folder.getSubFolders().forEach(walk);
  };
  walk(pst.getRootFolder());
  return counted;
}

function everyByte(file: string): Counted {
  const handle = openSync(file, 'r');
  const part = Buffer.alloc(1 << 20);
  let bytesRead = 0;
  for (let read = -1; read !== 0; bytesRead += read) read = readSync(handle, part, 0, part.length, null);
  return { items: 0, bytes: 0, bytesRead };
}

let peak = 0;
let last = 0;

/** What is in use now: what has been let go of and not yet been collected is no need. */
function look(): void {
  if (Date.now() - last < 100) return;
  last = Date.now();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  peak = Math.max(peak, heapUsed + arrayBuffers);
}

async function run(): Promise<void> {
  const [reader = '', file = '', messages, folders, openable] = process.argv.slice(2);
  if (reader === 'write') {
    write(file, Number(messages), Number(folders), openable === 'openable');
    return;
  }
  if (reader === 'write-mbox') {
    writeMbox(file, Number(messages));
    return;
  }
  const readers: Record<string, (path: string) => Counted | Promise<Counted>> = {
    ours,
    'pst-extractor': pstExtractor,
    'every byte': everyByte,
    'ours, mbox': oursMbox,
    'streamed mbox': streamed,
  };
  const read = readers[reader];
  if (read === undefined) throw new Error(`no reader '${reader}'`);
  const { neededBytes } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as { neededBytes: number };
  const before = process.cpuUsage();
  const start = performance.now();
  const counted = await read(file);
  const { user, system } = process.cpuUsage(before);
  const line: MailFileRun = {
    bytesRead: 0,
    ...counted,
    neededBytes,
    processorMs: (user + system) / 1000,
    clockMs: performance.now() - start,
    peakHeapBytes: peak,
  };
  console.log(JSON.stringify(line));
}

void run();
