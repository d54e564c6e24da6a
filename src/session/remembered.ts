import type { Remembered } from '../core/report/decisions';

/** Whether there is nothing in it that could be forgotten. */
export function isNothing(remembered: Remembered): boolean {
  const { sources, answers, ignored, walks, receipts, visits, growths, leftOut, snapshot, client } =
    remembered;
  const kept = [...sources, ...answers, ...ignored, ...walks, ...receipts, ...visits, ...growths, ...leftOut];
  return snapshot === null && client === null && kept.length === 0;
}
