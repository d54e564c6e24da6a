import { mayBeCache } from '../../../src/core/backups/copy-identity';
import { copiesOf } from '../../../src/core/backups/with-proofs';
import { blankDataFile } from '../../../src/core/facts/blank';
import { unknown } from '../../../src/core/facts/evidence';
import type { MailFileFacts } from '../../../src/core/facts/mail-file';
import { mailFileOfMessages } from '../../tools/mail-file-of-messages';
import { imap, imported, measured, pst, snapshotOf } from '../../tools/make-snapshot';

const dropped = (more: Partial<MailFileFacts> = {}) =>
  mailFileOfMessages([{ folder: 'Inbox', day: '2019-05-05', bytes: 900 }], {
    name: 'ada@example.com.pst',
    storeKey: 'aa',
    ...more,
  });

test('a .pst that the settings name as the file of the mailbox is not seen to be a copy of it', () => {
  const account = imap({ delivery: imported({ to: 'cache', dataFileId: 'mirror' }) });
  const of = { type: 'account', id: account.id } as const;
  const isCopy = (contents: MailFileFacts) => {
    const file = {
      ...blankDataFile('copy', contents.name),
      contents: measured(contents),
      droppedAsCopy: { of, isCopy: measured(true) },
    };
    const snapshot = snapshotOf({
      accounts: [account],
      dataFiles: [pst({ id: 'mirror', name: 'ADA@example.com.pst' })],
      fileCopies: [{ file, of: [], isCopy: measured(true) }],
    });
    return copiesOf(of, snapshot)[0]?.isCopy;
  };
  expect(isCopy(dropped())).toEqual(unknown('notAsked'));
  expect(isCopy(dropped({ name: 'export.pst' }))).toEqual(measured(true));
});

test.each([
  ['the name is that of the mirror', {}, { name: 'Ada@example.com.pst', storeKey: null }, false, true],
  ['the name is another', { name: 'export.pst' }, { name: 'ada.pst', storeKey: null }, false, false],
  ['the key is that of the mirror', { name: 'export.pst' }, { name: 'ada.pst', storeKey: 'aa' }, false, true],
  ['the key is another', {}, { name: 'ada@example.com.pst', storeKey: 'bb' }, true, false],
  [
    'it is packed, where no program works',
    { modifiedAt: null },
    { name: 'ada@example.com.pst', storeKey: null },
    true,
    false,
  ],
  ['an old Outlook mirrors in a file that nothing names', {}, null, true, true],
  ['a newer Outlook mirrors in no .pst', {}, null, false, false],
] as const)('a file may be the mirror of the mailbox: %s', (_, file, cache, isOldOutlook, may) => {
  expect(mayBeCache(dropped(file), cache, isOldOutlook)).toBe(may);
});
