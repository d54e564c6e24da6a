import { kindByName } from '../data-path';
import { decodeAnsi, textOf } from '../text/encoding';

/** Bytes of an entry id that are looked at. Real ones have some hundreds. */
const LONGEST_ENTRY_ID = 4096;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * The path of a PST or OST inside the entry id of a message store. The fixed part before it is 54 bytes for the
 * PST provider and has other lengths for others, so the path is looked for: a drive or a share, up to the first
 * NUL, ending in .pst or .ost. Old ANSI files have it in eight-bit text. undefined: there is none.
 */
export function pathInEntryId(entryId: Uint8Array): string | undefined {
  const bytes = entryId.subarray(0, LONGEST_ENTRY_ID);
  for (const width of [2, 1] as const) {
    // Of texts that begin at odd and at even places, as many as end at the same NUL: it is looked at once.
    const even = { at: -1, isDataFile: false };
    const odd = { at: -1, isDataFile: false };
    for (let at = 0; at + 3 * width <= bytes.length; at++) {
      if (!startsPath(bytes, at, width)) continue;
      const end = width === 2 && at % 2 === 1 ? odd : even;
      if (end.at < at) {
        end.at = endOfText(bytes, at, width);
        end.isDataFile = endsLikeDataFile(bytes, end.at, width);
      }
      if (end.isDataFile) return textAt(bytes, at, end.at, width);
    }
  }
  return undefined;
}

/** Bytes from the last ones of a path to its end: `.pst` or `.ost`. */
const NAME_END_UNITS = 4;

function endsLikeDataFile(bytes: Uint8Array, end: number, width: 1 | 2): boolean {
  return kindByName(textAt(bytes, Math.max(0, end - NAME_END_UNITS * width), end, width)) !== undefined;
}

function endOfText(bytes: Uint8Array, from: number, width: 1 | 2): number {
  let end = from;
  while (end + width <= bytes.length && unitAt(bytes, end, width) !== 0) end += width;
  return end;
}

function unitAt(bytes: Uint8Array, at: number, width: number): number {
  return (bytes[at] ?? 0) | (width === 2 ? (bytes[at + 1] ?? 0) << 8 : 0);
}

function startsPath(bytes: Uint8Array, at: number, width: number): boolean {
  const first = unitAt(bytes, at, width);
  const second = unitAt(bytes, at + width, width);
  if (first === BACKSLASH) return second === BACKSLASH;
  const letter = first | 0x20;
  return (
    letter >= 0x61 && letter <= 0x7a && second === COLON && unitAt(bytes, at + 2 * width, width) === BACKSLASH
  );
}

function textAt(bytes: Uint8Array, from: number, end: number, width: 1 | 2): string {
  const part = bytes.slice(from, end);
  return width === 2 ? textOf(new Uint16Array(part.buffer), 'utf-16le') : decodeAnsi(part);
}

/** Is it the entry id of a mailbox on an Exchange server? Such ids name the provider's library. */
export function isExchangeStore(bytes: Uint8Array): boolean {
  return /emsmdb\.dll/i.test(String.fromCharCode(...bytes.subarray(0, 256)));
}

/** The record key of the store in the entry id of one of its folders: bytes 4 to 19, as 32 hex digits. */
export function storeKeyOfFolder(bytes: Uint8Array): string | undefined {
  return bytes.length === 24 ? hexText(bytes.subarray(4, 20)) : undefined;
}

/** Bytes as hex digits in lower case. */
export function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
