import fc from 'fast-check';
import { unknown } from '../../../src/core/facts/evidence';
import { windowCurve } from '../../../src/core/keep-window/window-curve';
import { NOT_KEPT, TODAY, imported, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';
import { runs } from '../../tools/long';

const MB = 1024 ** 2;

function curve(growth: number | null) {
  const account = pop3({ serverCopy: imported(NOT_KEPT), used: told(0), quotaLimit: told(1000 * MB) });
  return windowCurve({
    snapshot: snapshotOf({ accounts: [account], dataFiles: [pst()] }),
    account,
    growthPerDay: growth === null ? unknown('notAsked') : told(growth),
    today: TODAY,
  });
}

it('draws nothing of mail that nobody has counted, and no space where no growth is known', () => {
  expect(curve(null).every(({ lost, space }) => lost === null && space === null)).toBe(true);
  expect(curve(MB).every(({ lost, space }) => lost === null && space !== null)).toBe(true);
});

it('never says that a longer window takes less space', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 * MB }), (growth) => {
      const spaces = curve(growth).map(({ space }) => space ?? Number.NaN);
      expect(spaces.every(Number.isFinite)).toBe(true);
      expect(spaces).toEqual([...spaces].sort((a, b) => a - b));
    }),
    { numRuns: runs(200) },
  );
});
