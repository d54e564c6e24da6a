import { Bytes } from './format';
import { HeapBuilder } from './heap-builder';
import type { StoreFile } from './store-file';

/** A property: a number is written in place, the rest as an item of the heap. */
export type PropertyValue =
  | { int32: number }
  | { bool: boolean }
  | { text: string }
  | { time: number }
  | { binary: Uint8Array }
  | { binaries: readonly Uint8Array[] }
  | { int64: Uint8Array };

/** 100 ns since 1601. */
export function fileTime(ms: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(ms + 11_644_473_600_000) * 10_000n);
  return bytes;
}

/** Writes the properties of a node; gives the block of its data. */
export function writeProperties(file: StoreFile, properties: Record<number, PropertyValue>): number {
  const heap = new HeapBuilder(file.sizes, 0xbc);
  const records = Object.entries(properties)
    .map(([id, value]) => ({ id: Number(id), value }))
    .sort((a, b) => a.id - b.id)
    .map(({ id, value }) => {
      const record = new Bytes().u16(id);
      if ('int32' in value) return record.u16(0x0003).u32(value.int32).done();
      if ('bool' in value) return record.u16(0x000b).u32(Number(value.bool)).done();
      const { type, item } = itemOf(file, value);
      return record
        .u16(type)
        .u32(item.length === 0 ? 0 : heap.add(item))
        .done();
    });
  return file.data(heap.done(heap.tree(2, 6, records)));
}

function itemOf(
  file: StoreFile,
  value: Exclude<PropertyValue, { int32: number } | { bool: boolean }>,
): { type: number; item: Uint8Array } {
  if ('text' in value) {
    return file.sizes.word === 8
      ? { type: 0x001f, item: Buffer.from(value.text, 'utf16le') }
      : { type: 0x001e, item: Buffer.from(value.text, 'latin1') };
  }
  if ('time' in value) return { type: 0x0040, item: fileTime(value.time) };
  if ('binary' in value) return { type: 0x0102, item: value.binary };
  if ('int64' in value) return { type: 0x0014, item: value.int64 };
  const several = new Bytes().u32(value.binaries.length);
  let at = 4 + 4 * value.binaries.length;
  for (const binary of value.binaries) {
    several.u32(at);
    at += binary.length;
  }
  for (const binary of value.binaries) several.add(binary);
  return { type: 0x1102, item: several.done() };
}
