import { GB, isOver } from '../../../src/core/facts/units';

test.each([
  [47.5, 47.5, false],
  [47.52, 47.5, false],
  [49.6, 47.5, true],
  [1.9, 2, false],
  [2.02, 2, true],
])('%s GB of %s GB is told as over the limit only where that shows: %s', (used, limit, over) => {
  expect(isOver(used * GB, limit * GB)).toBe(over);
});
