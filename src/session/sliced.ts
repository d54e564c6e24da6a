import type { Slices } from '../core/slices';
import { createStore, type Watchable } from './create-store';

/** How far long work has come. */
export interface Progress<Result> {
  /** What came of it; while it is done anew, what came of it before. null: nothing yet. */
  result: Result | null;
  /** All that the result depended on; while it is done anew, not yet what it will depend on. */
  of: readonly unknown[];
  /** How much of it is done, 0 to 1; null: nothing is under way. */
  share: number | null;
  stopped: boolean;
  /** It broke: what was thrown. */
  failure: { reason: unknown } | null;
}

/** Long work of one kind. What is begun later takes the place of what is under way, which then never lands. */
export interface Sliced<Result> extends Watchable<Progress<Result>> {
  /**
   * Begins, unless this very work is under way or done: `of` holds all that it depends on. Work that broke begins anew.
   */
  begin: (of: readonly unknown[], work: () => Slices<Result | null>) => void;
  stop: () => void;
  /** Goes on with what was stopped. */
  goOn: () => void;
  /** Drops what is under way and what came of it. */
  clear: () => void;
}

export interface Pace {
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** Lets the page paint and take clicks. */
  breathe: () => Promise<void>;
}

const PAGE_PACE: Pace = {
  now: () => performance.now(),
  breathe: () =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    }),
};

/** How long the page may stand still, in milliseconds: half of what a frame takes. */
const SLICE_MS = 8;

function oneSlice<Result>(work: Slices<Result>, now: Pace['now']): IteratorResult<number, Result> {
  const until = now() + SLICE_MS;
  let step = work.next();
  while (!step.done && now() < until) step = work.next();
  return step;
}

/** Does some work in slices; what does not take long is done at one go. */
export async function inSlices<Result>(
  work: Slices<Result>,
  { now, breathe }: Pace = PAGE_PACE,
): Promise<Result> {
  for (;;) {
    const step = oneSlice(work, now);
    if (step.done) return step.value;
    await breathe();
  }
}

interface Work<Result> {
  of: readonly unknown[];
  slices: Slices<Result | null>;
}

/** Whether two works depend on the same. */
export function isOfTheSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** Does long work in slices, so that the page never stands still. */
export function createSliced<Result>({ now, breathe }: Pace = PAGE_PACE): Sliced<Result> {
  const nothing: Progress<Result> = { result: null, of: [], share: null, stopped: false, failure: null };
  const store = createStore(nothing);
  let current: Work<Result> | null = null;
  const show = (change: Partial<Progress<Result>>) => {
    store.set({ ...store.getState(), ...change });
  };
  const isUnderWay = (work: Work<Result>) => current === work && !store.getState().stopped;
  const drive = async (work: Work<Result>): Promise<void> => {
    await breathe();
    while (isUnderWay(work)) {
      const step = oneSlice(work.slices, now);
      if (step.done) {
        show({ result: step.value, of: work.of, share: null });
        return;
      }
      show({ share: step.value });
      await breathe();
    }
  };
  const run = (work: Work<Result>) => {
    drive(work).catch((reason: unknown) => {
      if (current === work) show({ share: null, failure: { reason } });
    });
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    begin: (of, work) => {
      const isBroken = store.getState().failure !== null;
      if (current !== null && isOfTheSame(current.of, of) && !isBroken) return;
      current = { of, slices: work() };
      show({ share: 0, stopped: false, failure: null });
      run(current);
    },
    stop: () => {
      if (store.getState().share !== null) show({ stopped: true });
    },
    goOn: () => {
      if (current === null || !store.getState().stopped) return;
      // A drive that has not noticed yet must not go on beside the new one.
      current = { ...current };
      show({ stopped: false });
      run(current);
    },
    clear: () => {
      if (current === null) return;
      current = null;
      store.set(nothing);
    },
  };
}
