/**
 * Work that can be put down: after each `yield` it waits until it is asked to go on. Pure, with no clock of its own: who
 * drives it decides how much is done at one time. It yields how far it has come, 0 to 1.
 */
export type Slices<Result> = Generator<number, Result, undefined>;

/** Does all of the work at one go. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does one part of some work; what it yields is where that part brings the whole, from `from` to `to`. */
export function* between<Result>(from: number, to: number, part: Slices<Result>): Slices<Result> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

/** What comes of each entry of a list, with a rest after each. */
export function* mapInSlices<T, R>(list: readonly T[], work: (entry: T) => R): Slices<R[]> {
  const results: R[] = [];
  for (const entry of list) {
    results.push(work(entry));
    yield results.length / list.length;
  }
  return results;
}
