import type { Fact } from './evidence';

export const ACCOUNT_KINDS = [
  'pop3',
  'imap',
  'exchange',
  'activeSync',
  'outlookCom',
  'gmail',
  'other',
] as const;
/**
 * What an account is. `exchange` is Microsoft 365 and Exchange Server alike; `other` is an entry that was seen
 * and not understood.
 */
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const ENCRYPTIONS = ['none', 'tls', 'startTls', 'automatic'] as const;
/** `automatic`: the client takes encryption if the server offers it, and goes on without if not. */
export type Encryption = (typeof ENCRYPTIONS)[number];

export interface ServerConnection {
  host: string;
  port: number;
  encryption: Encryption;
}

/** What this client asks the POP3 server to do with mail that it has downloaded. */
export type ServerCopy =
  | { keep: 'none' }
  | { keep: 'days'; days: number; removeWhenDeletedHere: boolean }
  | { keep: 'forever'; removeWhenDeletedHere: boolean };

/** Where the account's mail is put. `dataFileId` names an entry of `Snapshot.dataFiles`. */
export type Delivery =
  | { to: 'dataFile'; dataFileId: string }
  | { to: 'exchangeMailbox'; dataFileId: string | null }
  | { to: 'cache'; dataFileId: string | null };

/** What other programs and devices do with the same mailbox. */
export const OTHER_CLIENTS = ['none', 'leaveMail', 'removeMail'] as const;
export type OtherClients = (typeof OTHER_CLIENTS)[number];

export const BACKUP_PLACES = ['sameDisk', 'otherDisk', 'cloud'] as const;
export type BackupPlace = (typeof BACKUP_PLACES)[number];

/** An independent copy of a store. A mirror is never one. */
export interface Backup {
  exists: Fact<boolean>;
  /** ISO date of the last one that finished. */
  lastOn: Fact<string>;
  place: Fact<BackupPlace>;
  /** ISO date on which mail was last brought back from it; null: never tried. */
  restoredOn: Fact<string | null>;
}

export interface Account {
  /** Stable from one inspection to the next: made from kind, address, server and profile. */
  id: string;
  /** Name of the mail profile it was found in; null when it is the mailbox open in Outlook or was told. */
  profile: string | null;
  /** As shown in the mail program. Comes from a file: text, never markup. */
  name: string;
  address: string | null;
  kind: Fact<AccountKind>;
  incoming: Fact<ServerConnection>;
  outgoing: Fact<ServerConnection>;
  /** POP3 only. */
  serverCopy: Fact<ServerCopy>;
  /**
   * POP3 only: copies are left longer than before, as two looks have shown. `on` is the ISO date of the look that
   * saw it, `fromDays` for how many days back the server held mail then. Left out: no such change was seen.
   */
  serverCopyGrew?: { on: string; fromDays: number };
  delivery: Fact<Delivery>;
  otherClients: Fact<OtherClients>;
  /** Contacts and calendar are kept 'on this computer only'. */
  contactsOnlyHere: Fact<boolean>;
  /** Bytes that the server counts as used. */
  used: Fact<number>;
  /** Bytes that the server allows; null: no limit. */
  quotaLimit: Fact<number | null>;
  /** Mail of more than this many days is deleted by the server; null: never. */
  serverDeletesAfterDays: Fact<number | null>;
  /** Of the mail on the server. The backup of a data file is with the data file. */
  backup: Backup;
}

export const DATA_FILE_KINDS = ['pst', 'ost', 'thunderbirdFolder'] as const;
export type DataFileKind = (typeof DATA_FILE_KINDS)[number];

export const DATA_FILE_FORMATS = ['ansi', 'unicode', 'unicode4k'] as const;
export type DataFileFormat = (typeof DATA_FILE_FORMATS)[number];

export const DATA_FILE_LOCATIONS = ['localDisk', 'networkShare', 'syncedFolder', 'otherDrive'] as const;
/** `otherDrive`: a drive letter that is not the system's; it may be a second disk, a stick or a share. */
export type DataFileLocation = (typeof DATA_FILE_LOCATIONS)[number];

export interface DataFile {
  /** Stable: made from the path in lower case, or from name and size when no path is known. */
  id: string;
  profile: string | null;
  /** Last part of the path. Comes from a file: text, never markup. */
  name: string;
  path: string | null;
  kind: Fact<DataFileKind>;
  format: Fact<DataFileFormat>;
  sizeBytes: Fact<number>;
  location: Fact<DataFileLocation>;
  backup: Backup;
}
