import type { CheckId } from '../checks/check';
import type { Account, AccountKind, DataFileLocation } from '../facts/account';
import type { Client, Snapshot } from '../facts/snapshot';

/** The pane's own checks that an overview of many is made of, by what they find. */
export const READER_PROBLEMS = {
  pop3NoCopy: ['pop3-no-server-copy', 'pop3-server-copy-expires'],
  dataFile: ['data-file-full', 'data-file-near-limit', 'mirror-near-limit'],
  riskyPlace: ['data-file-risky-place'],
  unencrypted: ['pop3-plain-connection', 'imap-plain-connection'],
  signInEnds: ['signin-ended', 'signin-may-end'],
} as const satisfies Record<string, readonly CheckId[]>;
export type ReaderProblem = keyof typeof READER_PROBLEMS;
export const READER_PROBLEM_IDS = Object.keys(READER_PROBLEMS) as ReaderProblem[];

/** A data file in which a mailbox's mail lies on a computer. */
export interface CompanyFile {
  name: string;
  /** null: not known. */
  bytes: number | null;
  /** Bytes from which Outlook adds nothing; null: not known which. */
  limit: number | null;
  place: DataFileLocation | null;
}

/** A mail program on a computer that reads a mailbox, as its settings show it. */
export interface CompanyReader {
  /** Name of the machine or of the file. Text, never markup. */
  machine: string;
  /** ISO instant at which the machine's file was collected; null: settings that no collector wrote. */
  collectedAt: string | null;
  kind: AccountKind | null;
  program: Client | null;
  files: CompanyFile[];
  problems: ReaderProblem[];
  /** What nobody can tell of it from what its settings show. */
  untold: ReaderProblem[];
  account: Account;
  snapshot: Snapshot;
}
