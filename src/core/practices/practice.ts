import type { EvidenceLine } from '../facts/subject';
import type { Settles } from '../checks/check';

/** What keeps mail safe, whatever the account. Words: `practice.<id>` in the locale files. */
export const PRACTICES = [
  'serverCopy',
  'backup',
  'storage',
  'security',
  'organisation',
  'encryption',
  'maintenance',
  'plannedDeletion',
] as const;
export type Practice = (typeof PRACTICES)[number];

/** Worst first. `notKnown` is never taken for in order, and `inOrder` stands on evidence. */
export const PRACTICE_STATES = ['atRisk', 'notKnown', 'due', 'inOrder', 'doesNotApply'] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

/** Why a practice is nothing to do with a mailbox. Words: `practiceReason.<id>`. */
export const PRACTICE_REASONS = ['mailStaysOnServer', 'nothingStaysOnServer', 'noMailHere'] as const;
export type PracticeReason = (typeof PRACTICE_REASONS)[number];

/**
 * What a practice belongs to: the person is asked once for a computer and once for a sign-in, however many mailboxes
 * there are. `accounts` are the ids of the readers that the mailbox or sign-in stands for.
 */
export type PracticeSubject =
  | { type: 'mailbox'; id: string; accounts: readonly string[] }
  | { type: 'signIn'; id: string; accounts: readonly string[] }
  | { type: 'computer' };

/** One line of the ledger. */
export interface PracticeEntry {
  practice: Practice;
  subject: PracticeSubject;
  state: PracticeState;
  /** Why it does not apply; null in every other state. */
  reason: PracticeReason | null;
  evidence: readonly EvidenceLine[];
  /** Keys of the findings that it rests on, worst first. */
  findings: readonly string[];
  /** What would settle it; empty unless it is not known. */
  settledBy: readonly Settles[];
  /** ISO date on which to look at it next; null: not known when. */
  nextOn: string | null;
}
