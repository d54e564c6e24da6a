import { blobAccess } from '../random-access';

/** One file inside a zip archive, as the archive's own directory describes it. */
export interface ZipEntry {
  /** With folders, `/` between. Comes from a file: text, never markup. */
  path: string;
  /** Bytes that it takes inside the archive. */
  packedBytes: number;
  /** Bytes that it has when it is unpacked. */
  bytes: number;
  /** How it is packed: 0 as it is, 8 deflated; others are not read. */
  method: number;
  encrypted: boolean;
  /** Where its own header lies, in bytes from the start of the archive. */
  headerAt: number;
}

/** Layout as in PKWARE's APPNOTE 6.3: 4.3.16 the end of the directory, 4.3.14 and 4.3.15 the same for large ones. */
const END_MARK = 0x06054b50;
const END_BYTES = 22;
const LOCATOR_MARK = 0x07064b50;
const LOCATOR_BYTES = 20;
const LARGE_END_MARK = 0x06064b50;
const LARGE_END_BYTES = 56;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const LARGE_SIZES = 0x0001;
/** A comment stands behind the end, of at most this length. */
const COMMENT_BYTES = 0xffff;
/** Bytes of the directory that are read in one go. An entry is at most 46 and three times 64 K long. */
const PIECE_BYTES = 1 << 20;

const DEFERRED = 0xffffffff;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 1 << 11;

export interface ZipDirectory {
  /** False: the directory ends early, or holds something else. What came before was handed over. */
  whole: boolean;
}

interface Place {
  start: number;
  end: number;
  entries: number;
  /** Bytes that stand before the archive, as in one that unpacks itself; offsets do not count them. */
  shift: number;
}

/**
 * Hands over the files of a zip archive one by one, from its directory alone; nothing is unpacked and the archive may
 * be larger than memory. null: there is no directory, because this is no archive or its end is missing.
 */
export async function readZipDirectory(
  blob: Blob,
  onEntry: (entry: ZipEntry) => void,
): Promise<ZipDirectory | null> {
  const place = await findDirectory(blob);
  if (place === null) return null;
  let at = place.start;
  let seen = 0;
  let damaged = false;
  while (at + ENTRY_BYTES <= place.end) {
    const bytes = await bytesOf(blob, at, Math.min(place.end, at + PIECE_BYTES));
    const view = viewOf(bytes);
    let done = 0;
    while (done + ENTRY_BYTES <= bytes.length) {
      if (view.getUint32(done, true) !== ENTRY_MARK) return { whole: !damaged && seen === place.entries };
      const length = lengthOfEntry(view, done);
      if (done + length > bytes.length) break;
      const entry = entryAt(bytes, view, done, place.shift);
      if (!isPossible(entry, blob.size)) damaged = true;
      else if (!entry.path.endsWith('/')) onEntry(entry);
      done += length;
      seen += 1;
    }
    if (done === 0) return { whole: false };
    at += done;
  }
  // Without the large form the number of entries is counted in 16 bits.
  return { whole: !damaged && (seen & 0xffff) === (place.entries & 0xffff) };
}

/** Deflated bytes come to at most about so many times as many. */
const MOST_UNPACKED = 1100;

/** Whether an archive of this size can hold what an entry says it is. */
function isPossible({ bytes, packedBytes, headerAt }: ZipEntry, archiveBytes: number): boolean {
  return headerAt + packedBytes <= archiveBytes && bytes <= (packedBytes + 1) * MOST_UNPACKED;
}

/**
 * Where the bytes of an entry lie in the archive; null: its header is not where the directory says, or it would reach
 * beyond the archive.
 */
export async function packedPart(blob: Blob, entry: ZipEntry): Promise<Blob | null> {
  const head = await bytesOf(blob, entry.headerAt, entry.headerAt + 30);
  if (head.length < 30) return null;
  const view = viewOf(head);
  if (view.getUint32(0, true) !== 0x04034b50) return null;
  const start = entry.headerAt + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return start + entry.packedBytes <= blob.size ? blob.slice(start, start + entry.packedBytes) : null;
}

/** Hardly any archive has a comment: then the last bytes are enough, and nothing before them is touched. */
async function findDirectory(blob: Blob): Promise<Place | null> {
  return (await directoryInLast(blob, END_BYTES)) ?? (await directoryInLast(blob, END_BYTES + COMMENT_BYTES));
}

