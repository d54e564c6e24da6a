import type { Snapshot } from '../../src/core/facts/snapshot';
import type { MailFileFacts } from '../../src/core/facts/mail-file';
import type { ServerCopy } from '../../src/core/facts/account';
import { addDays } from '../../src/core/days';
import { mailFileOfMessages, type MessageInFolder } from './mail-file-of-messages';
import { imported, measured, NO_BACKUP, pop3, pst, snapshotOf } from './make-snapshot';

/** What lies in the file, so that every page can be held to it. */
export const COUNTED = { all: 48_210, inbox: 40_000, recentInbox: 1_302, inboxOfLastYear: 10_000 };

const many = (count: number, folder: string, day: (at: number) => string): MessageInFolder[] =>
  Array.from({ length: count }, (_, at) => ({ folder, day: day(at), bytes: 1000 + at }));

/**
 * A POP3 account that fetches into a file with 48,210 messages since March 2009, of which the inbox got 1,302 in the
 * last 14 days. `today` is an ISO date; the file was read on it.
 */
export function countedStore(today: string, serverCopy: ServerCopy): Snapshot {
  return snapshotOf({
    takenAt: `${today}T09:00:00.000Z`,
    accounts: [pop3({ serverCopy: imported(serverCopy), backup: NO_BACKUP })],
    dataFiles: [pst({ contents: measured(contentsOn(today)), backup: NO_BACKUP })],
  });
}

const made = new Map<string, MailFileFacts>();

/** Counted once for all tests of a file: it is many messages. */
function contentsOn(today: string): MailFileFacts {
  const known = made.get(today);
  if (known) return known;
  const { all, inbox, recentInbox, inboxOfLastYear } = COUNTED;
  const contents = mailFileOfMessages(
    [
      ...many(1, 'Inbox', () => '2009-03-15'),
      ...many(inbox - inboxOfLastYear - 1, 'Inbox', (at) => `${2010 + (at % 10)}-07-10`),
      ...many(inboxOfLastYear - recentInbox, 'Inbox', (at) => addDays(today, -(30 + (at % 60)))),
      ...many(recentInbox, 'Inbox', (at) => addDays(today, -(at % 14))),
      ...many(all - inbox, 'Sent', (at) => `${2012 + (at % 8)}-03-20`),
    ],
    { modifiedAt: `${today}T06:00:00.000Z` },
    { Inbox: 'inbox', Sent: 'sent' },
  );
  made.set(today, contents);
  return contents;
}
