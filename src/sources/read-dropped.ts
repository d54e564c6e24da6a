import type { Source, SourceFacts, SourceKind } from '../core/facts/snapshot';
import { dataFileFacts, dataFileInUseFacts } from './datafile/data-file-facts';
import { DATA_FILE_HEADER_BYTES, parseDataFileHeader } from './datafile/header';
import { sniff, SNIFF_BYTES, type TextKind } from './profile/sniff';
import { cleanText } from './profile/text/clean';
import { TextReader } from './profile/text-reader';
import { orAborted } from './or-aborted';
import type { ReadProblem, ReadProblemCode } from './read-problem';

/** How far the reading of all files has come. */
export interface ReadProgress {
  /** Name of the file that is being read. Text, never markup. */
  file: string;
  bytesDone: number;
  /** Bytes of all files together. */
  bytesTotal: number;
}

export interface ReadOptions {
  /** ISO instant at which the files are read. */
  now: string;
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export interface ReadResult {
  /** One for each file that gave facts, in the order of the files. */
  facts: SourceFacts[];
  problems: ReadProblem[];
}

/**
 * Reads files that a person dropped: exports of mail profiles (`.reg`, `.prf`, Thunderbird's `prefs.js`) and data
 * files (`.pst`, `.ost`, of which only the first bytes are read). What a file is shows in its content, not in its
 * name. Texts are read in a worker where there is one. Never throws: every file gives facts, a problem, or both.
 */
export async function readDropped(files: readonly File[], options: ReadOptions): Promise<ReadResult> {
  const result: ReadResult = { facts: [], problems: [] };
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  const ids = new SourceIds();
  const texts = new TextReader(options.signal);
  let bytesBefore = 0;
  try {
    for (const file of files) {
      const name = cleanText(file.name);
      const progress = (bytes: number) =>
        options.onProgress?.({ file: name, bytesDone: bytesBefore + bytes, bytesTotal });
      const source = (kind: SourceKind): Source => ({
        id: ids.next(kind, name),
        kind,
        name,
        readAt: options.now,
      });
      const outcome = await readOne(file, name, source, texts, progress, options.signal);
      if (outcome.facts !== undefined) result.facts.push(outcome.facts);
      if (outcome.problem !== undefined) result.problems.push({ file: name, code: outcome.problem });
      progress(file.size);
      bytesBefore += file.size;
    }
  } finally {
    texts.close();
  }
  return result;
}

/**
 * Reads text that a person pasted, as `readDropped` reads a file.
 *
 * @param name what the person would call it; it becomes the name of the source
 */
export async function readPasted(text: string, options: ReadOptions & { name: string }): Promise<ReadResult> {
  return readDropped([new File([text], options.name)], options);
}

interface Outcome {
  facts?: SourceFacts;
  problem?: ReadProblemCode;
}

const SOURCE_KINDS: Record<TextKind, SourceKind> = {
  registryExport: 'profileExport',
  thunderbirdPreferences: 'profileExport',
  deploymentFile: 'deploymentFile',
};

async function readOne(
  file: File,
  name: string,
  source: (kind: SourceKind) => Source,
  texts: TextReader,
  onBytes: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  if (isStopped(signal)) return { problem: 'cancelled' };
  const namedDataFile = /\.(?:pst|ost)$/i.test(name);
  let head: Uint8Array;
  try {
    // A folder may have no size either, and only reading the file itself tells it from an empty file.
    const start = file.size === 0 ? file : file.slice(0, SNIFF_BYTES);
    head = new Uint8Array(await orAborted(start.arrayBuffer(), signal));
  } catch (error) {
    if (isStopped(signal)) return { problem: 'cancelled' };
    if (!namedDataFile || !isKeptByAnother(error, file.size)) return { problem: 'unreadable' };
    return { facts: dataFileInUseFacts(file.size, name, source('dataFile')), problem: 'dataFileInUse' };
  }
  if (file.size === 0) return { problem: 'emptyFile' };
  const kind = sniff(head);
  switch (kind) {
    case 'dataFile': {
      const header = parseDataFileHeader(head.subarray(0, DATA_FILE_HEADER_BYTES));
      return header === null
        ? { problem: 'notADataFile' }
        : { facts: dataFileFacts(header, file.size, name, source('dataFile')) };
    }
    case 'registryHive':
    case 'regQueryText':
      return { problem: kind };
    case 'unknown':
      return { problem: namedDataFile ? 'notADataFile' : 'unknownFile' };
    case 'registryExport':
    case 'deploymentFile':
    case 'thunderbirdPreferences':
      return texts.read({ blob: file, kind, source: source(SOURCE_KINDS[kind]) }, onBytes);
  }
}

/** Size that a folder commonly has as a file. A data file is larger even when it is new. */
const FOLDER_BYTES = 4096;

/**
 * Whether a data file could not be read because another program keeps it to itself, as Outlook does: the browser
 * knows its size and may not look inside, which is a NotReadableError (File API, section 'Errors'). A dropped
 * folder is a file to the page too; Chromium says NotFoundError of it, as of a file that was moved away.
 */
function isKeptByAnother(error: unknown, bytes: number): boolean {
  return error instanceof DOMException && error.name === 'NotReadableError' && bytes > FOLDER_BYTES;
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** Gives each source an id that is the same whenever the same file is read again. */
class SourceIds {
  private readonly used = new Map<string, number>();

  next(kind: SourceKind, name: string): string {
    const id = `${kind}|${name.toLowerCase()}`;
    const count = (this.used.get(id) ?? 0) + 1;
    this.used.set(id, count);
    return count === 1 ? id : `${id}|${count}`;
  }
}
