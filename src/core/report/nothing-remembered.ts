import type { Remembered } from './decisions';

/** Nothing remembered yet. */
export function nothingRemembered(): Remembered {
  return {
    version: 1,
    savedAt: '',
    sources: [],
    snapshot: null,
    answers: [],
    ignored: [],
    walks: [],
    receipts: [],
    visits: [],
    growths: [],
    leftOut: [],
    client: null,
  };
}
