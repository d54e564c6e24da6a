import type { DataFileFormat } from '../../../core/facts/account';
import { u32, u64 } from './bytes';

/** In what the three formats of a data file differ. All offsets in bytes. */
export interface Layout {
  /** Bytes of an id or an offset: 4 in the old format, 8 since. */
  idBytes: 4 | 8;
  /** Pages of the two trees. */
  pageBytes: 512 | 4096;
  /** Where the entries of such a page end at the latest, and what stands behind them. */
  entriesEnd: number;
  countAt: number;
  countBytes: 1 | 2;
  entryBytesAt: number;
  levelAt: number;
  typeAt: number;
  /** Bits of a heap id that number an item inside its block. The 4K format has larger blocks and needs more of them. */
  heapItemBits: 11 | 14;
  /** Blocks may be compressed: a second length then tells how long they are when inflated. */
  compresses: boolean;
  /** Bytes of a block that all but the last block of a table are full to. */
  blockBytes: number;
  /** Places in the header of the file. */
  header: {
    freeBytes: number;
    nodeTree: number;
    blockTree: number;
    freeBytesValid: number;
    encoding: number;
  };
}

const UNICODE_HEADER = { freeBytes: 200, nodeTree: 224, blockTree: 240, freeBytesValid: 248, encoding: 513 };

/** [MS-PST] 2.2.2.6 and 2.2.2.7. The 4K format is not documented; as seen in files of Outlook 2013 and later. */
export const LAYOUTS: Record<DataFileFormat, Layout> = {
  ansi: {
    idBytes: 4,
    pageBytes: 512,
    entriesEnd: 496,
    countAt: 496,
    countBytes: 1,
    entryBytesAt: 498,
    levelAt: 499,
    typeAt: 500,
    heapItemBits: 11,
    compresses: false,
    blockBytes: 8192 - 12,
    header: { freeBytes: 176, nodeTree: 188, blockTree: 196, freeBytesValid: 200, encoding: 461 },
  },
  unicode: {
    idBytes: 8,
    pageBytes: 512,
    entriesEnd: 488,
    countAt: 488,
    countBytes: 1,
    entryBytesAt: 490,
    levelAt: 491,
    typeAt: 496,
    heapItemBits: 11,
    compresses: false,
    blockBytes: 8192 - 16,
    header: UNICODE_HEADER,
  },
  unicode4k: {
    idBytes: 8,
    pageBytes: 4096,
    entriesEnd: 4056,
    countAt: 4056,
    countBytes: 2,
    entryBytesAt: 4060,
    levelAt: 4061,
    typeAt: 4072,
    heapItemBits: 14,
    compresses: true,
    blockBytes: 65536 - 24,
    header: UNICODE_HEADER,
  },
};

/** An id or an offset of the file. */
export function idAt(bytes: Uint8Array, at: number, layout: Layout): number {
  return layout.idBytes === 8 ? u64(bytes, at) : u32(bytes, at);
}
