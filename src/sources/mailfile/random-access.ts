import { MB } from '../../core/facts/units';

/** A stretch of a file, in bytes. */
export interface Stretch {
  offset: number;
  length: number;
}

/** A file of which any part can be read without the rest. */
export interface RandomAccess {
  /** Bytes of the whole file. */
  readonly size: number;
  /** The bytes of a stretch; fewer where the file ends before. Rejects where the file cannot be read. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Only in workers; faster for many small reads than waiting for each. */
interface SyncReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}
declare const FileReaderSync: undefined | (new () => SyncReader);

/** A dropped file. In a worker it is read without a wait between two reads. */
export function blobAccess(blob: Blob): RandomAccess {
  const reader = typeof FileReaderSync === 'undefined' ? null : new FileReaderSync();
  return {
    size: blob.size,
    async read(offset, length) {
      const part = blob.slice(offset, offset + length);
      return new Uint8Array(reader === null ? await part.arrayBuffer() : reader.readAsArrayBuffer(part));
    },
  };
}

export interface CachedOptions {
  /** Bytes that are kept for the next one who asks. */
  keptBytes?: number;
  signal?: AbortSignal | undefined;
}

/** Stretches up to this many bytes are kept: pages of an index, which are asked for again and again. */
const KEPT_STRETCH = 4096;
const KEPT_BYTES = 8 * MB;
/** Neighbours are read in one go where that reads at most so many times the bytes that are needed. */
const WASTE = 2;
/** Longest stretch that is read in one go. */
const LONGEST_READ = MB;
/** Reads after which others get their turn: a stop must be heard, also where no read waits. */
const READS_PER_TURN = 256;

/** Reads a file in as few reads as is sensible, keeps small stretches, and counts the bytes. */
export class CachedAccess implements RandomAccess {
  readonly size: number;
  /** Bytes read of the file so far, those read along with others included. */
  bytesRead = 0;
  /** Reads of the file so far. */
  reads = 0;
  /** By offset; the longest unused first. */
  private readonly kept = new Map<number, Uint8Array>();
  private keptBytes = 0;
  private readonly keptLimit: number;
  private readonly signal: AbortSignal | undefined;

  constructor(
    private readonly file: RandomAccess,
    { keptBytes = KEPT_BYTES, signal }: CachedOptions = {},
  ) {
    this.size = file.size;
    this.keptLimit = keptBytes;
    this.signal = signal;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const known = this.find(offset, length);
    if (known !== null) return known;
    const bytes = await this.fetch(offset, Math.min(length, this.size - offset));
    this.keep(offset, bytes);
    return bytes;
  }

  /**
   * The bytes of several stretches, in their order. Neighbours in the file are read together. All of them are in
   * memory at once: ask for no more than can be held.
   */
  async readMany(stretches: readonly Stretch[]): Promise<Uint8Array[]> {
    const found = stretches.map(({ offset, length }) => this.find(offset, length));
    const missing = stretches
      .map((stretch, index) => ({ ...stretch, index }))
      .filter(({ index }) => found[index] === null)
      .sort((a, b) => a.offset - b.offset);
    for (let first = 0; first < missing.length;) {
      const run = runFrom(missing, first);
      const start = missing[first]?.offset ?? 0;
      const whole = await this.fetch(start, Math.min(run.end, this.size) - start);
      for (const { offset, length, index } of missing.slice(first, run.next)) {
        const bytes = whole.subarray(offset - start, offset - start + length);
        found[index] = bytes;
        this.keep(offset, bytes);
      }
      first = run.next;
    }
    return found.map((bytes) => bytes ?? new Uint8Array(0));
  }

  private find(offset: number, length: number): Uint8Array | null {
    if (!isPlace(offset) || !isPlace(length) || length === 0 || offset >= this.size) return new Uint8Array(0);
    const bytes = this.kept.get(offset);
    if (bytes === undefined || bytes.length < length) return null;
    this.kept.delete(offset);
    this.kept.set(offset, bytes);
    return bytes.subarray(0, length);
  }

  private async fetch(offset: number, length: number): Promise<Uint8Array> {
    this.signal?.throwIfAborted();
    this.reads += 1;
    if (this.reads % READS_PER_TURN === 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      this.signal?.throwIfAborted();
    }
    const bytes = await this.file.read(offset, length);
    this.bytesRead += bytes.length;
    return bytes;
  }

  private keep(offset: number, bytes: Uint8Array): void {
    if (bytes.length > KEPT_STRETCH) return;
    this.keptBytes += bytes.length - (this.kept.get(offset)?.length ?? 0);
    // A copy of its own: a part of a longer read would keep the whole of it.
    this.kept.set(offset, bytes.slice());
    for (const [oldest, { length }] of this.kept) {
      if (this.keptBytes <= this.keptLimit) break;
      this.kept.delete(oldest);
      this.keptBytes -= length;
    }
  }
}

/** Which of the stretches, sorted by their offsets, are worth reading in one go with the one at `first`. */
function runFrom(stretches: readonly Stretch[], first: number): { next: number; end: number } {
  const start = stretches[first]?.offset ?? 0;
  let end = start;
  let needed = 0;
  let next = first;
  for (; next < stretches.length; next += 1) {
    const { offset, length } = stretches[next] ?? { offset: 0, length: 0 };
    const newEnd = Math.max(end, offset + length);
    const more = needed + newEnd - Math.max(end, offset);
    if (next > first && (newEnd - start > WASTE * more || newEnd - start > LONGEST_READ)) break;
    needed = more;
    end = newEnd;
  }
  return { next, end };
}

/** Whether a number read from a file can be an offset or a length. */
function isPlace(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
