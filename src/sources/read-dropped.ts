import type { Source, SourceFacts, SourceKind } from '../core/facts/snapshot';
import { isStopped, lookAt, type Look, type Outcome } from './look-at-dropped';
import { dataFileInUseFacts } from './datafile/data-file-facts';
import { mailFileFacts } from './mailfile/mail-file-facts';
import { nameOfPath, type DroppedFile } from './mailfile/mail-part';
import type { StoreProblem } from './mailfile/read-mail-files';
import type { OtherFile } from './mailfile/worker-protocol';
import type { TextJob } from './profile/read-profile';
import type { TextKind } from './profile/sniff';
import { cleanText } from './profile/text/clean';
import { TextReader } from './profile/text-reader';
import type { ReadProblem, ReadProblemCode } from './read-problem';

/** How far the reading of all files has come. */
export interface ReadProgress {
  /** Name of the file that is being read. Text, never markup. */
  file: string;
  bytesDone: number;
  /** Bytes of all files together. */
  bytesTotal: number;
  /** Messages counted so far, in so many folders; left out: the file is none of mail. */
  counted?: { items: number; folders: number };
}

export interface ReadOptions {
  /** ISO instant at which the files are read. */
  now: string;
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Read the date of a single message, which else is turned away. Nothing of its text. */
  singleMessages?: boolean;
}

export interface ReadResult {
  /** One for each file that gave facts, in the order of the files. */
  facts: SourceFacts[];
  problems: ReadProblem[];
}

/**
 * Reads files that a person dropped: settings of Outlook, Thunderbird and other mail programs, and files of mail. What
 * a file is shows in its content, not in its name. Reading is done in a worker where there is one. Never throws: every
 * file gives facts, a problem, or both; but what lies in a dropped folder beside mail is passed over, and Thunderbird's
 * list of what is left on a server adds to the facts of the settings beside it.
 */
