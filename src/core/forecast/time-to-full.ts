import { LIMITS } from '../limits';
import type { Certainty, Growth, NoGrowthReason } from './growth';

/** When a mailbox will be full. */
export type TimeToFull =
  | { kind: 'unknown'; reason: NoGrowthReason }
  | { kind: 'full' }
  | { kind: 'notGrowing'; certainty: Certainty }
  /** Further away than can be told: not within so many months. */
  | { kind: 'notInSight'; months: number; certainty: Certainty }
  /** In whole months. `to` null: perhaps not at all, or further away than can be told. */
  | { kind: 'range'; from: number; likely: number; to: number | null; certainty: Certainty };

/**
 * When the mailbox will be full, as a range: soonest at the fastest growth, latest at the slowest. Never a single
 * date, and nothing from a growth that is not known.
 * @param used bytes in the mailbox now
 * @param limit bytes that it may hold
 */
export function timeToFull(growth: Growth, used: number, limit: number): TimeToFull {
  if (used >= limit) return { kind: 'full' };
  if (!growth.known) return { kind: 'unknown', reason: growth.reason };
  const { certainty, horizonMonths } = growth;
  if (growth.likely <= 0) return { kind: 'notGrowing', certainty };
  const months = (rate: number): number => (rate > 0 ? (limit - used) / rate : Number.POSITIVE_INFINITY);
  const from = Math.floor(months(growth.high));
  if (from > horizonMonths) return { kind: 'notInSight', months: horizonMonths, certainty };
  const latest = Math.ceil(months(growth.low));
  return {
    kind: 'range',
    from,
    likely: Math.round(Math.max(from, months(growth.likely))),
    to: latest > horizonMonths ? null : latest,
    certainty,
  };
}

/** Whether it is likely to be full so soon that somebody should act now. */
export function isSoonFull(time: TimeToFull): time is Extract<TimeToFull, { kind: 'range' }> {
  return time.kind === 'range' && time.likely <= LIMITS.trendMonths.value;
}
