/**
 * Numbers by text, for hundreds of thousands of addresses: a built-in map of that size takes twice as long to
 * fill, for it moves all of its entries whenever it grows.
 */
export class TextNumbers {
  /** Place of a text in `texts`, plus 1; 0 is free. At most half of them are taken. */
  private slots = new Int32Array(1 << 12);
  private texts: string[] = [];
  private hashes = new Int32Array(1 << 11);
  private numbers = new Int32Array(1 << 11);

  /** undefined: the text has no number. */
  get(text: string): number | undefined {
    const entry = this.slots[this.slotOf(text, hashOf(text))] ?? 0;
    return entry === 0 ? undefined : this.numbers[entry - 1];
  }

  set(text: string, number: number): void {
    const hash = hashOf(text);
    const slot = this.slotOf(text, hash);
    const entry = this.slots[slot] ?? 0;
    if (entry === 0) this.add(slot, text, hash, number);
    else this.numbers[entry - 1] = number;
  }

  /** The number of the text; where it has none, it gets the one that is made for it. */
  getOrSet(text: string, make: () => number): number {
    const hash = hashOf(text);
    const slot = this.slotOf(text, hash);
    const entry = this.slots[slot] ?? 0;
    const known = this.numbers[entry - 1];
    if (known !== undefined) return known;
    const number = make();
    this.add(slot, text, hash, number);
    return number;
  }

  /** Where the text stands, or the free slot where it would. */
  private slotOf(text: string, hash: number): number {
    const last = this.slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = this.slots[slot] ?? 0;
      if (entry === 0 || (this.hashes[entry - 1] === hash && this.texts[entry - 1] === text)) return slot;
    }
  }

  private add(slot: number, text: string, hash: number, number: number): void {
    const entry = this.texts.push(text);
    this.slots[slot] = entry;
    this.hashes[entry - 1] = hash;
    this.numbers[entry - 1] = number;
    if (entry === this.hashes.length) this.grow();
  }

  private grow(): void {
    this.hashes = twiceAsLong(this.hashes);
    this.numbers = twiceAsLong(this.numbers);
    const slots = new Int32Array(this.slots.length * 2);
    const last = slots.length - 1;
    for (let at = 0; at < this.texts.length; at += 1) {
      let slot = (this.hashes[at] ?? 0) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = at + 1;
    }
    this.slots = slots;
  }
}

function twiceAsLong(values: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(values.length * 2);
  longer.set(values);
  return longer;
}

/** FNV-1a over letters, with its upper half folded in. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
