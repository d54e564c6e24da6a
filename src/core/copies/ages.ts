import type { Ages } from './copy';

/** Mail of every age. */
export const EVERYTHING: Ages = { from: 0, to: null };

/** Mail younger than so many days; null when that is none. */
export function youngerThan(days: number): Ages | null {
  return days > 0 ? { from: 0, to: days } : null;
}

/** Mail at least so many days old. */
export function atLeast(days: number): Ages {
  return { from: Math.max(0, days), to: null };
}

/** The ages that both cover; null when there are none. */
export function intersect(a: Ages | null, b: Ages | null): Ages | null {
  if (!a || !b) return null;
  const from = Math.max(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null ? a.to : Math.min(a.to, b.to);
  return to !== null && to <= from ? null : { from, to };
}

/** Whether mail of `age` days is covered. */
export function covers(ages: Ages | null, age: number): boolean {
  return ages !== null && age >= ages.from && (ages.to === null || age < ages.to);
}
