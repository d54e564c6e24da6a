import * as v from 'valibot';
import { countSchema } from './amounts';
import {
  bytes,
  carrier,
  checked,
  count,
  fact,
  instant,
  list,
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
import { MB } from './units';

/** The folders that every mailbox has and that checks speak of by name. */
export const NAMED_FOLDERS = ['inbox', 'sent', 'drafts', 'deleted', 'junk', 'archive'] as const;
/** `archive` is the one-click Archive folder inside the mailbox, not the archive mailbox beside it. */
export type NamedFolder = (typeof NAMED_FOLDERS)[number];

/** Ages asked for in every inspection, in days; the organisation's own limits come on top. */
export const AGE_LIMITS_DAYS: readonly number[] = [30, 90, 365, 730, 1825];

/** A message counts as large from here: many servers turn away anything much larger. */
export const LARGE_ITEM_BYTES = 10 * MB;

const OLDER_THAN = carrier({ items: fact(count), bytes: fact(bytes) });
/** How much of a folder is older than `MailboxState.ageLimits[i]` days. */
export type OlderThan = Carried<typeof OLDER_THAN>;

export const MAIL_FOLDER = carrier({
  id: text('entry'),
  /** null: at the top. */
  parentId: nullable(text('entry')),
  /** Comes from the mailbox: text, never markup. */
  name: ownName,
  /** Not shown in mail programs. Counts towards the mailbox all the same. */
  hidden: yesNo,
  /** A saved search: its items lie in other folders. Never part of a sum. */
  search: yesNo,
  /** Holds mail; false for calendars, contacts and the like, whose items have no age of that kind. */
  mail: yesNo,
  childFolders: fact(count),
  /** Items of the folder itself, without its subfolders. */
  items: fact(count),
  /** Bytes of the folder's own items. */
  bytes: fact(bytes),
  /** ISO instant at which the oldest item arrived; null: the folder is empty. */
  oldest: fact(nullable(instant)),
  /** One for each of `MailboxState.ageLimits`, in that order. */
  older: list(OLDER_THAN),
  /** Not all of it was read: there is at least so much. Left out: all of it. */
  partial: optional(yesNo),
  /**
   * The entry is no folder of its own but so many small ones, which lie anywhere below its parent, with their sums;
   * it has no name. Left out: one folder. See `putTogether`.
   */
  together: optional(plain(v.pipe(countSchema, v.minValue(1)))),
});
export type MailFolder = Carried<typeof MAIL_FOLDER>;

const LARGE_ITEM = carrier({
  id: text('entry'),
  folderId: text('entry'),
  bytes,
  /** ISO instant; the first of the month where only that is known. null: no date that can be believed. */
  receivedAt: nullable(instant),
});
/** A large message. Its subject is not kept. */
export type LargeItem = Carried<typeof LARGE_ITEM>;

export const RULE_REMOVALS = ['no', 'toDeleted', 'forGood'] as const;
/** What a rule does with the mail that it applies to. */
export type RuleRemoval = (typeof RULE_REMOVALS)[number];

const RULE = carrier({
  /** As the person named it. Text, never markup. */
  name: text('text'),
  enabled: yesNo,
  removes: word(RULE_REMOVALS),
  /** Domains that it sends mail on to, each once. Whole addresses are not kept. */
  sendsTo: list(text('server')),
  /** Some of these domains are not the person's own. */
  outside: fact(yesNo),
});
/** A rule of the inbox that takes mail away or sends it on. Other rules are not kept. */
export type MailRule = Carried<typeof RULE>;

const SEEN_RULE = carrier({ ...RULE.fields, movesTo: nullable(text('entry')) });
/** A rule as the server lists it. `movesTo`: id of a folder, which may turn out to be Deleted Items. */
export type SeenRule = Carried<typeof SEEN_RULE>;

export const LICENCE_PLANS = ['plan1', 'plan2', 'kiosk', 'none'] as const;
/** Exchange Online plan of the mailbox; `none`: licences were listed and none of them has a mailbox. */
export type LicencePlan = (typeof LICENCE_PLANS)[number];

const LICENCE = carrier({
  plan: word(LICENCE_PLANS),
  /** An archive mailbox may be switched on. It says nothing of whether it is. */
  archiveAllowed: yesNo,
});
export type Licence = Carried<typeof LICENCE>;

export const MAILBOX_PURPOSES = ['user', 'linked', 'shared', 'room', 'equipment', 'others'] as const;
export type MailboxPurpose = (typeof MAILBOX_PURPOSES)[number];

const RETENTION = carrier({
  looked: count,
  stamped: count,
  /** ISO instant of the earliest one; null: none found. */
  earliest: nullable(instant),
});
/** Dates of expiry found on the items that were looked at. None found does not mean that nothing deletes mail. */
export type RetentionStamps = Carried<typeof RETENTION>;

export const CLOUD_STATES = ['normal', 'nearing', 'critical', 'full', 'overLimit'] as const;
const CLOUD_STORAGE = carrier({
  usedBytes: bytes,
  totalBytes: bytes,
  state: nullable(word(CLOUD_STATES)),
  /** The part used by mail attachments. */
  mailBytes: nullable(bytes),
});
/** Microsoft cloud storage of a personal account. Attachments count here; when it is full mail stops too. */
export type CloudStorage = Carried<typeof CLOUD_STORAGE>;

const SERVER_QUOTA = carrier({ warn: nullable(bytes), send: nullable(bytes), receive: nullable(bytes) });
/** Limits that the mail server itself stated, in bytes; null: no limit set. */
export type ServerQuota = Carried<typeof SERVER_QUOTA>;

const RECOVERABLE = carrier({
  items: fact(count),
  bytes: fact(bytes),
  /** Default limit; a hold raises it, which nobody but the admin can see. */
  limitBytes: fact(bytes),
});

export const MAILBOX_PROBLEMS = [
  'offline',
  'serverBusy',
  'timedOut',
  'signInExpired',
  'noPermission',
  'mailboxFull',
  'notFound',
  'refused',
  'notUnderstood',
  'tooLarge',
  'contradiction',
  'nothingOpen',
  /** The server holds no mailbox for whoever asks: a guest, an account without a licence, or it is kept elsewhere. */
  'noMailbox',
  /** There is one, and whoever asks may not open it. */
  'notYours',
  /** It is being set up or moved. */
  'notThereYet',
  /** The mail program does not pass questions on to the server. */
  'roadClosed',
  /** A folder was there when the list was read, and gone when it was asked about. */
  'folderGone',
  /** The list of folders did not come whole. */
  'foldersMissing',
  /** Messages bear no date that can be one. */
  'undated',
  /** The organisation pays for a plan that nobody here knows. */
  'unknownPlan',
] as const;
/** Why something could not be read. Each has a sentence in the locale files, and a way on: see `wayOn`. */
export type MailboxProblem = (typeof MAILBOX_PROBLEMS)[number];

/** `mailFile`: what was counted in a data file; such a state is made when it is shown, and kept nowhere. */
export const MAILBOX_SERVICES = ['graph', 'exchangeServer', 'mailFile'] as const;
export type MailboxService = (typeof MAILBOX_SERVICES)[number];

const NAMED = carrier({
  inbox: fact(nullable(text('entry'))),
  sent: fact(nullable(text('entry'))),
  drafts: fact(nullable(text('entry'))),
  deleted: fact(nullable(text('entry'))),
  junk: fact(nullable(text('entry'))),
  archive: fact(nullable(text('entry'))),
} satisfies Record<NamedFolder, unknown>);

/** What is asked once for the mailbox as a whole. */
const OF_THE_WHOLE = {
  /** Ids of the named folders; null: the mailbox has no such folder. */
  named: part(NAMED),
  recoverable: part(RECOVERABLE),
  archiveMailbox: fact(yesNo),
  /** True: over the limit for sending and receiving. False says nothing of how near it is. */
  full: fact(yesNo),
  serverQuota: fact(SERVER_QUOTA),
  licence: fact(LICENCE),
  purpose: fact(word(MAILBOX_PURPOSES)),
  cloudStorage: fact(CLOUD_STORAGE),
};

/** The same in a reading under way, where a rule still says which folder it moves mail to. */
export const READING_FACTS = carrier({ ...OF_THE_WHOLE, rules: fact(list(SEEN_RULE)) });
export type ReadingFacts = Carried<typeof READING_FACTS>;

export const MAILBOX = checked(
  carrier({
    /** Stable from one inspection to the next. */
    id: text('entry'),
    address: nullable(text('person')),
    service: word(MAILBOX_SERVICES),
    /** Id in `Snapshot.sources`. */
    source: text('source'),
    /** ISO instant from which ages are counted back. */
    takenAt: instant,
    /** Days, ascending. */
    ageLimits: list(count),
    folders: list(MAIL_FOLDER),
    /** Number of folders, known when every one was listed; unknown while some are missing. */
    folderCount: fact(count),
    ...OF_THE_WHOLE,
    /** Largest first. With evidence `estimated`: large ones among those looked at, perhaps not all. */
    largest: fact(list(LARGE_ITEM)),
    rules: fact(list(RULE)),
    retention: fact(RETENTION),
    /** What went wrong while reading, each kind once, with how often. */
    problems: list(carrier({ problem: word(MAILBOX_PROBLEMS), times: count })),
  }),
  ({ folders, ageLimits }) => folders.every(({ older }) => older.length === ageLimits.length),
  'ages do not fit their limits',
);
/** What the server told of one mailbox. Plain JSON. Holds names of folders and rules, no subject and no body. */
export type MailboxState = Carried<typeof MAILBOX>;
