import fc from 'fast-check';
import * as v from 'valibot';
import { bytesSchema, countSchema, statedCountSchema } from '../../../src/core/facts/amounts';

test.each([1.5, -1, Number.POSITIVE_INFINITY, Number.NaN, '7', null])('%p counts nothing', (value) => {
  expect(v.is(countSchema, value)).toBe(false);
  expect(v.is(statedCountSchema, value)).toBe(false);
});

test.each([-1, JSON.parse('1e999'), Number.NaN, '7', null])('%p is no size', (value) => {
  expect(v.is(bytesSchema, value)).toBe(false);
});

test('a count that no number holds exactly is not believed, and a size may be any part of a byte', () => {
  expect(v.is(statedCountSchema, 2 ** 53)).toBe(false);
  expect(v.is(bytesSchema, 1.5)).toBe(true);
});

test('sums of what servers may state can be kept', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.maxSafeNat(), fc.double()), { maxLength: 20 }), (numbers) => {
      const stated = numbers.filter((number) => v.is(statedCountSchema, number));
      const sum = stated.reduce((total, number) => total + number, 0);
      expect(v.is(countSchema, sum)).toBe(true);
      expect(JSON.parse(JSON.stringify(sum))).toBe(sum);
    }),
  );
});
