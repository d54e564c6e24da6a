const DAY_MS = 86_400_000;

/** Whole days from one ISO date to a later one; negative when it is earlier, NaN when either is no date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS);
}
