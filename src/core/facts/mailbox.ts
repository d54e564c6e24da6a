import type { Fact } from './evidence';

/** The folders that every mailbox has and that checks speak of by name. */
export const NAMED_FOLDERS = ['inbox', 'sent', 'drafts', 'deleted', 'junk', 'archive'] as const;
/** `archive` is the one-click Archive folder inside the mailbox, not the archive mailbox beside it. */
export type NamedFolder = (typeof NAMED_FOLDERS)[number];

/** Ages asked for in every inspection, in days; the organisation's own limits come on top. */
export const AGE_LIMITS_DAYS: readonly number[] = [30, 90, 365, 730, 1825];

/** A message counts as large from here: many servers turn away anything much larger. */
export const LARGE_ITEM_BYTES = 10 * 1024 * 1024;

/** How much of a folder is older than `MailboxState.ageLimits[i]` days. */
export interface OlderThan {
  items: Fact<number>;
  bytes: Fact<number>;
}

export interface MailFolder {
  id: string;
  /** null: at the top. */
  parentId: string | null;
  /** Comes from the mailbox: text, never markup. */
  name: string;
  /** Not shown in mail programs. Counts towards the mailbox all the same. */
  hidden: boolean;
  /** A saved search: its items lie in other folders. Never part of a sum. */
  search: boolean;
  /** Holds mail; false for calendars, contacts and the like, whose items have no age of that kind. */
  mail: boolean;
  childFolders: Fact<number>;
  /** Items of the folder itself, without its subfolders. */
  items: Fact<number>;
  /** Bytes of the folder's own items. */
  bytes: Fact<number>;
  /** ISO instant at which the oldest item arrived; null: the folder is empty. */
  oldest: Fact<string | null>;
  /** One for each of `MailboxState.ageLimits`, in that order. */
  older: OlderThan[];
  /**
   * The entry is no folder of its own but so many small ones, which lie anywhere below its parent, with their sums;
   * it has no name. Left out: one folder. See `putTogether`.
   */
  together?: number;
}

/** A large message. Its subject is not kept. */
export interface LargeItem {
  id: string;
  folderId: string;
  bytes: number;
  /** ISO instant. */
  receivedAt: string;
}

export const RULE_REMOVALS = ['no', 'toDeleted', 'forGood'] as const;
/** What a rule does with the mail that it applies to. */
export type RuleRemoval = (typeof RULE_REMOVALS)[number];

/** A rule of the inbox that takes mail away or sends it on. Other rules are not kept. */
export interface MailRule {
  /** As the person named it. Text, never markup. */
  name: string;
  enabled: boolean;
  removes: RuleRemoval;
  /** Domains that it sends mail on to, each once. Whole addresses are not kept. */
  sendsTo: string[];
  /** Some of these domains are not the person's own. */
  outside: Fact<boolean>;
}

export const LICENCE_PLANS = ['plan1', 'plan2', 'kiosk', 'none'] as const;
/** Exchange Online plan of the mailbox; `none`: licences were listed and none of them has a mailbox. */
export type LicencePlan = (typeof LICENCE_PLANS)[number];

export interface Licence {
  plan: LicencePlan;
  /** An archive mailbox may be switched on. It says nothing of whether it is. */
  archiveAllowed: boolean;
}

export const MAILBOX_PURPOSES = ['user', 'linked', 'shared', 'room', 'equipment', 'others'] as const;
export type MailboxPurpose = (typeof MAILBOX_PURPOSES)[number];

/** Dates of expiry found on the items that were looked at. None found does not mean that nothing deletes mail. */
export interface RetentionStamps {
  looked: number;
  stamped: number;
  /** ISO instant of the earliest one; null: none found. */
  earliest: string | null;
}

export const CLOUD_STATES = ['normal', 'nearing', 'critical', 'full', 'overLimit'] as const;
/** Microsoft cloud storage of a personal account. Attachments count here; when it is full mail stops too. */
export interface CloudStorage {
  usedBytes: number;
  totalBytes: number;
  state: (typeof CLOUD_STATES)[number] | null;
  /** The part used by mail attachments. */
  mailBytes: number | null;
}

/** Limits that the mail server itself stated, in bytes; null: no limit set. */
export interface ServerQuota {
  warn: number | null;
  send: number | null;
  receive: number | null;
}

/** Items that were deleted and can still be brought back. They have a limit of their own. */
export interface RecoverableItems {
  items: Fact<number>;
  bytes: Fact<number>;
  /** Default limit; a hold raises it, which nobody but the admin can see. */
  limitBytes: Fact<number>;
}

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
] as const;
/** Why something could not be read. Each has a sentence in the locale files. */
export type MailboxProblem = (typeof MAILBOX_PROBLEMS)[number];

export const MAILBOX_SERVICES = ['graph', 'exchangeServer'] as const;
export type MailboxService = (typeof MAILBOX_SERVICES)[number];

/** What the server told of one mailbox. Plain JSON. Holds names of folders and rules, no subject and no body. */
export interface MailboxState {
  /** Stable from one inspection to the next. */
  id: string;
  address: string | null;
  service: MailboxService;
  /** Id in `Snapshot.sources`. */
  source: string;
  /** ISO instant from which ages are counted back. */
  takenAt: string;
  /** Days, ascending. */
  ageLimits: number[];
  folders: MailFolder[];
  /** Number of folders, known when every one was listed; unknown while some are missing. */
  folderCount: Fact<number>;
  /** Ids of the named folders; null: the mailbox has no such folder. */
  named: Record<NamedFolder, Fact<string | null>>;
  recoverable: RecoverableItems;
  archiveMailbox: Fact<boolean>;
  /** Largest first. With evidence `estimated`: large ones among those looked at, perhaps not all. */
  largest: Fact<LargeItem[]>;
  rules: Fact<MailRule[]>;
  /** True: over the limit for sending and receiving. False says nothing of how near it is. */
  full: Fact<boolean>;
  serverQuota: Fact<ServerQuota>;
  licence: Fact<Licence>;
  purpose: Fact<MailboxPurpose>;
  retention: Fact<RetentionStamps>;
  cloudStorage: Fact<CloudStorage>;
  /** What went wrong while reading, each kind once, with how often. */
  problems: { problem: MailboxProblem; times: number }[];
}
