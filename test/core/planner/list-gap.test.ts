import { learn } from '../../../src/core/planner/learn';
import { NAMED_FOLDERS, type NamedFolder } from '../../../src/core/facts/mailbox';
import { foldersMissing, listGap, listIsSure } from '../../../src/core/planner/list-gap';
import type { Reading } from '../../../src/core/planner/reading';
import { stateOf } from '../../../src/core/planner/state-of';
import type { ListedFolder } from '../../../src/core/planner/want';
import { listed, reading, withFolders } from './mailbox-of';

const wholeTree = (folders: ListedFolder[], total: number | null = null): Reading => {
  const read = reading();
  read.subject = {
    ...read.subject,
    service: 'exchangeServer',
    can: { ...read.subject.can, wholeTree: true },
  };
  learn(
    read,
    { kind: 'children', folder: null, next: null },
    { kind: 'children', folders, next: null, total },
  );
  return read;
};
const named = (read: Reading, name: NamedFolder, id: string): void =>
  learn(read, { kind: 'named', name }, { kind: 'folder', folder: listed(id) });

test('a list that is still being read is no gap yet, one that was refused is for that reason', () => {
  const read = reading();
  expect(listGap(read)).toBe('notAsked');
  learn(read, { kind: 'children', folder: null, next: null }, { kind: 'failed', problem: 'signInExpired' });
  expect(listGap(read)).toBe('failed');
  expect(foldersMissing(read)).toBe(false);
});

test('every folder listed, and nothing that speaks against it: whole', () => {
  const read = withFolders(reading(), listed('a'), listed('b'));
  for (const name of NAMED_FOLDERS) named(read, name, 'b');
  expect(listGap(read)).toBeNull();
  expect(stateOf(read).folderCount).toMatchObject({ value: 2, evidence: 'measured' });
});

test('without every named folder, and without a total, nothing shows that it is whole: an estimate', () => {
  const read = withFolders(reading(), listed('a'), listed('b'));
  for (const name of NAMED_FOLDERS) named(read, name, 'b');
  read.facts.named.junk = { known: false, reason: 'failed' };
  expect(listIsSure(read)).toBe(false);
  expect(stateOf(read).folderCount).toMatchObject({ value: 2, evidence: 'estimated' });
  read.listTotal = 2;
  expect(listIsSure(read)).toBe(true);
});

test.each<[string, () => Reading]>([
  ['no folder at all, though every mailbox has some', () => withFolders(reading())],
  [
    'a named folder that no list shows',
    () => {
      const read = withFolders(reading(), listed('a'));
      named(read, 'deleted', 'x');
      return read;
    },
  ],
  [
    'a folder with more children than were listed',
    () => wholeTree([listed('a', { parentId: 'root', childFolders: 1 })]),
  ],
  ['a total that is higher than what came', () => wholeTree([listed('a', { parentId: 'root' })], 40)],
  [
    'folders in a folder that is not listed',
    () => wholeTree([listed('a', { parentId: 'root' }), listed('b', { parentId: 'hidden' })]),
  ],
])('%s: some are missing, and the sums are the least that there is', (_, make) => {
  const read = make();
  expect(foldersMissing(read)).toBe(true);
  const state = stateOf(read);
  expect(state.folderCount).toEqual({ known: false, reason: 'notReadable' });
  expect(state.problems).toContainEqual({ problem: 'foldersMissing', times: 1 });
});

test('a named folder that does not exist, a total that fits and one root speak against nothing', () => {
  const read = wholeTree(
    [listed('a', { parentId: 'root', childFolders: 1 }), listed('b', { parentId: 'a' })],
    2,
  );
  learn(read, { kind: 'named', name: 'archive' }, { kind: 'failed', problem: 'notFound' });
  expect(listGap(read)).toBeNull();
});

test('a folder that was taken away is not missed, by its parent or by the total', () => {
  const read = wholeTree(
    [listed('a', { parentId: 'root', childFolders: 1 }), listed('b', { parentId: 'a' })],
    2,
  );
  learn(read, { kind: 'folder', folder: 'b' }, { kind: 'failed', problem: 'notFound' });
  expect(listGap(read)).toBeNull();
  expect(stateOf(read).folderCount).toMatchObject({ value: 1, evidence: 'estimated' });
});
