import type { Account, DataFile } from './account';
import type { Fact } from './evidence';
import type { MailboxState } from './mailbox';
import type { MailboxVisits } from './visit';

export const SOURCE_KINDS = [
  'outlook',
  'profileExport',
  'deploymentFile',
  'dataFile',
  'mailServer',
  'policy',
  'answers',
  'sample',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where facts of this inspection came from. */
export interface Source {
  id: string;
  kind: SourceKind;
  /** What the person would call it: a file name, the name of the client. Text, never markup. */
  name: string;
  /** ISO instant at which it was read. */
  readAt: string;
}

export const CLIENTS = [
  'classicWindows',
  'newWindows',
  'web',
  'mac',
  'ios',
  'android',
  'thunderbird',
  'other',
] as const;
/** The mail program that the person uses. Steps of a fix are written for it. */
export type Client = (typeof CLIENTS)[number];

/** Something in a source that was seen and not understood, or left out. Shown, never hidden. */
export interface Gap {
  source: string;
  code: GapCode;
  /** What it is about, as text: an entry's name, a file name. */
  subject: string;
}
export const GAP_CODES = [
  'unknownEntryKind',
  'undefinedServerCopyBits',
  'danglingAccountNumber',
  'emptyProfile',
  'templateTokens',
  'oldMailProgram',
  'dataFileNotFound',
  'damagedFile',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

export interface Device {
  /** The disk is encrypted, so that a thief reads nothing. */
  diskEncrypted: Fact<boolean>;
}

/** A POP3 account that the person wants to read by IMAP from now on. */
export interface Move {
  /** Id of the account when they said so. Once it is removed, no reading shows it any more. */
  account: string;
  /** Its address, or its name where it had none: the account that takes its place has the same. */
  address: string;
}

export const SNAPSHOT_VERSION = 2;

/**
 * All facts of one inspection, as plain JSON. The only thing that crosses layers. Holds no password, no message
 * body and no subject.
 */
export interface Snapshot {
  version: typeof SNAPSHOT_VERSION;
  /** ISO instant. */
  takenAt: string;
  sources: Source[];
  client: Fact<Client>;
  device: Device;
  accounts: Account[];
  dataFiles: DataFile[];
  /** What mail servers told of the mailboxes that they were asked about; one entry a mailbox. */
  mailboxes: MailboxState[];
  /** What earlier readings of the mailboxes found. Left out: there was none. */
  visits?: MailboxVisits[];
  /** Left out: none is wanted. */
  moves?: Move[];
  gaps: Gap[];
}

/** What one source contributes; `assembleSnapshot` joins them. */
export interface SourceFacts {
  source: Source;
  client?: Fact<Client>;
  accounts: Account[];
  dataFiles: DataFile[];
  /** Left out: this source asks no mail server. */
  mailboxes?: readonly MailboxState[];
  gaps: Gap[];
}
