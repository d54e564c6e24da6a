import { compareReports } from '../../../src/core/report/compare';
import { inspect } from '../../../src/core/report/inspect';
import type { Finding, Report } from '../../../src/core/report/report';
import { TODAY, pop3, pst, snapshotOf } from '../../tools/make-snapshot';

const whole = inspect(snapshotOf({ accounts: [pop3()], dataFiles: [pst()] }), TODAY);
const reportOf = (...findings: Finding[]): Report => ({ ...whole, findings });

/** A finding that is as bad as this. */
function finding(key: string, bad: Finding['severity'] | 'cantTell' | 'pass'): Finding {
  const [first] = whole.findings;
  if (!first) throw new Error('Nothing was found.');
  return bad === 'cantTell' || bad === 'pass'
    ? { ...first, key, verdict: bad, severity: null }
    : { ...first, key, verdict: 'fail', severity: bad };
}
const ORDER = ['critical', 'serious', 'moderate', 'minor', 'cantTell', 'pass'] as const;
const pairs = ORDER.flatMap((before, at) => ORDER.slice(at + 1).map((after) => [before, after] as const));

test.each(pairs)('from %s to %s is better, and the other way round worse', (bad, good) => {
  const [was, is] = [finding('one', bad), finding('one', good)];
  expect(compareReports(reportOf(was), reportOf(is))).toEqual({
    appeared: [],
    gone: [],
    better: [{ before: was, after: is }],
    worse: [],
    same: [],
  });
  expect(compareReports(reportOf(is), reportOf(was)).worse).toEqual([{ before: is, after: was }]);
});

test('findings are the same by their key; the rest has appeared or gone', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((key) => finding(key, 'serious'));
  if (!a || !b || !c) throw new Error('Not made.');
  const { appeared, gone, same } = compareReports(reportOf(a, b), reportOf(c, { ...b, values: {} }));
  expect([appeared, gone, same]).toEqual([[c], [a], [{ ...b, values: {} }]]);
});
