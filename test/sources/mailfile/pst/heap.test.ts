import { Damage } from '../../../../src/sources/mailfile/pst/damage';
import { Heap, PROPERTIES_HEAP, TABLE_HEAP } from '../../../../src/sources/mailfile/pst/heap';
import { eachLeaf } from '../../../../src/sources/mailfile/pst/heap-tree';
import { readProperties, severalBinaries, textOf } from '../../../../src/sources/mailfile/pst/properties';
import { handMadeBlocks, hex } from '../../../tools/hand-made-blocks';

/**
 * A heap of properties: place of the map, signature, what it holds, root, fill levels; a tree header, its records, and
 * a text; then the map: three items, none free, and where they begin and end.
 */
const HEAP = hex(`
  3200 ec bc 20000000 00000000
  b5 02 06 00 40000000
  0136 0300 07000000  0130 1f00 60000000  6d0e 1f00 60000000
  41004200f600
  0300 0000 0c00 1400 2c00 3200`);
const open = (bytes: Uint8Array, holds = PROPERTIES_HEAP) =>
  Heap.open(handMadeBlocks(new Map([[4, bytes]])), 4, holds);

it('hands over items by their ids', async () => {
  const heap = await open(HEAP);
  expect(heap.root).toBe(0x20);
  expect(await heap.item(0x60)).toEqual(hex('4100 4200 f600'));
});

it.each([
  ['item 0', 0],
  ['an item behind the last', 0x80],
  ['an item of a block that is not there', 0x10020],
  ['the number of a node', 0x21],
])('has no %s', async (_, id) => {
  await expect((await open(HEAP)).item(id)).rejects.toThrow(Damage);
});

it('refuses a map beyond the block, items that end before they begin, and a heap of something else', async () => {
  const beyond = Uint8Array.from(HEAP);
  beyond[0] = 0xff;
  await expect((await open(beyond)).item(0x20)).rejects.toThrow(Damage);
  const backwards = Uint8Array.from(HEAP);
  backwards[HEAP.length - 2] = 0x01;
  await expect((await open(backwards)).item(0x60)).rejects.toThrow(Damage);
  await expect(open(HEAP, TABLE_HEAP)).rejects.toThrow(Damage);
});

it('walks the tree in a heap', async () => {
  const heap = await open(HEAP);
  const seen: number[] = [];
  expect(
    await eachLeaf(heap, heap.root, (records, shape) => seen.push(records.length, shape.valueBytes)),
  ).toBe(true);
  expect(seen).toEqual([24, 6]);
});

it('ends where such a tree leads back to itself', async () => {
  const circle = Uint8Array.from(HEAP);
  // One level, and the records of the first item are taken for entries that lead to it.
  circle.set(hex('b5 02 06 01 40000000 0136 40000000 0136 40000000'), 12);
  const heap = await open(circle);
  expect(await eachLeaf(heap, heap.root, () => undefined)).toBe(false);
});

it('reads the properties that are asked for, and no other', async () => {
  const properties = await readProperties(handMadeBlocks(new Map([[4, HEAP]])), 4, new Set([0x3601, 0x3001]));
  expect(properties.numbers.get(0x3601)).toBe(7);
  const name = properties.texts.get(0x3001);
  expect(name === undefined ? '' : textOf(name, null)).toBe('ABö');
  expect(properties.texts.has(0x0e6d)).toBe(false);
});

it.each([
  [1252, 'e4', 'ä'],
  [1251, 'cf', 'П'],
  [932, '82a0', 'あ'],
  [null, 'e4', 'ä'],
  [4711, 'e4', 'ä'],
])('reads old texts by their code page, %s', (page, bytes, text) => {
  expect(textOf({ bytes: hex(bytes), wide: false }, page)).toBe(text);
});

it('parts the values of a property that has several', () => {
  expect(severalBinaries(hex('02000000 0c000000 0e000000 aabb cc'))).toEqual([hex('aabb'), hex('cc')]);
  expect(() => severalBinaries(hex('ffff0000 0c000000'))).toThrow(Damage);
});
