import { MB } from './units';

export const DATA_FILE_FORMATS = ['ansi', 'unicode', 'unicode4k'] as const;
/** Format of a data file of Outlook. */
export type DataFileFormat = (typeof DATA_FILE_FORMATS)[number];

/** What a file or folder of mail can be. */
export const MAIL_FILE_KINDS = [
  'pst',
  'ost',
  'mbox',
  'thunderbirdFolder',
  'maildir',
  'olm',
  'eml',
  'msg',
] as const;
export type MailFileKind = (typeof MAIL_FILE_KINDS)[number];

/** Folders that every mail program has, known by an id or a flag, never by a translated name. */
export const MAIL_FILE_SPECIALS = [
  'inbox',
  'sent',
  'drafts',
  'deleted',
  'outbox',
  'junk',
  'archive',
] as const;
export type MailFileSpecial = (typeof MAIL_FILE_SPECIALS)[number];

/** What a folder holds. `other`: things that are neither of these, such as contacts that a program gathers. */
export const MAIL_FILE_CONTENTS = [
  'mail',
  'calendar',
  'contacts',
  'tasks',
  'notes',
  'journal',
  'other',
] as const;
export type MailFileContent = (typeof MAIL_FILE_CONTENTS)[number];

/** Why a file was read in part only. Each has a sentence in the locale files. */
export const MAIL_FILE_PROBLEMS = [
  /** The file is shorter than it says it is: a copy that broke off. */
  'cutShort',
  /** A part of the index of the whole file could not be read; folders or messages may be missing. */
  'damagedIndex',
  /** Nothing of this folder's list of messages could be read. */
  'damagedFolder',
  /** Some messages of this folder could not be read. */
  'messagesUnreadable',
  /** The folder says of itself that it holds another number of messages than were found. */
  'countDiffers',
  /** A folder that the file's own list of folders leaves out; it was found all the same. */
  'folderNotListed',
  /** The list names a folder that does not exist. */
  'folderMissing',
  /** A folder lies inside itself. */
  'folderLoop',
  /** The file does not say which of its folders people see; all of them were taken. */
  'topUnknown',
  /** The file says it has more parts than can be: the rest was left out. */
  'limitReached',
  /** The file changed, or was taken away, while it was being read. */
  'changed',
  /** A part that is protected by a password, such as in a zip file. */
  'locked',
  /** A part written in a way that is not known. */
  'unknownPart',
  /** The person stopped the reading. */
  'stopped',
] as const;
export type MailFileProblemCode = (typeof MAIL_FILE_PROBLEMS)[number];

export interface MailFileProblem {
  code: MailFileProblemCode;
  /** Id of the folder that it is about; null: the file as a whole, or a folder that could not be named. */
  folderId: string | null;
}

/** How many messages, and how large they are together. */
export interface MailAmount {
  items: number;
  bytes: number;
}

/** Messages that arrived in one month of the calendar, in UTC. */
export interface MailFileMonth extends MailAmount {
  /** `YYYY-MM`. */
  month: string;
}

/** Messages that arrived on one day, in UTC. */
export interface MailFileDay extends MailAmount {
  /** `YYYY-MM-DD`. */
  day: string;
}

/** Days before the file's last change for which `MailFileFolder.days` is kept. */
export const RECENT_DAYS = 100;
/** How many messages `MailFileFacts.largest` names. */
export const LARGEST_ITEMS = 20;
/** Bytes from which a message counts as `large`: most servers turn such a message away. */
export const LARGE_MAIL_BYTES = 25 * MB;
/** Longest name of a folder that is kept, in characters. */
export const FOLDER_NAME_CHARACTERS = 256;
/** Messages dated before this, or after the next, have no date that can be believed. */
export const EARLIEST_MAIL = '1980-01-01T00:00:00.000Z';
export const LATEST_MAIL = '2099-12-31T23:59:59.999Z';

