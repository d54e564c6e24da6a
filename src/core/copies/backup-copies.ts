import { daysBetween } from '../days';
import type { Backup } from '../facts/account';
import { evidenceRank, type Evidence } from '../facts/evidence';
import { EVERYTHING, atLeast, intersect, youngerThan } from './ages';
import type { Copy, Disk, MailKind } from './copy';

/** What was backed up. */
export interface BackedUp {
  /** Account whose mail it is. */
  account: string;
  kinds: readonly MailKind[];
  /** Id of the data file, or of the account whose mailbox it is. */
  store: string;
  /** null: a mailbox on a server; 'the same disk' then means this computer's. */
  disk: Disk | null;
  /** Mail of more than this many days was no longer in the store; null: it keeps everything. */
  keptForDays: number | null;
}

export type BackupAge = { known: true; days: number } | { known: false };

/** Days since the last backup. A date that is none or lies ahead tells nothing; tomorrow is a time zone. */
export function ageOfBackup({ lastOn }: Backup, today: string): BackupAge {
  const age = lastOn.known ? daysBetween(lastOn.value, today) : Number.NaN;
  return age >= -1 ? { known: true, days: Math.max(0, age) } : { known: false };
}

/**
 * A backup covers mail that is at least as old as the backup is. One that nobody has asked about, or whose date tells
 * nothing, is possible; one that is known not to exist is no copy. `today` is an ISO date.
 */
export function backupCopies(backup: Backup, of: BackedUp, today: string): Copy[] {
  const { exists, lastOn } = backup;
  if (exists.known && !exists.value) return [];
  const age = ageOfBackup(backup, today);
  const covered =
    exists.known && age.known
      ? intersect(
          atLeast(age.days),
          of.keptForDays === null ? EVERYTHING : youngerThan(age.days + of.keptForDays),
        )
      : undefined;
  return of.kinds.map((kind) => ({
    account: of.account,
    kind,
    place: { type: 'backup', id: of.store, disk: backupDisk(backup.place, of.disk) },
    ages: covered === undefined ? EVERYTHING : covered,
    ends: 'never',
    mirror: false,
    certainty: covered === undefined ? 'possible' : 'certain',
    evidence: exists.known
      ? weaker(exists.evidence, lastOn.known ? lastOn.evidence : 'inferred')
      : 'inferred',
  }));
}

function backupDisk(place: Backup['place'], storeDisk: Disk | null): Disk {
  if (!place.known) return 'unknownDisk';
  switch (place.value) {
    case 'sameDisk':
      return storeDisk ?? 'computer';
    case 'otherDisk':
      return 'otherDisk';
    case 'cloud':
      return 'cloud';
  }
}

function weaker(a: Evidence, b: Evidence): Evidence {
  return evidenceRank(a) >= evidenceRank(b) ? a : b;
}
