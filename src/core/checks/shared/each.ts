import type { CheckResult } from '../check';

/** What a check finds of each of these things, one by one; null: a place to rest, as there may be thousands. */
export function* each<T>(
  things: Iterable<T>,
  judge: (thing: T) => CheckResult | readonly CheckResult[],
): Generator<CheckResult | null, void, undefined> {
  for (const thing of things) {
    yield* [judge(thing)].flat();
    yield null;
  }
}
