import type { RandomAccess } from '../../../src/sources/mailfile/random-access';

/** A file in memory of which only the written parts take room, so that it can be larger than any disk. */
export class Disk implements RandomAccess {
  size = 0;
  /** Bytes of what was written as tree pages and blocks, by where. */
  private readonly starts: number[] = [];
  private readonly parts: Uint8Array[] = [];

  /** Writes behind everything that was written before. */
  append(offset: number, bytes: Uint8Array): void {
    if (offset < this.size && this.parts.length > 0) throw new Error('written twice');
    this.starts.push(offset);
    this.parts.push(bytes);
    this.size = offset + bytes.length;
  }

  /** Overwrites bytes that lie inside one part that was written. */
  patch(offset: number, bytes: Iterable<number>): void {
    const index = this.indexAt(offset);
    this.parts[index]?.set([...bytes], offset - (this.starts[index] ?? 0));
  }

  byteAt(offset: number): number {
    return this.bytes(offset, 1)[0] ?? 0;
  }

  read(offset: number, length: number): Promise<Uint8Array> {
    return Promise.resolve(this.bytes(offset, length));
  }

  /** The whole file. */
  toBuffer(): Buffer {
    return Buffer.from(this.bytes(0, this.size));
  }

  private bytes(offset: number, length: number): Uint8Array {
    const out = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
    for (let index = Math.max(0, this.indexAt(offset)); index < this.parts.length; index += 1) {
      const start = this.starts[index] ?? 0;
      const part = this.parts[index] ?? new Uint8Array(0);
      if (start >= offset + out.length) break;
      const from = Math.max(0, offset - start);
      if (from < part.length)
        out.set(part.subarray(from, offset + out.length - start), start + from - offset);
    }
    return out;
  }

  /** Index of the last part that begins at the offset or before. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
