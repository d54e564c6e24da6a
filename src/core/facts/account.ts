import * as v from 'valibot';
import { countSchema } from './amounts';
import { DELETION_RULE } from './deletion-rule';
import { DATA_FILE_FORMATS, type DataFileFormat } from './mail-file';
import { mailFileSchema } from './mail-file-schema';
import { contentsWithoutNames } from './mail-file-names';
import { SUBJECT } from './subject';
import {
  bytes,
  carrier,
  count,
  date,
  days,
  fact,
  list,
  naming,
  nullable,
  optional,
  ownName,
  part,
  plain,
  text,
  word,
  yesNo,
  type Carried,
} from './fields';

export const ACCOUNT_KINDS = [
  'pop3',
  'imap',
  'exchange',
  'activeSync',
  'outlookCom',
  'gmail',
  'webmail',
  'other',
] as const;
/**
 * What an account is. `exchange` is Microsoft 365 and Exchange Server alike; `webmail` is a mailbox that the person reads
 * in a web browser and in no program; `other` is an entry that was seen and not understood.
 */
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const ENCRYPTIONS = ['none', 'tls', 'startTls', 'automatic'] as const;
/** `automatic`: the client takes encryption if the server offers it, and goes on without if not. */
export type Encryption = (typeof ENCRYPTIONS)[number];

const CONNECTION = carrier({
  host: text('server'),
  port: plain(v.pipe(v.number(), v.finite())),
  encryption: word(ENCRYPTIONS),
});
export type ServerConnection = Carried<typeof CONNECTION>;

const SERVER_COPY = plain(
  v.variant('keep', [
    v.object({ keep: v.literal('none') }),
    v.object({ keep: v.literal('days'), days: countSchema, removeWhenDeletedHere: v.boolean() }),
    v.object({ keep: v.literal('forever'), removeWhenDeletedHere: v.boolean() }),
  ]),
);
/** What this client asks the POP3 server to do with mail that it has downloaded. */
export type ServerCopy = Carried<typeof SERVER_COPY>;

const DELIVERY = naming(
  v.variant('to', [
    v.object({ to: v.literal('dataFile'), dataFileId: v.string() }),
    v.object({ to: v.literal('exchangeMailbox'), dataFileId: v.nullable(v.string()) }),
    v.object({ to: v.literal('cache'), dataFileId: v.nullable(v.string()) }),
  ]),
  (to, standIn) => (to.dataFileId === null ? to : { ...to, dataFileId: standIn('file', to.dataFileId) }),
);
/** Where the account's mail is put. `dataFileId` names an entry of `Snapshot.dataFiles`. */
export type Delivery = Carried<typeof DELIVERY>;

/**
 * What the provider does with mail that a POP3 program has fetched, where it has a switch for that. `deletes`: it goes
 * at once, or the program may delete it; which of the two is the provider's.
 */
export const PROVIDER_SWITCHES = ['keeps', 'deletes'] as const;

const OWN_RETENTION = plain(
  v.variant('keep', [
    v.object({ keep: v.literal('all') }),
    v.object({ keep: v.literal('days'), days: countSchema }),
    /** So many of the newest messages in every folder. */
    v.object({ keep: v.literal('newest'), count: countSchema }),
  ]),
);
/** The program's own rule about old mail. It deletes here and on the server. */
export type OwnRetention = Carried<typeof OWN_RETENTION>;

const SEEN_ON_SERVER = carrier({
  /** Messages that the program still knows on the server, those left out that it will delete there next time. */
  messages: count,
  /** ISO dates on which the first and the last of them were fetched; null: none was fetched yet. */
  oldestOn: nullable(date),
  newestOn: nullable(date),
});
/** What a program's own list says is left on a POP3 server. */
export type SeenOnServer = Carried<typeof SEEN_ON_SERVER>;

/** Where the person reads an account that no settings have shown us. */
export const READ_IN = ['browser', 'computer', 'phone'] as const;

/** What other programs and devices do with the same mailbox. */
export const OTHER_CLIENTS = ['none', 'leaveMail', 'removeMail'] as const;

/** What another mailbox does that collects the mail of this one: it leaves it there, or takes it away. */
export const COLLECTORS = ['none', 'leaves', 'removes'] as const;

/** What a phone does: it shows what is on the server, or fetches mail of its own and leaves or removes it there. */
export const PHONES = ['none', 'mirrors', 'leaves', 'removes'] as const;

