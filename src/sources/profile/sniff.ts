import { DATA_FILE_HEADER_BYTES, parseDataFileHeader } from '../datafile/header';
import { decodeWhole, sniffEncoding } from './text/encoding';

/** Bytes that `sniff` looks at. A deployment file may begin with pages of comments. */
export const SNIFF_BYTES = 1 << 16;

/** Kinds of text that are read. */
export type TextKind = 'registryExport' | 'deploymentFile' | 'thunderbirdPreferences';

/** What a file is. */
export type FileKind = TextKind | 'dataFile' | 'registryHive' | 'regQueryText' | 'unknown';

/** Decides what a file is by its first bytes (64 KiB are enough), whatever its name says. */
export function sniff(head: Uint8Array): FileKind {
  if (parseDataFileHeader(head.subarray(0, DATA_FILE_HEADER_BYTES)) !== null) return 'dataFile';
  if (head[0] === 0x72 && head[1] === 0x65 && head[2] === 0x67 && head[3] === 0x66) return 'registryHive';
  const text = decodeWhole(head.slice(0, SNIFF_BYTES), sniffEncoding(head));
  if (text.includes('\0')) return 'unknown';
  if (/^\s*(?:windows registry editor version|regedit4\b)/i.test(text) || /^\[-?HKEY_/im.test(text)) {
    return 'registryExport';
  }
  if (/^[ \t]*user_pref\(/m.test(text)) return 'thunderbirdPreferences';
  if (/^[ \t]*\[(?:general|service list|internet account list)\][ \t]*$/im.test(text))
    return 'deploymentFile';
  return /^[ \t]+\S.*[ \t]REG_[A-Z_]+[ \t]/m.test(text) ? 'regQueryText' : 'unknown';
}
