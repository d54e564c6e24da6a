import type { MailFolder, MailboxState, NamedFolder } from './mailbox';
import { evidenceRank, known, unknown, type Evidence, type Fact } from './evidence';

/**
 * A sum over folders. `value` is known only when every part is known; `atLeast` is the sum of the parts that
 * are, and `missing` the number of those that are not.
 */
export interface Sum {
  value: Fact<number>;
  atLeast: number;
  missing: number;
}

/** Adds facts up. A sum is no better founded than its weakest part. Parts of nothing add up to zero, measured. */
export function sumOf(parts: readonly Fact<number>[], source: string): Sum {
  let atLeast = 0;
  let missing = 0;
  let weakest: Evidence = 'measured';
  let reason: Fact<number> | null = null;
  for (const part of parts) {
    if (part.known) {
      atLeast += part.value;
      if (evidenceRank(part.evidence) > evidenceRank(weakest)) weakest = part.evidence;
    } else {
      missing += 1;
      reason ??= part;
    }
  }
  return { value: reason ?? known(atLeast, weakest, source), atLeast, missing };
}

/** The folders that make up the mailbox: all but saved searches. Hidden ones count. */
export function countedFolders(state: MailboxState): MailFolder[] {
  return state.folders.filter((folder) => !folder.search);
}

/** How many folders these entries stand for. */
export function foldersIn(entries: readonly MailFolder[]): number {
  return entries.reduce((sum, { together = 1 }) => sum + together, 0);
}

/** A sum over folders is open as long as the list of folders is. */
function overFolders(
  state: MailboxState,
  folders: readonly MailFolder[],
  part: (folder: MailFolder) => Fact<number>,
): Sum {
  const { value, atLeast } = sumOf(folders.map(part), state.source);
  const missing = foldersIn(folders.filter((folder) => !part(folder).known));
  return { value: withinList(value, state.folderCount), atLeast, missing };
}

/** A sum is known only when all folders are, and no surer than that they are all. */
function withinList(sum: Fact<number>, folderCount: Fact<number>): Fact<number> {
  if (!folderCount.known) return folderCount;
  if (!sum.known || evidenceRank(sum.evidence) >= evidenceRank(folderCount.evidence)) return sum;
  return { ...sum, evidence: folderCount.evidence };
}

/** Bytes in the mailbox: every folder's own items, without what was deleted and can be brought back. */
export function totalBytes(state: MailboxState): Sum {
  const { value, ...rest } = overFolders(state, countedFolders(state), (folder) => folder.bytes);
  const note = leftOut(state);
  return { ...rest, value: value.known && note !== null ? { ...value, note } : value };
}

/**
 * What a sum over folders leaves out, whoever asks; null: nothing that people see. Mailboxes have been seen with ten times as much beside their mail
 * folders as in them (github.com/MicrosoftDocs/OfficeDocs-O365ServiceDescriptions/issues/207).
 */
export function leftOut({ service }: MailboxState): 'mailFoldersOnly' | 'visibleFoldersOnly' | null {
  switch (service) {
    case 'graph':
      return 'mailFoldersOnly';
    case 'exchangeServer':
      return 'visibleFoldersOnly';
    case 'mailFile':
      return null;
  }
}

/** Items in the mailbox. */
export function totalItems(state: MailboxState): Sum {
  return overFolders(state, countedFolders(state), (folder) => folder.items);
}

/**
 * Items and bytes of mail older than `days`, which must be one of `state.ageLimits`; unknown otherwise.
 * Calendars and contacts are left out: their items have no such age.
 */
export function olderThan(state: MailboxState, days: number): { items: Sum; bytes: Sum } {
  const at = state.ageLimits.indexOf(days);
  const folders = countedFolders(state).filter((folder) => folder.mail);
  return {
    items: overFolders(state, folders, (folder) => folder.older[at]?.items ?? unknown('notAsked')),
    bytes: overFolders(state, folders, (folder) => folder.older[at]?.bytes ?? unknown('notAsked')),
  };
}

/** ISO instant of the oldest mail; null: there is none. Unknown as long as one folder could hold older mail. */
export function oldestMail(state: MailboxState): Fact<string | null> {
  if (!state.folderCount.known) return state.folderCount;
  let oldest: string | null = null;
  let { evidence } = state.folderCount;
  for (const folder of countedFolders(state)) {
    if (!folder.mail) continue;
    if (!folder.oldest.known) return folder.oldest;
    const { value, evidence: own } = folder.oldest;
    if (evidenceRank(own) > evidenceRank(evidence)) evidence = own;
    if (value !== null && (oldest === null || value < oldest)) oldest = value;
  }
  return known(oldest, evidence, state.source);
}

/**
 * A named folder and everything below it; null: the mailbox has no such folder. One that is known and was not listed
 * is not empty: what it holds is not known.
 */
export function folderTree(state: MailboxState, name: NamedFolder): Fact<MailFolder[] | null> {
  const named = state.named[name];
  if (!named.known) return named;
  if (named.value === null) return { ...named, value: null };
  const children = new Map<string, MailFolder[]>();
  for (const folder of countedFolders(state)) {
    if (folder.parentId === null) continue;
    const siblings = children.get(folder.parentId);
    if (siblings) siblings.push(folder);
    else children.set(folder.parentId, [folder]);
  }
  // A set takes each folder once, so that folders which name each other as parent come to an end.
  const tree = new Set(countedFolders(state).filter((folder) => folder.id === named.value));
  if (tree.size === 0) return unknown(state.folderCount.known ? 'notReadable' : state.folderCount.reason);
  for (const parent of tree) for (const child of children.get(parent.id) ?? []) tree.add(child);
  return { ...named, value: [...tree] };
}

/** Items and bytes of a named folder with all its subfolders; zero when the mailbox has no such folder. */
export function namedTotal(state: MailboxState, name: NamedFolder): { items: Sum; bytes: Sum } {
  const tree = folderTree(state, name);
  if (!tree.known) {
    const open = { value: tree, atLeast: 0, missing: 1 };
    return { items: open, bytes: open };
  }
  const folders = tree.value ?? [];
  return {
    items: overFolders(state, folders, (folder) => folder.items),
    bytes: overFolders(state, folders, (folder) => folder.bytes),
  };
}
