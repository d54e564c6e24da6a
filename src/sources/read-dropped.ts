import type { Source, SourceFacts, SourceKind } from '../core/facts/snapshot';
import { dataFileFacts, dataFileInUseFacts } from './datafile/data-file-facts';
import { DATA_FILE_HEADER_BYTES, parseDataFileHeader } from './datafile/header';
import type { TextJob } from './profile/read-profile';
import { kindOfBinary } from './profile/other-files';
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
 * Reads files that a person dropped: settings of Outlook, Thunderbird and other mail programs, and data files (`.pst`,
 * `.ost`), of which only the first bytes are read. What a file is shows in its content, not in its name. Texts are
 * read in a worker where there is one. Never throws: every file gives facts, a problem, or both; Thunderbird's list of
 * what is left on a server adds to the facts of the settings beside it.
 */
export async function readDropped(files: readonly File[], options: ReadOptions): Promise<ReadResult> {
  const result: ReadResult = { facts: [], problems: [] };
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  const ids = new SourceIds();
  const texts = new TextReader(options.signal);
  const dropped = files.map((file) => {
    const name = cleanText(file.name);
    const source = (kind: SourceKind): Source => ({
      id: ids.next(kind, name),
      kind,
      name,
      readAt: options.now,
    });
    return { file, name, source };
  });
  let bytesBefore = 0;
  try {
    const looks: Look[] = [];
    for (const { file, name, source } of dropped)
      looks.push(await lookAt(file, name, source, options.signal));
    const lists = listsFor(dropped.map(({ file }, at) => ({ file, kind: looks[at]?.kind ?? null })));
    for (const [at, { file, name, source }] of dropped.entries()) {
      const progress = (bytes: number) =>
        options.onProgress?.({ file: name, bytesDone: bytesBefore + bytes, bytesTotal });
      const look = looks[at] ?? { kind: null };
      const { facts, problem } = await readOne(file, look, source, lists, (job) => texts.read(job, progress));
      if (facts !== undefined) result.facts.push(facts);
      if (problem !== undefined) result.problems.push({ file: name, code: problem });
      progress(file.size);
      bytesBefore += file.size;
    }
  } finally {
    texts.close();
  }
  return result;
}

/** Thunderbird's lists among the files; null where no settings, or those of several profiles, stand beside them. */
function listsFor(dropped: readonly { file: File; kind: Look['kind'] }[]): readonly Blob[] | null {
  const settings = dropped.filter(({ kind }) => kind === 'thunderbirdPreferences');
  if (settings.length !== 1) return null;
  return dropped.filter(({ kind }) => kind === 'popState').map(({ file }) => file);
}

interface Outcome {
  facts?: SourceFacts;
  problem?: ReadProblemCode;
}

/** What the file tells of: settings in use, or what somebody meant to set up. */
const SOURCE_KINDS: Record<Exclude<TextKind, 'popState'>, SourceKind> = {
  registryExport: 'profileExport',
  registryPrint: 'profileExport',
  powerShellJson: 'profileExport',
  powerShellList: 'profileExport',
  thunderbirdPreferences: 'profileExport',
  k9Settings: 'profileExport',
  oeAccount: 'profileExport',
  deploymentFile: 'deploymentFile',
  clientConfig: 'deploymentFile',
  appleProfile: 'deploymentFile',
};

/** What a file is, and its first bytes; or why nothing more is to be read of it. */
type Look =
  | { kind: TextKind | 'dataFile'; head: Uint8Array }
  | { kind: 'archivedProfile'; settings: Blob; lists: readonly Blob[] }
  | ({ kind: null } & Outcome);

async function lookAt(
  file: File,
  name: string,
  source: (kind: SourceKind) => Source,
  signal: AbortSignal | undefined,
): Promise<Look> {
  if (isStopped(signal)) return { kind: null, problem: 'cancelled' };
  const namedDataFile = /\.(?:pst|ost)$/i.test(name);
  let head: Uint8Array;
  try {
    // A folder may have no size either, and only reading the file itself tells it from an empty file.
    const first = file.size === 0 ? file : file.slice(0, SIGNATURE_BYTES);
    head = new Uint8Array(await orAborted(first.arrayBuffer(), signal));
    if (isArchive(head) && !isNamedOtherwise(name)) return await lookInto(file, signal);
    if (file.size > head.length) {
      head = new Uint8Array(await orAborted(file.slice(0, SNIFF_BYTES).arrayBuffer(), signal));
    }
  } catch (error) {
    if (isStopped(signal)) return { kind: null, problem: 'cancelled' };
    if (!namedDataFile || !isKeptByAnother(error, file.size)) return { kind: null, problem: 'unreadable' };
    const facts = dataFileInUseFacts(file.size, name, source('dataFile'));
    return { kind: null, facts, problem: 'dataFileInUse' };
  }
  if (file.size === 0) return { kind: null, problem: 'emptyFile' };
  const found = sniff(head, name);
  if (found.read !== null) return { kind: found.read, head };
  return { kind: null, problem: namedDataFile ? 'notADataFile' : found.problem };
}

/** Enough to know an archive by, of which nothing more is read than what is looked for in it. */
const SIGNATURE_BYTES = 16;

function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** Documents and tables are archives too. */
function isNamedOtherwise(name: string): boolean {
  return kindOfBinary(new Uint8Array(1), name) !== undefined;
}

/** What an archive holds for us. What opens it is loaded only now. */
async function lookInto(file: File, signal: AbortSignal | undefined): Promise<Look> {
  const { openExportedProfile } = await import('./profile/thunderbird/exported-archive');
  const found = await orAborted(openExportedProfile(file), signal);
  return 'problem' in found ? { kind: null, ...found } : { kind: 'archivedProfile', ...found };
}

/** @param lists Thunderbird's lists of what is left on POP3 servers, where they can only be of these settings */
async function readOne(
  file: File,
  look: Look,
  source: (kind: SourceKind) => Source,
  lists: readonly Blob[] | null,
  read: (job: TextJob) => Promise<Outcome>,
): Promise<Outcome> {
  switch (look.kind) {
    case null:
      return look;
    case 'dataFile': {
      const header = parseDataFileHeader(look.head.subarray(0, DATA_FILE_HEADER_BYTES));
      return header === null
        ? { problem: 'notADataFile' }
        : { facts: dataFileFacts(header, file.size, cleanText(file.name), source('dataFile')) };
    }
    case 'popState':
      // It was read with the settings, or belongs to none that are here.
      return lists === null ? { problem: 'popStateAlone' } : {};
    case 'archivedProfile': {
      const { settings: blob, lists: own } = look;
      return read({ blob, kind: 'thunderbirdPreferences', source: source('profileExport'), lists: own });
    }
    case 'thunderbirdPreferences':
      return read({
        blob: file,
        kind: look.kind,
        source: source(SOURCE_KINDS[look.kind]),
        lists: lists ?? [],
      });
    case 'registryExport':
    case 'registryPrint':
    case 'powerShellJson':
    case 'powerShellList':
    case 'deploymentFile':
    case 'clientConfig':
    case 'appleProfile':
    case 'k9Settings':
    case 'oeAccount':
      return read({ blob: file, kind: look.kind, source: source(SOURCE_KINDS[look.kind]) });
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
