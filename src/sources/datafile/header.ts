import type { DataFileFormat, DataFileKind } from '../../core/facts/account';

/** Bytes of a data file that `parseDataFileHeader` needs. */
export const DATA_FILE_HEADER_BYTES = 200;

export interface DataFileHeader {
  kind: Exclude<DataFileKind, 'thunderbirdFolder'>;
  /** null: a version number that is not documented. */
  format: DataFileFormat | null;
  /** Size in bytes that the file says it has; null when the header does not reach that far or is an old one. */
  statedSize: number | null;
}

const CLIENT_PST = 0x4d53;
const CLIENT_OST = 0x4f53;
/** Place of the stated size (`ibFileEof`) in headers of Unicode files. */
const STATED_SIZE_AT = 184;

/**
 * Reads the header of a PST or OST as in [MS-PST] 2.2.2.6: magic `!BDN`, at 8 the client (`SM` or `SO`), at 10
 * the version, at 184 the file's size (64 bits, little-endian; Unicode files only). null: not such a file.
 */
export function parseDataFileHeader(bytes: Uint8Array): DataFileHeader | null {
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, false) !== 0x2142444e) return null;
  const client = view.getUint16(8, true);
  if (client !== CLIENT_PST && client !== CLIENT_OST) return null;
  const format = formatOf(view.getUint16(10, true));
  const large = format === 'unicode' || format === 'unicode4k';
  return {
    kind: client === CLIENT_PST ? 'pst' : 'ost',
    format,
    statedSize:
      large && bytes.length >= STATED_SIZE_AT + 8 ? Number(view.getBigUint64(STATED_SIZE_AT, true)) : null,
  };
}

function formatOf(version: number): DataFileFormat | null {
  if (version === 14 || version === 15) return 'ansi';
  if (version === 23) return 'unicode';
  if (version === 36) return 'unicode4k';
  return null;
}
