import type { MailboxProblem } from '../../core/facts/mailbox';
import { LONGEST_WAIT_MS, type Clock } from './clock';
import { MINUTE_MS } from '../../core/facts/units';

/**
 * How often and after what pause a mail server is asked again: one policy for reading, for listing what a move takes,
 * and for moving.
 */

/** Round trips in a row that may fail before nothing more is tried. */
export const MOST_TRIPS = 6;
/** The same where nothing gets through at all: people wait for it, and there is another way. */
export const MOST_CLOSED_ROADS = 4;

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = MINUTE_MS;

/**
 * Milliseconds to wait before the next try. What the server asks for is kept to. Where it asks for nothing the pause
 * is twice as long every time, with chance in it, so that many clients do not come back at the same moment.
 * @param failures how many tries in a row have failed, 1 at least
 * @param asked milliseconds that the server asked for; null or 0: it did not say
 */
export function pauseBefore(failures: number, asked: number | null, clock: Clock): number {
  if (asked !== null && asked > 0) return Math.min(LONGEST_WAIT_MS, asked);
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (Math.max(1, failures) - 1));
  return Math.round(longest * (0.5 + clock.random() / 2));
}

/**
 * Milliseconds that a server asks to wait in a `Retry-After`: seconds, or a date; null: it does not say.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter(header: string | null, clock: Clock): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  return sensible(Number.isNaN(seconds) ? Date.parse(header) - clock.now() : seconds * 1000);
}

/** Milliseconds that a server asks to wait, stated as such; null: it does not say. */
export function backOff(milliseconds: string | null): number | null {
  return milliseconds === null || milliseconds.trim() === '' ? null : sensible(Number(milliseconds));
}

function sensible(ms: number): number | null {
  return Number.isNaN(ms) ? null : Math.min(LONGEST_WAIT_MS, Math.max(0, ms));
}

const USUAL_TRIES = 5;
/** Being told to wait counts least; what is told not to be there seldom comes. */
const TRIES: Partial<Record<MailboxProblem, number>> = { serverBusy: 12, notFound: 3 };

/** How often one question may fail in this way before it is given up. */
export function mostTries(problem: MailboxProblem): number {
  return TRIES[problem] ?? USUAL_TRIES;
}
