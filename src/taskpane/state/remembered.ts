import type { Remembered } from '../../core/report/decisions';

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
    client: null,
  };
}
