import fc from 'fast-check';
import { covers } from '../../../src/core/copies/ages';
import { MAIL_KINDS, type Copy } from '../../../src/core/copies/copy';
import {
  MAIL_ONLY,
  agesLeft,
  asPossible,
  mailboxBackup,
  recoverableStage,
  serverAndMirror,
  sharedWith,
} from '../../../src/core/copies/server-copies';
import type { Account } from '../../../src/core/facts/account';
import { LIMITS } from '../../../src/core/limits';
import { mailboxOfAccount } from '../../../src/core/mailboxes/mailbox';
import { TODAY, backupOf, exchange, imap, imported, snapshotOf, told } from '../../tools/make-snapshot';
import { onKinds } from './on-kinds';

const ALL = { from: 0, to: null };

function onServer(account: Account): Copy[] {
  const snapshot = snapshotOf({ accounts: [account] });
  return serverAndMirror(account, snapshot, MAIL_KINDS, 'imported', TODAY, onKinds(account));
}

describe('ages that are left', () => {
  const leaves = (surely: number, perhaps: number) => ({ surely, perhaps, evidence: 'told' as const });

  it.each([
    ['everything, where nobody removes any', null, null, ALL, null],
    ['what the rule of the server leaves', null, 30, { from: 0, to: 30 }, null],
    ['what a reader leaves', leaves(14, 14), null, { from: 0, to: 14 }, null],
    ['the less of both', leaves(14, 14), 7, { from: 0, to: 7 }, null],
    [
      'some for sure, and the rest perhaps',
      leaves(14, Infinity),
      30,
      { from: 0, to: 14 },
      { from: 14, to: 30 },
    ],
    ['perhaps all', leaves(0, Infinity), null, null, ALL],
    ['nothing', leaves(0, 0), null, null, null],
  ] as const)('are %s', (_, left, rule, sure, maybe) => {
    expect(agesLeft(left, rule)).toEqual({ sure, maybe });
  });

  it('never overlap, and go no further than the rule', () => {
    const days = fc.oneof(fc.nat(400), fc.constant(Infinity));
    fc.assert(
      fc.property(days, days, fc.option(fc.nat(400)), fc.nat(500), (a, b, rule, age) => {
        const left = leaves(Math.min(a, b), Math.max(a, b));
        const { sure, maybe } = agesLeft(left, rule);
        expect(covers(sure, age) && covers(maybe, age)).toBe(false);
        const limit = rule ?? Infinity;
        expect(covers(sure, age)).toBe(age < Math.min(left.surely, limit));
        expect(covers(sure, age) || covers(maybe, age)).toBe(age < Math.min(left.perhaps, limit));
      }),
    );
  });
});

describe('a server and what mirrors it', () => {
  it('hold the same ages; only the server is certain', () => {
    const copies = onServer(exchange({ serverDeletesAfterDays: told(365) })).filter(
      ({ kind }) => kind === 'inbox',
    );
    expect(copies.map(({ place, ages, certainty, mirror }) => [place.type, ages, certainty, mirror])).toEqual(
      [
        ['server', { from: 0, to: 365 }, 'certain', false],
        ['deviceCache', { from: 0, to: 365 }, 'possible', true],
      ],
    );
  });

  it('keep contacts whatever the rule, as those never expire', () => {
    const contacts = onServer(exchange({ serverDeletesAfterDays: told(30) })).filter(
      ({ kind }) => kind === 'contactsAndCalendar',
    );
    expect(contacts.map(({ ages }) => ages)).toEqual([ALL, ALL]);
  });

  it('say of the mirror whose server it follows, and which file it is', () => {
    const account = exchange({ delivery: imported({ to: 'cache', dataFileId: 'ada.ost' }) });
    const mirror = onServer(account).find(({ place }) => place.type === 'deviceCache');
    expect(mirror).toMatchObject({ place: { id: 'ada.ost', disk: 'computer' }, follows: 'exchange' });
  });
});

test('the stage holds what the rule took lately, for the days of its service', () => {
  const stage = (account: Account) =>
    recoverableStage(account, snapshotOf({ accounts: [account] }), onKinds(account));
  const ruled = stage(exchange({ serverDeletesAfterDays: told(30) }));
  const days = LIMITS.exchangeRecoverableDays.value;
  expect(ruled.find(({ kind }) => kind === 'inbox')).toMatchObject({
    ages: { from: 30, to: 30 + days },
    endsAfterDays: days,
  });
  expect(ruled.find(({ kind }) => kind === 'contactsAndCalendar')?.ages).toBeNull();
  expect(stage(exchange()).every(({ ages }) => ages === null)).toBe(true);
  expect(stage(exchange({ kind: imported('outlookCom') }))[0]?.endsAfterDays).toBe(
    LIMITS.outlookComRecoverableDays.value,
  );
});

describe('the backup of a mailbox', () => {
  const backup = (account: Account) =>
    mailboxBackup(account, account, snapshotOf({ accounts: [account] }), TODAY);
  const MADE = { backup: backupOf('2026-02-01') };

  it('has what was on the server on its day', () => {
    const inbox = backup(exchange({ ...MADE, serverDeletesAfterDays: told(60) })).filter(
      ({ kind }) => kind === 'inbox',
    );
    expect(inbox).toMatchObject([{ ages: { from: 28, to: 88 }, certainty: 'certain' }]);
  });

  it('has contacts for sure where the service keeps them, or where somebody was asked', () => {
    const contacts = (account: Account) =>
      backup(account).find(({ kind }) => kind === 'contactsAndCalendar')?.certainty;
    expect(contacts(exchange(MADE))).toBe('certain');
    expect(contacts(imap(MADE))).toBe('possible');
    expect(contacts(imap({ ...MADE, contactsOnlyHere: told(false) }))).toBe('certain');
  });
});

test('other readers of a mailbox are named, and nobody where there is none', () => {
  const [one, other] = [imap(), imap({ id: 'second', address: 'imap@example.com' })];
  const mailbox = mailboxOfAccount(one, snapshotOf({ accounts: [one, other] }));
  expect(sharedWith(mailbox, one)).toEqual({ sharedWith: ['second'] });
  expect(sharedWith({ ...mailbox, readers: [one] }, one)).toEqual({});
});

test('what nobody can be sure of is possible, and mail alone is no contact', () => {
  const [copy] = onServer(exchange());
  expect(copy && asPossible(copy).certainty).toBe('possible');
  expect(MAIL_ONLY).not.toContain('contactsAndCalendar');
  expect(MAIL_ONLY).toHaveLength(MAIL_KINDS.length - 1);
});
