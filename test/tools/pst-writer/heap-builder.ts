import { Bytes, type FormatSizes } from './format';

const LONGEST_ITEM = 3580;

/** Puts items into the blocks of a heap. */
export class HeapBuilder {
  /** The header of the tree comes first, as Outlook writes it; some readers look for it there. */
  private readonly treeHeader = new Uint8Array(8);
  private readonly blocks: Uint8Array[][] = [[this.treeHeader]];
  private used = 12 + this.treeHeader.length;

  constructor(
    private readonly sizes: FormatSizes,
    private readonly holds: number,
  ) {}

  /** Adds an item; gives its id. */
  add(bytes: Uint8Array): number {
    if (bytes.length > LONGEST_ITEM) throw new Error('too long for a heap');
    let items = this.blocks.at(-1) ?? [];
    const map = 4 + 2 * (items.length + 2);
    if (this.used + bytes.length + map + 2 > this.sizes.block || items.length > 1500) {
      items = [];
      this.used = this.blocks.length % 128 === 8 ? 66 : 2;
      this.blocks.push(items);
    }
    items.push(bytes);
    this.used += bytes.length;
    return (this.blocks.length - 1) * 2 ** (5 + this.sizes.heapItemBits) + items.length * 32;
  }

  /** Adds sorted records as the tree of the heap; gives the id of its header. */
  tree(keyBytes: number, valueBytes: number, records: readonly Uint8Array[]): number {
    const header = (levels: number, root: number) => {
      this.treeHeader.set(new Bytes().u8(0xb5).u8(keyBytes).u8(valueBytes).u8(levels).u32(root).done());
      return 0x20;
    };
    if (records.length === 0) return header(0, 0);
    let level = 0;
    let entries = records;
    for (;;) {
      const length = entries[0]?.length ?? 1;
      const most = Math.floor(LONGEST_ITEM / length);
      const above: Uint8Array[] = [];
      let root = 0;
      for (let first = 0; first < entries.length; first += most) {
        const some = entries.slice(first, first + most);
        const item = new Uint8Array(some.length * length);
        some.forEach((record, index) => item.set(record, index * length));
        root = this.add(item);
        const key = some[0]?.subarray(0, keyBytes) ?? new Uint8Array(keyBytes);
        above.push(new Bytes().add(key).u32(root).done());
      }
      if (above.length === 1) return header(level, root);
      entries = above;
      level += 1;
    }
  }

  /** The blocks of the heap. */
  done(root: number): Uint8Array[] {
    return this.blocks.map((items, number) => {
      const start = number === 0 ? 12 : number % 128 === 8 ? 66 : 2;
      const length = items.reduce((sum, item) => sum + item.length, start);
      const map = length + (length % 2);
      const bytes = new Uint8Array(map + 4 + 2 * (items.length + 1));
      const head = new Bytes().u16(map);
      if (number === 0) head.u8(0xec).u8(this.holds).u32(root).u32(0);
      bytes.set(head.done(), 0);
      const offsets = new Bytes().u16(items.length).u16(0).u16(start);
      let at = start;
      for (const item of items) {
        bytes.set(item, at);
        at += item.length;
        offsets.u16(at);
      }
      bytes.set(offsets.done(), map);
      return bytes;
    });
  }
}
