import { deflateSync } from 'node:zlib';
import { Disk } from './disk';
import { encode } from './encode';
import { Bytes, FORMATS, type FormatSizes, type WrittenEncoding, type WrittenFormat } from './format';

export interface FileOptions {
  format: WrittenFormat;
  encoding: WrittenEncoding;
  /** Where the first block lies: far behind, for a file that is mostly empty. */
  firstBlockAt?: number;
  /** Free bytes that lie between two blocks. */
  gap?: number;
  /** A new Outlook compresses blocks of a 4K file where that makes them shorter. */
  compress?: boolean;
  client?: 'SM' | 'SO';
  /** Says of blocks that are not compressed that they are. */
  compressedInWord?: boolean;
}

interface BlockEntry {
  id: number;
  offset: number;
  stored: number;
  length: number;
}

interface NodeEntry {
  id: number;
  data: number;
  sub: number;
  parent: number;
}

/** Blocks, nodes, and the two trees that lead to them. */
export class StoreFile {
  readonly disk = new Disk();
  readonly sizes: FormatSizes;
  readonly blocks: BlockEntry[] = [];
  readonly nodes: NodeEntry[] = [];
  /** Bytes of the pages of each tree, and of the blocks, written so far. */
  readonly written = { nodePages: 0, blockPages: 0, blocks: 0 };
  /** Where the pages of the trees lie, root last. */
  readonly pages = { node: [] as number[], block: [] as number[] };
  private lastBlock = 0;
  private at: number;

  constructor(readonly options: FileOptions) {
    this.sizes = FORMATS[options.format];
    this.disk.append(0, new Uint8Array(1024));
    this.at = options.firstBlockAt ?? 0x4400;
  }

  /** Writes one block; gives its id. */
  block(data: Uint8Array, internal = false): number {
    this.lastBlock += 4;
    const id = this.lastBlock + (internal ? 2 : 0);
    const { encoding, compress = this.options.format === 'unicode4k', gap = 0 } = this.options;
    const plain = internal ? data : encode(data, encoding, id);
    const packed = compress && this.options.format === 'unicode4k' ? deflateSync(plain) : plain;
    const stored = packed.length < plain.length ? packed : plain;
    const { align, trailer, word } = this.sizes;
    const room = Math.ceil((stored.length + trailer) / align) * align;
    const bytes = new Uint8Array(room);
    bytes.set(stored);
    const end = new Bytes().u16(stored.length).u16(0);
    if (word === 4) end.u32(id).u32(0);
    else end.u32(0).u64(id);
    if (trailer === 24) end.u16(0).u16(plain.length).u32(0);
    bytes.set(end.done(), room - trailer);
    this.disk.append(this.at, bytes);
    this.blocks.push({ id, offset: this.at, stored: stored.length, length: plain.length });
    this.written.blocks += stored.length;
    this.at += room + Math.ceil(gap / align) * align;
    return id;
  }

  /** Writes data of any length: one block, or a list of blocks. */
  data(parts: Iterable<Uint8Array>): number {
    const ids: number[] = [];
    const lengths: number[] = [];
    for (const part of parts) {
      ids.push(this.block(part));
      lengths.push(part.length);
    }
    if (ids.length === 1) return ids[0] ?? 0;
    const most = Math.floor((this.sizes.block - 8) / this.sizes.word);
    const lists: number[] = [];
    for (let first = 0; first < ids.length; first += most) {
      lists.push(this.list(1, ids.slice(first, first + most), sum(lengths.slice(first, first + most))));
    }
    return lists.length === 1 ? (lists[0] ?? 0) : this.list(2, lists, sum(lengths));
  }

  private list(level: number, ids: readonly number[], total: number): number {
    const bytes = new Bytes().u8(1).u8(level).u16(ids.length).u32(total);
    for (const id of ids) bytes.word(id, this.sizes.word);
    return this.block(bytes.done(), true);
  }

  /** Writes the list of nodes that belong to one node alone. */
  subNodes(entries: readonly { id: number; data: number }[], twoLevels = false): number {
    const { word } = this.sizes;
    const head = (level: number, count: number) =>
      new Bytes()
        .u8(2)
        .u8(level)
        .u16(count)
        .padTo(word === 8 ? 8 : 4);
    const leaf = (some: readonly { id: number; data: number }[]) => {
      const bytes = head(0, some.length);
      for (const { id, data } of some) bytes.word(id, word).word(data, word).word(0, word);
      return this.block(bytes.done(), true);
    };
    if (!twoLevels) return leaf(entries);
    const bytes = head(1, entries.length);
    for (const entry of entries) bytes.word(entry.id, word).word(leaf([entry]), word);
    return this.block(bytes.done(), true);
  }

