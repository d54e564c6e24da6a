import type { CachedAccess } from '../random-access';
import { u8, u16, u32 } from './bytes';
import { Damage } from './damage';
import { idAt, type Layout } from './layout';

/** What a page says it belongs to. */
export const NODE_TREE_PAGE = 0x81;
export const BLOCK_TREE_PAGE = 0x80;
export type TreeKind = typeof NODE_TREE_PAGE | typeof BLOCK_TREE_PAGE;

/** Trees of real files have at most four or five levels. */
const DEEPEST = 10;
/** Pages of one level that are read together when the whole tree is walked. */
const PAGES_AT_ONCE = 512;

/** A page of a tree, checked: all its entries lie inside it. */
export interface TreePage {
  bytes: Uint8Array;
  count: number;
  entryBytes: number;
  /** 0: a leaf. */
  level: number;
}

/** Reads a page; throws `Damage` where it is none of that tree. */
export function parseTreePage(bytes: Uint8Array, layout: Layout, kind: TreeKind): TreePage {
  if (bytes.length < layout.pageBytes) throw new Damage('page beyond the end');
  if (u8(bytes, layout.typeAt) !== kind) throw new Damage('page of another kind');
  const count = layout.countBytes === 1 ? u8(bytes, layout.countAt) : u16(bytes, layout.countAt);
  const entryBytes = u8(bytes, layout.entryBytesAt);
  const level = u8(bytes, layout.levelAt);
  if (level > DEEPEST || entryBytes < leastEntryBytes(layout, kind, level)) throw new Damage('page header');
  if (count * entryBytes > layout.entriesEnd) throw new Damage('entries beyond the page');
  return { bytes, count, entryBytes, level };
}

function leastEntryBytes({ idBytes }: Layout, kind: TreeKind, level: number): number {
  if (level > 0) return idBytes * 3;
  return kind === NODE_TREE_PAGE ? idBytes * 3 + 4 : idBytes * 2 + 4;
}

/** One of the two trees of a file: nodes by number, or blocks by id. */
export class TreePages {
  constructor(
    private readonly file: CachedAccess,
    readonly layout: Layout,
    private readonly root: number,
    private readonly kind: TreeKind,
  ) {}

  /** The leaf page and place of a key; null: the tree does not have it. */
  async find(key: number): Promise<{ bytes: Uint8Array; at: number } | null> {
    let page = await this.page(this.root);
    while (page.level > 0) {
      const index = this.lastUpTo(page, key);
      if (index < 0) return null;
      const child = await this.page(this.childAt(page, index));
      if (child.level !== page.level - 1) throw new Damage('page of another level');
      page = child;
    }
    const index = this.lastUpTo(page, key);
    const at = index * page.entryBytes;
    return index >= 0 && this.keyAt(page.bytes, at) === key ? { bytes: page.bytes, at } : null;
  }

  /**
   * Hands over every entry of every leaf once. Each page is read once at most, so a tree that leads back into itself
   * has an end too.
   *
   * @returns whether every page could be read
   */
  async each(visit: (bytes: Uint8Array, at: number) => void): Promise<boolean> {
    const seen = new Set<number>([this.root]);
    let whole = true;
    let level: number | null = null;
    let places = [this.root];
    while (places.length > 0) {
      const below: number[] = [];
      for (let first = 0; first < places.length; first += PAGES_AT_ONCE) {
        const some = places.slice(first, first + PAGES_AT_ONCE);
        const length = this.layout.pageBytes;
        for (const bytes of await this.file.readMany(some.map((offset) => ({ offset, length })))) {
          const page = this.tryParse(bytes);
          level ??= page?.level ?? null;
          if (page === null || page.level !== level) {
            whole = false;
            continue;
          }
          for (let index = 0; index < page.count; index += 1) {
            if (page.level === 0) {
              visit(page.bytes, index * page.entryBytes);
              continue;
            }
            const child = this.childAt(page, index);
            if (seen.has(child)) whole = false;
            else below.push(child);
            seen.add(child);
          }
        }
      }
      level = (level ?? 0) - 1;
      places = below;
    }
    return whole;
  }

  private tryParse(bytes: Uint8Array): TreePage | null {
    try {
      return parseTreePage(bytes, this.layout, this.kind);
    } catch (error) {
      if (error instanceof Damage) return null;
      throw error;
    }
  }

  private async page(offset: number): Promise<TreePage> {
    return parseTreePage(await this.file.read(offset, this.layout.pageBytes), this.layout, this.kind);
  }

  /** Index of the last entry whose key is not above; -1: there is none. */
  private lastUpTo(page: TreePage, key: number): number {
    let low = 0;
    let high = page.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keyAt(page.bytes, middle * page.entryBytes) <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Numbers of nodes have 32 bits in every format. Bit 0 of a block's id has no meaning and is cleared. */
  private keyAt(bytes: Uint8Array, at: number): number {
    return this.kind === NODE_TREE_PAGE ? u32(bytes, at) : blockId(idAt(bytes, at, this.layout));
  }

  private childAt(page: TreePage, index: number): number {
    return idAt(page.bytes, index * page.entryBytes + this.layout.idBytes * 2, this.layout);
  }
}

/** A block's id as it is looked up: without bit 0. */
export function blockId(id: number): number {
  return id - (id % 2);
}
