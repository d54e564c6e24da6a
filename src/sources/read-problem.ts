/**
 * Why a dropped file gave nothing, or not everything. Each has a sentence or two in the locale files
 * (`problem.<code>`) that say what the file is and what to do next.
 */
export const READ_PROBLEM_CODES = [
  /** 0 bytes. */
  'emptyFile',
  /** A binary registry hive (`regf`), not a text export. */
  'registryHive',
  /** A registry export with its first line and nothing else. */
  'headerOnly',
  /** A registry export, or a preferences file, of something that is not a mail program. */
  'noProfileInside',
  /** A mail profile is there, without an account and without a data file. */
  'emptyProfile',
  /** Only profiles that somebody set aside under another name; nobody uses them. */
  'profileSetAside',
  /** Settings of Outlook Express or Windows Live Mail, which no longer say what is in use. */
  'olderMailProgram',
  /** A deployment file with placeholders in the place of values. */
  'template',
  /** A zip archive without mail and without Thunderbird's settings. */
  'zipWithoutSettings',
  /** A zip archive without its end, or with settings that do not unpack. */
  'zipDamaged',
  /** A zip archive that asks for a password. */
  'zipLocked',
  /** Thunderbird's list of what is left on POP3 servers, without the settings that it belongs to. */
  'popStateAlone',
  /** Thunderbird's `profiles.ini`, which names folders and no accounts. */
  'profilesIni',
  /** What Thunderbird copies from Help, Troubleshooting Information. */
  'troubleshooting',
  /** Passwords of a mail program, or the keys to them. Not read. */
  'secretStore',
  /** A text with a recovery key of BitLocker. Not read. */
  'recoveryKey',
  /** What `manage-bde -status` prints. */
  'driveStatus',
  'picture',
  'document',
  /** Numbers with commas between, or a spreadsheet. */
  'table',
  /** One message that was saved. */
  'message',
  /** Thunderbird's index of a folder (`.msf`), without mail. */
  'folderIndex',
  'calendar',
  'contacts',
  /** Leads to a file or a page and is not one. */
  'shortcut',
  /** What `dir` prints. */
  'fileList',
  'webPage',
  /** Autodiscover: what a server tells mail programs. */
  'serverAnswer',
  /** XML or JSON of another program. */
  'otherSettings',
  /** What an organisation says about the mail of its people. */
  'policyFile',
  'program',
  'database',
  /** None of the kinds that can be read. */
  'unknownFile',
  /** Named like a data file, but its first bytes say otherwise: damaged, or something else. */
  'notADataFile',
  /** The data file is in use by the mail program. Its size was read, its inside was not. */
  'dataFileInUse',
  /** A dropped folder in which nothing looks like mail. */
  'folderWithoutMail',
  /** The person stopped the counting of mail. What was counted by then is kept, as 'at least'. */
  'stoppedPartly',
  /** Packed in a way, or so large, that it must be unpacked before it can be read. */
  'unpackFirst',
  /** A text that is far larger than any settings file. */
  'tooLarge',
  /** The file ends in the middle. What came before was read. */
  'truncated',
  /** A message that was to come out of a backup: it has no date, */
  'undated',
  /** is so new that it may come from anywhere, */
  'tooNew',
  /** or is of a day or month of which the copy holds nothing. */
  'notInCopy',
  /** The browser could not read the file. */
  'unreadable',
  /** The person stopped the reading. */
  'cancelled',
  /** Given to a sample person who was left while it was read. */
  'exampleLeft',
  /** Another window had everything forgotten while it was read. */
  'forgottenElsewhere',
] as const;
export type ReadProblemCode = (typeof READ_PROBLEM_CODES)[number];

/** What went wrong with one file. `file` comes from outside: text, never markup. */
export interface ReadProblem {
  file: string;
  code: ReadProblemCode;
}
