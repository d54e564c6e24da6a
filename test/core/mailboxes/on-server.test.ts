import { mailboxOfAccount } from '../../../src/core/mailboxes/mailbox';
import {
  isEmptied,
  leavesNothingOnServer,
  leftOnServer,
  serverRuleOf,
} from '../../../src/core/mailboxes/on-server';
import { unknown } from '../../../src/core/facts/evidence';
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

test.each<[string, Partial<Account>, boolean]>([
  ['another program that takes mail', { otherClients: told('removeMail') }, true],
  ['one that leaves it', { otherClients: told('leaveMail') }, false],
  ['a collector that takes mail', { collector: told('removes') }, true],
  ['one that leaves it', { collector: told('leaves') }, false],
  ['a phone that takes mail', { phone: told('removes') }, true],
  ['one that leaves it', { phone: told('leaves') }, false],
  [
    'something of which nobody knows',
    { otherClients: unknown('notAsked'), phone: unknown('notAsked') },
    false,
  ],
])('%s: %j', (_what, facts, empties) => {
  const account = imap(facts);
  expect(isEmptied(account)).toBe(empties);
  expect(left('inbox', account)).toEqual(empties ? { surely: 0, perhaps: 0, evidence: 'told' } : null);
  // Nobody who takes mail unseen is known to look into folders.
  expect(left('folders', account)).toBeNull();
});

test('what a reader of perhaps another mailbox takes may still be there', () => {
  const own = imap({ address: 'ada@own.example', incoming: at('mail.hoster.example') });
  const other = pop3({ address: 'ada@own.example', incoming: at('imap.own.example') });
  expect(mailbox(own, other).perhaps).toEqual([other]);
  expect(left('inbox', own, other)).toEqual({ surely: 0, perhaps: Infinity, evidence: 'imported' });
});

test('of a rule of its own, a POP3 program takes from the inbox alone', () => {
  const account = pop3({
    ownRetention: imported({ keep: 'days', days: 30 }),
    serverCopy: imported({ keep: 'forever', removeWhenDeletedHere: true }),
  });
  expect(left('inbox', account)).toMatchObject({ surely: 30, perhaps: 30 });
  expect(left('sent', account)).toBeNull();
});

test('of several rules of the server the strictest holds, and no rule is none', () => {
  const ruled = (id: string, days: number | null) =>
    imap({ id, address: MONA, profile: id, serverDeletesAfterDays: told(days) });
  expect(serverRuleOf(mailbox(ruled('a', 365), ruled('b', 30), ruled('c', null)))).toBe(30);
  expect(serverRuleOf(mailbox(ruled('a', null)))).toBeNull();
});

test('a POP3 account of which that is not known is not known to leave nothing', () => {
  expect(leavesNothingOnServer(pop3({ serverCopy: unknown('notInExport') }))).toBe(false);
  expect(leavesNothingOnServer(pop3({ serverCopy: imported(keptDays(14)) }))).toBe(false);
});
