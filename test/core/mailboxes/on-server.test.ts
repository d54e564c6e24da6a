import { mailboxOfAccount } from '../../../src/core/mailboxes/mailbox';
import { leavesNothingOnServer, leftOnServer, serverRuleOf } from '../../../src/core/mailboxes/on-server';
import type { Account } from '../../../src/core/facts/account';
import { KEPT_FOREVER, TODAY, at, imap, imported, keptDays, pop3, told } from '../../tools/make-snapshot';

const MONA = 'mona@example.com';

function mailbox(...accounts: Account[]) {
  const [first = imap()] = accounts;
  return mailboxOfAccount(first, { accounts });
}

const left = (kind: Parameters<typeof leftOnServer>[1], ...accounts: Account[]) =>
  leftOnServer(mailbox(...accounts), kind, TODAY);

test('POP3 takes from the inbox and from nothing else', () => {
  const accounts = [imap({ address: MONA }), pop3({ address: MONA })];
  expect(left('inbox', ...accounts)).toMatchObject({ surely: 0, perhaps: 0, evidence: 'imported' });
  expect(left('folders', ...accounts)).toBeNull();
});

test('a program that reads folders deletes by its own rule in each of them, and in no calendar', () => {
  const accounts = [imap({ ownRetention: imported({ keep: 'days', days: 30 }) })];
  expect(left('sent', ...accounts)).toMatchObject({ surely: 30 });
  expect(left('contactsAndCalendar', ...accounts)).toBeNull();
});

test('the reader that takes most decides', () => {
  const accounts = [
    pop3({ address: MONA, serverCopy: imported(keptDays(90)) }),
    pop3({ id: 'second', address: MONA, profile: 'Old', serverCopy: imported(keptDays(14)) }),
  ];
  expect(left('inbox', ...accounts)).toMatchObject({ surely: 14, perhaps: 14 });
});

test('the rule of the server is known from any reader', () => {
  const accounts = [imap({ address: MONA }), pop3({ address: MONA, serverDeletesAfterDays: told(365) })];
  expect([serverRuleOf(mailbox(...accounts)), serverRuleOf(mailbox(imap()))]).toEqual([365, null]);
});

test('nothing is on the server where POP3 takes all and the provider keeps nothing that it sends', () => {
  expect(leavesNothingOnServer(pop3())).toBe(true);
  expect(leavesNothingOnServer(pop3({ incoming: at('pop.gmail.com') }))).toBe(false);
  expect(leavesNothingOnServer(pop3({ serverCopy: imported(KEPT_FOREVER) }))).toBe(false);
  expect(leavesNothingOnServer(imap())).toBe(false);
});
