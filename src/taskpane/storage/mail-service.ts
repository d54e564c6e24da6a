import type { MailboxState } from '../../core/facts/mailbox';
import type { SourceFacts } from '../../core/facts/snapshot';
import type { Reading } from '../../core/planner/reading';
import type { SignInProblem } from '../../sources/graph/auth';
import type { Consent } from '../../sources/graph/scopes';
import type { Budget, Progress, ReadOutcome } from '../../sources/mailbox/read-loop';

export type MailServiceName = 'graph' | 'exchange';

/** How one reading is to go. */
export interface ReadHow {
  reading: Reading;
  signal: AbortSignal;
  budget: Budget;
  onProgress: (progress: Progress) => void;
}

/** A mailbox that may be read now. */
export interface OpenMailbox {
  /** Id of the mailbox in every inspection. */
  id: string;
  /** A reading of which nothing is known yet. `takenAt`: ISO instant. */
  start: (takenAt: string) => Reading;
  /** Reads to the end, or as far as it goes. Never rejects. */
  read: (how: ReadHow) => Promise<ReadOutcome>;
  /** What was read, for the inspection. `readAt`: ISO instant. */
  facts: (state: MailboxState, readAt: string) => SourceFacts;
}

export type Opened = { ok: true; mailbox: OpenMailbox } | { ok: false; problem: SignInProblem };

/** One kind of mail server, and the way to it. The reader of mailboxes knows no more of either. */
export interface MailService {
  name: MailServiceName;
  /** Consents that are asked for, in the order in which they are explained; none where nobody signs in. */
  consents: () => Consent[];
  /** Opens the person's mailbox, with a sign-in where the service has one. To be called from a click. */
  open: () => Promise<Opened>;
}
