import { useLayoutEffect, useRef } from 'react';
import { useAnnounce } from '../parts/Announcer';

/** Long enough for a slider to come to rest. */
const REST_MS = 700;

/** Says a text to people who listen, once it has changed and stayed for a moment. */
export function useSaidLater(text: string): void {
  const announce = useAnnounce();
  const said = useRef(text);
  // With the drawing itself: effects that come after it are a task of their own, at every move of a slider.
  useLayoutEffect(() => {
    if (said.current === text) return;
    const timer = setTimeout(() => {
      said.current = text;
      announce(text);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, announce]);
}
