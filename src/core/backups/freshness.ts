import { ageOfBackup } from '../copies/backup-copies';
import { addDays } from '../days';
import type { Backup } from '../facts/account';
import type { Evidence, Fact } from '../facts/evidence';
import { LIMITS } from '../limits';
import type { CopyVerdict } from './copy-comparison';

/** Rungs of the ladder, lowest first. `notKnown` is no rung, and below all that is good. Words: `backup.fresh.<id>`. */
export const FRESHNESS = ['none', 'failed', 'notKnown', 'overdue', 'fresh', 'mailOnly', 'proved'] as const;
export type Freshness = (typeof FRESHNESS)[number];

export interface FreshnessOf {
  rung: Freshness;
  /** ISO date of what is to be done next; null: nothing is known to count from. */
  nextOn: string | null;
}

/**
 * How fresh a backup is, and when to act next. `fresh` is what the person says; `proved`: a copy that is surely
 * another file was read and lacks nothing up to a day. `mailOnly`: so of the mail, and contacts, appointments or the
 * like are missing. An old message proves no copy, since the file in use holds it too.
 *
 * @param verdict what the copy that was read is worth; null: none was read
 * @param today ISO date
 */
export function freshnessOf(backup: Backup, verdict: CopyVerdict | null, today: string): FreshnessOf {
  const { exists, lastOn } = backup;
  if (verdict?.state === 'gaps') return { rung: 'failed', nextOn: today };
  if (!exists.known) return { rung: 'notKnown', nextOn: null };
  if (!exists.value) return { rung: 'none', nextOn: today };
  const age = ageOfBackup(backup, today);
  if (!lastOn.known || !age.known) return { rung: 'notKnown', nextOn: null };
  const due = addDays(lastOn.value, LIMITS.backupStaleDays.value);
  if (age.days > LIMITS.backupStaleDays.value) return { rung: 'overdue', nextOn: today };
  const seen = isSeen(exists) && isSeen(lastOn);
  if (verdict?.state !== 'complete' || !seen) return { rung: 'fresh', nextOn: due };
  return { rung: verdict.mailOnly ? 'mailOnly' : 'proved', nextOn: due };
}

function isSeen(fact: Fact<unknown>): boolean {
  const levels: readonly Evidence[] = ['measured', 'imported'];
  return fact.known && levels.includes(fact.evidence);
}
