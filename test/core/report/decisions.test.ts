import { SEVERITIES } from '../../../src/core/checks/check';
import { decisionOn, type Ignored } from '../../../src/core/report/decisions';
import { TODAY } from '../../tools/make-snapshot';

const KEY = 'pop3-no-server-copy:account|pop3|0';
const found = (verdict: 'fail' | 'cantTell', severity: (typeof SEVERITIES)[number] | null = null) => ({
  key: KEY,
  checkVersion: 1,
  verdict,
  severity,
});
const left = (more: Partial<Ignored>): Ignored[] => [
  { finding: KEY, checkVersion: 1, reason: '', at: `${TODAY}T09:00:00.000Z`, ...more },
];
const holds = (finding: ReturnType<typeof found>, decision: Partial<Ignored>) =>
  decisionOn(finding, left(decision), TODAY) !== undefined;

test('what was left as unknown is back once it is known to be wrong, however little', () => {
  expect(holds(found('cantTell'), { verdict: 'cantTell', severity: null })).toBe(true);
  for (const severity of SEVERITIES)
    expect(holds(found('fail', severity), { verdict: 'cantTell', severity: null })).toBe(false);
});

test('what was left is back when it is worse than it was, and not when it is as bad or better', () => {
  for (const [was, severity] of SEVERITIES.entries())
    for (const [is, now] of SEVERITIES.entries())
      expect([severity, now, holds(found('fail', now), { verdict: 'fail', severity })]).toEqual([
        severity,
        now,
        is >= was,
      ]);
  expect(holds(found('cantTell'), { verdict: 'fail', severity: 'minor' })).toBe(true);
});

test('a decision of which nobody noted what was left hides anything but the worst', () => {
  expect(holds(found('fail', 'serious'), {})).toBe(true);
  expect(holds(found('fail', 'critical'), {})).toBe(false);
});

test('a decision ends on its day, with a newer check, and is about one finding only', () => {
  expect(holds(found('cantTell'), { until: '2026-03-02' })).toBe(true);
  expect(holds(found('cantTell'), { until: TODAY })).toBe(false);
  expect(holds(found('cantTell'), { checkVersion: 2 })).toBe(false);
  expect(holds(found('cantTell'), { finding: 'quota-near:account|pop3|0' })).toBe(false);
});
