/** @jest-environment jsdom */
import { isInView } from '../../../src/taskpane/parts/in-view';

test('what reaches into the window is in view, and what lies above or below it is not', () => {
  const { innerHeight } = window;
  const isSeen = (top: number, bottom: number) =>
    isInView({ getBoundingClientRect: () => ({ top, bottom }) });
  expect(isSeen(10, 20)).toBe(true);
  expect(isSeen(-100, 20)).toBe(true);
  expect(isSeen(innerHeight - 1, innerHeight + 500)).toBe(true);
  expect(isSeen(innerHeight + 1, innerHeight + 500)).toBe(false);
  expect(isSeen(-100, -1)).toBe(false);
});