/** How several people work with the mailbox; `alone`: nobody else does. */
export const TEAM_USES = ['alone', 'shared', 'onePassword', 'eachOwn'] as const;

/** Where a program puts sent mail and drafts of an account that keeps its mail on the server. */
export const SENT_PLACES = ['server', 'here'] as const;

/**
 * Mail programs that get no updates any more, as settings tell them apart. `outlook2010`: 2002 to 2010, whose settings
 * look alike; `windowsMail`: Windows Mail and Windows Live Mail.
 */
export const OLD_PROGRAMS = ['outlook2000', 'outlook2010', 'outlook2013', 'windowsMail'] as const;
export type OldProgram = (typeof OLD_PROGRAMS)[number];

export const BACKUP_PLACES = ['sameDisk', 'otherDisk', 'cloud'] as const;
export type BackupPlace = (typeof BACKUP_PLACES)[number];

const OPENED_MESSAGE = carrier({
  /** ISO date of the message. */
  messageOn: date,
  /** ISO date on which it was dropped. */
  on: date,
  /** Id of the source of the copy in which this very message was found. Left out: only its day was looked at. */
  copy: optional(text('source')),
});
/** An old message that the person took out of the backup and dropped. */
export type OpenedMessage = Carried<typeof OPENED_MESSAGE>;

export const BACKUP = carrier({
  exists: fact(yesNo),
  /** ISO date of the last one that finished. */
  lastOn: fact(date),
  place: fact(word(BACKUP_PLACES)),
  /** ISO date on which mail was last brought back from it; null: never tried. */
  restoredOn: fact(nullable(date)),
  /** Left out: none was dropped. */
  opened: optional(fact(OPENED_MESSAGE)),
});
/** An independent copy of a store. A mirror is never one. */
export type Backup = Carried<typeof BACKUP>;

export const SERVER_COPY_GROWTH = carrier({ on: date, fromDays: count });

export const ACCOUNT = carrier({
  /** Stable from one inspection to the next: made from kind, address, server and profile. */
  id: text('account'),
  /** Name of the mail profile it was found in; null when it is the mailbox open in Outlook or was told. */
  profile: nullable(text('profile')),
  /** As shown in the mail program. Comes from a file: text, never markup. */
  name: ownName,
  address: nullable(text('person')),
  /** Number of the computer that it is set up on, from 1 by when they were first looked at. Left out: there is one. */
  computer: optional(count),
  /** Name with which the program signs in. Left out: not known. */
  login: optional(text('person')),
  kind: fact(word(ACCOUNT_KINDS), 'notReadable'),
  incoming: fact(CONNECTION, 'notInExport'),
  outgoing: fact(CONNECTION, 'notInExport'),
  /** POP3 only. */
  serverCopy: fact(SERVER_COPY, 'notInExport'),
  /**
   * POP3 only: copies are left longer than before, as two looks have shown. `on` is the ISO date of the look that
   * saw it, `fromDays` for how many days back the server held mail then. Left out: no such change was seen.
   */
  serverCopyGrew: optional(SERVER_COPY_GROWTH),
  /** POP3 only: the provider's own switch. Left out: nobody was asked. */
  providerSwitch: optional(fact(word(PROVIDER_SWITCHES))),
  /** Left out: this program has no such rule, or its settings do not show it. */
  ownRetention: optional(fact(OWN_RETENTION)),
  /** Where the person reads it. Left out: nobody was asked. */
  readIn: optional(fact(word(READ_IN))),
  /** The program connects with encryption, where no settings show it. Left out: nobody was asked. */
  connectionEncrypted: optional(fact(yesNo)),
  /**
   * POP3 only: its mail lies in folders of its own and not in the mailbox beside it. Left out: nobody was asked.
   */
  ownFolders: optional(fact(yesNo)),
  /** Signing in takes a second step. Left out: nobody was asked. */
  twoStep: optional(fact(yesNo)),
  /** The password is long and used nowhere else. Left out: nobody was asked. */
  ownPassword: optional(fact(yesNo)),
  /** IMAP: where sent mail and drafts go. Left out: no settings show it, and nobody was asked. */
  sentKept: optional(fact(word(SENT_PLACES))),
  /** The settings are those of a program that gets no updates any more. Left out: they are not, or do not tell. */
  oldProgram: optional(fact(word(OLD_PROGRAMS))),
  /** Mail is sorted into folders, or by rules or categories. Left out: nobody was asked. */
  mailSorted: optional(fact(yesNo)),
  /** Whether another mailbox collects the mail of this one. Left out: nobody was asked. */
  collector: optional(fact(word(COLLECTORS))),
  /** What a phone does with this mailbox. Left out: nobody was asked. */
  phone: optional(fact(word(PHONES))),
  /** ISO date on which the person last signed in at the provider's own page; null: never. Left out: nobody was asked. */
  signedInOn: optional(fact(nullable(date))),
  /** Who else works with it. Left out: nobody was asked. */
  teamUse: optional(fact(word(TEAM_USES))),
  /** It and the others of its address at servers of unknown owners are one mailbox. Left out: nobody was asked. */
  sameMailbox: optional(fact(yesNo)),
  /** Somebody who wrote to it was told that it is full. Left out: nobody was asked. */
  turnedAway: optional(fact(yesNo)),
  /** New mail has come in lately. Left out: nobody was asked. */
  newMailArrives: optional(fact(yesNo)),
  /** POP3 only: the program fetches the heads of messages, and the rest when somebody opens one. */
  headersOnly: optional(fact(yesNo)),
  /** POP3 only. Left out: nobody has shown us the program's list. */
  seenOnServer: optional(fact(SEEN_ON_SERVER)),
  delivery: fact(DELIVERY, 'notInExport'),
  otherClients: fact(word(OTHER_CLIENTS)),
  /** Contacts and calendar are kept 'on this computer only'. */
  contactsOnlyHere: fact(yesNo),
  /** Bytes that the server counts as used. */
  used: fact(bytes),
  /** Bytes that the server allows; null: no limit. */
  quotaLimit: fact(nullable(bytes)),
  /** Mail of more than this many days is deleted by the server; null: never. */
  serverDeletesAfterDays: fact(nullable(days)),
  /** What the organisation says its server deletes now or from some day on. Left out: it says nothing. */
  deletionRules: optional(fact(list(DELETION_RULE))),
  /** Of the mail on the server. The backup of a data file is with the data file. */
  backup: part(BACKUP),
});
export type Account = Carried<typeof ACCOUNT>;

