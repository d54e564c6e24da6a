import { addDays } from '../days';
import type { MailFileFacts, MailFileFolder } from '../facts/mail-file';
import type { MailboxState, MailFolder } from '../facts/mailbox';
import { matchFolders } from '../backups/match-folders';
import { matchMailbox } from '../backups/match-mailbox';
import type { ServerCounts } from './server-counts';

/** How a folder stands on the server. Words: `counts.row.<id>`. */
export const COUNT_STATES = [
  /** The server has fewer, or fewer of some age. */
  'fewer',
  /** The server shows no such folder. */
  'noFolder',
  /** Nobody has said how many there are. */
  'notKnown',
  /** The server shows only its newest so many: whether the others are there cannot be seen. */
  'capped',
  /** At least as many, of the months that the cache covers. */
  'enoughSince',
  /** At least as many. */
  'enough',
] as const;
export type CountState = (typeof COUNT_STATES)[number];

export interface FolderCounts {
  folder: MailFileFolder;
  /** Messages of the data file that were compared. */
  inFile: number;
  /** null: not known. */
  onServer: number | null;
  state: CountState;
  /** Messages that the server lacks at least. */
  missing: number;
}

export interface CountsCompared {
  folders: FolderCounts[];
  /** First month of which the cache tells all, `YYYY-MM`; null: everything was compared. */
  since: string | null;
  /**
   * `enough`: every folder has at least as many on the server. Equal counts are not asked for: new mail comes in, and
   * programs leave duplicates out. `cannotTell`: some folder is not known, or only in part.
   */
  verdict: 'enough' | 'fewer' | 'cannotTell';
}

/**
 * Holds the folders of a data file against those on the server before the old account goes. Junk and mail that waits
 * to be sent are left out, and so is what the person threw away.
 */
export function compareCounts(file: MailFileFacts, server: ServerCounts): CountsCompared {
  const wanted = file.folders.filter(
    ({ content, items, special }) =>
      content === 'mail' && items > 0 && special !== 'junk' && special !== 'outbox' && special !== 'deleted',
  );
  const { rows, since } = rowsOf(file, wanted, server);
  const lacks = rows.some(({ state }) => state === 'fewer' || state === 'noFolder');
  const whole = file.complete && rows.length > 0 && rows.every(({ state }) => state === 'enough');
  return { folders: rows, since, verdict: lacks ? 'fewer' : whole ? 'enough' : 'cannotTell' };
}

interface Rows {
  rows: FolderCounts[];
  since: string | null;
}

function rowsOf(file: MailFileFacts, wanted: readonly MailFileFolder[], server: ServerCounts): Rows {
  switch (server.by) {
    case 'mailServer':
      return againstServer(file, wanted, server.mailbox);
    case 'cacheFile':
      return againstCache(file, wanted, server);
    case 'told':
      return {
        rows: wanted.map((folder) => rowOf(folder, folder.items, server.counts[folder.id] ?? null, 0)),
        since: null,
      };
  }
}

/** @param lacking messages that are surely missing, whatever the sums say */
function rowOf(
  folder: MailFileFolder,
  inFile: number,
  onServer: number | null,
  lacking: number,
): FolderCounts {
  const missing = onServer === null ? 0 : Math.max(inFile - onServer, lacking, 0);
  const state: CountState = onServer === null ? 'notKnown' : missing > 0 ? 'fewer' : 'enough';
  return { folder, inFile, onServer, state, missing };
}

function againstServer(file: MailFileFacts, wanted: readonly MailFileFolder[], mailbox: MailboxState): Rows {
  const found = new Map([...matchMailbox(mailbox, file)].map(([mine, theirs]) => [theirs, mine]));
  return { rows: wanted.map((folder) => onServer(folder, found.get(folder) ?? null, mailbox)), since: null };
}

function onServer(folder: MailFileFolder, found: MailFolder | null, mailbox: MailboxState): FolderCounts {
  if (found === null) {
    const listed = mailbox.folderCount.known;
    const missing = listed ? folder.items : 0;
    return { folder, inFile: folder.items, onServer: null, state: listed ? 'noFolder' : 'notKnown', missing };
  }
  // New mail hides what is missing in the sum; ages do not.
  const lacking = mailbox.ageLimits.map((days, at) => {
    const older = found.older[at]?.items;
    return older?.known === true ? surelyOlder(folder, addDays(mailbox.takenAt, -days)) - older.value : 0;
  });
  return rowOf(folder, folder.items, found.items.known ? found.items.value : null, Math.max(0, ...lacking));
}

/** Messages in months that ended before the day. */
function surelyOlder({ months }: MailFileFolder, day: string): number {
  return months.reduce((sum, { month, items }) => (month < day.slice(0, 7) ? sum + items : sum), 0);
}

function againstCache(
  file: MailFileFacts,
  wanted: readonly MailFileFolder[],
  { contents, wholeWindow, mostShown }: ServerCounts & { by: 'cacheFile' },
): Rows {
  const first = contents.folders
    .flatMap(({ content, months }) => (content === 'mail' ? months : []))
    .map(({ month }) => month)
    .sort()[0];
  // The month in which the window begins is not all there.
  const since = wholeWindow ? null : first === undefined ? '9999-12' : nextMonth(first);
  const pairs = new Map(matchFolders(file, contents).pairs.map((pair) => [pair.live, pair.copy]));
  const count = ({ months, items }: MailFileFolder) =>
    since === null ? items : months.reduce((sum, one) => (one.month >= since ? sum + one.items : sum), 0);
  const rows = wanted.map((folder): FolderCounts => {
    const cached = pairs.get(folder) ?? null;
    const inFile = count(folder);
    if (cached === null || !contents.complete) {
      return {
        folder,
        inFile,
        onServer: null,
        state: cached === null && contents.complete ? 'noFolder' : 'notKnown',
        missing: cached === null ? inFile : 0,
      };
    }
    const theirs = new Map(cached.months.map(({ month, items }) => [month, items]));
    const lacking = folder.months.reduce(
      (sum, { month, items }) =>
        since === null || month >= since ? sum + Math.max(0, items - (theirs.get(month) ?? 0)) : sum,
      0,
    );
    const row = rowOf(folder, inFile, count(cached), lacking);
    if (mostShown !== null && cached.items >= mostShown) return { ...row, state: 'capped', missing: 0 };
    return row.state === 'enough' && since !== null ? { ...row, state: 'enoughSince' } : row;
  });
  return { rows, since };
}

function nextMonth(month: string): string {
  return addDays(`${month}-01`, 31).slice(0, 7);
}