/** One folder of a mail file: only what was counted, no word of a message. */
export interface MailFileFolder {
  /** The same whenever the same file is read again. */
  id: string;
  /** null: at the top of what people see. */
  parentId: string | null;
  /** Comes from the file: text, never markup. Empty: it has none that could be read. */
  name: string;
  special: MailFileSpecial | null;
  content: MailFileContent;
  /** Messages (or entries) that were found. With `complete` false: at least so many. */
  items: number;
  /** null: the file does not say. */
  unread: number | null;
  /** Bytes of the messages that say their size. */
  bytes: number;
  /** How many of `items` do not say their size. */
  unsized: number;
  /** How many of `items` have no date that can be believed: `months` holds all others. */
  undated: number;
  /** ISO instant; null: no message with a date. */
  oldest: string | null;
  newest: string | null;
  /** Only months with messages, oldest first. */
  months: MailFileMonth[];
  /** Only days with messages, oldest first, of the last `RECENT_DAYS` days before the file was last changed. */
  days: MailFileDay[];
  /** Deleted in the program but still in the file, and not part of `items`; null: files of this kind have none. */
  deletedNotCompacted: MailAmount | null;
  /** Count that the folder states of itself; null: it states none. */
  ownCount: number | null;
  /** Everything that this folder's list says is there was read. */
  complete: boolean;
}

/** A large message: nothing but its size and where it lies. */
export interface LargestItem {
  sizeBytes: number;
  folderId: string;
  /** `YYYY-MM`; null: no date that can be believed. */
  month: string | null;
}

/** What one file, or one folder of files, of mail holds. Every number was counted in it. */
export interface MailFileFacts {
  kind: MailFileKind;
  /** Format of a PST or OST; null: of another kind, or not a documented one. */
  format: DataFileFormat | null;
  /** Comes from the person's disk: text, never markup. */
  name: string;
  sizeBytes: number;
  /** ISO instant of the last change as the disk tells it; null: not known. */
  modifiedAt: string | null;
  /**
   * Key of the store, lower-case hex: the same in every copy of a data file, another in every data file that was
   * made anew. null: files of this kind have none, or it could not be read.
   */
  storeKey: string | null;
  /** A password is set in it. It encrypts nothing. null: files of this kind have none, or it could not be seen. */
  passwordProtected: boolean | null;
  /** Parents before their children. */
  folders: MailFileFolder[];
  /** The `LARGEST_ITEMS` largest messages, largest first. */
  largest: LargestItem[];
  /** Messages of `LARGE_MAIL_BYTES` and more. */
  large: MailAmount;
  /** Mail of the same time and size as another one; null: not looked at. */
  likelyDuplicates: MailAmount | null;
  /** Bytes inside the file that hold nothing, which compacting may give back; null: not known. */
  freeBytes: number | null;
  /** Everything that the file says is there was read. */
  complete: boolean;
  problems: MailFileProblem[];
  /** Bytes that were read of it. */
  bytesRead: number;
}

/** How the reading of a mail file ended. */
export type MailFileReading =
  /** As far as it could be read: see `complete` and `problems`. */
  | { outcome: 'read'; facts: MailFileFacts }
  /** Another program, as a rule the mail program, keeps the file to itself. */
  | { outcome: 'inUse' }
  /** The person stopped the reading before anything was known of the file. */
  | { outcome: 'stopped' }
  /** The browser could not read it. */
  | { outcome: 'unreadable' }
  /** Not a mail file, or damaged so much that it cannot be told from another. */
  | { outcome: 'notAMailFile' };

/** How far the reading has come. */
export interface MailFileProgress {
  foldersDone: number;
  /** Folders found so far; 0: not known yet. */
  foldersTotal: number;
  itemsDone: number;
  bytesRead: number;
}

/** What a reader of a mail file is given beside the file. */
export interface MailFileOptions {
  /** Called often; cheap to call. */
  onProgress?: ((progress: MailFileProgress) => void) | undefined;
  /** Called with each folder as soon as it was read, its parent before. */
  onFolder?: ((folder: MailFileFolder) => void) | undefined;
  /** Ends the reading soon; what was read is handed back with the problem `stopped`. */
  signal?: AbortSignal | undefined;
  /** A message that is looked for among those that are counted. */
  lookFor?: LookFor | undefined;
}

/** A message that is known by when it arrived, and by nothing that stands in it. */
export interface LookFor {
  /** Seconds since 1970. */
  second: number;
  onFound: () => void;
}
