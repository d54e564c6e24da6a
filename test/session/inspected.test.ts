import { NO_POLICY, type Policy } from '../../src/core/policy/policy';
import {
  accountsInSlices,
  inspectOnceInSlices,
  inspectRemembered,
  type Inspected,
} from '../../src/session/inspected';
import type { Remembered } from '../../src/core/report/decisions';
import type { Subject } from '../../src/core/facts/subject';
import { atOnce } from '../../src/core/slices';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { TODAY, pop3, pst, snapshotOf } from '../tools/make-snapshot';

const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst()] });
const remembered = { ...nothingRemembered(), snapshot };
const leaves = (expiresOn: string): Policy => ({
  ...NO_POLICY,
  waivers: [{ check: 'pop3-no-server-copy', reason: 'Being moved to Microsoft 365', expiresOn }],
});

test('what the organisation leaves steps aside with its reason, and comes back after its last day', () => {
  const shown = inspectRemembered(remembered, TODAY, leaves(TODAY));
  expect(shown?.waived).toMatchObject([
    { finding: { check: 'pop3-no-server-copy' }, waiver: { reason: 'Being moved to Microsoft 365' } },
  ]);
  expect(shown?.open.map(({ check }) => check)).not.toContain('pop3-no-server-copy');
  expect(shown?.first?.check).not.toBe('pop3-no-server-copy');
  // Leaving it makes no mail safer.
  expect(shown?.report.overall).toBe('losing');

  const after = inspectRemembered(remembered, TODAY, leaves('2026-01-31'));
  expect(after?.waived).toEqual([]);
  expect(after?.open.map(({ check }) => check)).toContain('pop3-no-server-copy');
});

test('the same is judged once, and anew when what is remembered, the day or the policy is another', () => {
  const judge = (of: Remembered = remembered, today = TODAY, policy = NO_POLICY) =>
    atOnce(inspectOnceInSlices(of, today, policy));
  const first = judge();
  expect(first).toEqual(inspectRemembered(remembered, TODAY));
  expect(judge()).toBe(first);
  expect(judge({ ...remembered, snapshot: null })).toBeNull();
  expect(judge()).toBe(first);
  const waived = judge(remembered, TODAY, leaves(TODAY));
  expect(waived?.waived).toHaveLength(1);
  expect(judge(remembered, '2026-12-31')?.today).toBe('2026-12-31');
  expect(judge(remembered, TODAY, leaves(TODAY))).toEqual(waived);
});

test('what the person left is theirs, also where the organisation leaves it too', () => {
  const finding = inspectRemembered(remembered, TODAY)?.open.find(
    ({ check }) => check === 'pop3-no-server-copy',
  );
  const ignored = [
    {
      finding: finding?.key ?? '',
      checkVersion: finding?.checkVersion ?? 0,
      reason: 'mine',
      at: TODAY,
      verdict: 'fail' as const,
      severity: 'critical' as const,
    },
  ];
  const shown = inspectRemembered({ ...remembered, ignored }, TODAY, leaves(TODAY));
  expect(shown?.left).toHaveLength(1);
  expect(shown?.waived).toEqual([]);
});

test('the worst about an account is the worst that is open', () => {
  const all = inspectRemembered(remembered, TODAY);
  const left = inspectRemembered(remembered, TODAY, leaves(TODAY));
  if (!all || !left) throw new Error('Nothing was inspected.');
  const worstIn = (inspected: Inspected) => atOnce(accountsInSlices(inspected))[0]?.worst?.check;
  expect(worstIn(all)).toBe('pop3-no-server-copy');
  expect(worstIn(left)).not.toBe('pop3-no-server-copy');
});

test('of very many accounts those with the worst findings come first, and those with none last', () => {
  const accounts = Array.from({ length: 50 }, (_, at) => pop3({ id: `account ${at}` }));
  const inspected = inspectRemembered({ ...remembered, snapshot: snapshotOf({ accounts }) }, TODAY);
  if (!inspected) throw new Error('Nothing was inspected.');
  const idOf = ({ subject }: { subject: Subject }) => (subject.type === 'account' ? subject.id : '');
  const open = inspected.open.filter((finding) => ['account 7', 'account 9'].includes(idOf(finding)));
  const listed = atOnce(accountsInSlices({ ...inspected, open: open.toReversed() }));
  const worst = listed.slice(0, 2).map(({ account }) => account.id);
  expect(worst).toEqual([...new Set(open.toReversed().map(idOf))]);
  expect(listed.slice(2).map(({ worst: one }) => one)).toEqual(Array.from({ length: 48 }, () => undefined));
});

test('what was put off is out of the way until its day, and then it is back', () => {
  const finding = inspectRemembered(remembered, TODAY)?.open[0];
  const decision = {
    finding: finding?.key ?? '',
    checkVersion: finding?.checkVersion ?? 0,
    reason: 'Later',
    at: `${TODAY}T09:00:00.000Z`,
    until: '2026-03-08',
    verdict: finding?.verdict ?? 'fail',
    severity: finding?.severity ?? null,
  };
  const on = (day: string) => inspectRemembered({ ...remembered, ignored: [decision] }, day);
  expect(on('2026-03-07')?.left.map((left) => left.finding.key)).toEqual([finding?.key]);
  expect(on('2026-03-08')?.left).toEqual([]);
  expect(on('2026-03-08')?.open.map(({ key }) => key)).toContain(finding?.key);
});
