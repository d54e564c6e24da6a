import type { GeneratedFolder, GeneratedMailbox } from '../mailbox';
import type { FolderItems, Item } from '../folder-items';

export interface StoredItem {
  key: string;
  received: number;
  bytes: number;
  /** Id of the folder in which it lies now. */
  folderId: string;
}

/** Items of one folder, oldest first. */
export interface Listing {
  count: number;
  bytes: number;
  at(position: number): StoredItem | undefined;
  countBefore(instant: number): number;
}

/** The mailbox with what was moved in it. Folders that nothing was moved from or to stay formulas. */
export class Store {
  private readonly byId = new Map<string, GeneratedFolder>();
  private readonly children = new Map<string, GeneratedFolder[]>();
  private readonly numbers = new Map<string, number>();
  private readonly moved = new Map<string, string>();
  private readonly listings = new Map<string, StoredItem[]>();
  private bytes: number | null = null;

  constructor(readonly mailbox: GeneratedMailbox) {
    mailbox.folders.forEach((folder, at) => {
      this.byId.set(folder.id, folder);
      this.numbers.set(folder.id, at);
      const siblings = this.children.get(folder.parentId ?? '') ?? [];
      siblings.push(folder);
      this.children.set(folder.parentId ?? '', siblings);
    });
  }

  folder(id: string): GeneratedFolder | undefined {
    return this.byId.get(id);
  }

  /** By id or well-known name. */
  find(id: string): GeneratedFolder | undefined {
    const roles: Record<string, GeneratedFolder['role']> = {
      inbox: 'inbox',
      sentitems: 'sent',
      drafts: 'drafts',
      deleteditems: 'deleted',
      junkemail: 'junk',
      archive: 'archive',
    };
    const role = roles[id.toLowerCase()];
    return role ? this.mailbox.folders.find((folder) => folder.role === role) : this.folder(id);
  }

  childrenOf(id: string | null): readonly GeneratedFolder[] {
    return this.children.get(id ?? '') ?? [];
  }

  /** Bytes of all folders that are no saved search. Added up once: each move asks whether there is room. */
  totalBytes(): number {
    this.bytes ??= this.mailbox.folders
      .filter((folder) => !folder.search)
      .reduce((sum, folder) => sum + this.listing(folder).bytes, 0);
    return this.bytes;
  }

  listing(folder: GeneratedFolder): Listing {
    const changed = this.listings.get(folder.id);
    return changed ? ofArray(changed) : this.ofFormula(folder);
  }

  item(key: string): StoredItem | undefined {
    const [number = '', at = ''] = key.split('.');
    const home = this.mailbox.folders[Number(number)];
    if (!home || home.search || !(Number(at) < home.items.count)) return undefined;
    return this.stored(home, home.items.item(Number(at)));
  }

  move(key: string, to: GeneratedFolder): void {
    const item = this.item(key);
    const from = item && this.byId.get(item.folderId);
    if (!item || !from || from === to) return;
    if (from.search !== to.search) this.bytes = null;
    const source = this.asArray(from);
    source.splice(placeOf(item, source), 1);
    this.moved.set(key, to.id);
    const target = this.asArray(to);
    target.splice(placeOf(item, target), 0, { ...item, folderId: to.id });
  }

  private asArray(folder: GeneratedFolder): StoredItem[] {
    const existing = this.listings.get(folder.id);
    if (existing) return existing;
    const items = Array.from({ length: folder.items.count }, (_, at) =>
      this.stored(folder, folder.items.item(at)),
    ).sort(order);
    this.listings.set(folder.id, items);
    return items;
  }

  private stored(home: GeneratedFolder, item: Item): StoredItem {
    const key = `${this.numbers.get(home.id) ?? 0}.${item.at}`;
    return { key, received: item.received, bytes: item.bytes, folderId: this.moved.get(key) ?? home.id };
  }

  private ofFormula(folder: GeneratedFolder): Listing {
    const items: FolderItems = folder.items;
    return {
      count: items.count,
      bytes: items.bytes,
      at: (position) => (position < items.count ? this.stored(folder, items.item(position)) : undefined),
      countBefore: (instant) => items.countBefore(instant),
    };
  }
}

function order(a: StoredItem, b: StoredItem): number {
  return a.received - b.received || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** Where an item lies in a list in order, or belongs. */
function placeOf(item: StoredItem, items: readonly StoredItem[]): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = items[middle];
    if (there && order(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ofArray(items: readonly StoredItem[]): Listing {
  return {
    count: items.length,
    bytes: items.reduce((sum, item) => sum + item.bytes, 0),
    at: (position) => items[position],
    countBefore: (instant) => items.filter((item) => item.received < instant).length,
  };
}
