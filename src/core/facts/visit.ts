import { bytes, carrier, instant, list, text, type Carried } from './fields';

const VISIT = carrier({
  /** ISO instant. */
  at: instant,
  /** Bytes in the mailbox. */
  bytes,
});
/** How much one reading of a mailbox found. */
export type Visit = Carried<typeof VISIT>;

export const MAILBOX_VISITS = carrier({
  /** Id of the mailbox. */
  mailbox: text('entry'),
  visits: list(VISIT),
});
/** What is remembered of the readings of one mailbox, in order of time, one a day at most. */
export type MailboxVisits = Carried<typeof MAILBOX_VISITS>;
