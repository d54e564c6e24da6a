import fc from 'fast-check';
import * as fastCheck from '../../node_modules/fast-check/lib/cjs/fast-check';
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

test('texts of any code points are those that fast-check makes, and shrink to the same', () => {
  const options = { unit: 'binary', maxLength: 40 } as const;
  const [ours, own] = [fc.string(options), fastCheck.string(options)];
  expect(fc.sample(ours, 500)).toEqual(fastCheck.sample(own, 500));
  for (const text of ['\u{10ffff}\ue000\ud7ff', '__proto__', '', '\ud800', '\udfff', 'a'.repeat(41)])
    expect([text, ours.canShrinkWithoutContext(text)]).toEqual([text, own.canShrinkWithoutContext(text)]);
  const isShort = (text: string) => !/[^\0-\u{ffff}]/u.test(text);
  const { counterexample } = fc.check(fc.property(ours, isShort));
  expect(counterexample).not.toBeNull();
  expect(counterexample).toEqual(fastCheck.check(fastCheck.property(own, isShort)).counterexample);
});
