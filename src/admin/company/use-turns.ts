import { useEffect, useState } from 'react';

/**
 * How many of so many parts are drawn by now, from 1 on: one more each time the ones before have been painted. So no
 * part holds the page up together with others. It counts frames and defers no update of React: while news comes faster
 * than parts are drawn, a deferred one would begin anew with each of them.
 */
export function useTurns(parts: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= parts) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // After the frame, so that its painting and the next part are two tasks.
      timer = setTimeout(() => {
        setDrawn(drawn + 1);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [drawn, parts]);
  return drawn;
}
