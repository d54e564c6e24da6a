import { Damage } from '../../../../src/sources/mailfile/pst/damage';
import { Table } from '../../../../src/sources/mailfile/pst/table';
import { handMadeBlocks, hex } from '../../../tools/hand-made-blocks';

/** Row 0 has a size of 1,000; row 1 has none, though stale bytes stand in its place. */
const ROWS = '04800000 01000000 e8030000 e0  24800000 02000000 d0070000 c0';
/** A heap: header, header of the index, its two records, the table's description, the rows or nothing, the map. */
const heap = (index: string, rowsId: string, rows: string, ends: string) =>
  hex(`
  ${rows === '' ? '52' : '6c'}00 ec 7c 60000000 00000000
  b5 04 04 00 40000000
  ${index}
  7c 03 0c00 0c00 0c00 0d00 20000000 ${rowsId} 00000000
  0300 080e 0800 04 02  0300 f267 0000 04 00  0300 f367 0400 04 01
  ${rows}
  0400 0000 0c00 1400 2400 5200 ${ends}`);
const BOTH = '04800000 00000000 24800000 01000000';
const inHeap = heap(BOTH, '80000000', ROWS, '6c00');
const node = { id: 0x802e, data: 4, sub: 0, parent: 0 };

const open = (bytes: Uint8Array, more: readonly [number, Uint8Array][] = [], sub = 0) =>
  Table.open(handMadeBlocks(new Map([[4, bytes], ...more])), { ...node, sub });
const sizesOf = async (table: Table) => {
  const size = table.column(0x0e08, 4);
  const sizes: [number, number | null][] = [];
  const read = await table.eachRow((row) =>
    sizes.push([row.id, size !== null && row.has(size) ? row.uint32(size) : null]),
  );
  return { read, sizes };
};

it('hands over rows, and only the cells that are there', async () => {
  const table = await open(inHeap);
  expect(table).toMatchObject({ rowCount: 2, listed: true });
  expect(await sizesOf(table)).toEqual({
    read: 2,
    sizes: [
      [0x8004, 1000],
      [0x8024, null],
    ],
  });
});

it('knows a column by its property and its size', async () => {
  const table = await open(inHeap);
  expect(table.column(0x0e08, 4)).toEqual({ offset: 8, bytes: 4, existsAt: 12, existsBit: 0x20 });
  expect(table.column(0x0e08, 8)).toBeNull();
  expect(table.column(0x0e06, 8)).toBeNull();
});

it('passes over rows that the index does not know', async () => {
  const table = await open(heap('24800000 01000000 24800000 01000000', '80000000', ROWS, '6c00'));
  expect((await sizesOf(table)).sizes).toEqual([[0x8024, null]]);
});

it('reads rows in a node of their own', async () => {
  const outside = heap(BOTH, '21000000', '', '5200');
  const list = hex('02 00 0100 00000000 2100000000000000 0800000000000000 0000000000000000');
  const table = await open(
    outside,
    [
      [8, hex(ROWS)],
      [6, list],
    ],
    6,
  );
  expect((await sizesOf(table)).read).toBe(2);
});

it.each([
  ['its rows', heap(BOTH, '21000000', '', '5200'), 0],
  ['the list of its nodes', heap(BOTH, '21000000', '', '5200'), 0x0e],
])('is damaged where %s are missing', async (_, bytes, sub) => {
  const table = await open(bytes, [], sub);
  await expect(sizesOf(table)).rejects.toThrow(Damage);
});

it('refuses rows without length, and columns beyond the row', async () => {
  const short = Uint8Array.from(inHeap);
  short[36 + 8] = 0;
  await expect(open(short)).rejects.toThrow(Damage);
  const beyond = Uint8Array.from(inHeap);
  beyond[36 + 22 + 4] = 0xff;
  expect((await open(beyond)).column(0x0e08, 4)).toBeNull();
});

it('reads times to the millisecond', async () => {
  const { Row } = await import('../../../../src/sources/mailfile/pst/table');
  const row = new Row();
  const column = { offset: 0, bytes: 8, existsAt: 0, existsBit: 0 };
  for (const instant of [
    '1601-01-01T00:00:00.001Z',
    '2021-08-12T20:16:07.959Z',
    '9999-12-31T23:59:59.999Z',
  ]) {
    const ticks = BigInt(Date.parse(instant) + 11_644_473_600_000) * 10_000n + 9_999n;
    row.view = new DataView(new ArrayBuffer(8));
    row.view.setBigUint64(0, ticks, true);
    expect(new Date(row.time(column) ?? 0).toISOString()).toBe(instant);
  }
  row.view.setBigUint64(0, 0n, true);
  expect(row.time(column)).toBeNull();
});
