import { DAY_MS } from './facts/units';

/** Whole days from one ISO date to a later one; negative when it is earlier, NaN when either is no date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS);
}

/** The ISO date so many days after another; the other itself when it is no date. */
export function addDays(date: string, days: number): string {
  const time = Date.parse(date.slice(0, 10)) + days * DAY_MS;
  return Number.isFinite(time) && Math.abs(time) <= 8.64e15
    ? new Date(time).toISOString().slice(0, 10)
    : date;
}
