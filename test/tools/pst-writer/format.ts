/** The three formats of a data file, as they are written for tests. */
export type WrittenFormat = 'ansi' | 'unicode' | 'unicode4k';
export type WrittenEncoding = 'none' | 'permute' | 'cyclic';

export interface FormatSizes {
  version: number;
  /** Bytes of ids and offsets. */
  word: 4 | 8;
  page: number;
  /** Bytes for the entries of a tree page. */
  entries: number;
  /** Most bytes of data in a block, and of what stands behind them. */
  block: number;
  trailer: number;
  /** Blocks begin at multiples of this. */
  align: number;
  heapItemBits: number;
}

export const FORMATS: Record<WrittenFormat, FormatSizes> = {
  ansi: {
    version: 14,
    word: 4,
    page: 512,
    entries: 496,
    block: 8180,
    trailer: 12,
    align: 64,
    heapItemBits: 11,
  },
  unicode: {
    version: 23,
    word: 8,
    page: 512,
    entries: 488,
    block: 8176,
    trailer: 16,
    align: 64,
    heapItemBits: 11,
  },
  unicode4k: {
    version: 36,
    word: 8,
    page: 4096,
    entries: 4056,
    block: 65512,
    trailer: 24,
    align: 512,
    heapItemBits: 14,
  },
};

/** Little-endian numbers, put together. */
export class Bytes {
  private readonly parts: number[] = [];

  u8(value: number): this {
    this.parts.push(value & 0xff);
    return this;
  }

  u16(value: number): this {
    return this.u8(value).u8(value >> 8);
  }

  u32(value: number): this {
    return this.u16(value % 0x10000).u16(Math.floor(value / 0x10000));
  }

  u64(value: number): this {
    return this.u32(value % 0x1_0000_0000).u32(Math.floor(value / 0x1_0000_0000));
  }

  word(value: number, bytes: 4 | 8): this {
    return bytes === 8 ? this.u64(value) : this.u32(value);
  }

  add(bytes: Iterable<number>): this {
    for (const byte of bytes) this.parts.push(byte);
    return this;
  }

  padTo(length: number): this {
    while (this.parts.length < length) this.parts.push(0);
    return this;
  }

  get length(): number {
    return this.parts.length;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.parts);
  }
}
