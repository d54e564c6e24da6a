import { known, unknown } from '../../../src/core/facts/evidence';
import type { Account } from '../../../src/core/facts/account';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import { FIXES } from '../../../src/core/fixes/registry';
import { inspect } from '../../../src/core/report/inspect';
import { reinspect, startWalk } from '../../../src/core/report/walk';
import { asked, mailbox, SERVER } from '../../tools/make-mailbox';
import { TODAY, exchange, measured, snapshotOf, told } from '../../tools/make-snapshot';

const GB = 1024 ** 3;
const LATER = '2026-03-04T09:00:00.000Z';

/** What became of the walk out of a full mailbox, by what was known before and after it. */
function looksAgain(
  before: [account: Partial<Account>, mailbox: Partial<MailboxState>],
  after: [account: Partial<Account>, mailbox: Partial<MailboxState>],
) {
  const snapshot = ([account, read]: typeof before, takenAt: string) =>
    snapshotOf({ takenAt, accounts: [exchange(account)], mailboxes: [mailbox({ ...read, takenAt })] });
  const first = snapshot(before, `${TODAY}T09:00:00.000Z`);
  const finding = inspect(first, TODAY).findings.find(({ check }) => check === 'quota-reached');
  if (finding?.verdict !== 'fail') throw new Error('The mailbox was not full.');
  const fix = FIXES['free-server-space'];
  const walk = startWalk(
    finding,
    fix,
    { home: 'classicWindows', holding: null, provider: null },
    'Ada',
    first.takenAt,
  );
  const second = snapshot(after, LATER);
  return reinspect(walk, fix, second, inspect(second, LATER.slice(0, 10))).reason;
}

const server = known(50 * GB, 'measured', SERVER);
const used = (gigabytes: number): Partial<Account> => ({
  used: measured(gigabytes * GB),
  quotaLimit: server,
});

test('the server said that it is full: only the server takes it back', () => {
  const full = [used(40), { full: asked(true) }] as [Partial<Account>, Partial<MailboxState>];
  expect(looksAgain(full, [used(30), { full: asked(false) }])).toBeNull();
  expect(looksAgain(full, [used(30), { full: unknown('failed') }])).toBe('weakerEvidence');
  expect(looksAgain(full, [used(30), { full: asked(true) }])).toBe('stillThere');
});

test('a limit that somebody told does not prove what was measured against that of the server', () => {
  const over = [used(51), {}] as [Partial<Account>, Partial<MailboxState>];
  expect(looksAgain(over, [used(30), {}])).toBeNull();
  expect(looksAgain(over, [{ ...used(51), quotaLimit: told(100 * GB) }, {}])).toBe('weakerEvidence');
});
