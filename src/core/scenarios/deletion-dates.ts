import { addDays, daysBetween } from '../days';
import type { DeletionRule } from '../facts/deletion-rule';

/**
 * When the rule takes its first mail. `coming`: not yet, and the last day on which nothing has gone is known;
 * `running`: mail may be going now.
 */
export type FirstLoss =
  { state: 'coming'; firstLossOn: string; lastSafeDay: string; daysLeft: number } | { state: 'running' };

/**
 * The last day on which the rule has taken nothing. `oldestOn` is the ISO date of the oldest mail that it can
 * touch; null: not known, and then the first day of the rule is taken for the first loss. `today` is an ISO date.
 */
export function firstLoss(
  rule: Pick<DeletionRule, 'olderThanDays' | 'startsOn'>,
  oldestOn: string | null,
  today: string,
): FirstLoss {
  const oldEnough = oldestOn === null ? null : addDays(oldestOn, rule.olderThanDays);
  const days = [rule.startsOn, oldEnough].filter((day) => day !== null);
  const first = days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
  if (first === null) return { state: 'running' };
  const daysLeft = daysBetween(today, first);
  if (!(daysLeft > 0)) return { state: 'running' };
  return { state: 'coming', firstLossOn: first, lastSafeDay: addDays(first, -1), daysLeft };
}

/** One stage on the way out. */
export interface DeletionStage {
  /** `leaves`: it goes from the mailbox and every mirror; `gone`: nobody can bring it back. */
  stage: 'leaves' | 'recoverable' | 'gone';
  /** ISO date on which the stage begins. */
  from: string;
  /** ISO date of the stage's last day; null: it has none. */
  to: string | null;
}

/**
 * The stages of mail that is deleted on a day: out of the mailbox, for some days recoverable where the server has
 * such a stage, then gone. `recoverableDays` null: there is no such stage.
 */
export function deletionStages(deletedOn: string, recoverableDays: number | null): DeletionStage[] {
  const goneOn = addDays(deletedOn, recoverableDays ?? 0);
  return [
    { stage: 'leaves', from: deletedOn, to: deletedOn },
    ...(recoverableDays === null || recoverableDays <= 0
      ? []
      : [{ stage: 'recoverable' as const, from: deletedOn, to: addDays(goneOn, -1) }]),
    { stage: 'gone', from: goneOn, to: null },
  ];
}
