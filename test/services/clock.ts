import { setImmediate } from 'node:timers';

/** Time for a stand-in service and the code that speaks to it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/**
 * Time that passes only when everybody waits: hours of throttling run in a moment. Waits end in the order of
 * their times.
 */
export function virtualClock(start: number): Clock {
  let now = start;
  let order = 0;
  let pumping = false;
  const waits: { at: number; order: number; wake: () => void }[] = [];

  const pump = (): void => {
    waits.sort((a, b) => a.at - b.at || a.order - b.order);
    const first = waits.shift();
    if (!first) {
      pumping = false;
      return;
    }
    now = Math.max(now, first.at);
    first.wake();
    setImmediate(pump);
  };

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const refuse = (): void => reject(signal?.reason as Error);
        if (signal?.aborted) {
          refuse();
          return;
        }
        const wait = {
          at: now + Math.max(0, ms),
          order: (order += 1),
          wake: (): void => {
            signal?.removeEventListener('abort', stop);
            resolve();
          },
        };
        const stop = (): void => {
          const at = waits.indexOf(wait);
          if (at >= 0) waits.splice(at, 1);
          refuse();
        };
        signal?.addEventListener('abort', stop, { once: true });
        waits.push(wait);
        if (!pumping) {
          pumping = true;
          setImmediate(pump);
        }
      }),
  };
}

/** Time as it is. */
export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          reject(signal.reason as Error);
        },
        { once: true },
      );
    }),
};

/** Time as it is, in which a service does all its work at once and keeps nobody waiting. */
export const hurriedClock: Clock = {
  now: () => Date.now(),
  sleep: (_ms, signal) =>
    new Promise((resolve, reject) => {
      setImmediate(() => {
        if (signal?.aborted) reject(signal.reason as Error);
        else resolve();
      });
    }),
};