async function directoryInLast(blob: Blob, bytes: number): Promise<Place | null> {
  const tailStart = Math.max(0, blob.size - bytes);
  const tail = await bytesOf(blob, tailStart, blob.size);
  const view = viewOf(tail);
  for (let i = tail.length - END_BYTES; i >= 0; i--) {
    if (tail[i] !== 0x50 || view.getUint32(i, true) !== END_MARK) continue;
    const endAt = tailStart + i;
    const place =
      (await largePlace(blob, endAt)) ??
      placed(endAt, view.getUint32(i + 12, true), view.getUint32(i + 16, true), view.getUint16(i + 10, true));
    if (place) return place;
  }
  return null;
}

async function largePlace(blob: Blob, endAt: number): Promise<Place | null> {
  if (endAt < LOCATOR_BYTES) return null;
  const locator = viewOf(await bytesOf(blob, endAt - LOCATOR_BYTES, endAt));
  if (locator.byteLength < LOCATOR_BYTES || locator.getUint32(0, true) !== LOCATOR_MARK) return null;
  // Where something stands before the archive, the end lies further on than is said: right before the locator.
  for (const at of [u64(locator, 8), endAt - LOCATOR_BYTES - LARGE_END_BYTES]) {
    const end = viewOf(await bytesOf(blob, at, at + LARGE_END_BYTES));
    if (end.byteLength < LARGE_END_BYTES || end.getUint32(0, true) !== LARGE_END_MARK) continue;
    return placed(at, u64(end, 40), u64(end, 48), u64(end, 32));
  }
  return null;
}

/** The directory ends where its end begins, wherever it is said to lie. */
function placed(endAt: number, bytes: number, offset: number, entries: number): Place | null {
  const start = endAt - bytes;
  const shift = start - offset;
  return start >= 0 && shift >= 0 ? { start, end: endAt, entries, shift } : null;
}

function lengthOfEntry(view: DataView, at: number): number {
  return (
    ENTRY_BYTES +
    view.getUint16(at + 28, true) +
    view.getUint16(at + 30, true) +
    view.getUint16(at + 32, true)
  );
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const sizes = largeSizes(view, nameEnd, nameEnd + view.getUint16(at + 30, true), [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    path: nameOf(bytes.subarray(at + ENTRY_BYTES, nameEnd), (flags & FLAG_UTF8) !== 0),
    bytes: sizes[0],
    packedBytes: sizes[1],
    headerAt: sizes[2] + shift,
    method: view.getUint16(at + 10, true),
    encrypted: (flags & FLAG_ENCRYPTED) !== 0,
  };
}

/** Sizes that do not fit into 32 bits stand in an extra field, only those, in this order (APPNOTE 4.5.3). */
function largeSizes(
  view: DataView,
  from: number,
  to: number,
  sizes: readonly [number, number, number],
): [number, number, number] {
  let at = from;
  while (at + 4 <= to) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > to) break;
    if (view.getUint16(at, true) === LARGE_SIZES) {
      let next = at + 4;
      const take = (size: number) => {
        if (size !== DEFERRED || next + 8 > end) return size;
        next += 8;
        return u64(view, next - 8);
      };
      return [take(sizes[0]), take(sizes[1]), take(sizes[2])];
    }
    at = end;
  }
  return [sizes[0], sizes[1], sizes[2]];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** Many programs write UTF-8 without saying so. */
function nameOf(bytes: Uint8Array, saidUtf8: boolean): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return saidUtf8 ? new TextDecoder().decode(bytes) : western.decode(bytes);
  }
}

/** Numbers beyond 2^53 are no place in any file; as a float they stay far too large. */
function u64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

async function bytesOf(blob: Blob, start: number, end: number): Promise<Uint8Array> {
  return blobAccess(blob).read(start, end - start);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes that stand before the packed bytes of an entry, at least. */
const LOCAL_HEADER_BYTES = 30;

/**
 * Whether entries share a place in the archive. No program writes such an archive: a few bytes are made to stand for
 * terabytes, and whoever unpacks them never comes to an end.
 */
export function entriesOverlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.headerAt - b.headerAt);
  return inOrder.some(({ headerAt }, at) => {
    const before = inOrder[at - 1];
    return before !== undefined && headerAt < before.headerAt + LOCAL_HEADER_BYTES + before.packedBytes;
  });
}
