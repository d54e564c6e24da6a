import type { MailboxState } from '../facts/mailbox';
import { oldestMail, olderThan, totalBytes } from '../facts/mailbox-sums';
import type { Visit } from '../facts/visit';
import { DAY_MS } from '../facts/units';

export const DAYS_PER_MONTH = 30.44;

export const NO_GROWTH_REASONS = ['sizesUnknown', 'tooYoung', 'tooFewVisits'] as const;
export type NoGrowthReason = (typeof NO_GROWTH_REASONS)[number];

export const CERTAINTIES = ['low', 'medium', 'high'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How fast the mailbox grows, in bytes a month, as a range. Below zero: it shrinks. */
export type Growth =
  | { known: false; reason: NoGrowthReason }
  | {
      known: true;
      /** From the ages of the mail that is there now, or from visits before this one. */
      basis: 'ages' | 'visits';
      low: number;
      likely: number;
      high: number;
      certainty: Certainty;
      /** Nothing can be said of what is further away than this. */
      horizonMonths: number;
    };

/** Far more days than are noted; a longer list was made by somebody else, and every pair of days is looked at. */
const MOST_DAYS = 400;
/** Visits before this one must be at least so many, on different days, and so many days apart in all. */
export const LEAST_VISITS = 4;
const LEAST_SPAN_DAYS = 28;
/** Somebody cleaned up: what was before says nothing of the growth since. */
const CLEAN_UP_SHARE = 0.1;
const LONGEST_HORIZON_MONTHS = 120;

/**
 * From visits where they carry it, else from the ages of the mail. A visit later than the reading was noted by a clock
 * that was wrong; over the years until then nothing would seem to grow.
 */
export function growth(state: MailboxState, visits: readonly Visit[]): Growth {
  const seen = growthFromVisits(visits.filter(({ at }) => Date.parse(at) <= Date.parse(state.takenAt)));
  return seen.known ? seen : growthFromAges(state);
}

/**
 * From the mail that is there now: how much of it came within the last year, the last three months, and on the
 * average of the mailbox's whole life. What came and was deleted does not show, and what came lately may still
 * be deleted; so it is a wide range and never certain. Needs three months of mail.
 */
export function growthFromAges(state: MailboxState): Growth {
  const total = totalBytes(state).value;
  const oldest = oldestMail(state);
  const young = (days: number): number | null => {
    const older = olderThan(state, days).bytes.value;
    return total.known && older.known ? Math.max(0, total.value - older.value) : null;
  };
  const quarter = young(90);
  const year = young(365);
  if (!total.known || !oldest.known || quarter === null || year === null) {
    return { known: false, reason: 'sizesUnknown' };
  }
  const lifeDays =
    oldest.value === null ? 0 : (Date.parse(state.takenAt) - Date.parse(oldest.value)) / DAY_MS;
  if (!(lifeDays >= 90)) return { known: false, reason: 'tooYoung' };
  const perMonth = (bytes: number, days: number): number => (bytes / days) * DAYS_PER_MONTH;
  const overYear = perMonth(year, Math.min(365, lifeDays));
  const rates = [overYear, perMonth(quarter, 90), perMonth(total.value, lifeDays)];
  const low = Math.min(...rates);
  const high = Math.max(...rates);
  return {
    known: true,
    basis: 'ages',
    low,
    likely: overYear,
    high,
    certainty: lifeDays >= 730 && low > 0 && high / low <= 2 ? 'medium' : 'low',
    horizonMonths: Math.min(LONGEST_HORIZON_MONTHS, Math.floor((2 * lifeDays) / DAYS_PER_MONTH)),
  };
}

/**
 * From remembered visits: the median of the slopes between all pairs of them (Theil and Sen), which one odd
 * visit does not turn, with the range in which nine of ten such medians lie. Only visits since the last clean-up.
 */
export function growthFromVisits(visits: readonly Visit[]): Growth {
  const points = sinceCleanUp(onePerDay(visits));
  const first = points[0];
  const last = points.at(-1);
  const spanDays = first && last ? last.day - first.day : 0;
  if (points.length < LEAST_VISITS || spanDays < LEAST_SPAN_DAYS) {
    return { known: false, reason: 'tooFewVisits' };
  }
  const slopes = pairs(points)
    .map(([a, b]) => ((b.bytes - a.bytes) / (b.day - a.day)) * DAYS_PER_MONTH)
    .sort((a, b) => a - b);
  const n = points.length;
  // Sen's interval: the spread of Kendall's statistic, as ranks among the slopes.
  const spread = 1.645 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const rank = (at: number): number => slopes[Math.max(0, Math.min(slopes.length - 1, at))] ?? 0;
  const low = rank(Math.floor((slopes.length - spread) / 2));
  const high = rank(Math.ceil((slopes.length + spread) / 2));
  const narrow = low > 0 && high / low <= 2;
  return {
    known: true,
    basis: 'visits',
    low,
    likely: median(slopes),
    high,
    certainty: narrow && n >= 8 && spanDays >= 90 ? 'high' : n >= 6 && spanDays >= 56 ? 'medium' : 'low',
    horizonMonths: Math.min(LONGEST_HORIZON_MONTHS, Math.floor((12 * spanDays) / DAYS_PER_MONTH)),
  };
}

/**
 * From the first and the last of two or three numbers that a person read somewhere: a guess, which can warn and never
 * calms. As far apart as other visits have to be.
 */
export const growthBetween = (visits: readonly Visit[]): Growth => growthBetweenDays(onePerDay(visits));

/** As `growthBetween`, of sizes of different days in order of time. */
export function growthBetweenDays(days: readonly SizeOfDay[]): Growth {
  const points = sinceCleanUp(days);
  const [first, last] = [points[0], points.at(-1)];
  const spanDays = first && last ? last.day - first.day : 0;
  if (!first || !last || spanDays < LEAST_SPAN_DAYS) return { known: false, reason: 'tooFewVisits' };
  const rate = ((last.bytes - first.bytes) / spanDays) * DAYS_PER_MONTH;
  return {
    known: true,
    basis: 'visits',
    low: rate / 2,
    likely: rate,
    high: rate * 2,
    certainty: 'low',
    horizonMonths: Math.min(LONGEST_HORIZON_MONTHS, Math.floor((12 * spanDays) / DAYS_PER_MONTH)),
  };
}

export interface SizeOfDay {
  /** Days since 1970, with fractions. */
  day: number;
  bytes: number;
}

/** The last visit of each day, in order of time; visits without a date or a size are left out. */
function onePerDay(visits: readonly Visit[]): SizeOfDay[] {
  const points = visits
    .map(({ at, bytes }) => ({ day: Date.parse(at) / DAY_MS, bytes }))
    .filter(({ day, bytes }) => Number.isFinite(day) && Number.isFinite(bytes) && bytes >= 0)
    .sort((a, b) => a.day - b.day || a.bytes - b.bytes);
  return [...new Map(points.map((point) => [Math.floor(point.day), point])).values()].slice(-MOST_DAYS);
}

function sinceCleanUp(points: readonly SizeOfDay[]): SizeOfDay[] {
  let from = 0;
  points.forEach(({ bytes }, at) => {
    const before = points[at - 1];
    const after = points[at + 1];
    const fell = before && bytes < before.bytes * (1 - CLEAN_UP_SHARE);
    // One low visit between two high ones was a slip of the count, not a clean-up.
    const stayed = !after || !before || after.bytes < before.bytes * (1 - CLEAN_UP_SHARE);
    if (fell && stayed) from = at;
  });
  return points.slice(from);
}

function pairs(points: readonly SizeOfDay[]): [SizeOfDay, SizeOfDay][] {
  return points.flatMap((a, at) => points.slice(at + 1).map((b): [SizeOfDay, SizeOfDay] => [a, b]));
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? 0;
  const high = sorted[Math.floor(middle)] ?? 0;
  return (low + high) / 2;
}
