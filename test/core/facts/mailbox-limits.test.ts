import { known, unknown } from '../../../src/core/facts/evidence';
import type { CloudStorage, Licence, MailboxPurpose } from '../../../src/core/facts/mailbox';
import { PLAN_SIZES, ceilings, disagree, type Ceiling } from '../../../src/core/facts/mailbox-limits';
import { GB } from '../../../src/core/facts/units';

const OPEN = unknown('notAsked');
type Input = Parameters<typeof ceilings>[0];
const NOTHING: Input = {
  server: OPEN,
  policy: OPEN,
  told: OPEN,
  licence: OPEN,
  purpose: OPEN,
  cloudStorage: OPEN,
};
const from = (more: Partial<Input>) => ceilings({ ...NOTHING, ...more });
const licence = (plan: Licence['plan']) =>
  known<Licence>({ plan, archiveAllowed: false }, 'measured', 'server');
const purpose = (value: MailboxPurpose) => known(value, 'measured', 'server');
const cloud = (totalBytes: number) =>
  known<CloudStorage>({ usedBytes: 0, totalBytes, state: null, mailBytes: null }, 'measured', 'server');
const byPlan = (...values: number[]): Ceiling[] =>
  values.length === 0 ? [] : [{ origin: 'plan', evidence: 'inferred', values }];

test('who is to choose a plan sees each size once, the least first', () => {
  expect(PLAN_SIZES).toEqual([2 * GB, 50 * GB, 100 * GB]);
});

test('nothing known is no ceiling, and neither is a size without a limit', () => {
  expect(from({})).toEqual([]);
  expect(from({ server: known(null, 'measured', 'server') })).toEqual([]);
});

test('the server is believed first, then the organisation, the plan, and the person', () => {
  expect(
    from({
      told: known(4 * GB, 'told', 'answers'),
      licence: licence('plan2'),
      policy: known(3 * GB, 'policy', 'policy'),
      server: known(2 * GB, 'measured', 'server'),
    }),
  ).toEqual([
    { origin: 'server', evidence: 'measured', values: [2 * GB] },
    { origin: 'policy', evidence: 'policy', values: [3 * GB] },
    { origin: 'plan', evidence: 'inferred', values: [100 * GB] },
    { origin: 'told', evidence: 'told', values: [4 * GB] },
  ]);
});

test.each<[Licence['plan'], number[]]>([
  ['plan1', [50 * GB, 100 * GB]],
  ['plan2', [100 * GB]],
  ['kiosk', [2 * GB]],
  ['none', []],
])('%s', (plan, values) => {
  expect(from({ licence: licence(plan) })).toEqual(byPlan(...values));
  // A licence decides over the storage of a personal account.
  expect(from({ licence: licence(plan), cloudStorage: cloud(5 * GB) })).toEqual(byPlan(...values));
});

test('a shared mailbox holds 50 GB whatever its licence, but for the larger plan', () => {
  expect(from({ purpose: purpose('shared') })).toEqual(byPlan(50 * GB));
  expect(from({ purpose: purpose('shared'), licence: licence('kiosk') })).toEqual(byPlan(50 * GB));
  expect(from({ purpose: purpose('shared'), licence: licence('plan2') })).toEqual(byPlan(100 * GB));
  expect(from({ purpose: purpose('user'), licence: licence('kiosk') })).toEqual(byPlan(2 * GB));
});

test.each<[string, number, number[]]>([
  ['the free plan', 5, [15]],
  ['its end', 20, [15]],
  ['in between', 20.5, [15, 50, 100]],
  ['in between', 899, [15, 50, 100]],
  ['the large ones', 900, [100]],
])('personal storage, %s: %d GB', (_, total, values) => {
  expect(from({ cloudStorage: cloud(total * GB) })).toEqual(byPlan(...values.map((value) => value * GB)));
});

test('two ceilings disagree when no value of the one is within 2 % of any of the other', () => {
  const of = (...values: number[]): Ceiling => ({ origin: 'told', evidence: 'told', values });
  expect(disagree(of(100), of(98))).toBe(false);
  expect(disagree(of(98), of(100))).toBe(false);
  expect(disagree(of(100), of(97.9))).toBe(true);
  expect(disagree(of(50, 100), of(10, 99))).toBe(false);
  expect(disagree(of(50, 100), of(10, 20))).toBe(true);
  expect(disagree(of(), of(10))).toBe(true);
});
