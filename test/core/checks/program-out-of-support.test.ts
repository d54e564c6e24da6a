import { resultsOf } from '../../../src/core/checks/check';
import { programOutOfSupport } from '../../../src/core/checks/program-out-of-support';
import { OLD_PROGRAMS } from '../../../src/core/facts/account';
import { TODAY, imported, pop3, snapshotOf } from '../../tools/make-snapshot';

const judged = (...accounts: Parameters<typeof pop3>) =>
  resultsOf(programOutOfSupport, {
    snapshot: snapshotOf({ accounts: [pop3(...accounts)] }),
    copies: [],
    today: TODAY,
  });

test('of settings that do not tell the program nothing is said', () => {
  expect(judged()).toEqual([]);
});

test.each(OLD_PROGRAMS)('%s has had no updates since a day that is past', (program) => {
  const [found] = judged({ oldProgram: imported(program) });
  expect(found).toMatchObject({ verdict: 'fail', severity: 'moderate' });
  expect(found?.values.date?.value).toMatch(/^20(?:09|17|20|23)-/);
});
