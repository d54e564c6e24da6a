import fc from 'fast-check';
import { learn } from '../../../src/core/planner/learn';
import { nextWants } from '../../../src/core/planner/plan';
import { wantKey, type Want } from '../../../src/core/planner/want';
import { item, listed, reading, withFolders } from './mailbox-of';

const kinds = (wants: readonly Want[]): string[] => wants.map(wantKey);
const plan = (read: Parameters<typeof nextWants>[0], room = 20, maxItems = 4000): Want[] =>
  nextWants(read, room, maxItems).wants;

test('the first round trip asks for the folders and for everything about the mailbox as a whole', () => {
  const wants = kinds(plan(reading()));
  expect(wants[0]).toBe('children ');
  expect(wants).toEqual(
    expect.arrayContaining([
      'named inbox',
      'named deleted',
      'rules',
      'full',
      'licence',
      'recoverable',
      'largest',
    ]),
  );
  expect(wants.at(-1)).toBe('archiveMailbox');
});

test('what the source cannot answer is not asked', () => {
  expect(kinds(plan(reading(['children', 'items'])))).toEqual(['children ']);
});

test('an empty folder and a saved search need no call', () => {
  const read = withFolders(
    reading(['children', 'items', 'oldest']),
    listed('empty', { items: 0, bytes: 0 }),
    listed('search', { search: true, items: 500, bytes: null }),
  );
  expect(plan(read)).toEqual([]);
});

test('a folder that fits one page is read whole; of a larger one the oldest item comes first, then counts', () => {
  const read = withFolders(
    reading(['children', 'items', 'oldest', 'olderThan']),
    listed('small', { items: 500 }),
    listed('large', { items: 501, bytes: 9_000_000 }),
  );
  expect(kinds(plan(read))).toEqual(['oldest large', 'items small']);
  learn(
    read,
    { kind: 'oldest', folder: 'large' },
    { kind: 'items', items: [item('a', 400)], complete: false, undated: 0, total: null },
  );
  expect(kinds(plan(read))).toEqual([
    'items small',
    'olderThan 365 large',
    'olderThan 30 large',
    'olderThan 90 large',
  ]);
});

test('none older than a limit settles the limits further back, all older settles the nearer ones', () => {
  const read = withFolders(reading(['children', 'oldest', 'olderThan']), listed('large', { items: 900 }));
  learn(
    read,
    { kind: 'oldest', folder: 'large' },
    { kind: 'items', items: [item('a', 4000)], complete: false, undated: 0, total: null },
  );
  learn(read, { kind: 'olderThan', folder: 'large', days: 365 }, { kind: 'count', count: 900, sample: [] });
  expect(kinds(plan(read))).toEqual(['olderThan 730 large', 'olderThan 1825 large']);
  learn(read, { kind: 'olderThan', folder: 'large', days: 730 }, { kind: 'count', count: 0, sample: [] });
  expect(plan(read)).toEqual([]);
});

test('folders with more bytes come first, hidden ones last', () => {
  const read = withFolders(
    reading(['children', 'items']),
    listed('light', { bytes: 10 }),
    listed('hidden', { bytes: 99_999, hidden: true }),
    listed('heavy', { bytes: 1000 }),
  );
  expect(kinds(plan(read))).toEqual(['items heavy', 'items light', 'items hidden']);
});

test('whatever the folders, a plan fits its room and its weight, asks nothing twice and never searches', () => {
  const folder = fc.record({
    items: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: null }),
    bytes: fc.option(fc.integer({ min: 0, max: 1e12 }), { nil: null }),
    hidden: fc.boolean(),
    search: fc.boolean(),
    mail: fc.boolean(),
    childFolders: fc.option(fc.nat(3), { nil: null }),
  });
  fc.assert(
    fc.property(
      fc.array(folder, { maxLength: 60 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 500, max: 4000 }),
      (folders, room, maxItems) => {
        const read = withFolders(reading(), ...folders.map((more, at) => listed(`f${at}`, more)));
        const { wants, toDo } = nextWants(read, room, maxItems);
        expect(wants.length).toBeLessThanOrEqual(room);
        expect(toDo).toBeGreaterThanOrEqual(wants.length);
        expect(new Set(kinds(wants)).size).toBe(wants.length);
        const items = wants.flatMap((want) => {
          const of = 'folder' in want && want.folder !== null ? read.folders.get(want.folder) : undefined;
          expect(of?.search ?? false).toBe(false);
          return want.kind === 'items' && of?.items.known ? [of.items.value] : [];
        });
        expect(items.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(maxItems);
        expect(nextWants(read, room, maxItems)).toEqual({ wants, toDo });
        const more = nextWants(read, room + 10, Number.POSITIVE_INFINITY);
        if (items.length === 0) expect(more.wants.slice(0, wants.length)).toEqual(wants);
      },
    ),
  );
});
