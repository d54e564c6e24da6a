import type { Account, Backup, DataFile } from '../../src/core/facts/account';
import { assembleSnapshot } from '../../src/core/report/assemble';
import { blankAccount, blankDataFile } from '../../src/core/facts/blank';
import { known, type Known } from '../../src/core/facts/evidence';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { blankBackup } from './blank-backup';

/** The day on which every snapshot made here is judged. */
export const TODAY = '2026-03-01';

export const told = <T>(value: T): Known<T> => known(value, 'told', 'answers');
export const imported = <T>(value: T): Known<T> => known(value, 'imported', 'export');
export const measured = <T>(value: T): Known<T> => known(value, 'measured', 'file');
export const inferred = <T>(value: T): Known<T> => known(value, 'inferred', 'export');

export const NOT_KEPT = { keep: 'none' } as const;
export const KEPT_FOREVER = { keep: 'forever', removeWhenDeletedHere: false } as const;
export const keptDays = (days: number) => ({ keep: 'days', days, removeWhenDeletedHere: false }) as const;

export const NO_BACKUP: Backup = { ...blankBackup(), exists: told(false) };

/** A backup in the cloud that was made on the day and read back; `more` changes it. */
export function backupOf(lastOn: string, more: Partial<Backup> = {}): Backup {
  return {
    exists: told(true),
    lastOn: told(lastOn),
    place: told('cloud'),
    restoredOn: told(lastOn),
    ...more,
  };
}

/** A Unicode data file on the system disk of which everything is known, without a backup. */
export function pst(more: Partial<DataFile> = {}): DataFile {
  return {
    ...blankDataFile('ada.pst', 'ada.pst'),
    profile: 'Outlook',
    path: 'C:\\Mail\\ada.pst',
    kind: imported('pst'),
    format: measured('unicode'),
    sizeBytes: measured(1_000_000),
    location: imported('localDisk'),
    backup: NO_BACKUP,
    ...more,
  };
}

const safeConnection = (host: string, port: number) => imported({ host, port, encryption: 'tls' as const });

function account(id: string, kind: Account['kind'], more: Partial<Account>): Account {
  return {
    ...blankAccount(id, id),
    profile: 'Outlook',
    address: `${id}@example.com`,
    kind,
    incoming: safeConnection('mail.example.com', 995),
    outgoing: safeConnection('mail.example.com', 465),
    ...more,
  };
}

/** POP3 that keeps nothing on the server and delivers to `ada.pst`. */
export function pop3(more: Partial<Account> = {}): Account {
  return account('pop', imported('pop3'), {
    serverCopy: imported(NOT_KEPT),
    delivery: imported({ to: 'dataFile', dataFileId: 'ada.pst' }),
    ...more,
  });
}

export function imap(more: Partial<Account> = {}): Account {
  return account('imap', imported('imap'), {
    delivery: imported({ to: 'cache', dataFileId: null }),
    ...more,
  });
}

export function exchange(more: Partial<Account> = {}): Account {
  return account('exchange', imported('exchange'), {
    delivery: imported({ to: 'cache', dataFileId: null }),
    ...more,
  });
}

export function snapshotOf(parts: Partial<Snapshot>): Snapshot {
  return {
    ...assembleSnapshot({ sources: [], answers: [], takenAt: `${TODAY}T09:00:00.000Z` }),
    client: imported('classicWindows'),
    device: { diskEncrypted: told(true) },
    ...parts,
  };
}

export const MONA = 'mona@example.com';

/** An encrypted POP3 server of this name, as an export tells it. */
export const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });
