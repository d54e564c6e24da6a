import type { BackupProof, ReadCopy } from '../../core/backups/backup-proof';
import { freshnessOf, type FreshnessOf } from '../../core/backups/freshness';
import { cacheOf, copiesOf, proofOf, proofOfMailbox } from '../../core/backups/with-proofs';
import type { Account, Backup, DataFile } from '../../core/facts/account';
import { accountSpokenOf } from '../../core/facts/accounts';
import { isPop3 } from '../../core/facts/account-kinds';
import type { MailFileFacts } from '../../core/facts/mail-file';
import type { MailboxState } from '../../core/facts/mailbox';
import { mailCanBeCounted, mailboxOf } from '../../core/facts/mailbox-accounts';
import type { Snapshot } from '../../core/facts/snapshot';
import { subjectKey, type Subject } from '../../core/facts/subject';
import { nameOfAccount } from '../../core/mailboxes/account-name';
import { tokenOf } from '../page';

/** What is backed up, and how. */
export interface BackupView {
  subject: Subject;
  /** Text, never markup. */
  name: string;
  /**
   * What a copy is held against is this file: the mail itself, or what a program keeps here of a mailbox that cannot be
   * asked. null: the mailbox itself is asked, or neither is known.
   */
  file: DataFile | null;
  /** The file mirrors a mailbox on a server, and may hold a part of it. */
  mirrors: boolean;
  /** What the server told of the mailbox; null: it is not about one, or nobody asked. */
  mailbox: MailboxState | null;
  /** Its server tells how many messages it holds, once somebody asks. */
  canBeAsked: boolean;
  backup: Backup;
  /** What was counted in the file; null: it was not read. */
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
    return viewOf(
      {
        subject: { type: 'dataFile', id: file.id },
        name: file.name,
        file,
        mirrors: false,
        mailbox: null,
        canBeAsked: false,
        backup: file.backup,
        proof: proofOf(file, snapshot),
      },
      snapshot,
      today,
    );
  }
  const account = snapshot.accounts.find(({ id }) => tokenOf(id) === token);
  return account ? viewOf(ofMailbox(account, snapshot), snapshot, today) : null;
}

type Begun = Omit<BackupView, 'live' | 'dropped' | 'freshness'>;

function ofMailbox(account: Account, snapshot: Snapshot): Begun {
  const canBeAsked = mailCanBeCounted(account);
  const mailbox = mailboxOf(account, snapshot);
  const file = mailbox || canBeAsked ? null : cacheOf(account, snapshot);
  return {
    subject: { type: 'account', id: account.id },
    name: nameOfAccount(account, snapshot),
    file,
    mirrors: file !== null,
    mailbox,
    canBeAsked,
    backup: account.backup,
    proof: proofOfMailbox(account, snapshot),
  };
}

function viewOf(begun: Begun, snapshot: Snapshot, today: string): BackupView {
  const { file, backup, proof, subject } = begun;
  const counts = proof !== null && proof.level !== null;
  return {
    ...begun,
    live: file?.contents?.known === true ? file.contents.value : null,
    dropped: lastDropped(copiesOf(subject, snapshot), proof, snapshot),
    freshness: freshnessOf(backup, counts ? proof.comparison.verdict : null, today),
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
  const account = accountSpokenOf(snapshot.accounts, subject);
  // The backup of what was fetched is that of its file; a mirror is filled again from the mailbox.
  const fileId =
    account && isPop3(account) && account.delivery.known && account.delivery.value.to === 'dataFile'
      ? account.delivery.value.dataFileId
      : null;
  const file = snapshot.dataFiles.find(({ id }) => id === fileId);
  return tokenOf(file?.id ?? subjectKey(subject));
}