/** `mbox`, `maildir` and `olm` are what other programs keep or export. */
export const DATA_FILE_KINDS = ['pst', 'ost', 'thunderbirdFolder', 'mbox', 'maildir', 'olm'] as const;
export type DataFileKind = (typeof DATA_FILE_KINDS)[number];

export { DATA_FILE_FORMATS, type DataFileFormat };

export const DATA_FILE_LOCATIONS = ['localDisk', 'networkShare', 'syncedFolder', 'otherDrive'] as const;
/** `otherDrive`: a drive letter that is not the system's; it may be a second disk, a stick or a share. */
export type DataFileLocation = (typeof DATA_FILE_LOCATIONS)[number];

const CONTENTS = naming(mailFileSchema, contentsWithoutNames);

const DROPPED_AS_COPY = carrier({
  /** Data file, or account whose mailbox it is, that it was dropped as a copy of. */
  of: SUBJECT,
  /** Not known: it may be the very file that is in use. */
  isCopy: fact(yesNo),
});

export const DATA_FILE = carrier({
  /** Stable: made from the path in lower case, or from name and size when no path is known. */
  id: text('file'),
  profile: nullable(text('profile')),
  /** Last part of the path. Comes from a file: text, never markup. */
  name: ownName,
  path: nullable(ownName),
  kind: fact(word(DATA_FILE_KINDS), 'notReadable'),
  format: fact(word(DATA_FILE_FORMATS), 'dataFileNotSeen'),
  sizeBytes: fact(bytes, 'dataFileNotSeen'),
  location: fact(word(DATA_FILE_LOCATIONS), 'notReadable'),
  /**
   * Key of the store, lower-case hex: the same in every copy of a data file, another in every one that was made anew.
   * Left out: neither the file nor a mail profile has shown it.
   */
  storeKey: optional(fact(text('entry'))),
  /** What was counted inside. Left out: the file itself was not dropped. */
  contents: optional(fact(CONTENTS)),
  /** Left out: it was not dropped in the place for copies. */
  droppedAsCopy: optional(DROPPED_AS_COPY),
  /** Id of the account whose mail it is, where no account is known to deliver to it; null: of none. Left out: not asked. */
  mailOf: optional(fact(nullable(text('account')))),
  backup: part(BACKUP),
});
export type DataFile = Carried<typeof DATA_FILE>;
