import type { ProfileCollector } from './collector';
import type { RegData } from './value';

const VALUE = /^(?: {4}|\t)(\S.*?)(?: {4}|\t)(REG_[A-Z_]+)(?:(?: {4}|\t)(.*))?$/;

/**
 * Reads what `reg query /s` prints: keys at the beginning of a line, below each its values, indented, in columns with
 * four blanks between. Old versions have tabs there. The same keys and values count as in an export.
 */
export function readPrinted(lines: Iterable<string>, collector: ProfileCollector): void {
  let names: ReturnType<ProfileCollector['key']> = null;
  for (const line of lines) {
    if (/^HKEY_/i.test(line)) {
      names = collector.key(line.trim());
      continue;
    }
    const [, printed = '', type = '', data = ''] = (names && VALUE.exec(line)) ?? [];
    const name = names?.named(printed);
    if (name !== undefined) collector.value(name, dataOf(type, data.trim()));
  }
}

function dataOf(type: string, text: string): RegData {
  switch (type) {
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return { type: 'text', text };
    case 'REG_DWORD':
      return /^0x[0-9a-f]{1,8}$/i.test(text) ? { type: 'dword', value: Number(text) } : { type: 'malformed' };
    case 'REG_BINARY':
      return bytesOf(text);
    default:
      return { type: 'malformed' };
  }
}

function bytesOf(digits: string): RegData {
  if (digits.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(digits)) return { type: 'malformed' };
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return { type: 'bytes', bytes, ansi: false };
}
