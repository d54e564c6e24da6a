/**
 * `loose`: eight bits without a byte order mark. Each text in it is UTF-8 if it can be, else in the old code page.
 */
export type TextEncoding = 'utf-16le' | 'utf-16be' | 'utf-8' | 'loose';

/** One code unit of text each: 8 or 16 bits wide. ASCII has the same numbers in both. */
export type Units = Uint8Array | Uint16Array;

export interface SniffedEncoding {
  encoding: TextEncoding;
  /** Length of the byte order mark in bytes. */
  markBytes: 0 | 2 | 3;
}

/**
 * The encoding of a text from its first bytes: by byte order mark, else by where the NUL bytes are, else `loose`.
 */
export function sniffEncoding(head: Uint8Array): SniffedEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096);
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 5 && even < odd / 4) return { encoding: 'utf-16le', markBytes: 0 };
  if (even > length / 5 && odd < even / 4) return { encoding: 'utf-16be', markBytes: 0 };
  return { encoding: 'loose', markBytes: 0 };
}

/**
 * Views bytes as code units. UTF-16 in big-endian order is swapped in place, so the bytes must not be used again.
 * An odd last byte of UTF-16 is left out.
 */
export function unitsOf(bytes: Uint8Array, encoding: TextEncoding): Units {
  if (encoding === 'utf-8' || encoding === 'loose') return bytes;
  const even = bytes.length - (bytes.length % 2);
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  if (encoding === 'utf-16be') {
    for (let i = 0; i < even; i += 2) {
      const high = aligned[i] ?? 0;
      aligned[i] = aligned[i + 1] ?? 0;
      aligned[i + 1] = high;
    }
  }
  return new Uint16Array(aligned.buffer, aligned.byteOffset, even / 2);
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const strictUtf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const western = new TextDecoder('windows-1252');
const cyrillic = new TextDecoder('windows-1251');

/** Turns code units into text. Never throws: what cannot be decoded becomes U+FFFD. */
export function textOf(units: Units, encoding: TextEncoding): string {
  if (units instanceof Uint16Array) return utf16.decode(units);
  if (encoding === 'utf-8') return utf8.decode(units);
  try {
    return strictUtf8.decode(units);
  } catch {
    return decodeAnsi(units);
  }
}

/**
 * Text in an old Windows code page, which no file names. Western European, unless it has runs of letters that only
 * an alphabet without ASCII letters makes: then Cyrillic.
 */
export function decodeAnsi(bytes: Uint8Array): string {
  let run = 0;
  for (const byte of bytes) {
    run = byte >= 0xc0 ? run + 1 : 0;
    if (run === 4) return cyrillic.decode(bytes);
  }
  return western.decode(bytes);
}
