import { unknown } from '../../../src/core/facts/evidence';
import { accountsOfFile, countedFileOf, storeOf } from '../../../src/core/facts/file-owner';
import { mailFileOf } from '../../tools/make-mail-file';
import { imap, imported, measured, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

const ids = (accounts: readonly { id: string }[]) => accounts.map(({ id }) => id);
const counted = (more = {}) => pst({ contents: measured(mailFileOf([])), ...more });

test('a file is of those that deliver to it, and of whom the person named only where none does', () => {
  const one = pop3();
  const other = imap();
  expect(ids(accountsOfFile(pst(), { accounts: [one, other] }))).toEqual(['pop']);
  const named = pst({ mailOf: told('imap') });
  expect(ids(accountsOfFile(named, { accounts: [one, other] }))).toEqual(['pop']);
  expect(ids(accountsOfFile(named, { accounts: [other] }))).toEqual(['imap']);
  expect(accountsOfFile(pst(), { accounts: [other] })).toEqual([]);
  expect(accountsOfFile(pst({ mailOf: unknown('notAsked') }), { accounts: [other] })).toEqual([]);
});

test('an account whose place of delivery nobody knows delivers to no file', () => {
  const open = pop3({ delivery: unknown('notAsked') });
  expect(accountsOfFile(pst(), { accounts: [open] })).toEqual([]);
  const snapshot = snapshotOf({ accounts: [open], dataFiles: [counted()] });
  expect(storeOf(open, snapshot)).toBeNull();
  expect(countedFileOf(open, snapshot)).toBeNull();
});

test('a store is a file that mail stays in, with everybody whose mail is in it; a cache is none', () => {
  const [one, other] = [pop3(), pop3({ id: 'second' })];
  const file = pst();
  const snapshot = snapshotOf({ accounts: [one, other], dataFiles: [file] });
  expect(storeOf(one, snapshot)).toEqual({ file, accounts: [one, other] });
  expect(storeOf(one, snapshotOf({ accounts: [one] }))).toBeNull();
  const cached = imap({ delivery: imported({ to: 'cache', dataFileId: 'ada.pst' }) });
  expect(storeOf(cached, snapshotOf({ accounts: [cached], dataFiles: [file] }))).toBeNull();
});

test('a counted file speaks for an account only where it holds the mail of no other', () => {
  const [one, other] = [pop3(), pop3({ id: 'second' })];
  const file = counted();
  expect(countedFileOf(one, snapshotOf({ accounts: [one], dataFiles: [file] }))).toBe(file);
  expect(countedFileOf(one, snapshotOf({ accounts: [one, other], dataFiles: [file] }))).toBeNull();
  expect(countedFileOf(one, snapshotOf({ accounts: [one], dataFiles: [pst()] }))).toBeNull();
  const failed = pst({ contents: unknown('failed') });
  expect(countedFileOf(one, snapshotOf({ accounts: [one], dataFiles: [failed] }))).toBeNull();
  const cached = imap({ delivery: imported({ to: 'cache', dataFileId: 'ada.pst' }) });
  expect(countedFileOf(cached, snapshotOf({ accounts: [cached], dataFiles: [file] }))).toBe(file);
});
