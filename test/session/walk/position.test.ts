import { FIXES } from '../../../src/core/fixes/registry';
import { minutesLeft } from '../../../src/session/walk/position';

test('the time left shrinks with each step, and nothing is left at the last one', () => {
  const fix = FIXES['back-up-mail'];
  const left = [1, 2, 3, 4, 5].map((step) => minutesLeft({ step, steps: 5 }, fix));
  expect(left).toEqual([20, 16, 12, 8, null]);
});

test('a step that is begun takes a minute at least', () => {
  for (const fix of Object.values(FIXES)) {
    for (let step = 1; step < 12; step += 1) {
      expect(minutesLeft({ step, steps: 12 }, fix)).toBeGreaterThanOrEqual(1);
    }
  }
});
