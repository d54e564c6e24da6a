import type { Remembered } from '../core/report/decisions';

/** Nothing remembered yet. */
export function nothingRemembered(): Remembered {
  return {
    version: 1,
    savedAt: '',
    snapshot: null,
    answers: [],
    ignored: [],
    walks: [],
    receipts: [],
    visits: [],
    client: null,
  };
}

/** Whether there is nothing in it that could be forgotten. */
export function isNothing(remembered: Remembered): boolean {
  const { snapshot, answers, ignored, walks, receipts, visits, client } = remembered;
  const kept = [...answers, ...ignored, ...walks, ...receipts, ...visits];
  return snapshot === null && client === null && kept.length === 0;
}
