import type { Evidence } from '../facts/evidence';

export const MAIL_KINDS = ['inbox', 'sent', 'drafts', 'folders', 'deleted', 'contactsAndCalendar'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const PLACE_TYPES = [
  'server',
  'recoverable',
  'archiveMailbox',
  'deviceCache',
  'dataFile',
  'phone',
  'collector',
  'backup',
] as const;
/** `phone`: what a phone shows or has fetched; `collector`: another mailbox that collects the mail of this one. */
export type PlaceType = (typeof PLACE_TYPES)[number];

export const DISKS = ['computer', 'otherDisk', 'network', 'cloud', 'unknownDisk'] as const;
/** `cloud` and `network` are not on any disk of the person's; `unknownDisk` may be this computer's. */
export type Disk = (typeof DISKS)[number];

export interface Place {
  type: PlaceType;
  /** Id of the account, data file or backup that the place belongs to. */
  id: string;
  /** null: on the mail server. */
  disk: Disk | null;
}

/**
 * Ages of mail, in whole days since it arrived: `from` inclusive, `to` exclusive, null for no end.
 * 'Everything' is 0 to null; 'the last 14 days' 0 to 14; 'as of a backup 30 days ago' 30 to null.
 */
export interface Ages {
  from: number;
  to: number | null;
}

/** What will end the copy by itself. */
export type CopyEnd = 'never' | 'afterDays' | 'onDownload' | 'whenDeletedHere';

/**
 * One mail kind in one place. An account's mail survives an event as far as some copy does.
 */
export interface Copy {
  account: string;
  kind: MailKind;
  place: Place;
  /** null: the place holds none of it for longer than the next download. */
  ages: Ages | null;
  ends: CopyEnd;
  /** Days until the copy ends, when `ends` is `afterDays`. */
  endsAfterDays?: number;
  /** Follows the server: what goes there goes here. A mirror is not a backup. */
  mirror: boolean;
  /** Account whose server a mirror follows, where that is not the account the mail came for. */
  follows?: string;
  /** Other accounts that read the same mailbox: what happens to their server happens to this copy. */
  sharedWith?: readonly string[];
  /** Lies in a mirror's file, which opens with its own account and program alone. */
  inMirrorFile?: true;
  /** A rule about old mail does not reach it: contacts kept beside a mailbox that holds mail only. */
  ageless?: true;
  /** `possible`: the facts allow it and do not carry it. A possible copy saves nothing for sure. */
  certainty: 'certain' | 'possible';
  evidence: Evidence;
}
