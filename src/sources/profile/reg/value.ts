import { decodeAnsi, textOf, type TextEncoding, type Units } from '../text/encoding';

/** Data of one registry value. `malformed`: it is there and cannot be read, which is not the same as absent. */
export type RegData =
  | { type: 'text'; text: string }
  | { type: 'dword'; value: number }
  /** `ansi`: text in it is eight bits wide (the string types of a REGEDIT4 file). */
  | { type: 'bytes'; bytes: Uint8Array; ansi: boolean }
  | { type: 'malformed' };

const BACKSLASH = 0x5c;
const MALFORMED: RegData = { type: 'malformed' };

/** Text between the quotes of a REG_SZ: `\\` is a backslash and `\"` a quote. */
export function quotedText(units: Units, encoding: TextEncoding): string {
  const text = textOf(units, encoding);
  return units.includes(BACKSLASH) ? text.replace(/\\([\\"])/g, '$1') : text;
}

/**
 * Data that is not in quotes: `dword:`, `hex:` and `hex(n):`, folded lines included.
 *
 * @param whole false when the file ended right after the last unit, so that digits may be missing
 */
export function unquotedData(units: Units, whole: boolean, regedit4: boolean): RegData {
  let at = 0;
  let head = '';
  while (at < units.length && at < 12) {
    const unit = units[at++] ?? 0;
    if (unit === 0x3a) break;
    head += String.fromCharCode(unit);
  }
  head = head.trim().toLowerCase();
  if (head === 'dword') return dword(units.subarray(at), whole);
  const type = head === 'hex' ? '3' : /^hex\(0*([0-9a-f]+)\)$/.exec(head)?.[1];
  if (type === undefined) return MALFORMED;
  const bytes = hexBytes(units.subarray(at));
  if (bytes === null) return MALFORMED;
  if (type === '4') return bytes.length === 4 ? { type: 'dword', value: uint32(bytes, 0) } : MALFORMED;
  return { type: 'bytes', bytes, ansi: regedit4 && (type === '1' || type === '2' || type === '7') };
}

/** Four bytes, little-endian, as a number without sign. */
export function uint32(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)) >>>
    0
  );
}

function dword(units: Units, whole: boolean): RegData {
  const digits = String.fromCharCode(...units.subarray(0, 32)).trim();
  if (!/^[0-9a-f]{1,8}$/i.test(digits) || (!whole && digits.length < 8)) return MALFORMED;
  return { type: 'dword', value: parseInt(digits, 16) };
}

function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** `00,0a,ff` with folds as bytes; null when anything else is in it. */
function hexBytes(units: Units): Uint8Array | null {
  const bytes = new Uint8Array(Math.ceil(units.length / 2));
  let count = 0;
  let high = -1;
  for (const unit of units) {
    const digit = hexDigit(unit);
    if (digit >= 0) {
      if (high < 0) high = digit;
      else {
        bytes[count++] = high * 16 + digit;
        high = -1;
      }
    } else if (unit !== 0x2c && unit !== BACKSLASH && unit !== 0x20 && unit > 0x0d) return null;
    else if (high >= 0) {
      // A single digit between commas is a byte too, as Windows reads it.
      bytes[count++] = high;
      high = -1;
    }
  }
  return high < 0 ? bytes.slice(0, count) : null;
}

/**
 * A value as text: a plain string, or one kept as binary. Older versions of Outlook keep UTF-16 with a final NUL
 * in REG_BINARY; the string types of REGEDIT4 are in an old code page. undefined: not a text.
 */
export function asText(data: RegData): string | undefined {
  if (data.type === 'text') return data.text;
  if (data.type !== 'bytes') return undefined;
  const { bytes, ansi } = data;
  const text =
    ansi || !looksLikeUtf16(bytes)
      ? decodeAnsi(bytes)
      : textOf(new Uint16Array(bytes.slice().buffer), 'utf-16le');
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

/** UTF-16LE ends in two zero bytes or has a zero high byte somewhere; text of eight bits has neither. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 !== 0) return false;
  if (bytes.length === 0 || (bytes.at(-1) === 0 && bytes.at(-2) === 0)) return true;
  return bytes.some((byte, i) => i % 2 === 1 && i < bytes.length - 1 && byte === 0);
}

/** A value as a number without sign of 32 bits: a DWORD, or four bytes of binary. undefined: not a number. */
export function asNumber(data: RegData): number | undefined {
  if (data.type === 'dword') return data.value;
  return data.type === 'bytes' && data.bytes.length === 4 ? uint32(data.bytes, 0) : undefined;
}

/** A value as bytes. undefined: not binary. */
export function asBytes(data: RegData): Uint8Array | undefined {
  return data.type === 'bytes' ? data.bytes : undefined;
}
