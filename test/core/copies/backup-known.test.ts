import { blankDataFile } from '../../../src/core/facts/blank';
import { isBackupKnown } from '../../../src/core/copies/backup-known';
import { NO_BACKUP, imap, imported, pop3, pst, snapshotOf } from '../../tools/make-snapshot';

test('whether there is a backup of an account is known where it was asked', () => {
  const [open, asked] = [imap(), imap({ backup: NO_BACKUP })];
  expect(isBackupKnown(open, snapshotOf({ accounts: [open] }))).toBe(false);
  expect(isBackupKnown(asked, snapshotOf({ accounts: [asked] }))).toBe(true);
});

test('or where it was asked of the file that the mail lies in', () => {
  const account = pop3({ delivery: imported({ to: 'dataFile', dataFileId: pst().id }) });
  const known = (file: ReturnType<typeof pst>) =>
    isBackupKnown(account, snapshotOf({ accounts: [account], dataFiles: [file] }));
  const unasked = pst({ backup: blankDataFile('a', 'a').backup });
  expect([known(unasked), known(pst({ backup: NO_BACKUP }))]).toEqual([false, true]);
});
