import { DATA_FILE_HEADER_BYTES, parseDataFileHeader } from '../datafile/header';
import { sniffEncoding, unitsOf } from './text/encoding';
import { linesOf } from './text/lines';

/** First line of a registry export, of either version. */
const HEADER = /^\s*(?:windows registry editor version|regedit4\b)/i;

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
  const { encoding, markBytes } = sniffEncoding(head);
  const units = unitsOf(head.slice(markBytes, SNIFF_BYTES), encoding);
  if (units.includes(0)) return 'unknown';
  let first = true;
  let printed = false;
  for (const line of linesOf(units, encoding, '=')) {
    if (first && HEADER.test(line)) return 'registryExport';
    if (line.trim() !== '') first = false;
    if (/^\[-?HKEY_/i.test(line)) return 'registryExport';
    if (/^\s*user_pref\(/.test(line)) return 'thunderbirdPreferences';
    if (/^\s*\[(?:general|service list|internet account list)\]\s*$/i.test(line)) return 'deploymentFile';
    printed ||= /^\s+\S.*\sREG_[A-Z_]+\s/.test(line);
  }
  return printed ? 'regQueryText' : 'unknown';
}
