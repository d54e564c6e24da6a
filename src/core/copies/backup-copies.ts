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

/**
 * A backup covers mail that is at least as old as the backup is. One that nobody has asked about is possible;
 * one that is known not to exist is no copy. `today` is an ISO date.
 */
export function backupCopies(backup: Backup, of: BackedUp, today: string): Copy[] {
  const { exists, lastOn } = backup;
  if (exists.known && !exists.value) return [];
  const age = lastOn.known ? daysBetween(lastOn.value, today) : Number.NaN;
  const dated = exists.known && Number.isFinite(age);
  const oldest = of.keptForDays === null ? EVERYTHING : youngerThan(Math.max(0, age) + of.keptForDays);
  return of.kinds.map((kind) => ({
    account: of.account,
    kind,
    place: { type: 'backup', id: of.store, disk: backupDisk(backup.place, of.disk) },
    ages: dated ? intersect(atLeast(age), oldest) : EVERYTHING,
    ends: 'never',
    mirror: false,
    certainty: dated ? 'certain' : 'possible',
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
