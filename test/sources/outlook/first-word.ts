import {
  followOutlook,
  type InBrowser,
  type InOutlook,
  type OutlookParts,
} from '../../../src/sources/outlook/outlook';

/** What is said first of whether the page stands in Outlook. */
export function firstWord(parts: OutlookParts): Promise<InOutlook | InBrowser> {
  return new Promise((resolve) => {
    followOutlook(parts, resolve);
  });
}

/** Limits that end when the test says so, and not before. */
export function handTimer(): {
  timer: (ms: number, then: () => void) => () => void;
  timeIsUp: () => void;
  running: () => number[];
} {
  const waiting = new Set<{ ms: number; then: () => void }>();
  return {
    timer: (ms, then) => {
      const one = { ms, then };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    timeIsUp: () => {
      for (const one of [...waiting]) {
        waiting.delete(one);
        one.then();
      }
    },
    running: () => [...waiting].map(({ ms }) => ms),
  };
}
