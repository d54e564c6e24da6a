import { afterPaint } from '../../src/screens/after-paint';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** How often it has acted after each of these steps, in milliseconds. */
function actedAfter(steps: readonly number[], act: jest.Mock): number[] {
  return steps.map((step) => {
    jest.advanceTimersByTime(step);
    return act.mock.calls.length;
  });
}

test('what comes after a painting is done once, in a task after the frame', () => {
  const act = jest.fn();
  afterPaint(act);
  expect(act).not.toHaveBeenCalled();
  expect(actedAfter([20, 200], act)).toEqual([1, 1]);
});

test('where no frame comes, as out of sight, it is done all the same', () => {
  jest.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
  const act = jest.fn();
  afterPaint(act);
  expect(actedAfter([20, 100, 200], act)).toEqual([0, 1, 1]);
});

test('what was called off is not done', () => {
  const act = jest.fn();
  afterPaint(act)();
  expect(actedAfter([20, 200], act)).toEqual([0, 0]);
});
