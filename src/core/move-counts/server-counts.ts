import type { MailFileFacts } from '../facts/mail-file';
import type { MailboxState } from '../facts/mailbox';

/**
 * How the server's side of a move to IMAP is known. `mailServer`: it was asked. `cacheFile`: the cache of the new account
 * was read, which holds what its window lets in and says of older mail nothing. `told`: read off in webmail, by the id
 * of the folder in the data file.
 */
export type ServerCounts =
  | { by: 'mailServer'; mailbox: MailboxState }
  | {
      by: 'cacheFile';
      contents: MailFileFacts;
      /** The window is known to be all mail. */
      wholeWindow: boolean;
      /** Messages that the server shows of each folder at most; null: all. */
      mostShown: number | null;
    }
  | { by: 'told'; counts: Readonly<Record<string, number>> };

/** Yahoo shows programs only the newest so many messages of each folder (IMAP). */
export const YAHOO_MOST_SHOWN = 10_000;
