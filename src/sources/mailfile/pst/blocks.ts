import { unzlibSync } from 'fflate';
import type { CachedAccess } from '../random-access';
import type { BlockPlace, BlockTree } from './block-tree';
import { u8, u16 } from './bytes';
import { Damage } from './damage';
import { decodeBlock } from './decode';
import type { Encoding } from './header';
import { idAt, type Layout } from './layout';
import { MB } from '../../../core/facts/units';

/** First byte of a block that lists other blocks, and of one that lists nodes. */
const BLOCK_LIST = 1;
/** Bytes of blocks that are in memory at once. */
const BYTES_AT_ONCE = 512 * 1024;
/** Times the whole file that its blocks may be read. Only a damaged file, which uses a block many times, needs more. */
const MOST_READING = 4;
const ALWAYS_ALLOWED = 64 * MB;

/** The file has been read so often over that something in it must lead in circles. */
export class TooMuchReading extends Error {
  override readonly name = 'TooMuchReading';
}

/** The contents of blocks, inflated and decoded. */
export class Blocks {
  /** Bytes of the whole file. */
  readonly fileBytes: number;
  private allowance: number;

  constructor(
    private readonly file: CachedAccess,
    private readonly tree: BlockTree,
    readonly layout: Layout,
    private readonly encoding: Encoding,
  ) {
    this.fileBytes = file.size;
    this.allowance = file.size * MOST_READING + ALWAYS_ALLOWED;
  }

  /** The contents of one block. */
  async read(id: number): Promise<Uint8Array> {
    const place = await this.tree.find(id);
    return this.contents(await this.file.read(place.offset, place.length), place);
  }

  /**
   * The blocks that hold the data of a node, in their order: the one given, or those that it lists.
   * Throws `Damage` where a list cannot be read or names a block twice.
   */
  async listOf(id: number): Promise<number[]> {
    if (!isInternal(id)) return [id];
    const list = await this.read(id);
    if (u8(list, 0) !== BLOCK_LIST) throw new Damage('no list of blocks');
    const level = u8(list, 1);
    if (level === 1) return distinct(this.idsIn(list));
    if (level !== 2) throw new Damage('list of blocks of another level');
    const all: number[] = [];
    for (const inner of distinct(this.idsIn(list))) {
      const below = isInternal(inner) ? await this.read(inner) : new Uint8Array(2);
      if (u8(below, 0) !== BLOCK_LIST || u8(below, 1) !== 1)
        throw new Damage('list of blocks of another level');
      for (const leaf of this.idsIn(below)) all.push(leaf);
    }
    return distinct(all);
  }

  /**
   * Hands over many blocks one after the other, those that cannot be read as null. Neighbours in the file are read
   * together, and few are in memory at once.
   */
  async each(
    ids: readonly number[],
    visit: (bytes: Uint8Array | null, index: number) => void,
  ): Promise<void> {
    let first = 0;
    while (first < ids.length) {
      const places: (BlockPlace | null)[] = [];
      let bytes = 0;
      while (first + places.length < ids.length && bytes < BYTES_AT_ONCE) {
        const place = await this.tryFind(ids[first + places.length] ?? 0);
        places.push(place);
        bytes += Math.max(place?.length ?? 0, place?.inflatedBytes ?? 0);
      }
      const raw = await this.file.readMany(places.map((place) => place ?? { offset: 0, length: 0 }));
      places.forEach((place, index) => {
        visit(this.tryContents(raw[index], place), first + index);
      });
      first += places.length;
    }
  }

  private async tryFind(id: number): Promise<BlockPlace | null> {
    try {
      return isInternal(id) ? null : await this.tree.find(id);
    } catch (error) {
      if (error instanceof Damage) return null;
      throw error;
    }
  }

  private tryContents(raw: Uint8Array | undefined, place: BlockPlace | null): Uint8Array | null {
    if (raw === undefined || place === null || raw.length < place.length) return null;
    return this.contents(raw, place);
  }

  private contents(raw: Uint8Array, place: BlockPlace): Uint8Array {
    if (raw.length < place.length) throw new Damage('block beyond the end');
    this.allowance -= Math.max(place.length, place.inflatedBytes);
    if (this.allowance < 0) throw new TooMuchReading();
    const inflated = place.inflatedBytes === place.length ? raw : inflate(raw, place.inflatedBytes);
    return isInternal(place.id) ? inflated : decodeBlock(inflated, this.encoding, place.id);
  }

  private idsIn(list: Uint8Array): number[] {
    const count = u16(list, 2);
    return Array.from({ length: count }, (_, index) =>
      idAt(list, 8 + index * this.layout.idBytes, this.layout),
    );
  }
}

/** Bit 1 of an id: the block is not data but lists what is. Such blocks are never encoded. */
export function isInternal(id: number): boolean {
  return id % 4 >= 2;
}

function distinct(ids: number[]): number[] {
  if (new Set(ids).size !== ids.length) throw new Damage('a block is used twice');
  return ids;
}

/** Some blocks that are listed as compressed are not: they are taken as they are, and what reads them judges. */
function inflate(raw: Uint8Array, bytes: number): Uint8Array {
  try {
    const inflated = unzlibSync(raw, { out: new Uint8Array(bytes) });
    return inflated.length === bytes ? inflated : raw;
  } catch {
    return raw;
  }
}
