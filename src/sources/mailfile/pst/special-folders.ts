import type { MailFileSpecial } from '../../../core/facts/mail-file';
import type { Blocks } from './blocks';
import { u16, u32 } from './bytes';
import { kindOf, NODE_KIND, type Node } from './node-tree';
import { Table } from './table';

/** The table that says in which folder new mail of which class arrives. */
export const RECEIVE_FOLDERS_NODE = 0x62b;
const COLUMN = { messageClass: 0x001a, folder: 0x6605 } as const;

/** Ids that folders of an Exchange cache have in every file, as seen in files of Outlook 2013 and later. */
const CACHE_IDS: ReadonlyMap<number, MailFileSpecial> = new Map([
  [0x0b, 'deleted'],
  [0x0c, 'inbox'],
  [0x0d, 'outbox'],
  [0x0e, 'sent'],
]);
/** Such an id, and the node, of the folder whose subfolders people see. */
export const CACHE_TOP = { id: 0x0a, node: 0x2142 } as const;

/** How one folder names another: by its node, or by the number that the server counts it under. */
export type FolderReference =
  { by: 'node'; node: number } | { by: 'server'; counter: string } | { by: 'cache'; id: number };

/** The folder that an entry id names: [MS-PST] 2.4.3.2, [MS-OXCDATA] 2.2.4.1. */
export function referenceOf(entryId: Uint8Array): FolderReference | null {
  if (entryId.length === 24) {
    const node = u32(entryId, 20);
    return kindOf(node) === NODE_KIND.folder ? { by: 'node', node } : null;
  }
  return entryId.length === 46 ? { by: 'server', counter: hexOf(entryId.subarray(38, 44)) } : null;
}

/** A folder's own number on the server: two bytes of its replica, 0 for those that the cache made, and a counter. */
export function ownReference(bytes: Uint8Array): FolderReference | null {
  if (bytes.length !== 8) return null;
  const counter = hexOf(bytes.subarray(2));
  return u16(bytes, 0) === 0 ? { by: 'cache', id: parseInt(counter, 16) } : { by: 'server', counter };
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Which folders are special ones, as it shows by and by. Who is named first is it. */
export class SpecialFolders {
  private readonly byNode = new Map<number, MailFileSpecial>();
  private readonly byCounter = new Map<string, MailFileSpecial>();
  private readonly taken = new Set<MailFileSpecial>();
  /** Nodes of folders by their counter on the server. */
  private readonly counters = new Map<string, number>();

  /** Takes in that something names a folder as a special one. */
  name(reference: FolderReference | null, special: MailFileSpecial): void {
    if (reference === null || reference.by === 'cache' || this.taken.has(special)) return;
    const node = reference.by === 'node' ? reference.node : this.counters.get(reference.counter);
    if (node !== undefined && this.byNode.has(node)) return;
    this.taken.add(special);
    if (node !== undefined) this.byNode.set(node, special);
    else if (reference.by === 'server') this.byCounter.set(reference.counter, special);
  }

  /** Takes in under which number a folder itself is known. */
  known(node: number, own: FolderReference | null): void {
    if (own?.by === 'cache') {
      const special = CACHE_IDS.get(own.id);
      if (special !== undefined) this.name({ by: 'node', node }, special);
    }
    if (own?.by !== 'server') return;
    this.counters.set(own.counter, node);
    const special = this.byCounter.get(own.counter);
    if (special !== undefined && !this.byNode.has(node)) this.byNode.set(node, special);
  }

  of(node: number): MailFileSpecial | null {
    return this.byNode.get(node) ?? null;
  }
}

/** The folder in which mail arrives that no other rule sends elsewhere; null: the table names none. */
export async function inboxOf(blocks: Blocks, node: Node): Promise<number | null> {
  const table = await Table.open(blocks, node);
  const messageClass = table.column(COLUMN.messageClass, 4);
  const folder = table.column(COLUMN.folder, 4);
  if (folder === null) return null;
  let inbox: number | null = null;
  await table.eachRow((row) => {
    const everyClass = messageClass === null || !row.has(messageClass) || row.uint32(messageClass) === 0;
    if (everyClass && row.has(folder)) inbox ??= row.uint32(folder);
  });
  return inbox;
}
