import { learn } from '../../../src/core/planner/learn';
import type { Reading } from '../../../src/core/planner/reading';
import { stateOf } from '../../../src/core/planner/state-of';
import { item, listed, reading, withFolders } from './mailbox-of';

const ages = (read: Reading) => stateOf(read).folders[0];
const UNKNOWN = { known: false, reason: 'notReadable' };

test('one message of the year one: no date of the folder is made of it, and the others are estimates', () => {
  const read = withFolders(reading(), listed('f', { items: 2 }));
  learn(
    read,
    { kind: 'items', folder: 'f' },
    { kind: 'items', items: [item('a', 40)], complete: true, undated: 1, total: null },
  );
  expect(ages(read)?.oldest).toMatchObject({ value: item('a', 40).receivedAt, evidence: 'estimated' });
  expect(ages(read)?.older[0]?.items).toMatchObject({ value: 1, evidence: 'estimated' });
  expect(ages(read)?.older[4]?.items).toMatchObject({ value: 0, evidence: 'estimated' });
  expect(stateOf(read).problems).toEqual([{ problem: 'undated', times: 1 }]);
});

test.each([
  ['read whole', 1, 'items'],
  ['too large for that', 900, 'oldest'],
] as const)('a folder %s of which no message bears a date has no ages, and no zero', (_, items, kind) => {
  const read = withFolders(reading(), listed('f', { items }));
  const complete = kind === 'items';
  learn(read, { kind, folder: 'f' }, { kind: 'items', items: [], complete, undated: 1, total: null });
  expect(ages(read)?.oldest).toEqual(UNKNOWN);
  expect(ages(read)?.older.map((age) => age.items)).toEqual(Array(5).fill(UNKNOWN));
});

test('servers count such messages as the oldest of all: they are taken off, and the count is an estimate', () => {
  const read = withFolders(reading(), listed('f', { items: 900 }));
  learn(
    read,
    { kind: 'oldest', folder: 'f' },
    { kind: 'items', items: [item('a', 800)], complete: false, undated: 2, total: null },
  );
  learn(read, { kind: 'olderThan', folder: 'f', days: 365 }, { kind: 'count', count: 102, sample: [] });
  expect(ages(read)?.older[2]?.items).toMatchObject({ value: 100, evidence: 'estimated' });
  expect(ages(read)?.older[4]?.items).toMatchObject({ value: 0, evidence: 'estimated' });
});

test('a count that goes on and on at the same place, or brings nothing, is given up', () => {
  for (const [items, next] of [
    [0, '/me/page-3'],
    [10, '/me/page-2'],
  ] as const) {
    const read = withFolders(reading(), listed('f', { items: 900 }));
    const want = { kind: 'countPages', folder: 'f', days: 365 } as const;
    learn(
      read,
      { kind: 'oldest', folder: 'f' },
      { kind: 'items', items: [item('a', 800)], complete: false, undated: 0, total: null },
    );
    learn(read, { ...want, kind: 'olderThan' }, { kind: 'count', count: null, sample: [] });
    learn(read, { ...want, next: null }, { kind: 'counted', items: 100, next: '/me/page-2' });
    learn(read, { ...want, next: '/me/page-2' }, { kind: 'counted', items, next });
    expect(ages(read)?.older[2]?.items).toEqual(UNKNOWN);
  }
});
