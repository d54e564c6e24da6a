import { useEffect, useState } from 'react';
import { afterPaint } from '../../screens/after-paint';

/**
 * How many of so many parts are drawn by now, from 1 on: one more each time the ones before have been painted. So no
 * part holds the page up together with others. It counts frames and defers no update of React: while news comes faster
 * than parts are drawn, a deferred one would begin anew with each of them.
 */
export function useTurns(parts: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= parts) return;
    return afterPaint(() => {
      setDrawn(drawn + 1);
    });
  }, [drawn, parts]);
  return drawn;
}
