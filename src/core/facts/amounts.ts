import * as v from 'valibot';

/**
 * A number of things, as facts have it and what is kept of them. Readers take no other from a server, so that what was
 * taken in can also be read again.
 */
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A number of things as one answer states it: small enough to be exact, so that sums of it are numbers. */
export const statedCountSchema = v.pipe(countSchema, v.safeInteger());

/** A size in bytes. */
export const bytesSchema = v.pipe(v.number(), v.finite(), v.minValue(0));
