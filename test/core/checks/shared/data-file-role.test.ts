import { accountsStoredIn, roleOf } from '../../../../src/core/checks/shared/data-file-role';
import { unknown } from '../../../../src/core/facts/evidence';
import { imap, imported, pop3, pst, snapshotOf } from '../../../tools/make-snapshot';

const cached = imap({ delivery: imported({ to: 'cache', dataFileId: 'ada.pst' }) });
const stored = pop3();

test('a file that nothing says otherwise about is a store', () => {
  expect(roleOf(pst(), snapshotOf({}))).toBe('store');
  expect(roleOf(pst({ kind: unknown('notAsked') }), snapshotOf({ accounts: [stored] }))).toBe('store');
  expect(roleOf(pst({ id: 'other' }), snapshotOf({ accounts: [cached] }))).toBe('store');
});

test('a file is a mirror when it is an .ost, or when everybody who uses it only keeps a cache there', () => {
  expect(roleOf(pst({ kind: imported('ost') }), snapshotOf({ accounts: [stored] }))).toBe('mirror');
  expect(roleOf(pst(), snapshotOf({ accounts: [cached] }))).toBe('mirror');
  expect(roleOf(pst(), snapshotOf({ accounts: [cached, stored] }))).toBe('store');
});

test('only accounts that deliver to the file are stored in it', () => {
  const open = pop3({ id: 'open', delivery: unknown('notAsked') });
  const elsewhere = pop3({ id: 'b', delivery: imported({ to: 'dataFile', dataFileId: 'b.pst' }) });
  const snapshot = snapshotOf({ accounts: [cached, stored, open, elsewhere] });
  expect(accountsStoredIn(pst(), snapshot)).toEqual([stored]);
  expect(accountsStoredIn(pst({ id: 'c.pst' }), snapshot)).toEqual([]);
});
