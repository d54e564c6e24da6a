import { startTransition, useEffect, useState } from 'react';
import { failureOf } from '../session/failure';
import { usePane } from './use-pane';

/**
 * Parts that the first view can do without, asked for once that is alive; null until they are there. They are drawn bit by
 * bit, so that nobody's press has to wait for them, and they need no idle moment to begin.
 *
 * @param load the same from one drawing to the next
 */
export function useAfterwards<Parts extends object>(load: () => Promise<Parts>): Parts | null {
  const pane = usePane();
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    let gone = false;
    load().then(
      (loaded) => {
        if (gone) return;
        startTransition(() => {
          setParts(loaded);
        });
      },
      (error: unknown) => {
        pane.show({ failure: failureOf(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [load, pane]);
  return parts;
}
