import type { Timer } from './office-calls';

/** The timer of a window. */
export function timerOf(view: Window): Timer {
  return (ms, then) => {
    const timer = view.setTimeout(then, ms);
    return () => {
      view.clearTimeout(timer);
    };
  };
}

/**
 * What comes of it, or the stand-in when it fails or has not come after so many milliseconds: windows that refuse something
 * may leave the asker without an answer for good.
 */
export function within<T, U>(timer: Timer, ms: number, coming: Promise<T>, standIn: U): Promise<T | U> {
  return new Promise((resolve) => {
    const stop = timer(ms, () => {
      resolve(standIn);
    });
    const end = (value: T | U) => {
      stop();
      resolve(value);
    };
    coming.then(end, () => {
      end(standIn);
    });
  });
}
