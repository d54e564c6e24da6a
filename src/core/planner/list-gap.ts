import type { UnknownReason } from '../facts/evidence';
import { NAMED_FOLDERS } from '../facts/mailbox';
import { reasonOf, type Reading } from './reading';

/** Why the list of folders is not known to be whole; null: every folder has been listed. */
export function listGap(reading: Reading): UnknownReason | null {
  if (reading.listing.size > 0) return 'notAsked';
  for (const problem of reading.unlisted.values()) return reasonOf(problem);
  return foldersMissing(reading) ? 'notReadable' : null;
}

/**
 * All lists came to their end, and yet something else that the server said shows that they left folders out. Old
 * migrations leave folders that lists do not show (github.com/s1t5/mail-archiver/issues/370), and pages get lost.
 */
export function foldersMissing(reading: Reading): boolean {
  const { listing, unlisted, folders, gone, listTotal } = reading;
  if (listing.size > 0 || unlisted.size > 0) return false;
  return (
    folders.size === 0 ||
    (listTotal !== null && listTotal > folders.size + gone.size) ||
    missingNamed(reading) ||
    missingChildren(reading) ||
    missingParents(reading)
  );
}

/**
 * The list was held against something else that would show a gap: the total that the server states, or else every
 * named folder. Without that, and where a folder was taken away meanwhile, what it adds up to is an estimate.
 */
export function listIsSure({ facts, gone, listTotal, subject }: Reading): boolean {
  if (gone.size > 0) return false;
  if (listTotal !== null || !subject.can.wants.includes('named')) return true;
  // Exchange Server knows no Archive folder by name.
  return NAMED_FOLDERS.every(
    (name) => facts.named[name].known || (name === 'archive' && subject.can.wholeTree),
  );
}

/** A named folder has an id that no list shows. */
function missingNamed({ facts, folders, gone }: Reading): boolean {
  return NAMED_FOLDERS.some((name) => {
    const named = facts.named[name];
    return named.known && named.value !== null && !folders.has(named.value) && !gone.has(named.value);
  });
}

/** Some folder has more children than were listed. */
function missingChildren({ folders, gone }: Reading): boolean {
  const listed = new Map<string, number>();
  const count = (parentId: string | null): void => {
    if (parentId !== null) listed.set(parentId, (listed.get(parentId) ?? 0) + 1);
  };
  for (const { parentId } of folders.values()) count(parentId);
  for (const parentId of gone.values()) count(parentId);
  for (const { id, childFolders, search } of folders.values()) {
    if (!search && childFolders.known && childFolders.value > (listed.get(id) ?? 0)) return true;
  }
  return false;
}

/** Where one list shows all levels, only the folders at the top lie in one that is not listed: the root. */
function missingParents({ subject, folders, gone }: Reading): boolean {
  if (!subject.can.wholeTree) return false;
  let root: string | null = null;
  for (const { parentId } of folders.values()) {
    if (parentId === null || folders.has(parentId) || gone.has(parentId)) continue;
    if (root !== null && root !== parentId) return true;
    root = parentId;
  }
  return false;
}
