import type { MailboxState } from '../../core/facts/mailbox';
import type { WhoseMailbox } from '../../core/facts/mailbox-owner';
import type { SourceFacts } from '../../core/facts/snapshot';
import type { SignInFailure, SignInWay } from '../../sources/graph/auth';
import type { Consent } from '../../sources/graph/scopes';
import type { News, ReadingEnd } from '../../sources/mailbox/read-and-tell';
import type { Budget } from '../../sources/mailbox/read-loop';

export type { SignInFailure };

export type MailServiceName = 'graph' | 'exchange';

/** How one reading is to go. */
export interface ReadHow {
  /** A packed reading of this mailbox to go on with; null: from the start. */
  resume: string | null;
  signal: AbortSignal;
  budget: Budget;
  tell: (news: News) => void;
}

/** A mailbox that may be read now. */
export interface OpenMailbox {
  /** Id of the mailbox in every inspection. */
  id: string;
  /** null: not known. */
  address: string | null;
  /** Whether it is the mailbox that stands beside the pane. */
  whose: WhoseMailbox;
  /** Reads to the end, or as far as it goes. Never rejects. */
  read: (how: ReadHow) => Promise<ReadingEnd>;
  /** What was read, for the inspection. `readAt`: ISO instant. */
  facts: (state: MailboxState, readAt: string) => SourceFacts;
}

export type Opened = { ok: true; mailbox: OpenMailbox } | SignInFailure;

/** One kind of mail server, and the way to it. The reader of mailboxes knows no more of either. */
export interface MailService {
  name: MailServiceName;
  /** Consents that there is a use for, in the order in which they are explained; none where nobody signs in. */
  consents: () => Consent[];
  /** What the person has agreed to so far. */
  agreed: () => readonly Consent[];
  /** Opens the person's mailbox, with a sign-in for these consents where the service has one. From a click. */
  open: (asked: readonly Consent[], way?: SignInWay) => Promise<Opened>;
  /** Stops waiting for the sign-in under way, if there is one: it ends as cancelled. */
  stopWaiting: () => void;
}
