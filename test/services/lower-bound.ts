import type { MailboxState, MailFolder } from '../../src/core/facts/mailbox';
import type { PageSizes, ReadingSubject } from '../../src/core/planner/reading';

export interface LowerBound {
  /** Calls without which these facts cannot be had. */
  calls: number;
  /** Round trips without which they cannot be had: the calls in full batches, or the longest chain of them. */
  roundTrips: number;
  /** How many calls must follow one another: each needs something from the one before. */
  chain: number;
}

/**
 * The fewest calls and round trips in which a mailbox of this shape can be read, whoever plans it. Stated beside
 * what was really needed.
 * @param state a reading that is complete
 * @param perTrip calls in one round trip
 */
export function lowerBound(
  state: MailboxState,
  can: ReadingSubject['can'],
  pages: PageSizes,
  perTrip: number,
): LowerBound {
  const folders = state.folders.filter((folder) => !folder.search);
  const depths = depthsOf(state.folders);
  const top = state.folders.filter((folder) => folder.parentId === null).length;
  let calls = can.wholeTree
    ? Math.ceil(state.folders.length / pages.folders)
    : Math.max(1, Math.ceil(top / pages.folders));
  let chain = calls;
  for (const kind of can.wants) if (MAILBOX_WANTS.includes(kind)) calls += kind === 'named' ? 6 : 1;
  for (const folder of folders) {
    const lists = can.wholeTree ? 0 : Math.ceil((known(folder.childFolders) ?? 0) / pages.folders);
    const own = callsOf(folder, pages.items);
    calls += lists + own;
    const after = can.wholeTree ? 1 : (depths.get(folder.id) ?? 1);
    chain = Math.max(chain, after + (own > 1 ? 2 : Math.max(own, lists > 0 ? 1 : 0)));
  }
  return { calls, roundTrips: Math.max(Math.ceil(calls / perTrip), chain), chain };
}

const MAILBOX_WANTS: readonly string[] = [
  'named',
  'rules',
  'full',
  'licence',
  'purpose',
  'cloudStorage',
  'archiveMailbox',
  'recoverable',
  'largest',
] satisfies ReadingSubject['can']['wants'];

const known = (fact: MailFolder['items']): number | null => (fact.known ? fact.value : null);

/** None for an empty folder, one for a small one; else the oldest item and each count that follows from no other. */
function callsOf(folder: MailFolder, pageItems: number): number {
  const items = known(folder.items);
  if (items === null || items === 0 || !folder.mail) return 0;
  if (items <= pageItems) return 1;
  const counts = folder.older.map((older) => known(older.items) ?? 0);
  const between = counts.filter((count) => count > 0 && count < items).length;
  return 1 + between + (counts.includes(items) ? 1 : 0);
}

/** How many lists must be read before each folder is known. */
function depthsOf(folders: readonly MailFolder[]): Map<string, number> {
  const parents = new Map(folders.map(({ id, parentId }) => [id, parentId]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const seen = depths.get(id);
    if (seen !== undefined) return seen;
    const parent = parents.get(id);
    const depth = parent === null || parent === undefined ? 1 : depthOf(parent) + 1;
    depths.set(id, depth);
    return depth;
  };
  for (const { id } of folders) depthOf(id);
  return depths;
}
