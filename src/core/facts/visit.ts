/** How much one reading of a mailbox found. */
export interface Visit {
  /** ISO instant. */
  at: string;
  /** Bytes in the mailbox. */
  bytes: number;
}

/** What is remembered of the readings of one mailbox, in order of time, one a day at most. */
export interface MailboxVisits {
  /** Id of the mailbox. */
  mailbox: string;
  visits: Visit[];
}
