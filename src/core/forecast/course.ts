import type { MailboxState } from '../facts/mailbox';
import { olderThan } from '../facts/mailbox-sums';
import type { Visit } from '../facts/visit';
import { DAYS_PER_MONTH, type Growth } from './growth';
import { timeToFull } from './time-to-full';
import { DAY_MS } from '../facts/units';

/** Looks ahead so many months where no limit comes in sight. */
const USUAL_MONTHS = 12;
const LEAST_MONTHS = 6;
const STEPS = 4;
/** A little further than the day on which it is full, so that the crossing can be seen. */
const BEYOND = 1.15;
/** A limit further above everything else than this would press the rest flat. */
const TALLEST = 4;

/** Where the size will be after so many months, in bytes. */
export interface Ahead {
  months: number;
  low: number;
  likely: number;
  high: number;
}

/** The way of a mailbox's size: so far, and where it may go. For a picture and for a table. */
export interface Course {
  /** From visits: what was found then. From ages: how much of the mail of today was there already. */
  basis: 'visits' | 'ages';
  /** In order of time; the last is now. */
  past: Visit[];
  /** The first is now, the last as far ahead as can be told. */
  ahead: Ahead[];
  /** Limits that the picture has room for, in bytes. */
  limits: number[];
  /** Limits too far above everything else. */
  limitsAbove: number[];
  /** Bytes at the top of the picture. */
  top: number;
}

/**
 * The course that a growth carries; null where it carries none.
 * @param used bytes in the mailbox now
 * @param limits bytes, of which one holds
 */
export function courseOf(
  state: MailboxState,
  visits: readonly Visit[],
  growth: Growth,
  used: number,
  limits: readonly number[],
): Course | null {
  if (!growth.known) return null;
  const months = monthsAhead(growth, used, limits);
  if (months < 1) return null;
  const after = (rate: number, at: number): number => Math.max(0, used + rate * at);
  const ahead = stepsTo(months).map((at): Ahead => ({
    months: at,
    low: after(growth.low, at),
    likely: after(growth.likely, at),
    high: after(growth.high, at),
  }));
  const now: Visit = { at: state.takenAt, bytes: used };
  const from = Date.parse(state.takenAt) - Math.max(USUAL_MONTHS, 1.5 * months) * DAYS_PER_MONTH * DAY_MS;
  const before = (growth.basis === 'visits' ? visits : fromAges(state)).filter(
    ({ at }) => Date.parse(at) >= from && at < now.at,
  );
  const past = [...before, now];
  const most = Math.max(...past.map(({ bytes }) => bytes), ...ahead.map(({ high }) => high), 1);
  const near = limits.filter((limit) => limit <= TALLEST * most);
  return {
    basis: growth.basis,
    past,
    ahead,
    limits: near,
    limitsAbove: limits.filter((limit) => limit > TALLEST * most),
    top: topOf(past, most, near),
  };
}

/**
 * With room for the words above the highest line. What lies further above a limit is not drawn: a mailbox does not
 * get there.
 */
function topOf(past: readonly Visit[], most: number, limits: readonly number[]): number {
  if (limits.length === 0) return 1.15 * most;
  return 1.25 * Math.max(...limits, ...past.map(({ bytes }) => bytes));
}

function monthsAhead(
  growth: Extract<Growth, { known: true }>,
  used: number,
  limits: readonly number[],
): number {
  const ends = limits.flatMap((limit) => {
    const time = timeToFull(growth, used, limit);
    // The slowest growth may take for ever; twice the likely time shows enough of it.
    return time.kind === 'range' ? [Math.min(time.to ?? Number.POSITIVE_INFINITY, 2 * time.likely)] : [];
  });
  const wanted = ends.length > 0 ? Math.ceil(BEYOND * Math.max(...ends)) : USUAL_MONTHS;
  return Math.min(growth.horizonMonths, Math.max(LEAST_MONTHS, wanted));
}

function stepsTo(months: number): number[] {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => Math.round((months * step) / STEPS));
  return [...new Set(steps)];
}

/** How much of the mail of today was there at each of the ages that were asked for, the oldest first. */
function fromAges(state: MailboxState): Visit[] {
  return state.ageLimits
    .flatMap((days): Visit[] => {
      const { value } = olderThan(state, days).bytes;
      const at = new Date(Date.parse(state.takenAt) - days * DAY_MS).toISOString();
      return value.known ? [{ at, bytes: value.value }] : [];
    })
    .reverse();
}
