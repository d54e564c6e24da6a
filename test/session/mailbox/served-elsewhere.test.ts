import type { Account, AccountKind } from '../../../src/core/facts/account';
import { blankAccount } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import { servedElsewhere } from '../../../src/session/mailbox/served-elsewhere';

const at = (address: string, kind: AccountKind | null): Account => ({
  ...blankAccount(address, address),
  address,
  ...(kind === null ? {} : { kind: known(kind, 'measured', 'test') }),
});
const found = (...accounts: Account[]) =>
  servedElsewhere({ accounts }).map(({ readers }) => readers.map(({ address }) => address));

test('a mailbox of another provider cannot be at Microsoft, whichever way it is read', () => {
  for (const kind of ['pop3', 'imap', 'webmail', null] as const) {
    expect(found(at('ada@gmail.com', kind))).toEqual([['ada@gmail.com']]);
  }
});

test('a mailbox at nobody knows whose server is elsewhere where a mail program reads it by POP3 or IMAP', () => {
  expect(found(at('ada@example.test', 'pop3'))).toEqual([['ada@example.test']]);
  expect(found(at('ada@example.test', 'imap'))).toEqual([['ada@example.test']]);
  expect(found(at('ada@example.test', 'webmail'))).toEqual([]);
  expect(found(at('ada@example.test', null))).toEqual([]);
});

test.each<[string, Account]>([
  ['Exchange', at('ada@example.test', 'exchange')],
  ['Outlook.com read by POP3', at('ada@outlook.com', 'pop3')],
])('one that may be asked (%s) makes it no answer for all', (_what, account) => {
  expect(found(at('ada@gmail.com', 'imap'), account)).toEqual([]);
});
