import { dataFileOf } from '../../facts/data-files';
import type { Account, Backup, DataFile } from '../../facts/account';
import type { Check, CheckInput, CheckResult, Severity } from '../check';
import { accountsStoredIn, roleOf } from './data-file-role';
import { each } from './each';
import { MAIL, fateWithoutBackup, worstOf } from './fates';
import { aboutAccount, aboutFile } from './subjects';
import { isPop3 } from '../../facts/account-kinds';

/** Something that ought to have a backup: a data file, or the mail that an account keeps on its server. */
export interface BackupStore {
  /** The words get either `file` or `account`. */
  about: Pick<CheckResult, 'subject' | 'values'>;
  backup: Backup;
  /** On a disk of the person's, not on a server. */
  local: boolean;
  /** How bad it is to have no backup of it. */
  risk: Severity;
}

/** A check that looks at every store and its backup. */
export function backupCheck(
  parts: Pick<Check, 'id' | 'version' | 'fix' | 'links'>,
  judge: (store: BackupStore, input: CheckInput) => CheckResult[],
): Check {
  return {
    ...parts,
    evaluate: (input) => each(storesOf(input), (store) => (store ? judge(store, input) : [])),
  };
}

/** null: a file or account that is none. */
function* storesOf(input: CheckInput): Generator<BackupStore | null> {
  const { snapshot } = input;
  for (const file of snapshot.dataFiles)
    yield roleOf(file, snapshot) === 'store' ? fileStore(file, input) : null;
  for (const account of snapshot.accounts)
    yield countsAsStore(account, input) ? accountStore(account, input) : null;
}

function fileStore(file: DataFile, input: CheckInput): BackupStore {
  const accounts = accountsStoredIn(file, input.snapshot);
  return {
    about: aboutFile(file),
    backup: file.backup,
    local: true,
    risk: accounts.length > 0 ? riskFor(accounts, input) : riskOfArchive(file),
  };
}

/** A file that no account delivers to is in no account's copies; what is in it is nowhere else. */
function riskOfArchive(file: DataFile): Severity {
  if (!file.location.known) return 'moderate';
  switch (file.location.value) {
    case 'localDisk':
      return 'serious';
    case 'syncedFolder':
    case 'networkShare':
    case 'otherDrive':
      return 'moderate';
  }
}

function accountStore(account: Account, input: CheckInput): BackupStore {
  return {
    about: aboutAccount(account, input.snapshot),
    backup: account.backup,
    local: isPop3(account) && !account.delivery.known,
    risk: riskFor([account], input),
  };
}

/**
 * IMAP mail is at the mercy of one deletion, and so is worth a backup. POP3 mail is with its data file once that
 * is known. Exchange-type servers keep deleted mail for a while and are looked after: there, and with an account of a kind
 * that nobody knows, what the person says of a backup is judged, and nobody is pressed.
 */
function countsAsStore(account: Account, { snapshot }: CheckInput): boolean {
  if (!account.kind.known) return isSpokenOf(account);
  switch (account.kind.value) {
    case 'imap':
    case 'gmail':
    case 'webmail':
      return true;
    case 'pop3':
      if (!account.delivery.known) return true;
      return account.delivery.value.to === 'dataFile'
        ? dataFileOf(snapshot.dataFiles, account.delivery.value.dataFileId) === undefined
        : isSpokenOf(account);
    case 'exchange':
    case 'outlookCom':
    case 'activeSync':
    case 'other':
      return isSpokenOf(account);
  }
}

function isSpokenOf({ backup: { exists } }: Account): boolean {
  return exists.known || exists.reason === 'personDoesNotKnow';
}

/** What is at stake without a backup, read from the copies: the crash of a disk, then a deletion on the server. */
function riskFor(accounts: readonly Account[], { copies }: CheckInput): Severity {
  const fate = (event: Parameters<typeof fateWithoutBackup>[1]) =>
    worstOf(accounts.map((account) => fateWithoutBackup(copies, event, account.id, MAIL)));
  if (fate({ type: 'diskCrash' }) === 'lost') return 'serious';
  return fate({ type: 'syncedDeletion', accounts: null }) === 'recoverable' ? 'minor' : 'moderate';
}

/** The next lower severity; `minor` stays. */
export function lessThan(severity: Severity): Severity {
  switch (severity) {
    case 'critical':
      return 'serious';
    case 'serious':
      return 'moderate';
    case 'moderate':
    case 'minor':
      return 'minor';
  }
}

/** Whether there is a backup to look at more closely. Where that is not known, `backup-missing` asks. */
export function hasBackup({ backup }: BackupStore): boolean {
  return backup.exists.known && backup.exists.value;
}
