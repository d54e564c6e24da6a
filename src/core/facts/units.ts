/** Milliseconds. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Bytes, in the powers of 1024 in which mail programs and providers count. */
export const MB = 1024 ** 2;
export const GB = 1024 ** 3;

/** Whether a size is over a limit by so much that it shows where both are written with one digit behind the point. */
export const isOver = (used: number, limit: number): boolean => used > 1.005 * limit;
