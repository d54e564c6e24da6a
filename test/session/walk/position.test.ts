import { FIXES } from '../../../src/core/fixes/registry';
import { stepsFor } from '../../../src/core/fixes/steps-for';
import { minutesLeft, waitsIn } from '../../../src/session/walk/position';

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

test('who waits for somebody else’s work is told so, and not minutes alone', () => {
  const at = (home: 'gmailWeb' | 'thunderbird' | 'appleMail', fix: keyof typeof FIXES, from = 0) =>
    waitsIn(stepsFor(FIXES[fix], home).slice(from), home);
  expect(at('gmailWeb', 'back-up-mail')).toBe(true);
  expect(at('thunderbird', 'back-up-mail')).toBe(false);
  expect(at('appleMail', 'move-to-imap')).toBe(true);
  expect(at('gmailWeb', 'back-up-mail', 2)).toBe(false);
});
