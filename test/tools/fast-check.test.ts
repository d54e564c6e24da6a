import fc from 'fast-check';
import { runs } from './long';

test('properties have a seed, so that they try the same cases on every run, and a number of runs', () => {
  expect(fc.readConfigureGlobal()).toEqual({
    seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_301),
    numRuns: runs(100),
  });
  const tried = (): number[] => {
    const found: number[] = [];
    fc.assert(fc.property(fc.integer(), (one) => void found.push(one)));
    return found;
  };
  expect(tried()).toHaveLength(runs(100));
  expect(tried()).toEqual(tried());
});
