import * as v from 'valibot';
import { ACCOUNT, DATA_FILE } from './account';
import {
  bytes,
  carrier,
  fact,
  instant,
  list,
  optional,
  ownName,
  part,
  plain,
  text,
  word,
  yesNo,
  type Carried,
  nullable,
  date,
} from './fields';
import { MAILBOX } from './mailbox';
import { MAILBOX_VISITS } from './visit';

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

export const SOURCE = carrier({
  id: text('source'),
  kind: word(SOURCE_KINDS),
  /** What the person would call it: a file name, the name of the client. Text, never markup. */
  name: ownName,
  /** ISO instant at which it was read. */
  readAt: instant,
  /** The mail program whose settings it holds, or that the page is open in. Left out: of none, or not known. */
  program: optional(word(CLIENTS)),
});
/** Where facts of this inspection came from. */
export type Source = Carried<typeof SOURCE>;

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
/** Signs that a file does not show all of what it is about: it ends in the middle, or names what it does not hold. */
export const GAPS_OF_LEFT_OUT: readonly GapCode[] = ['damagedFile', 'danglingAccountNumber'];

export const GAP = carrier({
  source: text('source'),
  code: word(GAP_CODES),
  /** What it is about, as text: an entry's name, a file name. */
  subject: text('entry'),
});
/** Something in a source that was seen and not understood, or left out. Shown, never hidden. */
export type Gap = Carried<typeof GAP>;

/**
 * `none`: the open mailbox is the only one there; `more`: others are seen beside it; `allAdded`: so there were, and the
 * person has named every one.
 */
export const OTHER_ADDRESSES = ['none', 'more', 'allAdded'] as const;

/** What AutoArchive of classic Outlook does with old mail. */
export const AUTO_ARCHIVES = ['off', 'moves', 'deletes'] as const;

/** Whether the person goes on from classic to new Outlook. */
export const PROGRAM_SWITCHES = ['stays', 'planned', 'done'] as const;

export const DEVICE = carrier({
  /** The disk is encrypted, so that a thief reads nothing. */
  diskEncrypted: fact(yesNo),
  /** Whether Outlook shows other mailboxes than the open one: it tells add-ins of no other. Left out: nobody was asked. */
  otherAddresses: optional(fact(word(OTHER_ADDRESSES))),
  /** The key that opens the encrypted disk is kept somewhere else, and was found there. Left out: nobody was asked. */
  recoveryKeyKept: optional(fact(yesNo)),
  /** ISO date on which mail was last cleared out; null: never. Left out: nobody was asked. */
  maintainedOn: optional(fact(nullable(date))),
  /** Bytes that are free on the disk that mail is kept on. Left out: nobody was asked. */
  diskFree: optional(fact(bytes)),
  /** Some of the person's mail must be kept for years. Left out: nobody was asked. */
  recordsDuty: optional(fact(yesNo)),
  /** Left out: nobody was asked. */
  autoArchive: optional(fact(word(AUTO_ARCHIVES))),
  /** Left out: nobody was asked. */
  programSwitch: optional(fact(word(PROGRAM_SWITCHES))),
});
export type Device = Carried<typeof DEVICE>;

const MOVE = carrier({
  /** Id of the account when they said so. Once it is removed, no reading shows it any more. */
  account: text('account'),
  /** Its address, or its name where it had none: the account that takes its place has the same. */
  address: text('person'),
});
/** A POP3 account that the person wants to read by IMAP from now on. */
export type Move = Carried<typeof MOVE>;

export const FILE_COPY = carrier({
  file: DATA_FILE,
  /** Ids of the data files that it may be, or is a copy of. Empty: of none that is known. */
  of: list(text('file')),
  /** Not known: it may be the very file that the mail program uses. */
  isCopy: fact(yesNo),
});
/** A file that was dropped and is a copy, or may be one. What is in it says nothing of the file that is in use. */
export type FileCopy = Carried<typeof FILE_COPY>;

export const SNAPSHOT_VERSION = 2;

export const SNAPSHOT = carrier({
  version: plain(v.literal(SNAPSHOT_VERSION)),
  /** ISO instant. */
  takenAt: instant,
  sources: list(SOURCE),
  client: fact(word(CLIENTS)),
  device: part(DEVICE),
  accounts: list(ACCOUNT),
  /** Files that mail programs use, as far as is known. */
  dataFiles: list(DATA_FILE),
  /** Left out: none was dropped. */
  fileCopies: optional(list(FILE_COPY)),
  /** What mail servers told of the mailboxes that they were asked about; one entry a mailbox. */
  mailboxes: list(MAILBOX),
  /** What earlier readings of the mailboxes found. Left out: there was none. */
  visits: optional(list(MAILBOX_VISITS)),
  /** Left out: none is wanted. */
  moves: optional(list(MOVE)),
  gaps: list(GAP),
});
/**
 * All facts of one inspection, as plain JSON. The only thing that crosses layers. Holds no password, no message
 * body and no subject.
 */
export type Snapshot = Carried<typeof SNAPSHOT>;

export const SET_UP_ID = carrier({ profile: nullable(text('profile')), id: text('entry') });
/** An id that the mail program drew at random when an account or a service was set up in a profile. */
export type SetUpId = Carried<typeof SET_UP_ID>;

export const SOURCE_FACTS = carrier({
  source: SOURCE,
  client: optional(fact(word(CLIENTS))),
  accounts: list(ACCOUNT),
  dataFiles: list(DATA_FILE),
  /** Left out: this source asks no mail server. */
  mailboxes: optional(list(MAILBOX)),
  /** The next export of a profile has some of these again, that of another computer none. Left out: it has none. */
  setUpIds: optional(list(SET_UP_ID)),
  gaps: list(GAP),
});
/** What one source contributes; `assembleSnapshot` joins them. */
export type SourceFacts = Carried<typeof SOURCE_FACTS>;
