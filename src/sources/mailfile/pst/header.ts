import { parseDataFileHeader, type DataFileHeader } from '../../datafile/header';
import { u8 } from './bytes';
import { idAt, LAYOUTS, type Layout } from './layout';

/** Bytes of the header that are read. */
export const PST_HEADER_BYTES = 564;

export const ENCODINGS = ['none', 'permute', 'cyclic'] as const;
/** How the bytes of blocks are disguised. It is no protection: anyone can undo it. */
export type Encoding = (typeof ENCODINGS)[number];

export interface PstHeader extends DataFileHeader {
  /** null: a version that is not known, nothing further can be read. */
  layout: Layout | null;
  /** null: one that is not known, such as the encryption of Windows Information Protection. */
  encoding: Encoding | null;
  /** Where the root pages of the two trees lie, in bytes. */
  nodeTree: number;
  blockTree: number;
  /** Bytes that the file counts as free; null: it says that its count is out of date. */
  freeBytes: number | null;
  /** The file is shorter than its header says. */
  cutShort: boolean;
}

/**
 * Reads the header of a data file; null: not a data file, or cut off inside the header.
 *
 * @param sizeBytes size of the whole file
 */
export function parsePstHeader(bytes: Uint8Array, sizeBytes: number): PstHeader | null {
  const head = parseDataFileHeader(bytes);
  if (head === null || bytes.length < PST_HEADER_BYTES) return null;
  const layout = head.format === null ? null : LAYOUTS[head.format];
  if (layout === null) {
    return {
      ...head,
      layout,
      encoding: null,
      nodeTree: 0,
      blockTree: 0,
      freeBytes: null,
      cutShort: false,
    };
  }
  const at = layout.header;
  const statedSize = idAt(bytes, layout.idBytes === 8 ? 184 : 168, layout);
  const free = idAt(bytes, at.freeBytes, layout);
  return {
    ...head,
    statedSize,
    layout,
    encoding: ENCODINGS[u8(bytes, at.encoding)] ?? null,
    nodeTree: idAt(bytes, at.nodeTree, layout),
    blockTree: idAt(bytes, at.blockTree, layout),
    freeBytes: u8(bytes, at.freeBytesValid) !== 0 && free <= sizeBytes ? free : null,
    cutShort: statedSize > sizeBytes,
  };
}
