import { known, unknown } from '../../../src/core/facts/evidence';
import type { MailFileFacts } from '../../../src/core/facts/mail-file';
import { AGE_LIMITS_DAYS } from '../../../src/core/facts/mailbox';
import { mailboxOfFile } from '../../../src/core/facts/mailbox-of-file';
import type { Source } from '../../../src/core/facts/snapshot';
import { MADE_BYTES, mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { measured, pst } from '../../tools/make-snapshot';

const SOURCES: Source[] = [{ id: 'file', kind: 'dataFile', name: '', readAt: '2026-11-28T09:00:00.000Z' }];
function of(folders: MailFileFacts['folders'], more: Partial<MailFileFacts> = {}, sources = SOURCES) {
  const state = mailboxOfFile(pst({ contents: measured(mailFileOf(folders, more)) }), sources);
  if (!state) throw new Error('No state');
  return state;
}
const inFile = <T>(value: T) => known(value, 'measured', 'file');

test('nothing counted in it is no mailbox, and neither is what was counted on no known day', () => {
  expect(mailboxOfFile(pst(), SOURCES)).toBeNull();
  expect(mailboxOfFile(pst({ contents: unknown('failed') }), SOURCES)).toBeNull();
  const undated = pst({ contents: measured(mailFileOf([], { modifiedAt: null })) });
  expect(mailboxOfFile(undated, [])).toBeNull();
  expect(mailboxOfFile(undated, SOURCES)).not.toBeNull();
});

test('it is taken when the file was read, else when it was changed, and bears the id of the file', () => {
  expect(of([])).toMatchObject({
    id: 'ada.pst',
    address: null,
    service: 'mailFile',
    source: 'file',
    takenAt: '2026-11-28T09:00:00.000Z',
    ageLimits: [...AGE_LIMITS_DAYS],
  });
  expect(of([], {}, []).takenAt).toBe('2026-11-20T10:00:00.000Z');
});

test('a list of folders that was read to its end is known', () => {
  const inbox = mailFolder('inbox', {});
  expect(of([inbox]).folderCount).toEqual(inFile(1));
  expect(of([inbox], { complete: false }).folderCount).toEqual(unknown('failed'));
});

test('folders keep their place, count those below them, and one without a name has that of the file', () => {
  const folders = [
    mailFolder('1', {}, { name: '' }),
    mailFolder('2', {}, { parentId: '1', content: 'contacts' }),
    mailFolder('3', {}, { parentId: '1', complete: false }),
  ];
  expect(of(folders).folders).toMatchObject([
    { id: '1', parentId: null, name: 'ada.pst', mail: true, childFolders: inFile(2) },
    { id: '2', parentId: '1', name: '2', mail: false, childFolders: inFile(0) },
    { id: '3', partial: true },
  ]);
  expect(of(folders).folders[0]).not.toHaveProperty('partial');
});

test('sizes and dates are measured where every message has one', () => {
  const folderWith = (more: Parameters<typeof mailFolder>[2]) =>
    of([mailFolder('f', { '2024-01': 10 }, more)]).folders[0];
  expect(folderWith({})).toMatchObject({
    items: inFile(10),
    bytes: inFile(10 * MADE_BYTES),
    oldest: inFile('2024-01-15T10:00:00.000Z'),
  });
  expect(folderWith({ unsized: 1 })?.bytes).toEqual(unknown('notReadable'));
  expect(folderWith({ oldest: null })?.oldest).toEqual(inFile(null));
});

test('ages are measured, estimated, or not readable, by how much mail has no date', () => {
  const older = (undated: number) =>
    of([mailFolder('f', { '2024-01': 100 }, { undated, items: 100 })]).folders[0]?.older.map(({ items }) =>
      items.known ? [items.value, items.evidence] : items.reason,
    );
  expect(older(0)?.at(0)).toEqual([100, 'measured']);
  expect(older(5)?.at(0)).toEqual([100, 'estimated']);
  expect(older(6)).toEqual(AGE_LIMITS_DAYS.map(() => 'notReadable'));
  expect(older(0)?.at(-1)).toEqual([0, 'measured']);
  // The limit of two years lies within the month, which is divided by its days.
  const within = of([mailFolder('f', { '2024-11': 300 })]).folders[0]?.older[AGE_LIMITS_DAYS.indexOf(730)];
  expect(within?.items).toEqual(known(280, 'estimated', 'file'));
});

test('special folders are known where they were found, and the largest messages by their month', () => {
  const state = of([mailFolder('1', {}, { special: 'inbox' })], {
    largest: [
      { sizeBytes: 9, folderId: '1', month: '2024-01' },
      { sizeBytes: 8, folderId: '1', month: null },
    ],
  });
  expect(state.named.inbox).toEqual(inFile('1'));
  for (const name of ['sent', 'drafts', 'deleted', 'junk', 'archive'] as const)
    expect(state.named[name]).toEqual(unknown('notReadable'));
  expect(state.largest).toEqual(
    inFile([
      { id: '0', folderId: '1', bytes: 9, receivedAt: '2024-01-01T00:00:00.000Z' },
      { id: '1', folderId: '1', bytes: 8, receivedAt: null },
    ]),
  );
});
