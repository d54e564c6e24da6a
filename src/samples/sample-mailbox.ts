import { addDays } from '../core/days';
import { known, unknown, type Fact } from '../core/facts/evidence';
import { AGE_LIMITS_DAYS, MAILBOX, type MailFolder, type MailboxState } from '../core/facts/mailbox';
import { factsOfMailbox } from '../core/facts/mailbox-accounts';
import { RECOVERABLE_LIMITS } from '../core/facts/mailbox-limits';
import type { SourceFacts } from '../core/facts/snapshot';
import { GB, MB } from '../core/facts/units';

/** What is made up of a mailbox, as if its mail server had been asked today. `today` is an ISO date. */
export type SampleMailbox = (today: string) => MailboxState;

export const FAY = 'fay@example.com';
export const GIL = 'gil@example.com';

const SERVER = 'mail-server';

const asked = <T>(value: T): Fact<T> => known(value, 'measured', SERVER);

interface SampleFolder {
  /** That of a named folder is its name in `MailboxState.named`. */
  id: string;
  name: string;
  /** Messages, and their size in bytes on the average. */
  items: number;
  bytesEach: number;
  /** Days since the first message. As many came in each month since then. */
  days: number;
}

const folder = (id: string, name: string, items: number, kb: number, days: number): SampleFolder => ({
  id,
  name,
  items,
  bytesEach: kb * 1024,
  days,
});

function folderOf({ id, name, items, bytesEach, days }: SampleFolder, today: string): MailFolder {
  return {
    id,
    parentId: null,
    name,
    hidden: false,
    search: false,
    mail: true,
    childFolders: asked(0),
    items: asked(items),
    bytes: asked(items * bytesEach),
    oldest: asked(`${addDays(today, -days)}T08:00:00.000Z`),
    older: AGE_LIMITS_DAYS.map((limit) => {
      const older = Math.round(items * Math.max(0, 1 - limit / days));
      return { items: asked(older), bytes: asked(older * bytesEach) };
    }),
  };
}

function mailboxOf(
  address: string,
  folders: readonly SampleFolder[],
  more: (today: string) => Partial<MailboxState>,
): SampleMailbox {
  return (today) =>
    MAILBOX.blankWith({
      id: `mailbox|${address}`,
      address,
      service: 'graph',
      source: SERVER,
      takenAt: `${today}T08:00:00.000Z`,
      ageLimits: [...AGE_LIMITS_DAYS],
      folders: folders.map((one) => folderOf(one, today)),
      folderCount: asked(folders.length),
      named: {
        inbox: asked('inbox'),
        sent: asked('sent'),
        drafts: asked('drafts'),
        deleted: asked('deleted'),
        junk: asked('junk'),
        archive: asked(null),
      },
      recoverable: {
        items: asked(310),
        bytes: asked(420 * MB),
        limitBytes: known(RECOVERABLE_LIMITS.plain.hard, 'inferred', SERVER),
      },
      archiveMailbox: asked(false),
      largest: asked([]),
      rules: asked([]),
      full: asked(false),
      serverQuota: asked({ warn: 49 * GB, send: 49.5 * GB, receive: 50 * GB }),
      licence: asked({ plan: 'plan1', archiveAllowed: true }),
      purpose: asked('user'),
      retention: asked({ looked: 200, stamped: 0, earliest: null }),
      cloudStorage: unknown('notSupportedHere'),
      problems: [],
      ...more(today),
    });
}

/** Fay: a company mailbox that is nearly full, in which a rule of the company deletes old mail in 40 days. */
export const fayMailbox = mailboxOf(
  FAY,
  [
    folder('inbox', 'Inbox', 61_200, 270, 3_300),
    folder('sent', 'Sent Items', 28_400, 410, 3_300),
    folder('drafts', 'Drafts', 12, 180, 60),
    folder('deleted', 'Deleted Items', 21_900, 230, 900),
    folder('junk', 'Junk Email', 340, 40, 30),
    folder('customers', 'Customers', 21_700, 680, 2_900),
  ],
  (today) => ({
    largest: asked([
      {
        id: 'large-1',
        folderId: 'customers',
        bytes: 31 * MB,
        receivedAt: `${addDays(today, -800)}T09:00:00.000Z`,
      },
      {
        id: 'large-2',
        folderId: 'customers',
        bytes: 24 * MB,
        receivedAt: `${addDays(today, -420)}T09:00:00.000Z`,
      },
    ]),
  }),
);

/** Gil: a company mailbox with room to spare. */
export const gilMailbox = mailboxOf(
  GIL,
  [
    folder('inbox', 'Inbox', 8_400, 120, 1_500),
    folder('sent', 'Sent Items', 5_200, 140, 1_500),
    folder('drafts', 'Drafts', 3, 60, 20),
    folder('deleted', 'Deleted Items', 420, 90, 25),
    folder('junk', 'Junk Email', 35, 40, 25),
    folder('projects', 'Projects', 2_900, 210, 1_400),
  ],
  () => ({}),
);

/** What the mail server of such a mailbox contributes to an inspection. `readAt`: ISO instant. */
export function sampleMailboxFacts(mailbox: MailboxState, readAt: string): SourceFacts {
  return factsOfMailbox(mailbox, 'exchange', {
    id: SERVER,
    kind: 'mailServer',
    name: 'Microsoft 365',
    readAt,
  });
}
