import fc from 'fast-check';
import { TextNumbers } from '../../../src/core/company/text-numbers';
import { runs } from '../../tools/long';

test('it holds what a map holds', () => {
  const text = fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'é', '😀', '') });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.nat(), fc.boolean())), (steps) => {
      const [map, numbers] = [new Map<string, number>(), new TextNumbers()];
      for (const [key, number, isFirst] of steps) {
        if (isFirst) {
          const kept = map.get(key) ?? number;
          map.set(key, kept);
          expect(numbers.getOrSet(key, () => number)).toBe(kept);
        } else {
          map.set(key, number);
          numbers.set(key, number);
        }
      }
      for (const [key] of steps) expect(numbers.get(key)).toBe(map.get(key));
      expect(numbers.get('never set')).toBeUndefined();
    }),
    { numRuns: runs(1_000, 100) },
  );
});

test('it grows, and finds each text afterwards', () => {
  const numbers = new TextNumbers();
  const texts = Array.from({ length: 20_000 }, (_, at) => `person.number${at}@example.com`);
  texts.forEach((text, at) => {
    numbers.set(text, at);
  });
  expect(texts.every((text, at) => numbers.get(text) === at)).toBe(true);
  expect(numbers.get('person.number20000@example.com')).toBeUndefined();
});
