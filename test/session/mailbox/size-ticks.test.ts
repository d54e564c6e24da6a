import fc from 'fast-check';
import { sizeTicks } from '../../../src/session/mailbox/size-ticks';
import { runs } from '../../tools/long';

const GB = 1024 ** 3;

it('takes round steps of the unit in which such sizes are said', () => {
  expect(sizeTicks(50 * GB).map((bytes) => bytes / GB)).toEqual([0, 20, 40]);
  expect(sizeTicks(3.4 * GB).map((bytes) => bytes / GB)).toEqual([0, 1, 2, 3]);
  expect(sizeTicks(700).map(Math.round)).toEqual([0, 200, 400, 600]);
  expect(sizeTicks(0)).toEqual([0]);
});

it('never draws more than a few lines, all within the chart, the lowest at nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e15, noNaN: true }), (top) => {
      const ticks = sizeTicks(top);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(Math.max(...ticks)).toBeLessThanOrEqual(top);
    }),
    { numRuns: runs(1000) },
  );
});
