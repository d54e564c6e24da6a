import { deletionRulesOf, knowsOfDeletion } from '../../../src/core/mailboxes/deletion-rules';
import { mailboxesOf } from '../../../src/core/mailboxes/mailbox';
import type { Account } from '../../../src/core/facts/account';
import type { DeletionRule } from '../../../src/core/facts/deletion-rule';
import { unknown } from '../../../src/core/facts/evidence';
import { TODAY, at, imap, imported, snapshotOf, told } from '../../tools/make-snapshot';

const YESTERDAY = '2026-02-28';
const rule = (more: Partial<DeletionRule>): DeletionRule => ({
  olderThanDays: 365,
  scope: 'all',
  startsOn: null,
  endsOn: null,
  ...more,
});

function mailboxWith(facts: Partial<Account>) {
  const [mailbox] = mailboxesOf(snapshotOf({ accounts: [imap(facts)] }));
  if (!mailbox) throw new Error('There is no mailbox.');
  return mailbox;
}

const rulesWith = (facts: Partial<Account>) =>
  deletionRulesOf(mailboxWith(facts), TODAY).map(({ value, evidence }) => [value.olderThanDays, evidence]);

test.each([
  ['without an end', null, 1],
  ['on its last day', TODAY, 1],
  ['that ended the day before', YESTERDAY, 0],
] as const)('a rule of the organisation %s', (_what, endsOn, many) => {
  expect(rulesWith({ deletionRules: imported([rule({ endsOn })]) })).toHaveLength(many);
});

test('a rule that has yet to start is told, with its day', () => {
  const planned = rule({ startsOn: '2026-06-01' });
  const [found] = deletionRulesOf(mailboxWith({ deletionRules: imported([planned]) }), TODAY);
  expect(found).toMatchObject({ value: planned, evidence: 'imported' });
});

test('what somebody said runs already, and "never" is no rule', () => {
  expect(rulesWith({ serverDeletesAfterDays: told(90) })).toEqual([[90, 'told']]);
  expect(rulesWith({ serverDeletesAfterDays: told(null) })).toEqual([]);
  expect(rulesWith({ serverDeletesAfterDays: unknown('notAsked') })).toEqual([]);
});

test('a provider that empties its trash is known to from what it says, which settles nothing of all mail', () => {
  const google = { address: 'ada@gmail.com', incoming: at('imap.gmail.com') };
  const mailbox = mailboxWith(google);
  expect(deletionRulesOf(mailbox, TODAY)).toMatchObject([
    { value: { olderThanDays: 30, scope: 'deletedItems' }, evidence: 'inferred' },
  ]);
  expect(knowsOfDeletion(mailbox, TODAY)).toBe(false);
});

test.each([
  ['nothing', {}, false],
  ['that nothing is deleted', { serverDeletesAfterDays: told(null) }, true],
  ['a rule for all mail', { deletionRules: imported([rule({})]) }, true],
  ['a rule for the inbox alone', { deletionRules: imported([rule({ scope: 'inbox' })]) }, false],
  ['a rule that has ended', { deletionRules: imported([rule({ endsOn: YESTERDAY })]) }, false],
] satisfies [string, Partial<Account>, boolean][])('somebody who said %s', (_what, facts, knows) => {
  expect(knowsOfDeletion(mailboxWith(facts), TODAY)).toBe(knows);
});

test('what a provider does as a rule says so, and rests on what shows the account', () => {
  const google = mailboxWith({ address: 'ada@gmail.com', incoming: at('imap.gmail.com') });
  expect(deletionRulesOf(google, TODAY)).toEqual([
    {
      known: true,
      value: rule({ olderThanDays: 30, scope: 'deletedItems' }),
      evidence: 'inferred',
      source: 'export',
      note: 'providerRule',
    },
  ]);
  const unseen = mailboxWith({
    address: 'ada@gmail.com',
    incoming: at('imap.gmail.com'),
    kind: unknown('notAsked'),
  });
  expect(deletionRulesOf(unseen, TODAY)).toMatchObject([{ source: 'imap' }]);
});

test('rules of every reader count, planned ones first', () => {
  const accounts = [
    imap({ address: 'a@own.example', serverDeletesAfterDays: told(90) }),
    imap({
      id: 'second',
      address: 'a@own.example',
      profile: 'Old',
      deletionRules: imported([rule({ olderThanDays: 10 }), rule({ endsOn: YESTERDAY })]),
    }),
    imap({ id: 'third', address: 'a@own.example', deletionRules: unknown('notAsked') }),
  ];
  const [mailbox] = mailboxesOf(snapshotOf({ accounts }));
  expect(mailbox && deletionRulesOf(mailbox, TODAY).map(({ value }) => value.olderThanDays)).toEqual([
    10, 90,
  ]);
  expect(mailbox && knowsOfDeletion(mailbox, TODAY)).toBe(true);
});

test('one reader that knows is enough', () => {
  const accounts = [
    imap({ address: 'a@own.example' }),
    imap({ id: 'second', address: 'a@own.example', profile: 'Old', serverDeletesAfterDays: told(null) }),
  ];
  const [mailbox] = mailboxesOf(snapshotOf({ accounts }));
  expect(mailbox?.readers).toHaveLength(2);
  expect(mailbox && knowsOfDeletion(mailbox, TODAY)).toBe(true);
});

test('what a provider does as a rule with all mail is a rule, and says nothing of this mailbox', () => {
  const hosted = mailboxWith({ address: 'ada@own.example', incoming: at('imap.hostbreak.com') });
  expect(deletionRulesOf(hosted, TODAY)).toMatchObject([
    { value: { olderThanDays: 120, scope: 'all' }, evidence: 'inferred', note: 'providerRule' },
  ]);
  expect(knowsOfDeletion(hosted, TODAY)).toBe(false);
});
