import { unknown } from '../../core/facts/evidence';
import { foldersIn, sumOf, type Sum } from '../../core/facts/mailbox-sums';
import type { MailFolder, MailboxState } from '../../core/facts/mailbox';

/** A folder with everything below it. */
export interface FolderRow {
  folder: MailFolder;
  bytes: Sum;
  items: Sum;
  /** Folders below it, small ones that were put together included; saved searches are none. */
  children: number;
}

export const FOLDER_ORDERS = ['bytes', 'items', 'oldest', 'name'] as const;
export type FolderOrder = (typeof FOLDER_ORDERS)[number];

/** The folders of a mailbox as a tree, with sums. Built once for a reading. */
export interface FolderTree {
  /** Rows right below a folder; null: at the top. */
  below: (id: string | null) => FolderRow[];
  row: (id: string) => FolderRow | undefined;
  /** The way from the top to a folder, the folder itself last. */
  path: (id: string) => MailFolder[];
}

/**
 * Sums every folder with everything below it. Saved searches are left out: what they show lies in other folders.
 * A folder whose parent is not in the list stands at the top, and so does one of those that name each other as parent.
 */
export function folderTree(mailbox: MailboxState): FolderTree {
  const byId = new Map(mailbox.folders.filter(({ search }) => !search).map((folder) => [folder.id, folder]));
  const children = new Map<string | null, MailFolder[]>();
  for (const folder of byId.values()) {
    const parent = folder.parentId !== null && byId.has(folder.parentId) ? folder.parentId : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(folder);
    else children.set(parent, [folder]);
  }
  // Parents before children; then back to front, so that a folder's children are summed before the folder is.
  const order = new Set<MailFolder>();
  const follow = (next: MailFolder[]) => {
    for (const folder of next) {
      if (!order.has(folder)) next.push(...(children.get(folder.id) ?? []));
      order.add(folder);
    }
  };
  follow([...(children.get(null) ?? [])]);
  for (const folder of byId.values()) {
    if (order.has(folder)) continue;
    const siblings = children.get(folder.parentId)?.filter((other) => other !== folder) ?? [];
    children.set(folder.parentId, siblings).set(null, [...(children.get(null) ?? []), folder]);
    follow([folder]);
  }
  const rows = new Map<string, FolderRow>();
  for (const folder of [...order].reverse()) {
    const below = (children.get(folder.id) ?? []).flatMap(({ id }) => rows.get(id) ?? []);
    rows.set(folder.id, {
      folder,
      bytes: withOwn(
        folder,
        folder.bytes,
        below.map(({ bytes }) => bytes),
        mailbox.source,
      ),
      items: withOwn(
        folder,
        folder.items,
        below.map(({ items }) => items),
        mailbox.source,
      ),
      children: foldersIn(below.map((row) => row.folder)),
    });
  }
  return {
    below: (id) => (children.get(id) ?? []).flatMap((folder) => rows.get(folder.id) ?? []),
    row: (id) => rows.get(id),
    path: (id) => {
      const way: MailFolder[] = [];
      let at = byId.get(id);
      while (at && !way.includes(at)) {
        way.unshift(at);
        at = at.parentId === null ? undefined : byId.get(at.parentId);
      }
      return way;
    },
  };
}

function withOwn(
  { partial }: MailFolder,
  own: MailFolder['bytes'],
  below: readonly Sum[],
  source: string,
): Sum {
  const whole = sumOf([own, ...below.map(({ value }) => value)], source);
  const parts = sumOf([own], source);
  return {
    value: partial ? unknown('failed') : whole.value,
    atLeast: parts.atLeast + below.reduce((sum, { atLeast }) => sum + atLeast, 0),
    missing: parts.missing + below.reduce((sum, { missing }) => sum + missing, 0),
  };
}

/** Rows in an order; what is not known comes last. */
export function sortRows(
  rows: readonly FolderRow[],
  order: FolderOrder,
  compare: (a: string, b: string) => number,
): FolderRow[] {
  const byName = (a: FolderRow, b: FolderRow) => compare(a.folder.name, b.folder.name);
  switch (order) {
    case 'bytes':
      return rows.toSorted((a, b) => b.bytes.atLeast - a.bytes.atLeast || byName(a, b));
    case 'items':
      return rows.toSorted((a, b) => b.items.atLeast - a.items.atLeast || byName(a, b));
    case 'oldest':
      return rows.toSorted((a, b) => compareOldest(a.folder, b.folder) || byName(a, b));
    case 'name':
      return rows.toSorted(byName);
  }
}

function compareOldest(a: MailFolder, b: MailFolder): number {
  const at = ({ oldest }: MailFolder) =>
    oldest.known && oldest.value !== null ? Date.parse(oldest.value) : Number.POSITIVE_INFINITY;
  const [first, second] = [at(a), at(b)];
  return first === second ? 0 : first - second;
}
