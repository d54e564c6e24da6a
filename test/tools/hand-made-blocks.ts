import { BlockTree } from '../../src/sources/mailfile/pst/block-tree';
import { Blocks } from '../../src/sources/mailfile/pst/blocks';
import type { Encoding } from '../../src/sources/mailfile/pst/header';
import { LAYOUTS } from '../../src/sources/mailfile/pst/layout';
import { CachedAccess } from '../../src/sources/mailfile/random-access';
import { inMemory } from './file-on-disk';

/** Bytes written as hex digits, with blanks where they help the reader. */
export function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replace(/\s+/g, ''), 'hex'));
}

const BLOCK_ROOM = 512;

/**
 * Up to twenty blocks with ids of one's own choice, in a file that is one page of the tree of blocks and then they.
 * New format, 512-byte pages.
 */
export function handMadeBlocks(
  contents: ReadonlyMap<number, Uint8Array>,
  encoding: Encoding = 'none',
): Blocks {
  const file = Buffer.alloc(512 + contents.size * BLOCK_ROOM);
  [...contents]
    .sort(([a], [b]) => a - b)
    .forEach(([id, bytes], index) => {
      const offset = 512 + index * BLOCK_ROOM;
      file.writeBigUInt64LE(BigInt(id), index * 24);
      file.writeBigUInt64LE(BigInt(offset), index * 24 + 8);
      file.writeUInt16LE(bytes.length, index * 24 + 16);
      file.set(bytes, offset);
    });
  file.set([contents.size, 20, 24, 0], 488);
  file.set([0x80, 0x80], 496);
  const access = new CachedAccess(inMemory(file));
  return new Blocks(access, new BlockTree(access, LAYOUTS.unicode, 0), LAYOUTS.unicode, encoding);
}
