import { addDays } from '../core/days';
import {
  LARGE_MAIL_BYTES,
  LARGEST_ITEMS,
  RECENT_DAYS,
  type MailFileFacts,
  type MailFileFolder,
  type MailFileSpecial,
} from '../core/facts/mail-file';
import { GB, MB } from '../core/facts/units';

interface SampleFolder {
  name: string;
  special?: MailFileSpecial;
  /** Place of its parent in the list. */
  within?: number;
  /** `YYYY-MM` of its first message, and of its last one; left out: it goes on. */
  from: string;
  to?: string;
  /** Messages that arrive in a month, and their size in bytes on the average. */
  perMonth: number;
  bytesEach: number;
}

type SampleFile = Pick<MailFileFacts, 'kind' | 'format' | 'name' | 'storeKey'> & {
  folders: readonly SampleFolder[];
  /** Share of the file that holds no mail. */
  slack: number;
};

/** What is made up of a mail file, as if it had been read today. `today` is an ISO date. */
export type SampleContents = (today: string) => MailFileFacts;

const folder = (
  name: string,
  from: string,
  perMonth: number,
  kb: number,
  more: Partial<SampleFolder> = {},
) => ({
  name,
  from,
  perMonth,
  bytesEach: kb * 1024,
  ...more,
});

/** Ada: seventeen years of a small firm in one data file. */
export const adaMail = mailOf({
  kind: 'pst',
  format: 'unicode',
  name: 'ada@example.com.pst',
  storeKey: 'a1'.repeat(16),
  slack: 0.12,
  folders: [
    folder('Inbox', '2009-03', 160, 420, { special: 'inbox' }),
    folder('Sent Items', '2009-03', 60, 610, { special: 'sent' }),
    folder('Customers', '2009-05', 24, 900),
    folder('Offers 2012', '2012-01', 30, 1200, { within: 2, to: '2013-02' }),
    folder('Tax', '2010-01', 3, 700),
    folder('Deleted Items', '2024-01', 40, 150, { special: 'deleted' }),
  ],
});

/** Ben: an export of an account that he gave up years ago. */
export const benMail = mailOf({
  kind: 'mbox',
  format: null,
  name: 'Old account.mbox',
  storeKey: null,
  slack: 0,
  folders: [folder('Old account', '2006-09', 45, 60, { to: '2014-06' })],
});

/** Dev: two accounts in one file of the old format, which is nearly full. */
export const devMail = mailOf({
  kind: 'pst',
  format: 'ansi',
  name: 'dev.pst',
  storeKey: 'd2'.repeat(16),
  slack: 0.05,
  folders: [
    folder('Inbox', '2011-02', 70, 70, { special: 'inbox' }),
    folder('Sent Items', '2011-02', 25, 72, { special: 'sent' }),
    folder('Club', '2013-04', 12, 60),
    folder('Deleted Items', '2019-01', 30, 40, { special: 'deleted' }),
  ],
});

/** Eva: Thunderbird's folder, in which much that was deleted still lies. */
export const evaMail = mailOf({
  kind: 'thunderbirdFolder',
  format: null,
  name: 'pop.example.com',
  storeKey: null,
  slack: 0.3,
  folders: [
    folder('Inbox', '2016-06', 90, 210, { special: 'inbox' }),
    folder('Sent', '2016-06', 30, 260, { special: 'sent' }),
    folder('Trash', '2025-01', 35, 90, { special: 'deleted' }),
  ],
});

function mailOf({ folders, slack, ...file }: SampleFile): SampleContents {
  return (today) => {
    const made = folders.map((one, at) =>
      folderOf(one, at, today, file.kind === 'thunderbirdFolder' ? slack : null),
    );
    const bytes = made.reduce((sum, one) => sum + one.bytes, 0);
    const freeBytes = Math.round(bytes * slack);
    const large = made.map((one) => Math.floor(one.items / 900)).reduce((sum, count) => sum + count, 0);
    return {
      ...file,
      sizeBytes: bytes + freeBytes,
      modifiedAt: `${today}T07:30:00.000Z`,
      passwordProtected: file.kind === 'pst' ? false : null,
      folders: made,
      largest: largestOf(made),
      large: { items: large, bytes: large * (LARGE_MAIL_BYTES + 6 * MB) },
      likelyDuplicates: { items: Math.floor(made[0]?.items ?? 0) >> 6, bytes: Math.floor(bytes / 90) },
      freeBytes: file.kind === 'mbox' ? 0 : freeBytes,
      complete: true,
      problems: [],
      bytesRead: Math.min(bytes, Math.round(GB / 32)),
    };
  };
}

function folderOf(one: SampleFolder, at: number, today: string, slack: number | null): MailFileFolder {
  const last = one.to ?? today.slice(0, 7);
  const months: MailFileFolder['months'] = [];
  const days: MailFileFolder['days'] = [];
  const since = addDays(today, -RECENT_DAYS);
  for (let month = one.from; month <= last; month = addDays(`${month}-01`, 31).slice(0, 7)) {
    const sum = { month, items: 0, bytes: 0 };
    for (let day = `${month}-01`; day.startsWith(month) && day <= today; day = addDays(day, 1)) {
      const items = mailOn(day, one.perMonth / 30, at);
      if (items === 0) continue;
      const bytes = items * Math.round(one.bytesEach * (0.6 + 0.8 * noise(`${day} ${String(at)}`)));
      sum.items += items;
      sum.bytes += bytes;
      if (day >= since) days.push({ day, items, bytes });
    }
    if (sum.items > 0) months.push(sum);
  }
  const items = months.reduce((all, month) => all + month.items, 0);
  const bytes = months.reduce((all, month) => all + month.bytes, 0);
  const first = months[0]?.month;
  const end = months.at(-1)?.month;
  return {
    id: String(at + 1),
    parentId: one.within === undefined ? null : String(one.within + 1),
    name: one.name,
    special: one.special ?? null,
    content: 'mail',
    items,
    unread: Math.floor(items / 120),
    bytes,
    unsized: 0,
    undated: 0,
    oldest: first === undefined ? null : `${first}-01T08:00:00.000Z`,
    newest: end === undefined ? null : `${days.at(-1)?.day ?? `${end}-28`}T07:00:00.000Z`,
    months,
    days,
    deletedNotCompacted:
      slack === null ? null : { items: Math.round(items * slack), bytes: Math.round(bytes * slack) },
    ownCount: items,
    complete: true,
  };
}

/** Less at weekends, and a whole number that comes to the average over a month. */
function mailOn(day: string, average: number, seed: number): number {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  const busy = weekday === 0 || weekday === 6 ? 0.3 : 1.28;
  return Math.floor(average * busy * 2 * noise(`${day}|${String(seed)}`) + noise(`${String(seed)}|${day}`));
}

/** A number from 0 up to 1 that is the same for the same text (32-bit FNV-1a). */
function noise(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

function largestOf(folders: readonly MailFileFolder[]): MailFileFacts['largest'] {
  return folders
    .filter(({ items }) => items > 0)
    .flatMap(({ id, months }) =>
      months.slice(-8).map(({ month, bytes }) => ({
        // No message is larger than most of what came in its month.
        sizeBytes: Math.round(Math.min(3 * MB + 40 * MB * noise(`${id} ${month} large`), bytes * 0.6)),
        folderId: id,
        month,
      })),
    )
    .sort((a, b) => b.sizeBytes - a.sizeBytes)
    .slice(0, LARGEST_ITEMS);
}
