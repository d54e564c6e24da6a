import { useEffect, useState } from 'react';
import { failureOf } from '../session/failure';
import { usePane } from './use-pane';

/**
 * Parts that the first view can do without, fetched once the browser has nothing else to do; null until they are there.
 *
 * @param load the same from one drawing to the next
 */
export function useWhenIdle<Parts extends object>(load: () => Promise<Parts>): Parts | null {
  const pane = usePane();
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    let gone = false;
    const stop = whenIdle(() => {
      load().then(
        (loaded) => {
          if (!gone) setParts(loaded);
        },
        (error: unknown) => {
          pane.show({ failure: failureOf(error) });
        },
      );
    });
    return () => {
      gone = true;
      stop();
    };
  }, [load, pane]);
  return parts;
}

/** Safari knows no idle time. */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(act, 0);
    return () => {
      window.clearTimeout(timer);
    };
  }
  const request = window.requestIdleCallback(act, { timeout: 500 });
  return () => {
    window.cancelIdleCallback(request);
  };
}
