import fc from 'fast-check';
import { compareReports } from '../../src/core/report/compare';
import { inspect } from '../../src/core/report/inspect';
import { atOnce } from '../../src/core/slices';
import { sinceInSlices } from '../../src/session/since-last-look';
import { anySnapshot } from '../tools/arbitraries';
import { runs } from '../tools/long';
import { TODAY } from '../tools/make-snapshot';

test('in slices it comes out as the comparison of both looks', () => {
  fc.assert(
    fc.property(anySnapshot, anySnapshot, (earlier, later) => {
      const now = inspect(later, TODAY);
      expect(atOnce(sinceInSlices(earlier, now, TODAY))).toEqual(
        compareReports(inspect(earlier, TODAY), now),
      );
    }),
    { numRuns: runs(50) },
  );
});
