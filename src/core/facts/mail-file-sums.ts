import type { MailFileFacts, MailFileFolder } from './mail-file';

/** What the mail of a file comes to. */
export interface MailInFile {
  items: number;
  bytes: number;
  /** ISO instants; null: no message has a date. */
  oldest: string | null;
  newest: string | null;
}

/** Folders that hold mail: calendars, contacts and the like are counted by no one as messages. */
export function mailFolders({ folders }: MailFileFacts): MailFileFolder[] {
  return folders.filter(({ content }) => content === 'mail');
}

/** All mail of a file together. With `complete` false: at least so much. */
export function mailIn(facts: MailFileFacts): MailInFile {
  const sum: MailInFile = { items: 0, bytes: 0, oldest: null, newest: null };
  for (const { items, bytes, oldest, newest } of mailFolders(facts)) {
    sum.items += items;
    sum.bytes += bytes;
    if (oldest !== null && (sum.oldest === null || oldest < sum.oldest)) sum.oldest = oldest;
    if (newest !== null && (sum.newest === null || newest > sum.newest)) sum.newest = newest;
  }
  return sum;
}

/**
 * Whether a reading of a file before holds more of it than a later one that was broken off from outside: what the later
 * one did not come to is then no loss of mail.
 */
export function isFuller(before: MailFileFacts, later: MailFileFacts): boolean {
  const brokenOff = later.problems.some(({ code }) => code === 'stopped' || code === 'changed');
  return brokenOff && mailIn(before).items > mailIn(later).items;
}