  node(id: number, data: number, sub = 0, parent = 0): void {
    this.nodes.push({ id, data, sub, parent });
  }

  /** Writes the trees and the header. */
  finish(): void {
    const { word } = this.sizes;
    const nodes = [...this.nodes].sort((a, b) => a.id - b.id);
    const nodeRoot = this.tree(
      0x81,
      nodes.map(({ id, data, sub, parent }) => ({
        key: id,
        bytes: new Bytes()
          .word(id, word)
          .word(data, word)
          .word(sub, word)
          .u32(parent)
          .padTo(word * 4)
          .done(),
      })),
    );
    const blocks = [...this.blocks].sort((a, b) => a.id - b.id);
    const blockRoot = this.tree(
      0x80,
      blocks.map(({ id, offset, stored, length }) => ({
        key: id,
        bytes: new Bytes()
          .word(id, word)
          .word(offset, word)
          .u16(stored)
          .u16(this.sizes.version === 36 ? length + Number(this.options.compressedInWord ?? false) : 2)
          .padTo(word * 3)
          .done(),
      })),
    );
    this.header(nodeRoot, blockRoot);
  }

  private tree(kind: number, leaves: { key: number; bytes: Uint8Array }[]): { id: number; offset: number } {
    let level = 0;
    let entries = leaves;
    for (;;) {
      const entryBytes = entries[0]?.bytes.length ?? this.sizes.word * 3;
      const most = Math.floor(this.sizes.entries / entryBytes);
      const above: { key: number; bytes: Uint8Array }[] = [];
      let page = { id: 0, offset: 0 };
      for (let first = 0; first < Math.max(1, entries.length); first += most) {
        const some = entries.slice(first, first + most);
        page = this.page(kind, level, entryBytes, some);
        const { word } = this.sizes;
        const bytes = new Bytes()
          .word(some[0]?.key ?? 0, word)
          .word(page.id, word)
          .word(page.offset, word);
        above.push({ key: some[0]?.key ?? 0, bytes: bytes.done() });
      }
      if (above.length <= 1) return page;
      entries = above;
      level += 1;
    }
  }

  private page(
    kind: number,
    level: number,
    entryBytes: number,
    entries: readonly { bytes: Uint8Array }[],
  ): { id: number; offset: number } {
    const { page, entries: room, word, version } = this.sizes;
    const bytes = new Uint8Array(page);
    entries.forEach((entry, index) => bytes.set(entry.bytes, index * entryBytes));
    const most = Math.floor(room / entryBytes);
    const head = new Bytes();
    if (version === 36) head.u16(entries.length).u16(most).u8(entryBytes).u8(level).padTo(16);
    else
      head
        .u8(entries.length)
        .u8(most)
        .u8(entryBytes)
        .u8(level)
        .padTo(word === 8 ? 8 : 4);
    this.lastBlock += 4;
    const id = this.lastBlock;
    head.u8(kind).u8(kind).u16(0);
    if (word === 4) head.u32(id).u32(0);
    else head.u32(0).u64(id);
    bytes.set(head.done(), room);
    const offset = Math.ceil(this.at / page) * page;
    this.disk.append(offset, bytes);
    this.at = offset + page;
    if (kind === 0x81) this.written.nodePages += page;
    else this.written.blockPages += page;
    this.pages[kind === 0x81 ? 'node' : 'block'].push(offset);
    return { id, offset };
  }

  private header(node: { id: number; offset: number }, block: { id: number; offset: number }): void {
    const { word, version } = this.sizes;
    const bytes = new Uint8Array(1024);
    const put = (at: number, value: number, width: 1 | 2 | 4 | 8) => {
      const number = new Bytes();
      if (width === 1) number.u8(value);
      else if (width === 2) number.u16(value);
      else number.word(value, width);
      bytes.set(number.done(), at);
    };
    bytes.set(Buffer.from('!BDN', 'latin1'), 0);
    bytes.set(Buffer.from(this.options.client ?? 'SM', 'latin1'), 8);
    put(10, version, 2);
    put(12, 19, 2);
    bytes[14] = 1;
    bytes[15] = 1;
    const root = word === 8 ? 184 : 168;
    [this.disk.size, 0, 4096, 0, node.id, node.offset, block.id, block.offset].forEach((value, index) =>
      put(root + index * word, value, word),
    );
    put(root + 8 * word, 1, 1);
    bytes[word === 8 ? 512 : 460] = 0x80;
    bytes[word === 8 ? 513 : 461] = ['none', 'permute', 'cyclic'].indexOf(this.options.encoding);
    this.disk.patch(0, bytes);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
