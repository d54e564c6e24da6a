import type { MailAmount, MailFileFolder } from '../facts/mail-file';

/** How one folder of the mail that a copy is held against stands in the copy. Words: `backup.row.<id>`. */
export const FOLDER_STATES = [
  /** The copy lacks mail that it is old enough to hold. */
  'gaps',
  /** The copy has no such folder, and it holds something. */
  'notInCopy',
  /** What the copy lacks came after it was made. */
  'newer',
  /** All of it is in the copy, some of it in another folder. */
  'moved',
  /** The copy has as much of every month, or more. */
  'held',
  /** Fewer than the mailbox holds: it may lie in another folder, or have come later. */
  'fewer',
  /** As many as the mailbox holds; of what age was not counted. */
  'asMany',
  /** How many the mailbox holds was not counted, or in part only. */
  'notKnown',
  /** Junk, and mail that waits to be sent, are not judged. */
  'notJudged',
] as const;
export type FolderState = (typeof FOLDER_STATES)[number];

/** A folder of the mail that a copy is held against. */
export interface ComparedFolder {
  id: string;
  /** Text, never markup. */
  name: string;
  /** null: not counted. */
  items: number | null;
  bytes: number | null;
}

export interface FolderComparison {
  live: ComparedFolder;
  /** null: the copy has no such folder. */
  copy: MailFileFolder | null;
  renamed: boolean;
  state: FolderState;
  /** What the copy lacks of it. */
  missing: MailAmount;
}

/** Why nothing can be said of a copy. Words: `backup.why.<id>`. */
export const NO_VERDICT_REASONS = [
  /** The copy was read in part only. */
  'copyPartial',
  /** The live file was read in part only: what it holds beside that is not known. */
  'livePartial',
  'copyEmpty',
  'liveEmpty',
  /** It ends in the month in which the live mail begins: which of that is in it cannot be told. */
  'endUnknown',
  /** Its old months are not those of the live file: a copy of something else. */
  'otherMail',
  /** The mailbox was read in part only. */
  'mailboxPartial',
  'mailboxEmpty',
  /** The mailbox was not counted by age, or not as far back as the copy. */
  'agesUnknown',
  /** Some folders hold less and others more: mail may have been moved since. */
  'moved',
  /** It has as many messages, and far too few bytes for them: it may hold no more than their heads. */
  'tooSmall',
  /** It holds mail twice that the live file holds once: what lies twice could stand for what is missing. */
  'duplicates',
] as const;
export type NoVerdictReason = (typeof NO_VERDICT_REASONS)[number];

/**
 * What a copy is worth. `complete`: every folder has as many messages of every month up to `upTo`, an ISO date, and
 * `newer` came after that; `mailOnly`: contacts, appointments or the like are missing. `gaps`: mail is missing that the
 * copy is old enough to hold; up to `upTo` it is whole, null: not even the oldest.
 */
export type CopyVerdict =
  | { state: 'complete'; upTo: string; newer: MailAmount; mailOnly?: true }
  | { state: 'gaps'; upTo: string | null; gaps: MailAmount; newer: MailAmount }
  | { state: 'cannotTell'; why: NoVerdictReason };

/** Whether it is a copy of something else: then nothing in it says anything of this mail. */
export function isOfOtherMail(verdict: CopyVerdict): boolean {
  return verdict.state === 'cannotTell' && verdict.why === 'otherMail';
}

export interface CopyComparison {
  folders: FolderComparison[];
  onlyInCopy: MailFileFolder[];
  /** Contacts, appointments, tasks and notes that the copy has fewer of. They have no age to go by. */
  otherMissing: number;
  /** What is in the copy shows that it is of this mail. False: only the person says so. */
  sameMail: boolean;
  verdict: CopyVerdict;
}
