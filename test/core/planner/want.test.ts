import { WANT_KINDS, WHOLE_KINDS, isOfWhole, wantKey, type Want } from '../../../src/core/planner/want';

test.each<[Want, string]>([
  [{ kind: 'children', folder: null, next: 'page 2' }, 'children '],
  [{ kind: 'children', folder: 'f', next: null }, 'children f'],
  [{ kind: 'named', name: 'inbox' }, 'named inbox'],
  [{ kind: 'folder', folder: 'f' }, 'folder f'],
  [{ kind: 'items', folder: 'f' }, 'items f'],
  [{ kind: 'oldest', folder: 'f' }, 'oldest f'],
  [{ kind: 'largestIn', folder: 'f' }, 'largestIn f'],
  [{ kind: 'olderThan', folder: 'f', days: 365 }, 'olderThan 365 f'],
  [{ kind: 'countPages', folder: 'f', days: 30, next: 'page 2' }, 'countPages 30 f'],
  [{ kind: 'largest', next: 'page 2' }, 'largest'],
  [{ kind: 'recoverable', next: null }, 'recoverable'],
  [{ kind: 'recoverablePart' }, 'recoverablePart'],
  ...WHOLE_KINDS.map((kind): [Want, string] => [{ kind }, kind]),
])('%j has a key that is the same on every page', (want, key) => {
  expect(wantKey(want)).toBe(key);
});

test('facts about the whole mailbox are told from questions about its parts, and every kind is one of both', () => {
  expect(WANT_KINDS.slice(-WHOLE_KINDS.length)).toEqual(WHOLE_KINDS);
  for (const kind of WHOLE_KINDS) expect(isOfWhole({ kind })).toBe(true);
  expect(isOfWhole({ kind: 'largest', next: null })).toBe(false);
  expect(isOfWhole({ kind: 'folder', folder: 'licence' })).toBe(false);
});
