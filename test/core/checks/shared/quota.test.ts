import {
  fullnessOf,
  possibleLimits,
  quotaLines,
  quotaOf,
  quotaValues,
} from '../../../../src/core/checks/shared/quota';
import type { Account } from '../../../../src/core/facts/account';
import { known, unknown } from '../../../../src/core/facts/evidence';
import type { MailboxState } from '../../../../src/core/facts/mailbox';
import { GB } from '../../../../src/core/facts/units';
import { LIMITS } from '../../../../src/core/limits';
import { asked, mailbox } from '../../../tools/make-mailbox';
import { exchange, snapshotOf, told } from '../../../tools/make-snapshot';

const OPEN = unknown('notAsked');
const account = (used: number | null, limit: number | null | 'open'): Account =>
  exchange({
    used: used === null ? OPEN : told(used),
    quotaLimit: limit === 'open' ? OPEN : told(limit),
  });
const unread = (one: Account) => snapshotOf({ accounts: [one] });
const read = (one: Account, more: Partial<MailboxState>) =>
  snapshotOf({ accounts: [one], mailboxes: [mailbox(more)] });
const plan = (name: 'plan1' | 'plan2') => asked({ plan: name, archiveAllowed: false });

test('how full: the share of the limit, where both are known and the limit is one', () => {
  const of = (one: Account) => quotaOf(one, unread(one));
  expect(of(account(3, 4))).toEqual({ state: 'known', used: 3, limit: 4, share: 0.75 });
  expect(of(account(3, null))).toEqual({ state: 'noLimit' });
  expect(of(account(3, 'open'))).toEqual({ state: 'unknown' });
  expect(of(account(null, 4))).toEqual({ state: 'unknown' });
  expect(of(account(null, null))).toEqual({ state: 'noLimit' });
  expect(of(account(3, 0))).toEqual({ state: 'unknown' });
  expect(of(account(0, 4))).toEqual({ state: 'known', used: 0, limit: 4, share: 0 });
});

test('of two limits that are possible, the verdict has to be the same, and the larger is shown', () => {
  const of = (used: number) => {
    const one = account(used, 'open');
    return quotaOf(one, read(one, { licence: plan('plan1') }));
  };
  expect(of(10 * GB)).toEqual({ state: 'known', used: 10 * GB, limit: 100 * GB, share: 0.1 });
  expect(of(60 * GB)).toEqual({ state: 'unsure' });
  expect(of(45 * GB)).toEqual({ state: 'unsure' });
  expect(of(110 * GB)).toEqual({ state: 'known', used: 110 * GB, limit: 100 * GB, share: 1.1 });
});

test('what the server stated rules out the rest; another limit stays possible where it disagrees', () => {
  const one = account(1, 4 * GB);
  const server = asked({ warn: null, send: null, receive: 2 * GB });
  expect(possibleLimits(one, unread(one))).toEqual([]);
  expect(possibleLimits(one, read(one, { serverQuota: server, licence: plan('plan2') }))).toEqual([2 * GB]);
  expect(possibleLimits(one, read(one, { licence: plan('plan2') }))).toEqual([100 * GB, 4 * GB]);
  const alike = account(1, 99 * GB);
  expect(possibleLimits(alike, read(alike, { licence: plan('plan2') }))).toEqual([100 * GB]);
});

test('full, nearly full, near and roomy begin at their shares', () => {
  const near = LIMITS.quotaNearShare.value;
  const serious = LIMITS.quotaSeriousShare.value;
  expect([1, serious, near, near - 0.001, 0].map(fullnessOf)).toEqual([
    'full',
    'nearlyFull',
    'near',
    'roomy',
    'roomy',
  ]);
  expect([0.999, serious - 0.001].map(fullnessOf)).toEqual(['nearlyFull', 'near']);
});

test('words get numbers only where all of them are known', () => {
  expect(quotaValues({ state: 'known', used: 3, limit: 4, share: 0.75 })).toEqual({
    used: { unit: 'bytes', value: 3 },
    limit: { unit: 'bytes', value: 4 },
    share: { unit: 'share', value: 0.75 },
    fill: { unit: 'count', value: 0 },
  });
  for (const state of ['noLimit', 'unsure', 'unknown'] as const) expect(quotaValues({ state })).toEqual({});
});

test('every limit has a line, with where it is from', () => {
  const one = account(1, 4 * GB);
  expect(quotaLines(one, unread(one)).map(({ label }) => label)).toEqual(['quotaUsed', 'quotaLimit']);
  expect(quotaLines(one, read(one, { licence: plan('plan1') }))).toMatchObject([
    { label: 'quotaUsed', level: 'told' },
    {
      label: 'limitPlan',
      value: { unit: 'eitherBytes', value: [50 * GB, 100 * GB] },
      level: 'inferred',
      source: 'server',
      note: 'planDefault',
    },
    { label: 'limitTold', value: { value: 4 * GB }, level: 'told', source: 'answers' },
  ]);
  const byPolicy = exchange({ used: told(1), quotaLimit: known(4 * GB, 'policy', 'policy') });
  expect(quotaLines(byPolicy, read(byPolicy, {})).at(-1)).toMatchObject({
    label: 'limitPolicy',
    source: 'policy',
  });
});
