import type { RandomAccess } from '../random-access';

/**
 * The streams at the top of a compound file, as Outlook saves a message in ([MS-CFB]): a file system in a file, of
 * sectors that are chained by a table. Every walk is bounded, so that a damaged file ends it and no loop.
 */
export interface CompoundFile {
  /** Reads the beginning of the stream of this name at the top; null: there is none, or it cannot be followed. */
  readStream(name: string, longest: number): Promise<Uint8Array | null>;
}

interface Stream {
  start: number;
  size: number;
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
/** Sectors of one chain that are followed: of a message's directory a few hundred at most. */
const LONGEST_CHAIN = 8192;

/** null: this is no compound file, or its directory cannot be read. */
export async function openCompoundFile(file: RandomAccess): Promise<CompoundFile | null> {
  const header = await file.read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return null;
  const view = viewOf(header);
  const sectorShift = view.getUint16(30, true);
  const smallShift = view.getUint16(32, true);
  if ((sectorShift !== 9 && sectorShift !== 12) || smallShift !== 6) return null;
  const sectors = new Sectors(file, view, sectorShift);
  const directory = await sectors.chain(view.getUint32(48, true), LONGEST_CHAIN);
  const root = entryAt(directory, 0);
  if (root === null) return null;
  const streams = topStreams(directory, root.child);
  const smallLimit = view.getUint32(56, true);
  const readSmall = async ({ start, size }: Stream): Promise<Uint8Array> => {
    const table = await sectors.chain(view.getUint32(60, true), LONGEST_CHAIN);
    const store = await sectors.chain(root.start, LONGEST_CHAIN);
    return followSmall(viewOf(table), store, start, size);
  };
  return {
    async readStream(name, longest) {
      const stream = streams.get(name);
      if (!stream) return null;
      const size = Math.min(stream.size, longest);
      const bytes =
        stream.size < smallLimit
          ? await readSmall({ start: stream.start, size })
          : await sectors.chain(stream.start, Math.ceil(size / 2 ** sectorShift));
      return bytes.subarray(0, size);
    },
  };
}

/** Reads chains of sectors by the file's allocation table. */
class Sectors {
  private readonly tables = new Map<number, DataView>();

  constructor(
    private readonly file: RandomAccess,
    private readonly header: DataView,
    private readonly shift: number,
  ) {}

  async chain(start: number, most: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    const seen = new Set<number>();
    for (let sector = start; sector < LAST_SECTOR && parts.length < most && !seen.has(sector);) {
      seen.add(sector);
      const part = await this.read(sector);
      if (part.length === 0) break;
      parts.push(part);
      sector = await this.next(sector);
    }
    return joined(parts);
  }

  private read(sector: number): Promise<Uint8Array> {
    return this.file.read((sector + 1) * 2 ** this.shift, 2 ** this.shift);
  }

  private async next(sector: number): Promise<number> {
    const perTable = 2 ** this.shift / 4;
    const table = await this.table(Math.floor(sector / perTable));
    const at = (sector % perTable) * 4;
    return table !== null && at + 4 <= table.byteLength ? table.getUint32(at, true) : NO_ENTRY;
  }

  private async table(index: number): Promise<DataView | null> {
    const known = this.tables.get(index);
    if (known) return known;
    const place = await this.placeOfTable(index);
    if (place >= LAST_SECTOR) return null;
    const table = viewOf(await this.read(place));
    this.tables.set(index, table);
    return table;
  }

  /** The places of the first 109 tables stand in the header, those of others in sectors that name the next one last. */
  private async placeOfTable(index: number): Promise<number> {
    if (index < 109) return this.header.getUint32(76 + index * 4, true);
    const perSector = 2 ** this.shift / 4 - 1;
    let sector = this.header.getUint32(68, true);
    for (let skip = Math.floor((index - 109) / perSector); ; skip -= 1) {
      if (sector >= LAST_SECTOR) return NO_ENTRY;
      const part = await this.read(sector);
      if (part.length < 2 ** this.shift) return NO_ENTRY;
      const at = skip === 0 ? (index - 109) % perSector : perSector;
      sector = viewOf(part).getUint32(at * 4, true);
      if (skip === 0) return sector;
    }
  }
}

interface Entry extends Stream {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
}

function entryAt(directory: Uint8Array, index: number): Entry | null {
  const at = index * ENTRY_BYTES;
  if (at + ENTRY_BYTES > directory.length) return null;
  const view = viewOf(directory.subarray(at, at + ENTRY_BYTES));
  const nameBytes = Math.min(64, view.getUint16(64, true));
  let name = '';
  for (let i = 0; i + 2 < nameBytes; i += 2) name += String.fromCharCode(view.getUint16(i, true));
  return {
    name,
    type: view.getUint8(66),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

/** What lies at the top stands in a tree of siblings; what lies in them, such as attachments, is not looked at. */
function topStreams(directory: Uint8Array, child: number): Map<string, Stream> {
  const streams = new Map<string, Stream>();
  const open = [child];
  const seen = new Set<number>();
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = index === NO_ENTRY || seen.has(index) ? null : entryAt(directory, index);
    if (entry === null) continue;
    seen.add(index);
    if (entry.type === STREAM) streams.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }
  return streams;
}

/** Small streams lie in one large one, in pieces of 64 bytes that have a table of their own. */
function followSmall(table: DataView, store: Uint8Array, start: number, size: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let sector = start;
  for (let left = Math.ceil(size / 64); left > 0 && sector < LAST_SECTOR; left -= 1) {
    const part = store.subarray(sector * 64, sector * 64 + 64);
    if (part.length === 0) break;
    parts.push(part);
    if (sector * 4 + 4 > table.byteLength) break;
    sector = table.getUint32(sector * 4, true);
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
