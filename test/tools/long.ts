/** Whether everything is run, as `npm run test:long` does. The one place that asks. */
export const LONG = process.env['LONG'] === '1';

/** How often a property is tried: `all` of its runs in `npm run test:long`, a tenth on every commit, ten at least. */
export const runs = (all: number): number => (LONG ? all : Math.max(Math.min(all, 10), Math.ceil(all / 10)));
