import type { BackupProof, ReadCopy } from '../../core/backups/backup-proof';
import { freshnessOf, type FreshnessOf } from '../../core/backups/freshness';
import { copiesOfFile, proofOf } from '../../core/backups/with-proofs';
import type { Backup, DataFile } from '../../core/facts/account';
import type { MailFileFacts } from '../../core/facts/mail-file';
import type { Snapshot } from '../../core/facts/snapshot';
import { subjectKey, type Subject } from '../../core/facts/subject';
import { nameOfAccount } from '../../core/mailboxes/account-name';
import { tokenOf } from '../page';

/** What is backed up, and how. */
export interface BackupView {
  subject: Subject;
  /** Text, never markup. */
  name: string;
  /** null: a mailbox on a server, or downloaded mail of which the file is not known. */
  file: DataFile | null;
  backup: Backup;
  /** What was counted in the file in use; null: it was not read. */
  live: MailFileFacts | null;
  proof: BackupProof | null;
  /** What was dropped last, where that is not what the proof rests on. */
  dropped: ReadCopy | null;
  freshness: FreshnessOf;
}

/** The backup that the page of this token is about; null: its file or account is gone. `today` is an ISO date. */
export function backupOf(snapshot: Snapshot, token: string, today: string): BackupView | null {
  const file = snapshot.dataFiles.find(({ id }) => tokenOf(id) === token);
  if (file) {
    const proof = proofOf(file, snapshot);
    const counts = proof !== null && proof.level !== null;
    return {
      subject: { type: 'dataFile', id: file.id },
      name: file.name,
      file,
      backup: file.backup,
      live: file.contents?.known === true ? file.contents.value : null,
      proof,
      dropped: lastDropped(copiesOfFile(file, snapshot), proof, snapshot),
      freshness: freshnessOf(file.backup, counts ? proof.comparison.verdict : null, today),
    };
  }
  const account = snapshot.accounts.find(({ id }) => tokenOf(id) === token);
  if (!account) return null;
  return {
    subject: { type: 'account', id: account.id },
    name: nameOfAccount(account, snapshot),
    file: null,
    backup: account.backup,
    live: null,
    proof: null,
    dropped: null,
    freshness: freshnessOf(account.backup, null, today),
  };
}

function lastDropped(
  copies: readonly ReadCopy[],
  proof: BackupProof | null,
  { sources }: Snapshot,
): ReadCopy | null {
  const readAt = ({ source }: ReadCopy) => sources.find(({ id }) => id === source)?.readAt ?? '';
  const [last] = [...copies].sort((a, b) => (readAt(a) < readAt(b) ? 1 : -1));
  return last === undefined || last.source === proof?.copy.source ? null : last;
}

/** Token of the page about the backup of what a finding or walk speaks of; null: of nothing that has one. */
export function backupToken(subject: Subject, snapshot: Snapshot): string | null {
  if (subject.type === 'computer') return null;
  const account = snapshot.accounts.find(({ id }) => subject.type === 'account' && id === subject.id);
  const fileId = account?.delivery.known === true ? account.delivery.value.dataFileId : null;
  const file = snapshot.dataFiles.find(({ id }) => id === fileId);
  return tokenOf(file?.id ?? subjectKey(subject));
}
