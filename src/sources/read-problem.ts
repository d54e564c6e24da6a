/**
 * Why a dropped file gave nothing, or not everything. Each has one sentence in the locale files
 * (`problem.<code>`) that says what the file is and what to do.
 */
export const READ_PROBLEM_CODES = [
  /** 0 bytes. */
  'emptyFile',
  /** A binary registry hive (`regf`), not a text export. */
  'registryHive',
  /** Printed by `reg query`; `reg export` is needed. */
  'regQueryText',
  /** A registry export with its first line and nothing else. */
  'headerOnly',
  /** A registry export, or a preferences file, of something that is not a mail program. */
  'noProfileInside',
  /** A mail profile is there, without an account and without a data file. */
  'emptyProfile',
  /** A deployment file with placeholders in the place of values. */
  'template',
  /** None of the kinds that can be read. */
  'unknownFile',
  /** Named like a data file, but its first bytes say otherwise: damaged, or something else. */
  'notADataFile',
  /** The data file is in use by the mail program. Its size was read, its inside was not. */
  'dataFileInUse',
  /** A zip file whose directory is not there: damaged, or not wholly downloaded. */
  'zipDamaged',
  /** Everything in a zip file is locked by a password. */
  'zipLocked',
  /** A zip file without mail. */
  'zipWithoutMail',
  /** Packed in a way, or so large, that it must be unpacked before it can be read. */
  'unpackFirst',
  /** A text that is far larger than any settings file. */
  'tooLarge',
  /** The file ends in the middle. What came before was read. */
  'truncated',
  /** The browser could not read the file. */
  'unreadable',
  /** The person stopped the reading. */
  'cancelled',
] as const;
export type ReadProblemCode = (typeof READ_PROBLEM_CODES)[number];

/** What went wrong with one file. `file` comes from outside: text, never markup. */
export interface ReadProblem {
  file: string;
  code: ReadProblemCode;
}
