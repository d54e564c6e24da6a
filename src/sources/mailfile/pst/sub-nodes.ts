import type { Blocks } from './blocks';
import { isInternal } from './blocks';
import { u8, u16, u32 } from './bytes';
import { Damage } from './damage';
import { idAt } from './layout';

/** First byte of a block that lists nodes. */
const NODE_LIST = 2;

/**
 * The block that holds the data of a node that belongs to another node alone, such as the rows of a table.
 *
 * @param list block that lists these nodes
 */
export async function subNodeData(blocks: Blocks, list: number, id: number): Promise<number> {
  const { idBytes } = blocks.layout;
  let block = list;
  for (const level of [1, 0]) {
    if (!isInternal(block)) throw new Damage('no list of nodes');
    const bytes = await blocks.read(block);
    if (u8(bytes, 0) !== NODE_LIST) throw new Damage('no list of nodes');
    const found = entryUpTo(bytes, idBytes, id);
    if (found === null) break;
    const next = idAt(bytes, found + idBytes, blocks.layout);
    if (u8(bytes, 1) === 0) {
      if (u32(bytes, found) !== id) break;
      return next;
    }
    if (u8(bytes, 1) !== level) throw new Damage('list of nodes of another level');
    block = next;
  }
  throw new Damage('no such node');
}

/** Place of the last entry whose number is not above; entries are sorted. */
function entryUpTo(bytes: Uint8Array, idBytes: 4 | 8, id: number): number | null {
  const start = idBytes;
  const entryBytes = idBytes * (u8(bytes, 1) === 0 ? 3 : 2);
  let found: number | null = null;
  for (let index = 0; index < u16(bytes, 2); index += 1) {
    const at = start + index * entryBytes;
    if (u32(bytes, at) > id) break;
    found = at;
  }
  return found;
}
