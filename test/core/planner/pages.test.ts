import { learn } from '../../../src/core/planner/learn';
import { shrink } from '../../../src/core/planner/pages';
import { nextWants } from '../../../src/core/planner/plan';
import { stateOf } from '../../../src/core/planner/state-of';
import { listed, reading } from './mailbox-of';

const TOP = { kind: 'children', folder: null } as const;

test('several failures of one round trip halve the pages once, and never below the least', () => {
  const read = reading();
  const asked = { ...read.pages };
  expect(shrink(read, { ...TOP, next: null }, asked)).toBe(true);
  expect(shrink(read, { ...TOP, next: null }, asked)).toBe(true);
  expect(read.pages.folders).toBe(asked.folders / 2);
  for (let i = 0; i < 20; i += 1) shrink(read, { ...TOP, next: null }, { ...read.pages });
  expect(read.pages.folders).toBe(50);
  expect(shrink(read, { ...TOP, next: null }, { ...read.pages })).toBe(false);
  expect(shrink(read, { kind: 'rules' }, { ...read.pages })).toBe(false);
});

test('a list that is begun again may show what is known once more, page by page', () => {
  const read = reading(['children']);
  const pages = Array.from({ length: 9 }, (_, at) => [listed(`f${at}`)]);
  learn(
    read,
    { ...TOP, next: null },
    { kind: 'children', folders: pages.flat(), next: '/me/on', total: null },
  );
  shrink(read, { ...TOP, next: '/me/on' }, { ...read.pages });
  pages.forEach((folders, at) => {
    const [want] = nextWants(read, 1, 1).wants;
    expect(want).toEqual({ ...TOP, next: at === 0 ? null : `/me/${at}` });
    learn(
      read,
      { ...TOP, next: at === 0 ? null : `/me/${at}` },
      { kind: 'children', folders, next: `/me/${at + 1}`, total: null },
    );
  });
  learn(
    read,
    { ...TOP, next: '/me/9' },
    { kind: 'children', folders: [listed('new')], next: null, total: null },
  );
  expect(stateOf(read).folderCount).toMatchObject({ value: 10 });
});

test.each([
  ['stands still', () => '/me/same'],
  ['goes on for ever and shows nothing new', (at: number) => `/me/${at}`],
  ['goes in a circle', (at: number) => `/me/${at % 2}`],
])('a list that %s is given up', (_, next) => {
  const read = reading(['children']);
  let calls = 0;
  for (; calls < 50; calls += 1) {
    const [want] = nextWants(read, 1, 1).wants;
    if (want?.kind !== 'children') break;
    learn(read, want, { kind: 'children', folders: [listed('f')], next: next(calls), total: null });
  }
  expect(calls).toBeLessThan(6);
  expect(stateOf(read).folderCount).toEqual({ known: false, reason: 'notReadable' });
  expect(stateOf(read).problems).toEqual([{ problem: 'contradiction', times: 1 }]);
});

test.each([
  ['stands still', '/me/a', '/me/a'],
  ['never ends', '/me/a', '/me/b'],
])('a list of what is recoverable that %s is not added up twice', (_, one, other) => {
  const read = reading(['recoverable']);
  let next: string | null = null;
  for (let i = 0; i < 30; i += 1) {
    learn(
      read,
      { kind: 'recoverable', next },
      { kind: 'recoverable', items: 5, bytes: 500, next: i % 2 ? one : other, folders: [`f${i}`] },
    );
    next = i % 2 ? one : other;
  }
  expect(stateOf(read).recoverable.bytes).toEqual({ known: false, reason: 'notReadable' });
});

test('a folder of what is recoverable that comes again under another link is not added up twice', () => {
  const read = reading(['recoverable']);
  const page = { kind: 'recoverable', items: 100, bytes: 1000 } as const;
  learn(read, { kind: 'recoverable', next: null }, { ...page, folders: ['d'], next: '/me/a' });
  learn(read, { kind: 'recoverable', next: '/me/a' }, { ...page, folders: ['d'], next: null });
  expect(stateOf(read).recoverable.bytes).toEqual({ known: false, reason: 'notReadable' });
});
