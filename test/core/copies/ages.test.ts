import fc from 'fast-check';
import { EVERYTHING, atLeast, covers, intersect, youngerThan } from '../../../src/core/copies/ages';

describe('ages', () => {
  it('begin with their first day and end before their last', () => {
    expect(covers({ from: 14, to: 30 }, 13)).toBe(false);
    expect(covers({ from: 14, to: 30 }, 14)).toBe(true);
    expect(covers({ from: 14, to: 30 }, 29)).toBe(true);
    expect(covers({ from: 14, to: 30 }, 30)).toBe(false);
    expect(covers(EVERYTHING, 100_000)).toBe(true);
    expect(covers(null, 0)).toBe(false);
  });

  it('younger than nothing is nothing, and at least a day ahead is everything', () => {
    expect(youngerThan(0)).toBeNull();
    expect(youngerThan(-3)).toBeNull();
    expect(youngerThan(14)).toEqual({ from: 0, to: 14 });
    expect(atLeast(-2)).toEqual(EVERYTHING);
  });

  it('what two have in common is what both cover, at every age', () => {
    const ages = fc.oneof(
      fc.constant(null),
      fc.nat(50).map(atLeast),
      fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).map(([from, by]) => ({ from, to: from + by })),
    );
    fc.assert(
      fc.property(ages, ages, fc.nat(120), (a, b, age) => {
        expect(covers(intersect(a, b), age)).toBe(covers(a, age) && covers(b, age));
        expect(intersect(a, b)).toEqual(intersect(b, a));
      }),
    );
  });
});
