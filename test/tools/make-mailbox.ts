import { known, unknown, type Fact } from '../../src/core/facts/evidence';
import { AGE_LIMITS_DAYS, MAILBOX, type MailFolder, type MailboxState } from '../../src/core/facts/mailbox';
import { RECOVERABLE_LIMITS } from '../../src/core/facts/mailbox-limits';
import { TODAY } from './make-snapshot';

/** Id of the source of every mailbox made here. */
export const SERVER = 'server';

export const asked = <T>(value: T) => known(value, 'measured', SERVER);

/** A mail folder without subfolders and of which everything is known; nothing in it is older than a month. */
export function folder(id: string, items: number, bytes: number, more: Partial<MailFolder> = {}): MailFolder {
  return {
    id,
    parentId: null,
    name: id,
    hidden: false,
    search: false,
    mail: true,
    childFolders: asked(0),
    items: asked(items),
    bytes: asked(bytes),
    oldest: asked(items > 0 ? `${TODAY}T08:00:00.000Z` : null),
    older: AGE_LIMITS_DAYS.map(() => ({ items: asked(0), bytes: asked(0) })),
    ...more,
  };
}

/** Ages of a folder: items and bytes older than 30, 90, 365, 730 and 1825 days. */
export function ages(...pairs: readonly [items: number, bytes: number][]): MailFolder['older'] {
  return AGE_LIMITS_DAYS.map((_, at) => {
    const [items, bytes] = pairs[at] ?? pairs.at(-1) ?? [0, 0];
    return { items: asked(items), bytes: asked(bytes) };
  });
}

/** What a mail server told of the mailbox of exchange@example.com, an ordinary and harmless one. */
export function mailbox(more: Partial<MailboxState> = {}): MailboxState {
  const folders = more.folders ?? [
    folder('inbox', 200, 20_000_000),
    folder('sent', 300, 30_000_000),
    folder('drafts', 2, 20_000),
    folder('deleted', 10, 100_000),
    folder('junk', 5, 50_000),
    folder('projects', 500, 60_000_000),
  ];
  const named = (id: string): Fact<string | null> => asked(folders.some((one) => one.id === id) ? id : null);
  return MAILBOX.blankWith({
    id: 'mailbox|exchange@example.com',
    address: 'exchange@example.com',
    service: 'graph',
    source: SERVER,
    takenAt: `${TODAY}T09:00:00.000Z`,
    ageLimits: [...AGE_LIMITS_DAYS],
    folderCount: asked(folders.length),
    named: {
      inbox: named('inbox'),
      sent: named('sent'),
      drafts: named('drafts'),
      deleted: named('deleted'),
      junk: named('junk'),
      archive: named('archive'),
    },
    recoverable: {
      items: asked(10),
      bytes: asked(1_000_000),
      limitBytes: known(RECOVERABLE_LIMITS.plain.hard, 'inferred', SERVER),
    },
    archiveMailbox: asked(false),
    largest: asked([]),
    rules: asked([]),
    full: asked(false),
    serverQuota: unknown('notSupportedHere'),
    licence: unknown('notAsked'),
    purpose: asked('user'),
    retention: unknown('notAsked'),
    cloudStorage: unknown('notSupportedHere'),
    problems: [],
    ...more,
    folders,
  });
}
