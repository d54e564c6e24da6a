import { daysBetween } from '../days';
import type { DeletionRule } from '../facts/deletion-rule';
import type { Known } from '../facts/evidence';
import { DAYS_PER_MONTH, type Certainty, type Growth } from './growth';
import { timeToFull, type TimeToFull } from './time-to-full';

/** A rule by which the server deletes all mail of a certain age, for good. */
export interface DeletionAhead {
  rule: Known<DeletionRule>;
  /** Months until it takes the first mail; zero: it runs already. */
  months: number;
}

/**
 * Of the rules of all mail the one that a forecast speaks of: the first to start of those that keep the mailbox from
 * filling up, where one alone does, else the one that leaves the least. A forecast may calm people by it, so what a
 * provider does as a rule does not count, nor a rule that ends some day.
 *
 * @param today ISO date
 * @param holds at how many of the possible limits a rule alone keeps the mailbox from filling up
 */
export function deletionAhead(
  rules: readonly Known<DeletionRule>[],
  today: string,
  holds: (deletion: DeletionAhead) => number = () => 0,
): DeletionAhead | null {
  const [first] = rules
    .filter(
      ({ value, evidence }) => value.scope === 'all' && value.endsOn === null && evidence !== 'inferred',
    )
    .map((rule) => ({ rule, months: monthsUntil(rule.value.startsOn, today) }))
    .map((deletion) => ({ deletion, held: holds(deletion) }))
    .sort(
      (a, b) =>
        b.held - a.held || (a.held > 0 ? a.deletion.months - b.deletion.months : 0) || leaves(a) - leaves(b),
    );
  return first?.deletion ?? null;
}

function monthsUntil(startsOn: string | null, today: string): number {
  return startsOn === null ? 0 : Math.max(0, daysBetween(today, startsOn)) / DAYS_PER_MONTH;
}

function leaves({ deletion }: { deletion: DeletionAhead }): number {
  return deletion.rule.value.olderThanDays;
}

/** At how many of these limits a deletion alone keeps a mailbox of that size from filling up. */
export function limitsHeld(
  growth: Growth,
  used: number,
  limits: readonly number[],
): (deletion: DeletionAhead) => number {
  return (deletion) =>
    limits.filter((limit) => timeWithDeletion(growth, used, limit, deletion).kind === 'held').length;
}

/** Contacts and what is no mail stay whatever the rule: so much more than the mail that it leaves is no contradiction. */
const BESIDE_MAIL = 1.1;

/** It does not fill up before the deletion starts, and what comes within the days that stay has room. */
export interface HeldByDeletion {
  kind: 'held';
  certainty: Certainty;
}

/**
 * When the mailbox will be full, where a deletion may come in between. At the fastest growth it must not be full before
 * the deletion starts, and afterwards the mail of the days that stay must have room; otherwise the deletion changes
 * nothing that could be relied on. Nor can a rule that is said to have run all along, beside more mail than it leaves.
 * What readings found while it runs has the deletion in it, and stays as it is.
 * @param used bytes in the mailbox now
 * @param limit bytes that it may hold
 */
export function timeWithDeletion(
  growth: Growth,
  used: number,
  limit: number,
  deletion: DeletionAhead | null,
): TimeToFull | HeldByDeletion {
  const time = timeToFull(growth, used, limit);
  if (deletion === null || !growth.known || (time.kind !== 'range' && time.kind !== 'notInSight'))
    return time;
  const { months, rule } = deletion;
  if (months === 0 && growth.basis === 'visits') return time;
  const isFullBefore = used + growth.high * months >= limit;
  const stays = (growth.high * rule.value.olderThanDays) / DAYS_PER_MONTH;
  const isContradicted = rule.value.startsOn === null && used > BESIDE_MAIL * stays;
  return isFullBefore || isContradicted || stays >= limit
    ? time
    : { kind: 'held', certainty: growth.certainty };
}

/** A growth that is told no further ahead than the day on which the deletion starts. */
export function growthUntil(growth: Growth, deletion: DeletionAhead | null): Growth {
  if (deletion === null || !growth.known) return growth;
  return { ...growth, horizonMonths: Math.min(growth.horizonMonths, Math.floor(deletion.months)) };
}
