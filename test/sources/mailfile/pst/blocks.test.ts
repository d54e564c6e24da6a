import { Damage } from '../../../../src/sources/mailfile/pst/damage';
import { handMadeBlocks, hex } from '../../../tools/hand-made-blocks';

const WORD = (id: number) => id.toString(16).padStart(2, '0') + '00 0000 0000 0000';
/** A list of blocks: kind, level, count, bytes of all together, ids. */
const list = (level: number, ids: readonly number[]) =>
  hex(`01 0${level} ${ids.length.toString(16).padStart(2, '0')}00 00000000 ${ids.map(WORD).join('')}`);

it('reads a block by its id, whatever bit 0 says', async () => {
  const blocks = handMadeBlocks(new Map([[4, hex('aa bb cc')]]));
  expect(await blocks.read(4)).toEqual(hex('aa bb cc'));
  expect(await blocks.read(5)).toEqual(hex('aa bb cc'));
  await expect(blocks.read(8)).rejects.toThrow(Damage);
});

it('decodes data, and takes lists as they are', async () => {
  const blocks = handMadeBlocks(
    new Map([
      [4, hex('41 36')],
      [6, list(1, [4])],
    ]),
    'permute',
  );
  expect(await blocks.read(4)).toEqual(hex('00 01'));
  expect(await blocks.listOf(6)).toEqual([4]);
});

it('follows lists of one level and of two', async () => {
  const blocks = handMadeBlocks(
    new Map([
      [6, list(1, [0x10, 0x14])],
      [0x0a, list(1, [0x18])],
      [0x0e, list(2, [6, 0x0a])],
    ]),
  );
  expect(await blocks.listOf(0x10)).toEqual([0x10]);
  expect(await blocks.listOf(6)).toEqual([0x10, 0x14]);
  expect(await blocks.listOf(0x0e)).toEqual([0x10, 0x14, 0x18]);
});

it.each([
  ['a block twice', list(1, [0x10, 0x10])],
  ['itself', list(2, [6])],
  ['data where a list should be', list(2, [0x10])],
  ['more than it holds', hex('01 01 ff00 00000000 10')],
  ['nothing that is known', hex('07 01 0100 00000000')],
  ['a third level', list(3, [0x10])],
])('takes no list for one that names %s', async (_, bytes) => {
  const blocks = handMadeBlocks(
    new Map([
      [6, bytes],
      [0x10, hex('aa')],
    ]),
  );
  await expect(blocks.listOf(6)).rejects.toThrow(Damage);
});

it('hands over many blocks in their order, those that cannot be read as null', async () => {
  const blocks = handMadeBlocks(
    new Map([
      [4, hex('aa')],
      [8, hex('bb')],
    ]),
  );
  const seen: (number | null)[] = [];
  await blocks.each([8, 12, 4], (bytes) => seen.push(bytes?.[0] ?? null));
  expect(seen).toEqual([0xbb, null, 0xaa]);
});
