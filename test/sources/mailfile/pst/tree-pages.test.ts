import { Damage } from '../../../../src/sources/mailfile/pst/damage';
import { LAYOUTS } from '../../../../src/sources/mailfile/pst/layout';
import {
  BLOCK_TREE_PAGE,
  NODE_TREE_PAGE,
  parseTreePage,
  TreePages,
} from '../../../../src/sources/mailfile/pst/tree-pages';
import { CachedAccess } from '../../../../src/sources/mailfile/random-access';
import { inMemory } from '../../../tools/file-on-disk';

/** A page of a new file: entries of keys and offsets. */
function page(level: number, entries: readonly [key: number, offset: number][]): Buffer {
  const bytes = Buffer.alloc(512);
  const entryBytes = level === 0 ? 32 : 24;
  entries.forEach(([key, offset], index) => {
    bytes.writeUInt32LE(key, index * entryBytes);
    bytes.writeBigUInt64LE(BigInt(offset), index * entryBytes + 16);
  });
  bytes.set([entries.length, 15, entryBytes, level], 488);
  bytes.set([0x81, 0x81], 496);
  return bytes;
}

const treeOf = (...pages: Buffer[]) =>
  new TreePages(new CachedAccess(inMemory(Buffer.concat(pages))), LAYOUTS.unicode, 0, NODE_TREE_PAGE);
const keysOf = async (tree: TreePages) => {
  const keys: number[] = [];
  const whole = await tree.each((bytes, at) => keys.push(bytes[at] ?? -1));
  return { keys, whole };
};
const root = page(1, [
  [0x21, 512],
  [0x62, 1024],
]);
const left = page(0, [
  [0x21, 0],
  [0x61, 0],
]);
const right = page(0, [
  [0x62, 0],
  [0x82, 0],
]);

it('finds a key by the last entry that is not above it', async () => {
  const tree = treeOf(root, left, right);
  expect((await tree.find(0x21))?.at).toBe(0);
  expect((await tree.find(0x61))?.at).toBe(32);
  expect((await tree.find(0x82))?.at).toBe(32);
  expect(await tree.find(0x81)).toBeNull();
  expect(await tree.find(0x20)).toBeNull();
  expect(await tree.find(0x99)).toBeNull();
});

it('hands over every entry once', async () => {
  expect(await keysOf(treeOf(root, left, right))).toEqual({ keys: [0x21, 0x61, 0x62, 0x82], whole: true });
});

it('says that it is not whole where a page is missing, of another kind, of another level, or used twice', async () => {
  const wrong = Buffer.from(right);
  wrong[496] = 0x80;
  for (const second of [Buffer.alloc(0), wrong, page(1, [[0x62, 512]])])
    expect(await keysOf(treeOf(root, left, second))).toEqual({ keys: [0x21, 0x61], whole: false });
  const twice = page(1, [
    [0x21, 512],
    [0x62, 512],
  ]);
  expect(await keysOf(treeOf(twice, left))).toEqual({ keys: [0x21, 0x61], whole: false });
});

it('ends where a page leads to itself', async () => {
  const circle = page(1, [[0x21, 0]]);
  expect(await keysOf(treeOf(circle))).toEqual({ keys: [], whole: false });
  await expect(treeOf(circle).find(0x21)).rejects.toThrow(Damage);
});

it('refuses entries that would lie beyond the page, and too short ones', () => {
  const parse =
    (bytes: Uint8Array, kind: 0x80 | 0x81 = NODE_TREE_PAGE) =>
    () =>
      parseTreePage(bytes, LAYOUTS.unicode, kind);
  expect(parse(left)).not.toThrow();
  const crowded = Buffer.from(left);
  crowded[488] = 16;
  const short = Buffer.from(left);
  short[490] = 27;
  const deep = Buffer.from(left);
  deep[491] = 200;
  for (const bytes of [crowded, short, deep, left.subarray(0, 511)]) expect(parse(bytes)).toThrow(Damage);
  expect(parse(left, BLOCK_TREE_PAGE)).toThrow(Damage);
});
