/** Whether everything is run, as `npm run test:long` does. The one place that asks. */
export const LONG = process.env['LONG'] === '1';

/**
 * How often a property is tried: `all` of its runs in `npm run test:long`, a tenth on every commit. `least`: so many
 * of them on a commit at any rate; fewer than ten where a single run is long.
 */
export const runs = (all: number, least = 10): number =>
  LONG ? all : Math.max(Math.min(all, least), Math.ceil(all / 10));

/** How large something made up for a test is: `all` in `npm run test:long`, `part` of it on every commit. */
export const size = (all: number, part: number): number => (LONG ? all : part);

/**
 * Whether this cell of a table of all combinations is tried: each in `npm run test:long`, on a commit every third, in
 * each row and each column.
 */
export const isTried = (row: number, column: number): boolean => LONG || (row + column) % 3 === 0;
