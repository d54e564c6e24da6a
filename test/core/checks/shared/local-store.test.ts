import {
  backupOfMail,
  localStoreOf,
  openBackupFacts,
  settlesOfBackup,
  storeLines,
} from '../../../../src/core/checks/shared/local-store';
import type { Backup, DataFile } from '../../../../src/core/facts/account';
import { unknown } from '../../../../src/core/facts/evidence';
import { blankBackup } from '../../../tools/blank-backup';
import {
  NO_BACKUP,
  TODAY,
  backupOf,
  imap,
  imported,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../../tools/make-snapshot';

const OPEN = unknown('notAsked');
const ofFile = backupOf('2026-02-01');
const ofAccount = backupOf('2025-02-01');
const file = pst({ backup: ofFile });
const snapshot = snapshotOf({ dataFiles: [file] });

test('a store is the file that the account delivers to, else what is known of the account alone', () => {
  const account = pop3({ backup: ofAccount });
  expect(localStoreOf(account, snapshot)).toEqual({ file, backup: ofFile });
  expect(localStoreOf(account, snapshotOf({}))).toEqual({ file: null, backup: ofAccount });
  expect(localStoreOf({ ...account, delivery: OPEN }, snapshot)).toEqual({ file: null, backup: ofAccount });
});

test('the backup of mail is the file’s only where POP3 mail lies in it', () => {
  const inCache = imported({ to: 'cache' as const, dataFileId: 'ada.pst' });
  expect(backupOfMail(pop3({ backup: ofAccount }), snapshot)).toBe(ofFile);
  expect(backupOfMail(pop3({ backup: ofAccount, delivery: inCache }), snapshot)).toBe(ofAccount);
  expect(backupOfMail(pop3({ backup: ofAccount, delivery: OPEN }), snapshot)).toBe(ofAccount);
  expect(backupOfMail(pop3({ backup: ofAccount, kind: OPEN }), snapshot)).toBe(ofAccount);
  const toFile = imported({ to: 'dataFile' as const, dataFileId: 'ada.pst' });
  expect(backupOfMail(imap({ backup: ofAccount, delivery: toFile }), snapshot)).toBe(ofAccount);
});

const asked = (backup: Backup) =>
  openBackupFacts(backup, TODAY).map((one) => (one.by === 'question' ? one.question : one.by));

test('after a crash it is open whether there is a backup, and of one that there is, its day and its place', () => {
  expect(asked(blankBackup())).toEqual(['backupExists']);
  expect(asked(NO_BACKUP)).toEqual([]);
  expect(asked(ofFile)).toEqual([]);
  expect(asked({ ...ofFile, lastOn: OPEN })).toEqual(['backupLastOn']);
  expect(asked({ ...ofFile, lastOn: told('2026-03-20') })).toEqual(['backupLastOn']);
  expect(asked({ ...ofFile, lastOn: OPEN, place: OPEN })).toEqual(['backupLastOn', 'backupPlace']);
});

test('one thing would settle whether a backup holds a message, the first that is open', () => {
  const by = (backup: Backup, account = pop3()) =>
    settlesOfBackup(account, backup).map((one) => (one.by === 'question' ? one.question : one.by));
  expect(by(blankBackup(), pop3({ kind: OPEN }))).toEqual(['profileExport']);
  expect(by(blankBackup())).toEqual(['backupExists']);
  expect(by({ ...ofFile, lastOn: OPEN, place: OPEN })).toEqual(['backupLastOn']);
  expect(by({ ...ofFile, place: OPEN })).toEqual(['backupPlace']);
  expect(by(ofFile)).toEqual(['profileExport']);
  expect(by(NO_BACKUP)).toEqual(['profileExport']);
});

test('the line that decides about a crash comes first', () => {
  const labels = (backup: Backup, more: Partial<DataFile> | null = {}) =>
    storeLines({ file: more === null ? null : pst(more), backup }).map(({ label }) => label);
  expect(labels(ofFile, { location: imported('networkShare') })).toEqual(['fileLocation', 'backupExists']);
  expect(labels(NO_BACKUP)).toEqual(['backupExists', 'fileLocation']);
  expect(labels(blankBackup(), null)).toEqual(['backupExists']);
  expect(labels({ ...ofFile, place: told('sameDisk') })).toEqual([
    'backupPlace',
    'backupExists',
    'backupLastOn',
    'fileLocation',
  ]);
  expect(labels({ ...ofFile, place: OPEN }, null)).toEqual(['backupPlace', 'backupExists', 'backupLastOn']);
  expect(labels(ofFile)).toEqual(['backupExists', 'backupLastOn', 'backupPlace', 'fileLocation']);
  expect(labels({ ...ofFile, lastOn: OPEN })).toEqual([
    'backupLastOn',
    'backupExists',
    'backupPlace',
    'fileLocation',
  ]);
});
