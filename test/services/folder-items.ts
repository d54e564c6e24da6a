import { seeded } from './random';

const BLOCK = 64;
/** Folders whose items are remembered. */
const MOST_KEPT = 2000;

/** An item of a generated folder. */
export interface Item {
  /** Position in the folder, oldest first. */
  at: number;
  /** Milliseconds since 1970, a whole second. */
  received: number;
  bytes: number;
}

export interface ItemShape {
  seed: number;
  count: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Ages in days of the newest and the oldest item. */
  newestDays: number;
  oldestDays: number;
  /** 1: spread evenly over time; larger: most of it recent. */
  skew: number;
  /** Typical size in bytes. */
  typical: number;
  /** Items over 10 MB, at most. */
  large: number;
}

/**
 * The items of a folder as a formula: date and size of the item at any position can be told without making the
 * others, and sums over a range are exact. So a folder of a million items costs no more than one of ten.
 */
export class FolderItems {
  private static readonly made = new Map<string, FolderItems>();

  /** The items of such a folder; the same ones for the same shape, as they never change. */
  static of(shape: ItemShape): FolderItems {
    const key = JSON.stringify(shape);
    const items = FolderItems.made.get(key) ?? new FolderItems(shape);
    if (FolderItems.made.size >= MOST_KEPT) FolderItems.made.clear();
    FolderItems.made.set(key, items);
    return items;
  }

  readonly count: number;
  readonly bytes: number;
  private readonly block: number[];
  private readonly blockSums: number[];
  private readonly large: Map<number, number>;

  private constructor(private readonly shape: ItemShape) {
    const random = seeded(shape.seed);
    this.count = shape.count;
    this.block = Array.from({ length: BLOCK }, () => {
      // Log-normal by way of a sum: most mail is small, some of it is not.
      const normal = random() + random() + random() + random() - 2;
      return Math.max(900, Math.round(shape.typical * Math.exp(normal * 2.2)));
    });
    this.blockSums = [0];
    for (const size of this.block) this.blockSums.push((this.blockSums.at(-1) ?? 0) + size);
    this.large = new Map();
    for (let i = 0; i < Math.min(shape.large, shape.count); i += 1) {
      this.large.set(
        Math.floor(random() * shape.count),
        Math.round((10.2 + 25 * random() * random()) * 1024 * 1024),
      );
    }
    this.bytes = this.bytesBefore(shape.count);
  }

  item(at: number): Item {
    return { at, received: this.receivedAt(at), bytes: this.sizeAt(at) };
  }

  /** Items received before an instant; they are the first ones. */
  countBefore(instant: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.receivedAt(middle) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Bytes of the first `count` items. */
  bytesBefore(count: number): number {
    const whole = Math.floor(count / BLOCK) * (this.blockSums[BLOCK] ?? 0);
    let bytes = whole + (this.blockSums[count % BLOCK] ?? 0);
    for (const [at, size] of this.large) if (at < count) bytes += size - (this.block[at % BLOCK] ?? 0);
    return bytes;
  }

  /** Items of at least so many bytes, which must be more than any usual item has. */
  atLeast(bytes: number): Item[] {
    return [...this.large.keys()]
      .sort((a, b) => a - b)
      .map((at) => this.item(at))
      .filter((item) => item.bytes >= bytes);
  }

  private sizeAt(at: number): number {
    return this.large.get(at) ?? this.block[at % BLOCK] ?? 0;
  }

  private receivedAt(at: number): number {
    const { now, newestDays, oldestDays, skew, count } = this.shape;
    const back = count === 1 ? 1 : 1 - at / (count - 1);
    const days = newestDays + (oldestDays - newestDays) * back ** skew;
    return Math.floor((now - days * 86_400_000) / 1000) * 1000;
  }
}
