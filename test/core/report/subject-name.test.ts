import { nameOfSubject } from '../../../src/core/report/subject-name';
import { imap, pop3, pst, snapshotOf } from '../../tools/make-snapshot';

const named = (type: 'account' | 'dataFile', id: string, parts: Parameters<typeof snapshotOf>[0]) =>
  nameOfSubject({ type, id }, snapshotOf(parts));

test('an account has the name of its account, and one that was moved its address', () => {
  expect(named('account', 'imap', { accounts: [imap()] })).toBe('imap@example.com');
  const moves = [{ account: 'pop', address: 'ada@example.com' }];
  expect(named('account', 'pop', { moves })).toBe('ada@example.com');
  expect(named('account', 'pop', { accounts: [pop3()], moves })).toBe('pop@example.com');
});

test('a file has its own name', () => {
  expect(named('dataFile', 'ada.pst', { dataFiles: [pst({ name: 'Old mail.pst' })] })).toBe('Old mail.pst');
});

test('what is not there any more has its id, and the computer has no name', () => {
  expect(named('account', 'gone', {})).toBe('gone');
  expect(named('dataFile', 'gone.pst', {})).toBe('gone.pst');
  expect(nameOfSubject({ type: 'computer' }, snapshotOf({}))).toBeNull();
});
