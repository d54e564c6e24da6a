import { atOnce, between, mapInSlices, type Slices } from '../../src/core/slices';

function stepsOf<T>(work: Slices<T>): { yielded: number[]; result: T } {
  const yielded: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { yielded, result: step.value };
    yielded.push(step.value);
  }
}

test('a list is worked through one by one, with a rest after each', () => {
  const seen: number[] = [];
  const work = mapInSlices([1, 2, 3, 4], (n) => {
    seen.push(n);
    return n * n;
  });
  work.next();
  expect(seen).toEqual([1]);
  const { yielded, result } = stepsOf(work);
  expect(yielded).toEqual([0.5, 0.75, 1]);
  expect(result).toEqual([1, 4, 9, 16]);
});

test('the parts of some work add up to the whole', () => {
  function* whole(): Slices<number> {
    const first = yield* between(
      0,
      0.5,
      mapInSlices([1, 2], (n) => n),
    );
    const second = yield* between(
      0.5,
      1,
      mapInSlices([3, 4], (n) => n),
    );
    return [...first, ...second].reduce((sum, n) => sum + n, 0);
  }
  expect(stepsOf(whole())).toEqual({ yielded: [0.25, 0.5, 0.75, 1], result: 10 });
  expect(atOnce(whole())).toBe(10);
});

test('nothing to do is done at once', () => {
  expect(stepsOf(mapInSlices([], String))).toEqual({ yielded: [], result: [] });
});
