import type { Blocks } from './blocks';
import { part, u8, u16, u32 } from './bytes';
import { Damage } from './damage';

const SIGNATURE = 0xec;
/** What a heap says it holds. */
export const PROPERTIES_HEAP = 0xbc;
export const TABLE_HEAP = 0x7c;

/** Blocks of a heap that are kept; items are asked for in their order, as a rule. */
const KEPT_BLOCKS = 8;

/** Small items inside the data of one node, each with a heap id. */
export class Heap {
  /** Heap id of the item to begin with. */
  readonly root: number;
  private readonly kept = new Map<number, Uint8Array>();

  private constructor(
    private readonly blocks: Blocks,
    private readonly ids: readonly number[],
    first: Uint8Array,
    holds: number,
  ) {
    if (u8(first, 2) !== SIGNATURE || u8(first, 3) !== holds) throw new Damage('no heap of that kind');
    this.root = u32(first, 4);
    this.kept.set(0, first);
  }

  /**
   * Opens the heap in the data of a node.
   *
   * @param holds what it must say that it holds
   */
  static async open(blocks: Blocks, data: number, holds: number): Promise<Heap> {
    const ids = await blocks.listOf(data);
    const first = ids[0];
    if (first === undefined) throw new Damage('empty heap');
    return new Heap(blocks, ids, await blocks.read(first), holds);
  }

  /** Whether a number is a heap id; else it is the number of a node. */
  static isHeapId(id: number): boolean {
    return id % 0x20 === 0;
  }

  /** The bytes of an item. */
  async item(id: number): Promise<Uint8Array> {
    if (!Heap.isHeapId(id)) throw new Damage('no heap id');
    const items = 2 ** this.blocks.layout.heapItemBits;
    const number = Math.floor(id / 0x20) % items;
    const bytes = await this.block(Math.floor(id / 0x20 / items));
    const map = u16(bytes, 0);
    const count = u16(bytes, map);
    if (number < 1 || number > count) throw new Damage('no such item');
    const start = u16(bytes, map + 4 + (number - 1) * 2);
    const end = u16(bytes, map + 4 + number * 2);
    return part(bytes, start, end - start);
  }

  private async block(number: number): Promise<Uint8Array> {
    const known = this.kept.get(number);
    if (known !== undefined) return known;
    const id = this.ids[number];
    if (id === undefined) throw new Damage('no such block of the heap');
    const bytes = await this.blocks.read(id);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size < KEPT_BLOCKS) break;
      this.kept.delete(oldest);
    }
    this.kept.set(number, bytes);
    return bytes;
  }
}
