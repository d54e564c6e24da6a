import type { MailAmount } from '../../core/facts/mail-file';

const FIRST_SLOTS = 1 << 12;
/** With eight bytes for each slot, at most half of them used: 64 MB for four million messages, and no more. */
const MOST_SLOTS = 1 << 23;

/** Remembers the second and size of every message, eight bytes each, and counts those that come again. */
export class SeenMail {
  private readonly repeated: MailAmount = { items: 0, bytes: 0 };
  private used = 0;
  private full = false;
  /** Seconds since 1970; 0: a free slot. */
  private seconds = new Uint32Array(FIRST_SLOTS);
  private sizes = new Uint32Array(FIRST_SLOTS);

  constructor(private readonly mostSlots = MOST_SLOTS) {}

  /** Messages that have the second and size of one before them; null: there were too many to remember. */
  get again(): MailAmount | null {
    return this.full ? null : { ...this.repeated };
  }

  /** @param time milliseconds since 1970 */
  add(time: number, size: number): void {
    if (this.full) return;
    const second = Math.floor(time / 1000) >>> 0;
    const place = this.placeOf(second, size >>> 0);
    if (this.seconds[place] !== 0) {
      this.repeated.items += 1;
      this.repeated.bytes += size;
      return;
    }
    this.seconds[place] = second;
    this.sizes[place] = size;
    this.used += 1;
    if (this.used * 2 > this.seconds.length) this.grow();
  }

  /** The slot of a message, or the free one where it belongs. */
  private placeOf(second: number, size: number): number {
    const mask = this.seconds.length - 1;
    let place = (Math.imul(second, 0x9e3779b1) ^ Math.imul(size, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    while (this.seconds[place] !== 0 && (this.seconds[place] !== second || this.sizes[place] !== size)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private grow(): void {
    const { seconds, sizes } = this;
    if (seconds.length >= this.mostSlots) {
      this.full = true;
      this.seconds = new Uint32Array(0);
      this.sizes = new Uint32Array(0);
      return;
    }
    this.seconds = new Uint32Array(seconds.length * 2);
    this.sizes = new Uint32Array(seconds.length * 2);
    seconds.forEach((second, index) => {
      if (second === 0) return;
      const size = sizes[index] ?? 0;
      const place = this.placeOf(second, size);
      this.seconds[place] = second;
      this.sizes[place] = size;
    });
  }
}
