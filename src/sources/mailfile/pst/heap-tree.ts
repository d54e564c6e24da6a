import { u8, u32 } from './bytes';
import { Damage } from './damage';
import type { Heap } from './heap';

const SIGNATURE = 0xb5;
const DEEPEST = 8;

/** The bounds of the records of a tree inside a heap, in bytes. */
export interface RecordShape {
  keyBytes: number;
  valueBytes: number;
}

/**
 * Hands over the records of a tree inside a heap, one leaf after the other: records of `keyBytes` and `valueBytes`,
 * close together. A part that cannot be read is left out.
 *
 * @param id heap id of the tree's header
 * @returns whether all of it could be read
 */
export async function eachLeaf(
  heap: Heap,
  id: number,
  visit: (records: Uint8Array, shape: RecordShape) => void,
): Promise<boolean> {
  const header = await heap.item(id);
  if (u8(header, 0) !== SIGNATURE) throw new Damage('no tree in a heap');
  const shape = { keyBytes: u8(header, 1), valueBytes: u8(header, 2) };
  const levels = u8(header, 3);
  const root = u32(header, 4);
  if (shape.keyBytes === 0 || shape.valueBytes === 0 || levels > DEEPEST) throw new Damage('tree in a heap');
  if (root === 0) return true;

  const seen = new Set<number>();
  let whole = true;
  const walk = async (item: number, level: number): Promise<void> => {
    let records: Uint8Array;
    try {
      if (seen.has(item)) throw new Damage('a leaf is used twice');
      seen.add(item);
      records = await heap.item(item);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      whole = false;
      return;
    }
    if (level === 0) {
      visit(records, shape);
      return;
    }
    const recordBytes = shape.keyBytes + 4;
    for (let at = 0; at + recordBytes <= records.length; at += recordBytes) {
      await walk(u32(records, at + shape.keyBytes), level - 1);
    }
  };
  await walk(root, levels);
  return whole;
}
