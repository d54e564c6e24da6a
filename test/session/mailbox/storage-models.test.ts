import { known, unknown } from '../../../src/core/facts/evidence';
import { totalBytes, totalItems } from '../../../src/core/facts/mailbox-sums';
import { ageBands } from '../../../src/session/mailbox/age-bands';
import { folderTree, sortRows } from '../../../src/session/mailbox/folder-rows';
import { ages, asked, folder, mailbox, SERVER } from '../../tools/make-mailbox';

const failed = unknown('failed');
const compare = (a: string, b: string) => a.localeCompare(b);

describe('folderTree', () => {
  const state = mailbox({
    folders: [
      folder('inbox', 10, 100),
      folder('customers', 5, 50, { parentId: 'inbox' }),
      folder('north', 2, 20, { parentId: 'customers' }),
      folder('found', 900, 9_000, { search: true }),
      folder('hidden', 1, 10, { hidden: true }),
      folder('orphan', 3, 30, { parentId: 'not listed' }),
    ],
  });
  const tree = folderTree(state);

  it('sums every folder once: the rows at the top add up to the mailbox', () => {
    const top = tree.below(null);
    expect(top.map(({ folder: { id } }) => id)).toEqual(['inbox', 'hidden', 'orphan']);
    expect(top.reduce((sum, { bytes }) => sum + bytes.atLeast, 0)).toBe(totalBytes(state).atLeast);
    expect(top.reduce((sum, { items }) => sum + items.atLeast, 0)).toBe(totalItems(state).atLeast);
  });

  it('adds what lies below, level by level', () => {
    expect(tree.row('inbox')).toMatchObject({ bytes: { atLeast: 170, missing: 0 }, children: 1 });
    expect(tree.row('customers')?.bytes.value).toEqual(known(70, 'measured', SERVER));
    expect(tree.row('found')).toBeUndefined();
    expect(tree.path('north').map(({ id }) => id)).toEqual(['inbox', 'customers', 'north']);
  });

  it('comes to an end where folders name each other as parent, and leaves none of them out', () => {
    const circle = mailbox({
      folders: [
        folder('inbox', 1, 10),
        folder('inbox', 1, 10, { parentId: 'inbox' }),
        folder('own', 1, 5, { parentId: 'own' }),
        folder('a', 1, 1, { parentId: 'c' }),
        folder('b', 1, 2, { parentId: 'a' }),
        folder('c', 1, 4, { parentId: 'b' }),
      ],
    });
    const rows = folderTree(circle).below(null);
    expect(rows.map(({ folder: { id }, bytes }) => [id, bytes.atLeast])).toEqual([
      ['inbox', 10],
      ['own', 5],
      ['a', 7],
    ]);
  });

  it('says at least so much where a folder below is not known', () => {
    const partly = folderTree(
      mailbox({
        folders: [folder('a', 1, 10), folder('b', 1, 5, { parentId: 'a', bytes: failed })],
      }),
    );
    expect(partly.row('a')?.bytes).toEqual({ value: failed, atLeast: 10, missing: 1 });
  });

  it('puts rows in order, what is not known last', () => {
    const rows = folderTree(
      mailbox({
        folders: [
          folder('b', 1, 10, { oldest: asked('2020-01-01T00:00:00Z') }),
          folder('a', 9, 5, { oldest: failed }),
          folder('c', 5, 7, { oldest: asked('2010-01-01T00:00:00Z') }),
        ],
      }),
    ).below(null);
    const sorted = (order: 'bytes' | 'items' | 'oldest' | 'name') =>
      sortRows(rows, order, compare).map(({ folder: { id } }) => id);
    expect(sorted('bytes')).toEqual(['b', 'c', 'a']);
    expect(sorted('items')).toEqual(['a', 'c', 'b']);
    expect(sorted('oldest')).toEqual(['c', 'b', 'a']);
    expect(sorted('name')).toEqual(['a', 'b', 'c']);
  });
});

describe('ageBands', () => {
  it('splits mail into bands that add up to all of it', () => {
    const state = mailbox({
      folders: [
        folder('inbox', 100, 1_000, { older: ages([90, 900], [80, 800], [50, 500], [20, 200], [5, 50]) }),
        folder('calendar', 7, 70, { mail: false }),
        folder('found', 9, 90, { search: true }),
      ],
    });
    const { bands, folders, missing, evidence } = ageBands(state);
    expect(bands.map(({ items, bytes }) => [items, bytes])).toEqual([
      [10, 100],
      [10, 100],
      [30, 300],
      [30, 300],
      [15, 150],
      [5, 50],
    ]);
    expect([folders, missing, evidence]).toEqual([1, 0, 'measured']);
    expect(bands.map(({ from, to }) => [from, to]).at(-1)).toEqual([1825, null]);
  });

  it('leaves a folder out as a whole as long as one of its ages is missing, and says so', () => {
    const older = ages([5, 50]).map((age, at) => (at === 2 ? { items: failed, bytes: failed } : age));
    const { bands, folders, missing } = ageBands(
      mailbox({ folders: [folder('a', 10, 100, { older }), folder('b', 1, 10)] }),
    );
    expect(bands.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(10);
    expect([folders, missing]).toEqual([1, 1]);
  });

  it('is no better founded than its weakest part', () => {
    const older = ages([5, 50]).map(({ items }) => ({
      items,
      bytes: known(50, 'estimated' as const, SERVER),
    }));
    expect(ageBands(mailbox({ folders: [folder('a', 10, 100, { older })] })).evidence).toBe('estimated');
  });
});
