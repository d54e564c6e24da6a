import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** So many moves after a rest are shown at once: who presses a key sees all of what it does. */
const AT_ONCE = 2;
/** After those, as long as it goes on: nobody reads a page that changes faster. */
const EVERY_MS = 250;

interface Followed<T> {
  /** The value as the slow parts of the page show it: the same at rest, and older where they are out of view. */
  followed: T;
  /** It is moved on and on, so that what is drawn may be behind by a moment. */
  moving: boolean;
  /** Sets part of the value; everything follows at once. */
  set: (part: Partial<T>) => void;
  /** Sets part of the value by something that may be moved on and on, as a slider. */
  move: (part: Partial<T>) => void;
  /** It was let go: everything follows at once. */
  rest: () => void;
}

/** Two ways to keep a value: what is shown is drawn, what is noted is there for whoever comes to the page later. */
interface Keep<T> {
  show: (value: T) => void;
  note: (value: T) => void;
}

/**
 * Lets a page follow a value that is moved: a few times a second while it runs, its slow parts only where they are
 * seen, and all of it once it rests or is printed. The functions stay the same.
 * @param value as it was shown last
 * @param areSeen whether any of the slow parts is in view; the same from one drawing to the next
 */
export function useFollowed<T extends object>(
  value: T,
  { show, note }: Keep<T>,
  areSeen: () => boolean,
): Followed<T> {
  /** null: the value itself. */
  const [behind, setBehind] = useState<T | null>(null);
  const [moving, setMoving] = useState(false);
  const latest = useRef(value);
  const run = useRef<Run>({ ...AT_REST });
  // With the drawing itself: effects that come after it are a task of their own, at every move.
  useLayoutEffect(() => {
    if (run.current.timer === null) latest.current = value;
  }, [value]);
  const stop = useCallback(() => {
    if (run.current.timer !== null) clearTimeout(run.current.timer);
    run.current = { ...AT_REST };
  }, []);
  const settle = useCallback(() => {
    stop();
    show(latest.current);
    setBehind(null);
    setMoving(false);
  }, [show, stop]);
  const set = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part };
      settle();
    },
    [settle],
  );
  const rest = useCallback(() => {
    if (run.current.timer !== null) settle();
  }, [settle]);
  const move = useCallback(
    (part: Partial<T>) => {
      const before = latest.current;
      latest.current = { ...before, ...part };
      const { current } = run;
      const now = performance.now();
      current.moves += 1;
      current.movedAt = now;
      if (current.moves === AT_ONCE + 1) {
        setMoving(true);
        setBehind(before);
      }
      // With the move itself: a drawing between two moves would be a frame of its own.
      if (current.moves <= AT_ONCE || now - current.shownAt >= EVERY_MS) {
        current.shownAt = now;
        show(latest.current);
        if (current.moves > AT_ONCE && areSeen()) setBehind(latest.current);
      } else note(latest.current);
      const wait = (ms: number): void => {
        current.timer = setTimeout(() => {
          const left = current.movedAt + EVERY_MS - performance.now();
          if (left > 0) wait(left);
          else settle();
        }, ms);
      };
      if (current.timer === null) wait(EVERY_MS);
    },
    [show, note, settle, areSeen],
  );
  useEffect(() => {
    // Paper shows what is drawn when this ends.
    const onPrint = () => {
      flushSync(rest);
    };
    window.addEventListener('beforeprint', onPrint);
    return () => {
      window.removeEventListener('beforeprint', onPrint);
      stop();
    };
  }, [rest, stop]);
  return { followed: behind ?? value, moving, set, move, rest };
}

/** A run of moves, one soon after the other. */
interface Run {
  moves: number;
  /** Milliseconds of a clock that never goes back. */
  movedAt: number;
  shownAt: number;
  /** Until it rests. */
  timer: ReturnType<typeof setTimeout> | null;
}

const AT_REST: Run = { moves: 0, movedAt: 0, shownAt: 0, timer: null };
