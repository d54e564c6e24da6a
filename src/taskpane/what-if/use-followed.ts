import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** So many moves after a rest are followed at once: who presses a key sees all of what it does. */
const AT_ONCE = 2;
/** After those, as long as it goes on: nobody reads a page that changes faster. */
const EVERY_MS = 250;

interface Followed<T> {
  /** The value as the slow parts of the page show it: at most a moment old, and the same at rest. */
  followed: T;
  /** Sets part of the value; everything follows at once. */
  set: (part: Partial<T>) => void;
  /** Sets part of the value by something that may be moved on and on, as a slider. */
  move: (part: Partial<T>) => void;
}

/**
 * Lets the slow parts of a page follow a value that is moved: at most a few times a second while it runs and they are
 * seen, and in any case once it rests. The functions stay the same.
 * @param keep sets the value
 * @param areSeen whether any of the slow parts is in view; the same from one drawing to the next
 */
export function useFollowed<T extends object>(
  value: T,
  keep: (value: T) => void,
  areSeen: () => boolean,
): Followed<T> {
  /** null: the value itself. */
  const [behind, setBehind] = useState<T | null>(null);
  const latest = useRef(value);
  const run = useRef<Run>({ moves: 0, timer: null });
  // With the drawing itself: effects that come after it are a task of their own, at every move.
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    const { current } = run;
    return () => {
      if (current.timer !== null) clearTimeout(current.timer);
    };
  }, []);
  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part };
      keep(latest.current);
    },
    [keep],
  );
  const set = useCallback(
    (part: Partial<T>) => {
      change(part);
      setBehind(null);
    },
    [change],
  );
  const move = useCallback(
    (part: Partial<T>) => {
      const before = latest.current;
      change(part);
      const { current } = run;
      current.moves += 1;
      if (current.moves > AT_ONCE) setBehind((now) => now ?? before);
      const look = (seen: number): void => {
        current.timer = setTimeout(() => {
          if (current.moves > seen) {
            if (areSeen()) setBehind(latest.current);
            look(current.moves);
          } else {
            setBehind(null);
            current.moves = 0;
            current.timer = null;
          }
        }, EVERY_MS);
      };
      if (current.timer === null) look(current.moves);
    },
    [change, areSeen],
  );
  return { followed: behind ?? value, set, move };
}

/** A run of moves, one soon after the other. */
interface Run {
  moves: number;
  timer: ReturnType<typeof setTimeout> | null;
}
