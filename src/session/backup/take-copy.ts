import { isCopyOf, isCopyOfMailbox } from '../../core/backups/copy-identity';
import { messageProblem } from '../../core/backups/backup-proof';
import { blankAccount, blankDataFile } from '../../core/facts/blank';
import { known, type Fact } from '../../core/facts/evidence';
import type { FactMapper } from '../../core/facts/fields';
import type { MailFileFacts } from '../../core/facts/mail-file';
import { SOURCE_FACTS, type Source, type SourceFacts } from '../../core/facts/snapshot';
import { subjectKey, type Subject } from '../../core/facts/subject';
import { loadInspectionWords } from '../../locales/words';
import type { DroppedFile } from '../../sources/mailfile/mail-part';
import { readDropped } from '../../sources/read-dropped';
import type { ReadProblem } from '../../sources/read-problem';
import { withFacts } from '../changes';
import { isoDateOf } from '../iso-date';
import type { Pane } from '../pane';
import { backupOf, type BackupView } from './backup-view';
import { isSameEntry } from './same-entry';

interface Stop {
  signal: AbortSignal;
  cancel: () => void;
}

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
  { signal, cancel }: Stop,
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
  const problems: ReadProblem[] = [...read.problems];
  const facts: SourceFacts[] = [];
  for (const one of read.facts) {
    const contents = contentsOf(one);
    if (contents === null) {
      facts.push(one);
    } else if (contents.kind === 'eml' || contents.kind === 'msg') {
      const day = contents.folders[0]?.newest?.slice(0, 10) ?? null;
      const today = isoDateOf(pane.now());
      const code = messageProblem(day, view.proof?.copy.contents ?? view.live, today);
      if (code !== null) problems.push({ file: '', code });
      else if (day !== null) facts.push(messageFacts(view, one.source, day, today));
    } else {
      const file = plainFile(files, contents);
      const same = file && (await isSameEntry(file, view.live));
      const id = sourceIdOf(view, one);
      facts.push(copyFacts(view.subject, one, id, isCopy(view, contents, same, id)));
    }
  }
  if (facts.length > 0) pane.remember((remembered) => withFacts(remembered, facts, pane.now()));
  pane.show({ problems });
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
  const all = files.map((file) => (file instanceof File ? file : file.file));
  const alike = all.filter(({ name, size }) => name === contents.name && size === contents.sizeBytes);
  return alike.length === 1 ? (alike[0] ?? null) : null;
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

function messageFacts(
  { subject, name }: BackupView,
  read: Source,
  messageOn: string,
  on: string,
): SourceFacts {
  const id = `opened|${subjectKey(subject)}`;
  const opened = known({ messageOn, on }, 'measured', id);
  const source: Source = { ...read, id, name };
  const nothing = { source, accounts: [], dataFiles: [], gaps: [] };
  switch (subject.type) {
    case 'account': {
      const account = blankAccount(subject.id, name);
      return { ...nothing, accounts: [{ ...account, backup: { ...account.backup, opened } }] };
    }
    case 'dataFile': {
      const file = blankDataFile(subject.id, name);
      return { ...nothing, dataFiles: [{ ...file, backup: { ...file.backup, opened } }] };
    }
    case 'computer':
      return nothing;
  }
}
