import type { Blocks } from './blocks';
import { kindOf, NODE_KIND, tableOf, type Node, type NodeTree } from './node-tree';
import { Table } from './table';

/** More subfolders than any program shows. */
const MOST_SUBFOLDERS = 100_000;

/** Subfolders of a folder as its own list names them, without saved searches. */
export async function subfoldersOf(
  blocks: Blocks,
  nodes: NodeTree,
  folder: number,
): Promise<{ ids: number[]; complete: boolean }> {
  const node = await nodes.find(tableOf(folder, NODE_KIND.hierarchyTable));
  if (node === null) return { ids: [], complete: true };
  const table = await Table.open(blocks, node);
  const ids: number[] = [];
  const read = await table.eachRow((row) => {
    if (kindOf(row.id) === NODE_KIND.folder && ids.length < MOST_SUBFOLDERS) ids.push(row.id);
  });
  return { ids, complete: table.listed && read === table.rowCount };
}

/** What the whole tree of nodes tells, whatever the lists of the folders say. */
export interface Census {
  /** Parent of every folder, by the folder's number. */
  folders: ReadonlyMap<number, number>;
  /** How many messages name a folder as the one that they lie in. */
  messages: ReadonlyMap<number, number>;
  /** All of the tree could be read. */
  whole: boolean;
}

export async function takeCensus(nodes: NodeTree): Promise<Census> {
  const folders = new Map<number, number>();
  const messages = new Map<number, number>();
  const whole = await nodes.each((id, parent) => {
    const kind = kindOf(id);
    if (kind === NODE_KIND.folder) folders.set(id, parent);
    if (kind === NODE_KIND.message) messages.set(parent, (messages.get(parent) ?? 0) + 1);
  });
  return { folders, messages, whole };
}

/** Folders below `top` that no list names, parents before their children. */
export function unlistedBelow(census: Census, top: number, listed: (id: number) => boolean): Node['id'][] {
  const byParent = new Map<number, number[]>();
  for (const [id, parent] of census.folders) {
    if (id !== parent) byParent.set(parent, [...(byParent.get(parent) ?? []), id]);
  }
  const unlisted: number[] = [];
  const seen = new Set<number>([top]);
  for (const folder of seen) {
    for (const child of byParent.get(folder) ?? []) {
      if (!seen.has(child) && !listed(child)) unlisted.push(child);
      seen.add(child);
    }
  }
  return unlisted;
}
