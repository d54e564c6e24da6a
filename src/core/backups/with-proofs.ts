import type { Account, DataFile } from '../facts/account';
import { accountSpokenOf } from '../facts/accounts';
import { isPop3 } from '../facts/account-kinds';
import { dataFileOf } from '../facts/data-files';
import { mailCanBeCounted, mailboxOf } from '../facts/mailbox-accounts';
import { RECENT_DAYS, type MailFileFacts } from '../facts/mail-file';
import { addDays, daysBetween } from '../days';
import type { Snapshot } from '../facts/snapshot';
import { subjectKey, type Subject } from '../facts/subject';
import { unknown, type Fact } from '../facts/evidence';
import { lastDayOf } from './compare-copy';
import {
  backupWith,
  bestCopy,
  bestCopyOfCache,
  bestCopyOfMailbox,
  type BackupProof,
  type ReadCopy,
} from './backup-proof';
import { mayBeCache } from './copy-identity';

/** The copy of a data file that serves best, and what it is worth; null: none was read, or not the file itself. */
export function proofOf(file: DataFile, snapshot: Snapshot): BackupProof | null {
  return bestCopy(contentsOf(file), copiesOf({ type: 'dataFile', id: file.id }, snapshot), file.backup);
}

/**
 * The copy of the mail that an account keeps on its server: held against what the server told or, where it cannot be
 * asked, against what the program keeps of it here; null: no copy was read, or neither of the two.
 */
export function proofOfMailbox(account: Account, snapshot: Snapshot): BackupProof | null {
  const copies = copiesOf({ type: 'account', id: account.id }, snapshot);
  if (copies.length === 0) return null;
  const mailbox = mailboxOf(account, snapshot);
  if (mailbox) return bestCopyOfMailbox(mailbox, copies, account.backup);
  const cache = mailCanBeCounted(account) ? null : cacheOf(account, snapshot);
  const contents = cache && contentsOf(cache);
  return contents ? bestCopyOfCache(contents, copies, account.backup) : null;
}

/** The file in which the account's program mirrors the mailbox; null: it fetches the mail, or no file is known. */
export function cacheOf(account: Account, { dataFiles }: Snapshot): DataFile | null {
  const { delivery } = account;
  if (isPop3(account) || !delivery.known) return null;
  return dataFileOf(dataFiles, delivery.value.dataFileId) ?? null;
}

function contentsOf({ contents }: DataFile): MailFileFacts | null {
  return contents?.known === true ? contents.value : null;
}

/** Lays on the backups of data files what copies of them have shown. */
export function withBackupProofs(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    accounts: snapshot.accounts.map((account) => {
      const proof = proofOfMailbox(account, snapshot);
      if (proof === null && !account.backup.opened) return account;
      return { ...account, backup: backupWith(account.backup, proof) };
    }),
    dataFiles: snapshot.dataFiles.map((file) => {
      const proof = proofOf(file, snapshot);
      if (proof === null && !file.backup.opened) return file;
      return { ...file, backup: backupWith(file.backup, proof) };
    }),
  };
}

/** What was dropped as a copy of this file or mailbox, or is said to be one. */
export function copiesOf(subject: Subject, snapshot: Snapshot): ReadCopy[] {
  const { fileCopies = [], accounts } = snapshot;
  if (fileCopies.length === 0) return [];
  const id = subjectKey(subject);
  const account = accountSpokenOf(accounts, subject);
  return fileCopies.flatMap(({ file, of, isCopy }) => {
    const { contents, droppedAsCopy } = file;
    const isOfThis = droppedAsCopy ? subjectKey(droppedAsCopy.of) === id : isCopy.known && of.includes(id);
    if (!isOfThis || contents?.known !== true) return [];
    const seen = droppedAsCopy?.isCopy ?? isCopy;
    const isPerhaps =
      account !== undefined && isTrue(seen) && isPerhapsCache(account, contents.value, snapshot);
    return [
      {
        contents: contents.value,
        source: contents.source,
        isCopy: isPerhaps ? unknown('notAsked') : seen,
      },
    ];
  });
}

function isTrue(fact: Fact<boolean>): boolean {
  return fact.known && fact.value;
}

/** Settings may have come after the copy, so they are asked whenever it is judged. */
function isPerhapsCache(account: Account, dropped: MailFileFacts, snapshot: Snapshot): boolean {
  if (isPop3(account)) return false;
  const cache = cacheOf(account, snapshot);
  const { oldProgram } = account;
  const old = oldProgram?.known === true ? oldProgram.value : null;
  return mayBeCache(
    dropped,
    cache && { name: cache.name, storeKey: cache.storeKey?.known === true ? cache.storeKey.value : null },
    old === 'outlook2000' || old === 'outlook2010',
  );
}

/**
 * Ages in days that a mailbox has to be asked about, so that what the copies of it lack can be told from what came
 * after them. That of the day after the newest mail of each: all that is younger is in no copy, whatever was deleted
 * since. And that of the last day before on which it holds none: such a day parts nothing, whatever the time of the
 * reading.
 *
 * @param now ISO instant
 */
export function agesOfCopies({ fileCopies = [] }: Snapshot, now: string): number[] {
  return fileCopies.flatMap(({ file: { contents, droppedAsCopy } }) => {
    if (droppedAsCopy?.of.type !== 'account' || contents?.known !== true) return [];
    const last = lastDayOf(contents.value);
    const quiet = lastQuietDay(contents.value);
    return [quiet, last === null ? null : addDays(last, 1)].flatMap((day) => {
      const days = day === null ? 0 : daysBetween(day, now);
      return days > 0 ? [days] : [];
    });
  });
}

/** null: there is mail every day, or days are not told. */
function lastQuietDay(copy: MailFileFacts): string | null {
  const last = lastDayOf(copy);
  if (last === null || copy.modifiedAt === null) return null;
  const busy = new Set(copy.folders.flatMap(({ days }) => days.map(({ day }) => day)));
  const first = addDays(copy.modifiedAt, 1 - RECENT_DAYS);
  for (let day = addDays(last, -1); day >= first; day = addDays(day, -1)) if (!busy.has(day)) return day;
  return null;
}
