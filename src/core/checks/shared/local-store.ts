import type { Account, Backup, DataFile } from '../../facts/account';
import { dataFileOf } from '../../facts/data-files';
import type { Snapshot } from '../../facts/snapshot';
import { ageOfBackup } from '../../copies/backup-copies';
import type { Settles } from '../check';
import type { EvidenceLine } from '../../facts/subject';
import { backupExistsLine, backupLastOnLine, backupPlaceLine, fileLocationLine } from './evidence-lines';

/** Where a POP3 account keeps what it has downloaded. */
export interface LocalStore {
  /** null when the file is not known. */
  file: DataFile | null;
  /** Of the file, or of the account as long as no file is known. */
  backup: Backup;
}

/** The store on this computer of a POP3 account that delivers to a data file, or of which that is not known. */
export function localStoreOf(account: Account, snapshot: Snapshot): LocalStore {
  const id = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = dataFileOf(snapshot.dataFiles, id) ?? null;
  return { file, backup: file?.backup ?? account.backup };
}

/**
 * What is not known of a backup and decides whether it helps after a crash. Empty when all of it is known.
 * `today` is an ISO date.
 */
export function openBackupFacts(backup: Backup, today: string): Settles[] {
  if (!backup.exists.known) return [{ by: 'question', question: 'backupExists' }];
  if (!backup.exists.value) return [];
  const open: Settles[] = [];
  if (!ageOfBackup(backup, today).known) open.push({ by: 'question', question: 'backupLastOn' });
  if (!backup.place.known) open.push({ by: 'question', question: 'backupPlace' });
  return open;
}

/** The backup of an account's mail: of the data file that POP3 mail lies in, else of the account. */
export function backupOfMail(account: Account, snapshot: Snapshot): Backup {
  const { kind, delivery } = account;
  const inFile = kind.known && kind.value === 'pop3' && delivery.known && delivery.value.to === 'dataFile';
  return inFile ? localStoreOf(account, snapshot).backup : account.backup;
}

/** What would settle whether such a backup holds a message, wherever it is kept. */
export function settlesOfBackup({ kind }: Account, { exists, lastOn, place }: Backup): Settles[] {
  if (!kind.known) return [{ by: 'profileExport' }];
  if (!exists.known) return [{ by: 'question', question: 'backupExists' }];
  if (exists.value && !lastOn.known) return [{ by: 'question', question: 'backupLastOn' }];
  return exists.value && !place.known
    ? [{ by: 'question', question: 'backupPlace' }]
    : [{ by: 'profileExport' }];
}

/** The evidence on a store and its backup, the fact that decides about a crash first. */
export function storeLines({ file, backup }: LocalStore): EvidenceLine[] {
  const location = file ? [fileLocationLine(file)] : [];
  const exists = backupExistsLine(backup);
  const place = backupPlaceLine(backup);
  const lastOn = backupLastOnLine(backup);
  if (file?.location.known && file.location.value === 'networkShare') return [...location, exists];
  if (!backup.exists.known || !backup.exists.value) return [exists, ...location];
  const onSameDisk = backup.place.known && backup.place.value === 'sameDisk';
  if (onSameDisk || !backup.place.known) return [place, exists, lastOn, ...location];
  return backup.lastOn.known ? [exists, lastOn, place, ...location] : [lastOn, exists, place, ...location];
}
