import { messageProblem } from '../../core/backups/backup-proof';
import { blankAccount, blankDataFile } from '../../core/facts/blank';
import { known } from '../../core/facts/evidence';
import type { MailFileFacts, MailFileKind } from '../../core/facts/mail-file';
import type { Source, SourceFacts } from '../../core/facts/snapshot';
import { subjectKey } from '../../core/facts/subject';
import type { Finding } from '../../sources/mailfile/find-message';
import type { ReadProblem } from '../../sources/read-problem';
import { isoDateOf } from '../iso-date';
import type { Pane } from '../pane';
import type { BackupView } from './backup-view';
import { copyAtHand } from './copies-at-hand';

/** A single message that was dropped. */
export interface SavedMessage {
  contents: MailFileFacts;
  source: Source;
}

/**
 * What an old message says of the backup. Where the copy that counts is still at hand, it is looked for there: the file
 * in use may hold a message that came after the copy. Else its day has to do.
 */
export async function takeMessage(
  pane: Pane,
  view: BackupView,
  { contents, source }: SavedMessage,
  stop: { signal: AbortSignal; cancel: () => void },
): Promise<{ facts: SourceFacts } | { problem: ReadProblem['code'] }> {
  const arrivedAt = contents.folders[0]?.newest ?? null;
  const day = arrivedAt?.slice(0, 10) ?? null;
  const today = isoDateOf(pane.now());
  const copy = view.proof?.copy ?? null;
  const code = messageProblem(day, copy?.contents ?? view.live, today);
  if (code !== null || arrivedAt === null || day === null) return { problem: code ?? 'undated' };
  const finding = copy && (await findIn(pane, copy.source, arrivedAt, stop));
  if (copy && finding === 'notFound' && keepsTime(contents.kind, copy.contents.kind))
    return { problem: 'notInCopy' };
  const found = copy && finding === 'found' ? { copy: copy.source } : {};
  return { facts: messageFacts(view, source, { messageOn: day, on: today, ...found }) };
}

/** null: the copy is not at hand any more. */
async function findIn(
  pane: Pane,
  copy: string,
  arrivedAt: string,
  { signal, cancel }: { signal: AbortSignal; cancel: () => void },
): Promise<Finding | null> {
  const files = copyAtHand(pane, copy);
  if (files === null) return null;
  const { findMessage } = await import(
    /* webpackChunkName: "mailfile" */ '../../sources/mailfile/find-message'
  );
  return findMessage(files, arrivedAt, {
    signal,
    onProgress: ({ file, bytes, bytesRead }) => {
      pane.show({ reading: { file, done: bytesRead, total: bytes, cancel } });
    },
  });
}

/** Whether a message that is saved out of such a file bears the very time by which the file itself knows it. */
function keepsTime(message: MailFileKind, copy: MailFileKind): boolean {
  switch (copy) {
    case 'pst':
    case 'ost':
      return message === 'msg';
    case 'mbox':
    case 'thunderbirdFolder':
    case 'maildir':
    case 'eml':
      return message === 'eml';
    case 'olm':
    case 'msg':
      return false;
  }
}

function messageFacts(
  { subject, name }: BackupView,
  read: Source,
  message: { messageOn: string; on: string; copy?: string },
): SourceFacts {
  const id = `opened|${subjectKey(subject)}`;
  const opened = known(message, 'measured', id);
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
