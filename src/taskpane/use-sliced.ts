import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { atOnce, type Slices } from '../core/slices';
import type { Progress, Sliced } from '../session/sliced';

/**
 * What comes of some work: at once, or in slices where it is long. `work` must be the same as long as what it depends
 * on, `of`, is. Throws what it breaks with.
 */
export function useSliced<Result>(
  sliced: Sliced<Result>,
  isLong: boolean,
  work: () => Slices<Result | null>,
  of: readonly unknown[],
): Progress<Result> {
  const now = useMemo(() => (isLong ? null : atOnce(work())), [isLong, work]);
  const progress = useSyncExternalStore(sliced.subscribe, sliced.getState);
  // What broke before this page was opened is tried again.
  const [earlierFailure] = useState(progress.failure);
  useEffect(() => {
    if (isLong) sliced.begin(of, work);
    else sliced.clear();
  });
  if (!isLong) return { result: now, of, share: null, stopped: false, failure: null };
  if (progress.failure && progress.failure !== earlierFailure) throw progress.failure.reason;
  return progress;
}
