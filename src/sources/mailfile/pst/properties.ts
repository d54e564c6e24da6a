import type { Blocks } from './blocks';
import { u16, u32 } from './bytes';
import { Damage } from './damage';
import { Heap, PROPERTIES_HEAP } from './heap';
import { eachLeaf } from './heap-tree';

/** Types of values that are read: [MS-OXCDATA] 2.11.1. */
const TYPE = {
  int32: 0x0003,
  int64: 0x0014,
  string8: 0x001e,
  string: 0x001f,
  binary: 0x0102,
  binaries: 0x1102,
} as const;

/** A text of unknown code page stays bytes until somebody knows the page. */
export interface PropertyText {
  bytes: Uint8Array;
  wide: boolean;
}

/** Some properties of one node, by number. */
export class Properties {
  readonly numbers = new Map<number, number>();
  readonly texts = new Map<number, PropertyText>();
  readonly binaries = new Map<number, Uint8Array>();
}

/** Reads the properties that are asked for, and no other. */
export async function readProperties(
  blocks: Blocks,
  data: number,
  wanted: ReadonlySet<number>,
): Promise<Properties> {
  const heap = await Heap.open(blocks, data, PROPERTIES_HEAP);
  const found: { id: number; type: number; value: number }[] = [];
  await eachLeaf(heap, heap.root, (records, { keyBytes, valueBytes }) => {
    if (keyBytes !== 2 || valueBytes !== 6) throw new Damage('records of another size');
    for (let at = 0; at + 8 <= records.length; at += 8) {
      const id = u16(records, at);
      if (wanted.has(id)) found.push({ id, type: u16(records, at + 2), value: u32(records, at + 4) });
    }
  });
  const properties = new Properties();
  for (const { id, type, value } of found) {
    if (type === TYPE.int32) properties.numbers.set(id, value);
    const item = await tryItem(heap, value);
    if (item === null) continue;
    if (type === TYPE.string8 || type === TYPE.string)
      properties.texts.set(id, { bytes: item, wide: type === TYPE.string });
    if (type === TYPE.binary || type === TYPE.binaries || type === TYPE.int64)
      properties.binaries.set(id, item);
  }
  return properties;
}

/** Values in a node of their own are longer than any that is needed; they are left out. */
async function tryItem(heap: Heap, id: number): Promise<Uint8Array | null> {
  try {
    return id === 0 ? new Uint8Array(0) : await heap.item(id);
  } catch (error) {
    if (error instanceof Damage) return null;
    throw error;
  }
}

/** Names of code pages that a browser knows under another name than `windows-<number>`. */
const CODE_PAGES: Record<number, string> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
};

/**
 * A text of a property.
 *
 * @param codePage code page of texts of the old kind; null: not known, western Europe is assumed
 */
export function textOf({ bytes, wide }: PropertyText, codePage: number | null): string {
  if (wide) return new TextDecoder('utf-16le').decode(bytes);
  const page = codePage ?? 1252;
  try {
    return new TextDecoder(CODE_PAGES[page] ?? `windows-${page}`).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The values of a property that has several of varying length: [MS-PST] 2.3.3.4.2. */
export function severalBinaries(bytes: Uint8Array): Uint8Array[] {
  const count = u32(bytes, 0);
  if (count * 4 + 4 > bytes.length) throw new Damage('more values than bytes');
  const starts = Array.from({ length: count }, (_, index) => u32(bytes, 4 + index * 4));
  return starts.map((start, index) => bytes.subarray(start, starts[index + 1] ?? bytes.length));
}
