import { isCopyOf, isCopyOfMailbox } from '../../core/backups/copy-identity';
import { known, type Fact } from '../../core/facts/evidence';
import type { FactMapper } from '../../core/facts/fields';
import type { MailFileFacts } from '../../core/facts/mail-file';
import { SOURCE_FACTS, type SourceFacts } from '../../core/facts/snapshot';
import { subjectKey, type Subject } from '../../core/facts/subject';
import { loadInspectionWords } from '../../locales/words';
import type { DroppedFile } from '../../sources/mailfile/mail-part';
import { readDropped } from '../../sources/read-dropped';
import type { ReadProblem } from '../../sources/read-problem';
import { withFacts } from '../changes';
import { isoDateOf } from '../iso-date';
import type { Pane } from '../pane';
import type { Given } from '../take-files';
import { backupOf, type BackupView } from './backup-view';
import { isAnotherInDrop, isAsRead } from './dropped-together';
import { noteCopy } from './copies-at-hand';
import { takeMessage, type SavedMessage } from './old-message';
import { isSameEntry } from './same-entry';

/** The backup that the page waits for a copy of; null: it waits for none, or for the file in use first. */
export function copyIsAwaited(pane: Pane): BackupView | null {
  const { page, remembered } = pane.getState();
  if (page.name !== 'backup' || remembered.snapshot === null) return null;
  const view = backupOf(remembered.snapshot, page.token ?? '', isoDateOf(pane.now()));
  return view !== null && (view.file === null || view.live !== null) ? view : null;
}

/**
 * Reads what was dropped in the place for copies: the copy itself, or an old message that was taken out of it. Anything
 * else is taken as it is everywhere.
 */
export async function takeCopy(
  pane: Pane,
  view: BackupView,
  files: readonly (File | DroppedFile)[],
  { isOwn, isGone, signal, cancel }: Given,
): Promise<void> {
  await loadInspectionWords();
  const read = await readDropped(files, {
    now: pane.now().toISOString(),
    signal,
    singleMessages: true,
    onProgress: ({ file, bytesDone, bytesTotal, counted }) => {
      const reading = { file, done: bytesDone, total: bytesTotal, cancel };
      pane.show({ reading: counted ? { ...reading, counted } : reading });
    },
  });
  // What was given before everything was forgotten is not to come back.
  if (isGone()) return;
  const problems: ReadProblem[] = [...read.problems];
  const facts: SourceFacts[] = [];
  const messages: SavedMessage[] = [];
  const stores = read.facts.filter((one) => isStore(contentsOf(one))).length;
  for (const one of read.facts) {
    const contents = contentsOf(one);
    if (contents === null) {
      facts.push(one);
    } else if (!isStore(contents)) {
      messages.push({ contents, source: one.source });
    } else {
      const file = plainFile(files, contents);
      // The file in use that was dropped with a copy, to be seen beside it, is none itself.
      if (file && view.live && stores > 1 && isAsRead(file, view.live)) continue;
      const same = file && (await isSameFile(file, plainFiles(files), view.live));
      if (isGone()) return;
      const id = sourceIdOf(view, one);
      noteCopy(pane, id, (file ? [file] : files).map(withPath));
      facts.push(copyFacts(view.subject, one, id, isCopy(view, contents, same, id)));
    }
  }
  remember(pane, isOwn, facts);
  for (const message of messages) {
    // What was dropped together with its copy is held against that.
    const taken = await takeMessage(pane, copyIsAwaited(pane) ?? view, message, { signal, cancel });
    if (isGone()) return;
    if ('problem' in taken) problems.push({ file: '', code: taken.problem });
    else remember(pane, isOwn, [taken.facts]);
  }
  pane.show({ problems });
}

function remember(pane: Pane, isOwn: boolean, facts: readonly SourceFacts[]): void {
  if (facts.length === 0) return;
  (isOwn ? pane.rememberOwn : pane.remember)((before) => withFacts(before, [...facts], pane.now()));
}

function withPath(file: File | DroppedFile): DroppedFile {
  return file instanceof File ? { path: file.name, file } : file;
}

function isStore(contents: MailFileFacts | null): boolean {
  return contents !== null && contents.kind !== 'eml' && contents.kind !== 'msg';
}

/** What the browser tells by paths, or by two files that came in one drop; null: nothing. */
async function isSameFile(
  file: File,
  dropped: readonly File[],
  live: MailFileFacts | null,
): Promise<boolean | null> {
  const same = await isSameEntry(file, live);
  if (same !== null) return same;
  return (await isAnotherInDrop(file, dropped, live)) === true ? false : null;
}

function isCopy(
  { subject, live }: BackupView,
  contents: MailFileFacts,
  sameFile: boolean | null,
  source: string,
): Fact<boolean> {
  if (subject.type !== 'account') return isCopyOf(live, contents, sameFile, source);
  return sameFile === true ? known(false, 'measured', source) : isCopyOfMailbox(contents, source);
}

function contentsOf({ source, dataFiles }: SourceFacts): MailFileFacts | null {
  const contents = source.kind === 'dataFile' ? dataFiles[0]?.contents : undefined;
  return contents?.known === true ? contents.value : null;
}

/** The file itself, where it was dropped by itself and not in a folder; null as well where it may be one of several. */
function plainFile(files: readonly (File | DroppedFile)[], contents: MailFileFacts): File | null {
  const alike = plainFiles(files).filter(
    ({ name, size }) => name === contents.name && size === contents.sizeBytes,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function plainFiles(files: readonly (File | DroppedFile)[]): File[] {
  return files.map((file) => (file instanceof File ? file : file.file));
}

/** Another name for the source, so that the copy and the file in use are told apart wherever sources are listed. */
function sourceIdOf({ subject }: BackupView, { source }: SourceFacts): string {
  return `copy|${subjectKey(subject)}|${source.id}`;
}

function copyFacts(of: Subject, read: SourceFacts, id: string, isCopy: Fact<boolean>): SourceFacts {
  const rename: FactMapper = (fact) =>
    fact.known && fact.source === read.source.id ? { ...fact, source: id } : fact;
  const facts = SOURCE_FACTS.mapFacts(read, rename);
  return {
    ...facts,
    source: { ...facts.source, id },
    gaps: facts.gaps.map((gap) => ({ ...gap, source: id })),
    // A copy of the same name takes the place of the one before.
    dataFiles: facts.dataFiles.map((file) => ({
      ...file,
      id: `copy|${subjectKey(of)}|${file.name.toLowerCase()}`,
      droppedAsCopy: { of, isCopy },
    })),
  };
}
