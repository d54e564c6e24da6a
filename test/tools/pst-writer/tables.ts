import { Bytes } from './format';
import { HeapBuilder } from './heap-builder';
import type { StoreFile } from './store-file';

export interface WrittenColumn {
  property: number;
  type: number;
  bytes: 8 | 4 | 2 | 1;
}

/** A cell: bytes in place, a text in the heap, or nothing. */
export type Cell = Uint8Array | { text: string } | null;

export interface TableOptions {
  /** Places that the index says the rows have; left out: one after the other. */
  places?: (index: number, count: number) => number;
  /** How many of the rows the index knows; those behind are stale. */
  valid?: number;
  /** The list of rows has a level more than it needs. */
  deepSubNodes?: boolean;
  rowsInHeap?: boolean;
}

const ROWS_NODE = 0x3f;

/**
 * Writes a table. The first two columns, number and version of the row, are written by themselves.
 *
 * @param rows number of the row and its cells, in the order of the columns
 */
export function writeTable(
  file: StoreFile,
  columns: readonly WrittenColumn[],
  count: number,
  rows: (index: number) => { id: number; cells: readonly Cell[] },
  options: TableOptions = {},
): { data: number; sub: number; bytes: number } {
  const heap = new HeapBuilder(file.sizes, 0x7c);
  const all: WrittenColumn[] = [
    { property: 0x67f2, type: 0x0003, bytes: 4 },
    { property: 0x67f3, type: 0x0003, bytes: 4 },
    ...columns,
  ];
  const order = [8, 4, 2, 1].flatMap((bytes) =>
    all.filter((column) => column.bytes === bytes && !isFirst(column)),
  );
  const offsets = new Map<WrittenColumn, number>();
  let at = 0;
  const ends: number[] = [];
  for (const column of [...all.filter(isFirst), ...order]) {
    offsets.set(column, at);
    at += column.bytes;
  }
  const endOf = (...widths: number[]) =>
    Math.max(
      0,
      ...all
        .filter(({ bytes }) => widths.includes(bytes))
        .map((column) => (offsets.get(column) ?? 0) + column.bytes),
    );
  const end4 = endOf(8, 4);
  const end2 = Math.max(end4, endOf(2));
  const end1 = Math.max(end2, endOf(1));
  const rowBytes = end1 + Math.ceil(all.length / 8);
  ends.push(end4, end2, end1, rowBytes);

  const texts = new Map<string, number>();
  const textItem = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const item = heap.add(Buffer.from(text, file.sizes.word === 8 ? 'utf16le' : 'latin1'));
    if (texts.size < 1000) texts.set(text, item);
    return item;
  };
  const inBlock = Math.floor(file.sizes.block / rowBytes);
  const fill = (bytes: Uint8Array, start: number, index: number) => {
    const { id, cells } = rows(index);
    const u32 = (place: number, value: number) => {
      for (let byte = 0; byte < 4; byte += 1) bytes[place + byte] = (value >>> (8 * byte)) & 0xff;
    };
    u32(start, id);
    u32(start + 4, index + 1);
    bytes[start + end1] = 0xc0;
    columns.forEach((column, number) => {
      const cell = cells[number] ?? null;
      if (cell === null) return;
      const place = start + (offsets.get(column) ?? 0);
      if ('text' in cell) u32(place, textItem(cell.text));
      else bytes.set(cell, place);
      const bit = number + 2;
      const byte = start + end1 + (bit >> 3);
      bytes[byte] = (bytes[byte] ?? 0) | (0x80 >> (bit & 7));
    });
  };
  const inHeap = options.rowsInHeap ?? (count > 0 && count * rowBytes < 1000);
  let rowsId = 0;
  let sub = 0;
  let written = 0;
  if (count > 0 && inHeap) {
    const bytes = new Uint8Array(count * rowBytes);
    for (let index = 0; index < count; index += 1) fill(bytes, index * rowBytes, index);
    rowsId = heap.add(bytes);
  } else if (count > 0) {
    const blocks = function* () {
      for (let first = 0; first < count; first += inBlock) {
        const some = Math.min(inBlock, count - first);
        // All but the last block are full, with some room behind the last row.
        const bytes = new Uint8Array(first + some < count ? file.sizes.block : some * rowBytes);
        for (let index = 0; index < some; index += 1) fill(bytes, index * rowBytes, first + index);
        written += bytes.length;
        yield bytes;
      }
    };
    const data = file.data(blocks());
    const id = (1 << 5) | (ROWS_NODE & 0x1f);
    sub = file.subNodes([{ id, data }], options.deepSubNodes);
    rowsId = id;
  }
  const valid = Math.min(count, options.valid ?? count);
  const place = options.places ?? ((index: number) => index);
  const index = Array.from({ length: valid }, (_, number) => ({
    id: rows(number).id,
    row: place(number, count),
  }));
  index.sort((a, b) => a.id - b.id);
  const indexTree = heap.tree(
    4,
    file.sizes.word === 8 ? 4 : 2,
    index.map(({ id, row }) => {
      const record = new Bytes().u32(id);
      return (file.sizes.word === 8 ? record.u32(row) : record.u16(row)).done();
    }),
  );
  const info = new Bytes().u8(0x7c).u8(all.length);
  for (const end of ends) info.u16(end);
  info.u32(indexTree).u32(rowsId).u32(0);
  [...all.entries()]
    .sort(([, a], [, b]) => a.property - b.property)
    .forEach(([number, column]) => {
      info
        .u16(column.type)
        .u16(column.property)
        .u16(offsets.get(column) ?? 0)
        .u8(column.bytes)
        .u8(number);
    });
  const blocks = heap.done(heap.add(info.done()));
  return {
    data: file.data(blocks),
    sub,
    bytes: written + blocks.reduce((total, { length }) => total + length, 0),
  };
}

function isFirst({ property }: WrittenColumn): boolean {
  return property === 0x67f2 || property === 0x67f3;
}
