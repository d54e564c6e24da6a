import * as v from 'valibot';
import { isInCalendar } from '../core/facts/fields';
import { NEVER } from './ledger';

/** ISO instant as `Date.toISOString` writes it: dates are compared as text, so there is one way to write them. */
export const INSTANT = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check(isInCalendar, 'no date'),
);

/** No clock shows it, and there are later dates left for changes. */
const BEYOND_ALL_CLOCKS = '8900-01-01T00:00:00.000Z';

/** The date of an entry; one that no clock shows counts as the oldest, so that every change is later. */
export function soberDate(at: string): string {
  return at < BEYOND_ALL_CLOCKS ? at : NEVER;
}

/** The instant in a text, or nothing where there is none, or one that no clock shows. */
export function instantIn(text: string): string {
  return v.is(INSTANT, text) && text < BEYOND_ALL_CLOCKS ? text : '';
}

/** The instant one millisecond after another. */
export function rightAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}
