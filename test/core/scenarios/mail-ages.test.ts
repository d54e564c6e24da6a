import fc from 'fast-check';
import {
  NOTHING,
  addAmounts,
  between,
  isExact,
  unbounded,
  type Amount,
} from '../../../src/core/scenarios/mail-ages';

const exactly = (items: number, bytes: number): Amount => ({
  items: { atLeast: items, atMost: items },
  bytes: { atLeast: bytes, atMost: bytes },
});

test('amounts add up; a part that is not known makes the sum at least', () => {
  expect(addAmounts([exactly(1, 10), exactly(2, 20)])).toEqual(exactly(3, 30));
  expect(addAmounts([exactly(1, 10), null])).toEqual(unbounded(exactly(1, 10)));
  expect(addAmounts([exactly(1, 10), unbounded(exactly(2, 20))])).toEqual(unbounded(exactly(3, 30)));
  expect(addAmounts([null])).toBeNull();
  expect(addAmounts([])).toBeNull();
  expect(addAmounts([NOTHING, exactly(1, 1)])).toEqual(exactly(1, 1));
});

test('what lies between two ages is what is left of the younger, never below nothing', () => {
  expect(between(exactly(5, 50), exactly(2, 20))).toEqual(exactly(3, 30));
  expect(between(exactly(5, 50), null)).toEqual(exactly(5, 50));
  expect(between(exactly(1, 10), exactly(2, 20))).toEqual(NOTHING);
  expect(between(exactly(5, 50), unbounded(exactly(2, 20)))).toEqual({
    items: { atLeast: 0, atMost: 3 },
    bytes: { atLeast: 0, atMost: 30 },
  });
  expect(between(unbounded(exactly(5, 50)), exactly(2, 20))).toEqual(unbounded(exactly(3, 30)));
});

test('bounds are exact when they are one number', () => {
  expect([isExact({ atLeast: 1, atMost: 1 }), isExact({ atLeast: 1, atMost: 2 })]).toEqual([true, false]);
  expect(isExact({ atLeast: 0, atMost: null })).toBe(false);
});

test('whatever is really there lies within what is told of a difference', () => {
  const part = fc.record({ least: fc.nat(50), real: fc.nat(50), most: fc.option(fc.nat(50)) });
  const amount = ({ least, real, most }: { least: number; real: number; most: number | null }) => ({
    real: least + real,
    told: { atLeast: least, atMost: most === null ? null : least + real + most },
  });
  fc.assert(
    fc.property(part, part, (younger, older) => {
      const [a, b] = [amount(younger), amount(older)];
      const { items } = between({ items: a.told, bytes: a.told }, { items: b.told, bytes: b.told });
      const real = Math.max(0, a.real - b.real);
      expect(items.atLeast).toBeLessThanOrEqual(real);
      if (items.atMost !== null) expect(items.atMost).toBeGreaterThanOrEqual(real);
    }),
  );
});
