import { compareCounts } from '../../../src/core/move-counts/compare-counts';
import { YAHOO_MOST_SHOWN } from '../../../src/core/move-counts/server-counts';
import { unknown } from '../../../src/core/facts/evidence';
import { ages, folder, mailbox } from '../../tools/make-mailbox';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const inbox = (months: Record<string, number>) =>
  mailFolder('1', months, { name: 'Inbox', special: 'inbox' });
const clients = (months: Record<string, number>) => mailFolder('2', months, { name: 'Clients' });
const file = mailFileOf([inbox({ '2010-05': 4, '2025-12': 6 }), clients({ '2015-01': 3 })]);
const cache = (folders = file.folders, more = {}) =>
  ({
    by: 'cacheFile',
    contents: mailFileOf(folders, { kind: 'ost', storeKey: 'ff', ...more }),
    wholeWindow: false,
    mostShown: null,
  }) as const;
const states = ({ folders }: ReturnType<typeof compareCounts>) =>
  folders.map(({ state, missing }) => `${state} ${missing}`);

test('a server with at least as many of every folder has enough', () => {
  const server = mailbox({
    folders: [
      folder('inbox', 12, 1, { older: ages([10, 1], [5, 1]) }),
      folder('c', 3, 1, { name: 'clients', older: ages([3, 1]) }),
    ],
  });
  const found = compareCounts(file, { by: 'mailServer', mailbox: server });
  expect(states(found)).toEqual(['enough 0', 'enough 0']);
  expect(found.verdict).toBe('enough');
});

test('new mail on the server hides nothing that is missing among the old', () => {
  const server = mailbox({
    folders: [
      folder('inbox', 500, 1, { older: ages([8, 1], [1, 1]) }),
      folder('clients', 3, 1, { older: ages([3, 1]) }),
    ],
  });
  const found = compareCounts(file, { by: 'mailServer', mailbox: server });
  expect(states(found)).toEqual(['fewer 3', 'enough 0']);
  expect(found.verdict).toBe('fewer');
});

test('a folder that the server does not have is missing only where all folders were listed', () => {
  const folders = [folder('inbox', 12, 1, { older: ages([10, 1], [5, 1]) })];
  const listed = compareCounts(file, { by: 'mailServer', mailbox: mailbox({ folders }) });
  expect(states(listed)).toEqual(['enough 0', 'noFolder 3']);
  const open = mailbox({ folders, folderCount: unknown('failed') });
  const partly = compareCounts(file, { by: 'mailServer', mailbox: open });
  expect(states(partly)).toEqual(['enough 0', 'notKnown 0']);
  expect(partly.verdict).toBe('cannotTell');
});

test('a cache speaks only of the months that it covers, unless its window is known to be all', () => {
  const found = compareCounts(file, cache([inbox({ '2024-01': 1, '2025-12': 6 }), clients({})]));
  expect(found).toMatchObject({ since: '2024-02', verdict: 'cannotTell' });
  expect(states(found)).toEqual(['enoughSince 0', 'enoughSince 0']);
  expect(found.folders[0]).toMatchObject({ inFile: 6, onServer: 6 });
  const whole = compareCounts(file, { ...cache(), wholeWindow: true });
  expect(whole).toMatchObject({ since: null, verdict: 'enough' });
});

test('months that are missing in the cache are missing, whatever the sum', () => {
  const folders = [inbox({ '2025-12': 20 }), clients({ '2015-01': 3 })];
  expect(states(compareCounts(file, { ...cache(folders), wholeWindow: true }))).toEqual([
    'fewer 4',
    'enough 0',
  ]);
});

test('a server that shows only its newest so many says nothing of the others', () => {
  const many = mailFileOf([inbox({ '2010-05': 9000, '2025-12': 9000 })]);
  const shown = cache([inbox({ '2010-05': 1000, '2025-12': 9000 })]);
  const found = compareCounts(many, { ...shown, wholeWindow: true, mostShown: YAHOO_MOST_SHOWN });
  expect(states(found)).toEqual(['capped 0']);
  expect(found.verdict).toBe('cannotTell');
});

test('what was read off in webmail counts by folder, and what was not read off is not known', () => {
  expect(compareCounts(file, { by: 'told', counts: { 1: 10, 2: 3 } }).verdict).toBe('enough');
  const some = compareCounts(file, { by: 'told', counts: { 1: 9 } });
  expect(states(some)).toEqual(['fewer 1', 'notKnown 0']);
  expect(compareCounts(file, { by: 'told', counts: { 1: 10 } }).verdict).toBe('cannotTell');
});

test('a file or a cache that was read in part never shows that there is enough', () => {
  const counts = { 1: 10, 2: 3 };
  expect(compareCounts({ ...file, complete: false }, { by: 'told', counts }).verdict).toBe('cannotTell');
  const partly = { ...cache(file.folders, { complete: false }), wholeWindow: true };
  expect(compareCounts(file, partly).verdict).toBe('cannotTell');
});

test('junk, mail that waits and what was thrown away are not asked for', () => {
  const folders = (['junk', 'outbox', 'deleted'] as const).map((special) =>
    mailFolder(special, { '2020-01': 2 }, { special }),
  );
  expect(compareCounts(mailFileOf(folders), { by: 'told', counts: {} })).toMatchObject({
    folders: [],
    verdict: 'cannotTell',
  });
});
