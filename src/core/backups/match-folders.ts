import type { MailFileFacts, MailFileFolder } from '../facts/mail-file';
import { nameOf, pathsOf } from './folder-paths';

/** A folder of the live file and its like in the copy; `copy` null: the copy has none. */
export interface FolderPair {
  live: MailFileFolder;
  copy: MailFileFolder | null;
  /** The two bear different names and are one folder all the same. */
  renamed: boolean;
}

export interface MatchedFolders {
  /** One for each folder of the live file, in its order. */
  pairs: FolderPair[];
  /** Folders of the copy that the live file no longer has. */
  onlyInCopy: MailFileFolder[];
}

/**
 * Which folder of the copy is which of the live file. Copies of one store keep the numbers of its folders, whatever
 * they are called. Elsewhere it is what every mailbox has once, then the names from the top down, then mail that is
 * the same month by month. A file of one folder is that folder, whatever it is called.
 */
export function matchFolders(live: MailFileFacts, copy: MailFileFacts): MatchedFolders {
  const free = new Set(copy.folders);
  const found = new Map<MailFileFolder, MailFileFolder>();
  const take = (like: (mine: MailFileFolder, theirs: MailFileFolder) => boolean): void => {
    for (const mine of live.folders) {
      if (found.has(mine)) continue;
      const theirs = [...free].find((one) => one.content === mine.content && like(mine, one));
      if (!theirs) continue;
      found.set(mine, theirs);
      free.delete(theirs);
    }
  };
  if (isOneStore(live, copy)) {
    take((mine, theirs) => mine.id === theirs.id);
  } else {
    const pathInLive = pathsOf(live.folders);
    const pathInCopy = pathsOf(copy.folders);
    take((mine, theirs) => mine.special !== null && mine.special === theirs.special);
    take((mine, theirs) => samePath(pathInLive.get(mine), pathInCopy.get(theirs)));
    // A file of one folder is called as the file is, and a copy is often called otherwise.
    if (live.folders.length === 1 && copy.folders.length === 1) take(() => true);
    const sizesCompare = live.kind === copy.kind;
    take((mine, theirs) => sameMonths(mine, theirs, sizesCompare));
  }
  const pairs = live.folders.map((mine): FolderPair => {
    const theirs = found.get(mine) ?? null;
    return { live: mine, copy: theirs, renamed: theirs !== null && nameOf(theirs) !== nameOf(mine) };
  });
  return { pairs, onlyInCopy: [...free] };
}

/** Whether both are readings of one store or of copies of it: Outlook gives each new data file a key of its own. */
export function isOneStore(one: MailFileFacts, other: MailFileFacts): boolean {
  return one.storeKey !== null && one.storeKey === other.storeKey;
}

function samePath(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

/** So many messages that lie alike over the months are no accident where sizes tell nothing. */
const ENOUGH_TO_KNOW_BY = 20;

function sameMonths(one: MailFileFolder, other: MailFileFolder, sizesCompare: boolean): boolean {
  return (
    one.items >= (sizesCompare ? 1 : ENOUGH_TO_KNOW_BY) &&
    one.items === other.items &&
    one.months.length === other.months.length &&
    one.months.every(({ month, items, bytes }, at) => {
      const theirs = other.months[at];
      return theirs?.month === month && theirs.items === items && (!sizesCompare || theirs.bytes === bytes);
    })
  );
}
