/** A short text of plain letters that is looked for among bytes, at about one of its lengths a step (Horspool). */
export class BytePattern {
  readonly length: number;
  private readonly bytes: Uint8Array;
  private readonly skip: Uint8Array;

  constructor(text: string) {
    this.bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    this.length = this.bytes.length;
    this.skip = new Uint8Array(256).fill(this.length);
    for (let i = 0; i < this.length - 1; i++) this.skip[this.bytes[i] ?? 0] = this.length - 1 - i;
  }

  /** Where it stands next, from `from` on; -1: nowhere. */
  find(bytes: Uint8Array, from: number): number {
    const { skip } = this;
    const last = this.length - 1;
    const lastByte = this.bytes[last];
    const { length } = bytes;
    let end = from + last;
    while (end < length) {
      const byte = bytes[end] ?? 0;
      if (byte === lastByte && this.standsAt(bytes, end - last)) return end - last;
      end += skip[byte] ?? 1;
    }
    return -1;
  }

  private standsAt(bytes: Uint8Array, at: number): boolean {
    for (let i = this.length - 2; i >= 0; i--) if (bytes[at + i] !== this.bytes[i]) return false;
    return true;
  }
}
