import { inspect } from '../../src/core/report/inspect';
import { TODAY, pop3, pst, snapshotOf } from '../tools/make-snapshot';
import { notRaised, type Judged } from './raised-versions';

const report = inspect(snapshotOf({ accounts: [pop3()], dataFiles: [pst()] }), TODAY);

/** The report with its first failure judged as minor, by a check of that version. */
function milder(version: (before: number) => number): Judged {
  const [worst, ...rest] = report.findings;
  if (!worst) throw new Error('nothing was found');
  return { findings: [{ ...worst, severity: 'minor', checkVersion: version(worst.checkVersion) }, ...rest] };
}

test('another verdict on the same facts needs a new version', () => {
  expect(notRaised(report, report)).toEqual([]);
  expect(
    notRaised(
      report,
      milder((before) => before),
    ),
  ).toEqual([report.findings[0]?.check]);
  expect(
    notRaised(
      report,
      milder((before) => before + 1),
    ),
  ).toEqual([]);
});

test('another verdict on other facts does not', () => {
  const [worst, ...rest] = milder((before) => before).findings;
  if (!worst) throw new Error('nothing was found');
  expect(notRaised(report, { findings: [{ ...worst, evidence: [] }, ...rest] })).toEqual([]);
});
