import { learn } from '../../../src/core/planner/learn';
import { nextWants } from '../../../src/core/planner/plan';
import type { Reading } from '../../../src/core/planner/reading';
import { stateOf } from '../../../src/core/planner/state-of';
import { WANT_KINDS, wantKey, type SeenItem, type Want } from '../../../src/core/planner/want';
import { item, listed, reading, withFolders } from './mailbox-of';

const planned = (read: Reading): string[] => nextWants(read, 50, 9999).wants.map(wantKey);
const problems = (read: Reading): string[] => stateOf(read).problems.map(({ problem }) => problem);
const ages = (read: Reading) => stateOf(read).folders[0];
const UNKNOWN = { known: false, reason: 'notReadable' };
const items = (count: number): SeenItem[] =>
  Array.from({ length: count }, (_, at) => item(`i${at}`, 40 + at));

type How = { count: number; kind?: 'items' | 'oldest'; complete?: boolean; total?: number | null };
/** Lists a folder that says it holds so many. */
function list(read: Reading, shown: readonly SeenItem[], { kind = 'items', ...how }: Omit<How, 'count'>) {
  const { complete = true, total = null } = how;
  learn(read, { kind, folder: 'f' }, { kind: 'items', items: [...shown], complete, undated: 0, total });
}
function again(read: Reading, count: number): void {
  const folder = listed('f', { items: count, bytes: 10 * count });
  learn(read, { kind: 'folder', folder: 'f' }, { kind: 'folder', folder });
}

describe('a list that shows fewer messages than there are', () => {
  const SHORT: [string, How & { shown: number }][] = [
    ['none of 50', { count: 50, shown: 0 }],
    ['one of 50', { count: 50, shown: 1 }],
    ['none of the 50 that the same answer counts', { count: 60, shown: 0, total: 50 }],
    ['twenty of the 50 that came in meanwhile', { count: 10, shown: 20, total: 50 }],
    ['none of the oldest', { count: 900, shown: 0, kind: 'oldest' }],
    [
      'none of the oldest, and says that more follow',
      { count: 900, shown: 0, kind: 'oldest', complete: false },
    ],
    ['one of the oldest, and says that no more follow', { count: 900, shown: 1, kind: 'oldest' }],
  ];

  test.each(SHORT)('%s: the folder is counted again and listed again before that is believed', (_, how) => {
    const read = withFolders(reading(), listed('f', { items: how.count }));
    list(read, items(how.shown), how);
    expect(problems(read)).toEqual([]);
    expect(planned(read)).toContain('folder f');
    expect(planned(read)).not.toContain(`${how.kind ?? 'items'} f`);
    again(read, how.count);
    expect(planned(read)).toContain(`${how.kind ?? 'items'} f`);
    list(read, items(how.shown), how);
    expect(problems(read)).toEqual(['contradiction']);
    expect(ages(read)?.oldest).toEqual(UNKNOWN);
    expect(ages(read)?.older).toEqual(Array(5).fill({ items: UNKNOWN, bytes: UNKNOWN }));
    expect(planned(read).filter((key) => key.endsWith(' f'))).toEqual([]);
  });

  test('is taken for whole when the second count is as small', () => {
    const read = withFolders(reading(), listed('f', { items: 50 }));
    list(read, items(3), {});
    again(read, 3);
    list(read, items(3), {});
    expect(problems(read)).toEqual([]);
    expect(ages(read)).toMatchObject({ items: { value: 3 }, bytes: { value: 30 } });
    expect(ages(read)?.older[0]?.items).toMatchObject({ value: 3, evidence: 'measured' });
  });

  test('is not asked for again when the second count is none', () => {
    const read = withFolders(reading(), listed('f', { items: 50 }));
    list(read, [], {});
    again(read, 0);
    expect(ages(read)?.oldest).toMatchObject({ value: null, evidence: 'measured' });
    expect(planned(read).filter((key) => key.endsWith(' f'))).toEqual([]);
  });

  test('tells ages as estimates where nearly all were shown, and the contradiction all the same', () => {
    for (const kind of ['items', 'oldest'] as const) {
      const read = withFolders(reading(), listed('f', { items: kind === 'items' ? 20 : 900 }));
      const shown = kind === 'items' ? 19 : 850;
      list(read, items(shown), { kind });
      again(read, kind === 'items' ? 20 : 900);
      list(read, items(shown), { kind });
      expect(problems(read)).toEqual(['contradiction']);
      expect(ages(read)?.oldest).toMatchObject({ known: true, evidence: 'estimated' });
    }
  });

  test('counts a date of expiry once, however often the list comes', () => {
    const read = withFolders(reading(), listed('f', { items: 50 }));
    list(read, items(3), {});
    again(read, 50);
    list(read, items(3), {});
    expect(read.retention.looked).toBe(3);
  });
});

describe('what a folder counts and is no mail', () => {
  test.each([
    ['five meetings beside ten messages', 15, 10],
    ['only notes', 7, 0],
    ['more meetings than messages', 900, 25],
  ])('%s: nothing contradicts anything', (_, count, total) => {
    const read = withFolders(reading(), listed('f', { items: count }));
    const kind = count > 500 ? 'oldest' : 'items';
    list(read, items(total), { kind, total });
    expect(problems(read)).toEqual([]);
    expect(read.doubted.size).toBe(0);
    expect(ages(read)?.oldest.known).toBe(true);
    if (total === 0) expect(ages(read)?.oldest).toMatchObject({ value: null, evidence: 'estimated' });
  });
});

describe('large items, asked folder by folder', () => {
  const apart = (): Reading =>
    withFolders(reading(WANT_KINDS.filter((kind) => kind !== 'largest')), listed('f', { items: 2 }));
  const largest = (read: Reading, ...shown: SeenItem[]) => {
    const want: Want = { kind: 'items', folder: 'f' };
    const reply = { kind: 'items', items: shown, complete: true, undated: 0, total: null } as const;
    learn(read, want, reply);
    again(read, 2);
    learn(read, want, reply);
    return read.largest.state;
  };

  test('may hide among those that were not shown, or came without a size', () => {
    expect(largest(apart(), item('a', 40), item('b', 41))).toBe('open');
    expect(largest(apart(), item('a', 40))).toBe('some');
    const read = apart();
    expect(largest(read, item('a', 40), item('b', 41, null))).toBe('some');
    expect(problems(read)).toContain('notUnderstood');
  });
});
