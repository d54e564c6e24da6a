import fc from 'fast-check';
import { sortByNumber } from '../../../src/core/company/sort-by-number';
import { runs } from '../../tools/long';

const key = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, 0.5, -0.5, 2 ** 33, -(2 ** 33), Infinity, -Infinity, NaN),
);

test('entries come in the order of their keys, what is not known last, and equal ones as they stood', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), fc.boolean(), fc.nat(40), (keys, descending, start) => {
      const entries = Uint32Array.from(keys.keys()).subarray(start);
      const expected = [...entries].sort((a, b) => {
        const [one, other] = [keys[a] ?? NaN, keys[b] ?? NaN];
        if (Number.isNaN(one) || Number.isNaN(other))
          return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
        if (one === other) return 0;
        return one < other !== descending ? -1 : 1;
      });
      expect([...sortByNumber(entries, Float64Array.from(keys), descending)]).toEqual(expected);
    }),
    { numRuns: runs(300) },
  );
});
