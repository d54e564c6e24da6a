import {
  aboutAccount,
  aboutFile,
  accountsOfKind,
  deliversToServer,
  mayDeliverToServer,
} from '../../../../src/core/checks/shared/subjects';
import type { Account } from '../../../../src/core/facts/account';
import { unknown } from '../../../../src/core/facts/evidence';
import { exchange, imap, imported, pop3, pst, snapshotOf, told } from '../../../tools/make-snapshot';

test('a result is about an account by what it is called, or about a file by its name', () => {
  const account = imap();
  expect(aboutAccount(account, { accounts: [account] })).toEqual({
    subject: { type: 'account', id: 'imap' },
    values: { account: { unit: 'text', value: 'imap@example.com' } },
  });
  expect(aboutFile(pst({ id: 'f', name: 'old.pst' }))).toEqual({
    subject: { type: 'dataFile', id: 'f' },
    values: { file: { unit: 'text', value: 'old.pst' } },
  });
});

test('accounts of a kind are those that are known to be of it', () => {
  const open = imap({ id: 'open', kind: unknown('notAsked') });
  const snapshot = snapshotOf({ accounts: [pop3(), open, imap(), exchange()] });
  expect(accountsOfKind(snapshot, 'pop3', 'imap').map(({ id }) => id)).toEqual(['pop', 'imap']);
  expect(accountsOfKind(snapshot)).toEqual([]);
});

test('what is downloaded goes back to a server unless it goes to a data file, where that is known', () => {
  const to = (delivery: Account['delivery']) => deliversToServer(pop3({ delivery }));
  expect(to(imported({ to: 'dataFile', dataFileId: 'ada.pst' }))).toBe(false);
  expect(to(imported({ to: 'exchangeMailbox', dataFileId: null }))).toBe(true);
  expect(to(imported({ to: 'cache', dataFileId: null }))).toBe(true);
  expect(to(unknown('notAsked'))).toBe(false);
});

test('it may go there where nobody knows, an Exchange account is in the profile, and no folders are its own', () => {
  const open = pop3({ delivery: unknown('notAsked') });
  const may = (account: typeof open, ...others: (typeof open)[]) =>
    mayDeliverToServer(account, snapshotOf({ accounts: [account, ...others] }));
  expect(may(open, exchange())).toBe(true);
  expect(may(open, imap())).toBe(false);
  expect(may(open)).toBe(false);
  expect(may(pop3(), exchange())).toBe(false);
  expect(may({ ...open, ownFolders: told(true) }, exchange())).toBe(false);
  expect(may({ ...open, ownFolders: unknown('personDoesNotKnow') }, exchange())).toBe(true);
  expect(may(open, exchange({ profile: 'Other' }))).toBe(false);
  expect(may({ ...open, profile: null }, exchange({ profile: 'Other' }))).toBe(true);
});
