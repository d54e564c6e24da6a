import { sniffEncoding } from '../profile/text/encoding';

/**
 * Letters of a piece of a file, and of how many of its bytes they are: a line that does not end in it is left for the
 * next piece.
 */
export interface Letters {
  text: string;
  used: number;
}

/**
 * Decodes a table piece by piece. Eight bits without a mark are UTF-8 up to the first piece that cannot be: from there
 * on they are what a Western Windows saves. Where letters of UTF-8 stand beside a fault, U+FFFD shows what is lost.
 */
export function lettersOf(head: Uint8Array): (bytes: Uint8Array, isLast: boolean) => Letters {
  const { encoding, markBytes } = sniffEncoding(head);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding);
    return (bytes, isLast) => ({ text: decoder.decode(bytes, { stream: !isLast }), used: bytes.length });
  }
  const strict = new TextDecoder('utf-8', { fatal: true });
  const loose = new TextDecoder('utf-8');
  let isAscii = markBytes === 0;
  let western: TextDecoder | null = null;
  return (bytes, isLast) => {
    const used = isLast ? bytes.length : wholeLines(bytes);
    const part = bytes.subarray(0, used);
    if (western !== null) return { text: western.decode(part), used };
    try {
      const text = strict.decode(part);
      isAscii &&= text.length === used;
      return { text, used };
    } catch {
      const text = loose.decode(part);
      if (!isAscii || HAS_LETTERS.test(text)) {
        isAscii = false;
        return { text, used };
      }
      western = new TextDecoder('windows-1252');
      return { text: western.decode(part), used };
    }
  };
}

/** Anything beyond ASCII that UTF-8 could make out. */
const HAS_LETTERS = /[^\p{ASCII}\uFFFD]/u;

const LINE_FEED = 0x0a;

/** Bytes up to the end of the last line; where none ends, up to the last letter of UTF-8 that is whole. */
const wholeLines = (bytes: Uint8Array): number => bytes.lastIndexOf(LINE_FEED) + 1 || wholeLetters(bytes);

/** Bytes up to the last letter of UTF-8 that is whole. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
