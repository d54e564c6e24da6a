import { DAY_MS } from '../../core/facts/units';

/** Time and chance, passed in so that waiting can be tested. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** From 0 inclusive to 1 exclusive. */
  random(): number;
}

/**
 * Nobody is waited for any longer, whatever a server asks: timers of browsers count 32 bits of milliseconds, and beyond
 * some hundred thousand years there are no dates.
 */
export const LONGEST_WAIT_MS = DAY_MS;

/** Time as it passes. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};

/** Lets the page breathe: paint, and take clicks. */
export function letPageBreathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs work that must not take longer than `ms`.
 * @returns its result, or 'late'; the work is told through its own signal that nobody waits any more
 */
export async function within<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | 'late'> {
  const waiting = new AbortController();
  const working = new AbortController();
  const stop = (): void => {
    waiting.abort(signal.reason);
    working.abort(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const late = clock.sleep(ms, waiting.signal).then(
    () => 'late' as const,
    // The work was done first, or everything was stopped: nobody looks at this any more.
    () => 'late' as const,
  );
  try {
    return await Promise.race([work(working.signal), late.then((word) => onlyWhenLate(word, signal))]);
  } finally {
    signal.removeEventListener('abort', stop);
    waiting.abort();
    working.abort();
  }
}

function onlyWhenLate(word: 'late', signal: AbortSignal): 'late' {
  signal.throwIfAborted();
  return word;
}
