import type { Blocks } from './blocks';
import { part, u8, u16, u32 } from './bytes';
import { Damage } from './damage';
import { Heap, TABLE_HEAP } from './heap';
import { eachLeaf } from './heap-tree';
import type { Node } from './node-tree';
import { subNodeData } from './sub-nodes';

const SIGNATURE = 0x7c;
/** Milliseconds from 1601 to 1970. */
const FROM_1601_MS = 11_644_473_600_000;
const TICKS_PER_MS = 10_000;
/** Where the columns begin, and how long each entry is. */
const COLUMNS_AT = 22;
const COLUMN_BYTES = 8;

/** Where in a row a column stands. */
export interface Column {
  offset: number;
  bytes: number;
  /** Byte of the row, and bit in it, that say whether the row has a value here. */
  existsAt: number;
  existsBit: number;
}

/** A row, valid only while it is handed over. */
export class Row {
  bytes: Uint8Array = new Uint8Array(0);
  view: DataView = new DataView(new ArrayBuffer(0));
  start = 0;

  has(column: Column): boolean {
    return ((this.bytes[this.start + column.existsAt] ?? 0) & column.existsBit) !== 0;
  }

  uint32(column: Column): number {
    return this.view.getUint32(this.start + column.offset, true);
  }

  /** A time in milliseconds since 1970; null: none is set. It is kept in 100 ns since 1601, 64 bits. */
  time(column: Column): number | null {
    const at = this.start + column.offset;
    const low = this.view.getUint32(at, true);
    const high = this.view.getUint32(at + 4, true);
    if (low === 0 && high === 0) return null;
    // 2^32 ticks are 429,496 ms and 7,296 ticks: in this way no digit is lost.
    return high * 429_496 + Math.floor((high * 7_296 + low) / TICKS_PER_MS) - FROM_1601_MS;
  }

  /** The row's own number: that of the message, or the folder, that it tells of. */
  get id(): number {
    return this.view.getUint32(this.start, true);
  }
}

/** A table of a node: rows of cells of fixed length, of which only those that are asked for are looked at. */
export class Table {
  private constructor(
    private readonly blocks: Blocks,
    private readonly heap: Heap,
    private readonly sub: number,
    private readonly rowBytes: number,
    private readonly rowsId: number,
    private readonly columns: ReadonlyMap<number, Column>,
    /** Which rows are valid, a bit each. */
    private readonly valid: Uint8Array,
    /** How many rows the table says it has. */
    readonly rowCount: number,
    /** The list of valid rows could be read to its end. */
    readonly listed: boolean,
  ) {}

  static async open(blocks: Blocks, node: Node): Promise<Table> {
    const heap = await Heap.open(blocks, node.data, TABLE_HEAP);
    const info = await heap.item(heap.root);
    if (u8(info, 0) !== SIGNATURE) throw new Damage('no table');
    const existsAt = u16(info, 6);
    const rowBytes = u16(info, 8);
    if (rowBytes < 4 || existsAt > rowBytes) throw new Damage('rows without length');
    const columns = columnsOf(info, existsAt, rowBytes);
    const rows = await validRows(
      heap,
      u32(info, 10),
      Math.ceil((blocks.fileBytes * MOST_INFLATION) / rowBytes),
    );
    return new Table(
      blocks,
      heap,
      node.sub,
      rowBytes,
      u32(info, 14),
      columns,
      rows.valid,
      rows.count,
      rows.whole,
    );
  }

  /** The column of a property; null: the table has none, or one of another size. */
  column(property: number, bytes: number): Column | null {
    const column = this.columns.get(property);
    return column?.bytes === bytes ? column : null;
  }

  /**
   * Hands over every valid row that can be read, each once.
   *
   * @returns how many
   */
  async eachRow(visit: (row: Row) => void): Promise<number> {
    if (this.rowCount === 0 || this.rowsId === 0) return 0;
    const row = new Row();
    let read = 0;
    const visitBlock = (bytes: Uint8Array, first: number, most: number) => {
      row.bytes = bytes;
      row.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const count = Math.min(most, Math.floor(bytes.length / this.rowBytes));
      for (let index = 0; index < count; index += 1) {
        if (!hasBit(this.valid, first + index)) continue;
        row.start = index * this.rowBytes;
        read += 1;
        visit(row);
      }
    };
    if (Heap.isHeapId(this.rowsId)) {
      visitBlock(await this.heap.item(this.rowsId), 0, Infinity);
      return read;
    }
    const ids = await this.blocks.listOf(await subNodeData(this.blocks, this.sub, this.rowsId));
    // All blocks but the last are full, so that the first of them that can be read tells where the rows of each begin.
    let full: number | null = null;
    await this.blocks.each(ids, (bytes, index) => {
      if (bytes === null) return;
      const last = index === ids.length - 1;
      if (!last || index === 0) full ??= bytes.length;
      const inBlock = Math.floor((full ?? this.blocks.layout.blockBytes) / this.rowBytes);
      visitBlock(bytes, index * inBlock, inBlock);
    });
    return read;
  }
}

function columnsOf(info: Uint8Array, existsAt: number, rowBytes: number): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (let index = 0; index < u8(info, 1); index += 1) {
    const entry = part(info, COLUMNS_AT + index * COLUMN_BYTES, COLUMN_BYTES);
    const bit = u8(entry, 7);
    const column = {
      offset: u16(entry, 4),
      bytes: u8(entry, 6),
      existsAt: existsAt + (bit >> 3),
      existsBit: 0x80 >> (bit & 7),
    };
    if (column.offset + column.bytes <= existsAt && column.existsAt < rowBytes)
      columns.set(u16(entry, 2), column);
  }
  return columns;
}

/** Rows compress well, but hardly further. */
const MOST_INFLATION = 64;

/**
 * The row index: which places in the table hold rows. Behind them stale ones may lie.
 *
 * @param most rows that the file can hold: a place beyond is not believed
 */
async function validRows(
  heap: Heap,
  index: number,
  most: number,
): Promise<{ valid: Uint8Array; count: number; whole: boolean }> {
  let valid = new Uint8Array(64);
  let count = 0;
  let whole = true;
  if (index !== 0) {
    whole = await eachLeaf(heap, index, (records, { keyBytes, valueBytes }) => {
      if (keyBytes !== 4 || (valueBytes !== 4 && valueBytes !== 2))
        throw new Damage('records of another size');
      const recordBytes = keyBytes + valueBytes;
      for (let at = 0; at + recordBytes <= records.length; at += recordBytes) {
        const row = valueBytes === 4 ? u32(records, at + keyBytes) : u16(records, at + keyBytes);
        count += 1;
        if (row >= most) continue;
        if (row >= valid.length * 8) {
          const longer = new Uint8Array(2 ** Math.ceil(Math.log2(row / 8 + 1)));
          longer.set(valid);
          valid = longer;
        }
        valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7));
      }
    });
  }
  return { valid, count, whole };
}

function hasBit(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
}
