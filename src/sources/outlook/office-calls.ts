import type { OfficeCallback } from './office';

/** How a call ended. `code`: Office's error number; null when it gave none, `silent`: it never called back. */
export type CallResult = { ok: true; value: unknown } | { ok: false; silent: boolean; code: number | null };

export type OfficeCaller = (start: (callback: OfficeCallback) => void) => Promise<CallResult>;

/** Web, Mac, mobile and new Outlook refuse more than this many calls at the same time. */
const AT_ONCE = 3;

/** Calls back after so many milliseconds. Gives the way to stop it. */
export type Timer = (ms: number, then: () => void) => () => void;

export const systemTimer: Timer = (ms, then) => {
  const timer = setTimeout(then, ms);
  return () => {
    clearTimeout(timer);
  };
};

/**
 * Makes a caller for Office's asynchronous methods: never more than three at a time, and each within a time limit.
 * When a mail program does not answer, office.js calls back late or never; the call then ends as `silent`.
 *
 * @param limitMs milliseconds from the moment a call starts, not from when it was queued
 */
export function createCaller(limitMs: number, timer: Timer = systemTimer): OfficeCaller {
  let running = 0;
  const waiting: (() => void)[] = [];

  const run = (start: (callback: OfficeCallback) => void): Promise<CallResult> =>
    new Promise((resolve) => {
      const stop = timer(limitMs, () => {
        resolve({ ok: false, silent: true, code: null });
      });
      const end = (result: CallResult): void => {
        stop();
        resolve(result);
      };
      try {
        start((result) => {
          end(
            result.status === 'succeeded'
              ? { ok: true, value: result.value }
              : { ok: false, silent: false, code: codeOf(result.error) },
          );
        });
      } catch (error) {
        end({ ok: false, silent: false, code: codeOf(error) });
      }
    });

  return async (start) => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run(start);
    } finally {
      // The place goes straight to the next in line, so that nobody can slip in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

function codeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'number' ? error.code : null;
}
