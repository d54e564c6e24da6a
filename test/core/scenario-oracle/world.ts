import type { PurgeScope } from '../../../src/core/scenarios/event';
import type { MailKind } from '../../../src/core/copies/copy';

/** Disks as they really are. `synced` lies on this computer and, if the service got that far, in the cloud. */
export type RealDisk = 'computer' | 'other' | 'network' | 'cloud';

/**
 * One way things can really be. What people and files tell us may fit several worlds; an outcome is only certain
 * when it is the same in all of them.
 */
export interface World {
  /** How the program on this computer gets the mail. */
  reads: 'pop3' | 'imap' | 'exchange';
  /** POP3: how long the server keeps what was downloaded. 0: not at all; null: with no end. */
  keepDays: number | null;
  /** POP3: what is thrown away on this computer is then taken off the server too. */
  removeWhenDeletedHere: boolean;
  /** POP3: another program empties the server, each day after this one has been there. */
  otherReaderRemoves: boolean;
  /**
   * POP3: where this computer puts the mail. `hosted`: into a mailbox on an Exchange server; `otherFile`: into
   * some other file on this computer.
   */
  store: 'file' | 'otherFile' | 'hosted';
  fileDisk: RealDisk;
  /** The server's standing rule: mail of this age goes. For POP3 that of the POP3 host. */
  serverDeletesAfter: number | null;
  /** For how long an Exchange server keeps what was deleted; 0: not an Exchange server. */
  stageDays: number;
  /** IMAP: contacts and calendar lie with the provider and not in a file on this computer. */
  contactsAtProvider: boolean;
  /** Whether what was backed up holds contacts and calendar too: an export of mail need not. */
  backupHoldsContacts: boolean;
  backup: { madeDaysAgo: (typeof BACKUP_AGES)[number]; disk: RealDisk } | null;
  /** A second program that fetches the inbox by POP3 each day, after this one; null: none. `keepDays` as above. */
  second: { keepDays: number | null } | null;
  /** POP3: what the provider does, whatever the program asks for. */
  provider: 'obeys' | 'keepsAll' | 'deletesOnFetch';
  /** POP3: the provider sends the mail that is written here, and keeps it. */
  sentKept: boolean;
  /** The program here deletes mail of this age: from its store, and by IMAP from the server; null: it does not. */
  ownDays: number | null;
}

/** How many days ago a backup may have been made. The last of these is older than any mail looked at. */
export const BACKUP_AGES = [0, 30, 200, 365, 730, 1_070] as const;

export const PLAIN: World = {
  reads: 'pop3',
  keepDays: 0,
  removeWhenDeletedHere: false,
  otherReaderRemoves: false,
  store: 'file',
  fileDisk: 'computer',
  serverDeletesAfter: null,
  stageDays: 0,
  contactsAtProvider: false,
  backupHoldsContacts: true,
  backup: null,
  second: null,
  provider: 'obeys',
  sentKept: false,
  ownDays: null,
};

/** What happens on the last evening. `at`: which of the two servers it concerns. */
export type Blow =
  | { type: 'purge'; days: number; scope: PurgeScope; at: Servers }
  | { type: 'diskDies' }
  | { type: 'deviceDeletesAll'; at: Servers }
  | { type: 'closed'; at: Servers }
  | { type: 'full' };

/** `own`: the server of the account itself; `host`: the Exchange server that a POP3 account is delivered into. */
export interface Servers {
  own: boolean;
  host: boolean;
}

/** One message a day of each sort. */
export const SORTS = [
  { kind: 'inbox', made: 'arrives', opened: true },
  { kind: 'inbox', made: 'arrives', opened: false },
  { kind: 'sent', made: 'here', opened: true },
  { kind: 'drafts', made: 'here', opened: true },
  { kind: 'folders', made: 'arrives', opened: true },
  { kind: 'deleted', made: 'arrives', opened: true },
  { kind: 'contactsAndCalendar', made: 'here', opened: true, contact: true },
  { kind: 'contactsAndCalendar', made: 'here', opened: true, contact: false },
] as const satisfies readonly {
  kind: MailKind;
  made: 'arrives' | 'here';
  opened: boolean;
  contact?: boolean;
}[];