export async function readDropped(
  files: readonly (File | DroppedFile)[],
  options: ReadOptions,
): Promise<ReadResult> {
  const result: ReadResult = { facts: [], problems: [] };
  const all = files.map((file) => (file instanceof File ? { path: pathOf(file), file } : file));
  const bytesTotal = all.reduce((sum, { file }) => sum + file.size, 0);
  const ids = new SourceIds();
  const texts = new TextReader(options.signal);
  const sourceOf = (kind: SourceKind, name: string): Source => ({
    id: ids.next(kind, name),
    kind,
    name,
    readAt: options.now,
  });
  const inFolders = mailOfFolders(all);
  const mail: DroppedFile[] = [...inFolders];
  const dropped = all
    .filter((each) => !inFolders.has(each))
    .map((each) => {
      const name = cleanText(each.file.name);
      return { each, file: each.file, name, source: (kind: SourceKind) => sourceOf(kind, name) };
    });
  let bytesBefore = 0;
  try {
    const looks: Look[] = [];
    for (const { file, name, source } of dropped) looks.push(await lookAt(file, name, source, options));
    const lists = listsFor(dropped.map(({ file }, at) => ({ file, kind: looks[at]?.kind ?? null })));
    for (const [at, { each, file, name, source }] of dropped.entries()) {
      if (looks[at]?.kind === 'mail') {
        mail.push(each);
        continue;
      }
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
  // Who stops the reading wants no settings, also not of the files that were through. Counted mail stays counted.
  if (isStopped(options.signal)) result.facts = [];
  if (mail.length > 0) {
    const read = await readMail(mail, sourceOf, bytesBefore, bytesTotal, options);
    result.facts.push(...read.facts);
    result.problems.push(...read.problems);
  }
  return result;
}

/** A file that was chosen with its folder tells where it lies in it; one that was chosen alone does not. */
function pathOf({
  name,
  webkitRelativePath,
}: Partial<Pick<File, 'webkitRelativePath'>> & Pick<File, 'name'>): string {
  return webkitRelativePath ? webkitRelativePath : nameOfPath(name);
}

/** What lies in dropped folders is looked at as settings only by its name; all else there can only be mail. */
function mailOfFolders(files: readonly DroppedFile[]): Set<DroppedFile> {
  const inFolders = files.filter(({ path }) => path.includes('/'));
  // The list of what is left on a server says nothing without the settings.
  const settings = inFolders.some(({ path }) => nameOfPath(path) === 'prefs.js')
    ? /^(?:prefs\.js|popstate\.dat)$|\.(?:reg|prf)$/i
    : /\.(?:reg|prf)$/i;
  return new Set(inFolders.filter(({ path }) => !settings.test(nameOfPath(path))));
}

/** Counts what is in files of mail. */
async function readMail(
  files: readonly DroppedFile[],
  sourceOf: (kind: SourceKind, name: string) => Source,
  bytesBefore: number,
  bytesTotal: number,
  { signal, onProgress }: ReadOptions,
): Promise<ReadResult> {
  const result: ReadResult = { facts: [], problems: [] };
  const { readMailFiles } = await import(/* webpackChunkName: "mailfile" */ './mailfile/read-mail-files');
  const { stores, others } = await readMailFiles(files, {
    signal,
    onProgress: ({ path, bytes, bytesRead, foldersDone, foldersTotal, itemsDone, bytesDone }) => {
      // Of a data file a small part of the bytes tells all, so its folders say how far it is.
      const share = Math.max(bytesRead / Math.max(1, bytes), foldersDone / Math.max(1, foldersTotal));
      onProgress?.({
        file: cleanText(nameOfPath(path)),
        bytesDone: bytesBefore + bytesDone + Math.min(1, share) * bytes,
        bytesTotal,
        counted: { items: itemsDone, folders: foldersDone },
      });
    },
  });
  for (const store of stores) {
    const name = cleanText(nameOfPath(store.path));
    if ('problem' in store.result) {
      const code = STORE_PROBLEMS[store.result.problem];
      result.problems.push({ file: name, code });
      if (code === 'dataFileInUse')
        result.facts.push(dataFileInUseFacts(store.bytes, name, sourceOf('dataFile', name)));
      continue;
    }
    const { facts } = store.result;
    result.facts.push(mailFileFacts(facts, sourceOf('dataFile', name)));
    if (facts.problems.some(({ code }) => code === 'stopped'))
      result.problems.push({ file: name, code: 'stoppedPartly' });
  }
  result.problems.push(...problemsOf(others, files, result.facts.length > 0));
  if (isStopped(signal) && result.problems.length === 0)
    result.problems.push({ file: cleanText(nameOfPath(files[0]?.path ?? '')), code: 'cancelled' });
  return result;
}

const STORE_PROBLEMS: Record<StoreProblem, ReadProblemCode> = {
  inUse: 'dataFileInUse',
  unreadable: 'unreadable',
  notAMailFile: 'notADataFile',
  stopped: 'cancelled',
  unpackFirst: 'unpackFirst',
};

/** What lies beside mail in a folder is no problem; a folder without any mail is one. */
function problemsOf(
  others: readonly OtherFile[],
  files: readonly DroppedFile[],
  foundMail: boolean,
): ReadProblem[] {
  const problems: ReadProblem[] = [];
  for (const { path, problem } of others) {
    const code = problem ?? (path.includes('/') ? null : 'unknownFile');
    if (code !== null) problems.push({ file: cleanText(nameOfPath(path)), code });
  }
  const folder = files.find(({ path }) => path.includes('/'))?.path.split('/')[0];
  if (folder !== undefined && !foundMail && problems.length === 0)
    problems.push({ file: cleanText(folder), code: 'folderWithoutMail' });
  return problems;
}

/** Thunderbird's lists among the files; null where no settings, or those of several profiles, stand beside them. */
function listsFor(dropped: readonly { file: File; kind: Look['kind'] }[]): readonly Blob[] | null {
  const settings = dropped.filter(({ kind }) => kind === 'thunderbirdPreferences');
  if (settings.length !== 1) return null;
  return dropped.filter(({ kind }) => kind === 'popState').map(({ file }) => file);
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
    case 'mail':
      return {};
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
