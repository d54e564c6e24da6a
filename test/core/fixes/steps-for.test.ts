import type { Fix } from '../../../src/core/fixes/fix';
import { stepsFor, stepsOf } from '../../../src/core/fixes/steps-for';

const fix: Fix = {
  id: 'back-up-mail',
  version: 1,
  reinspect: 'answers',
  steps: [
    { id: 'all', parts: [], on: { any: { certainty: 'plain' } } },
    {
      id: 'own',
      parts: [],
      on: { web: { path: ['Settings'], certainty: 'reported' }, any: { certainty: 'plain' } },
    },
    { id: 'classic', parts: [], on: { classicWindows: { certainty: 'plain' } } },
  ],
};
const ids = (client: Parameters<typeof stepsFor>[1]) => stepsFor(fix, client).map(({ step }) => step.id);

test('a step that says nothing for a program is left out, in the order of the fix', () => {
  expect(ids('classicWindows')).toEqual(['all', 'own', 'classic']);
  expect(ids('thunderbird')).toEqual(['all', 'own']);
});

test('what is written for the program goes before what is written for all', () => {
  expect(stepsFor(fix, 'web')[1]?.variant.path).toEqual(['Settings']);
  expect(stepsFor(fix, 'mac')[1]?.variant.path).toBeUndefined();
});

test('what was chosen beforehand is not asked in the walk', () => {
  const asking: Fix = { ...fix, steps: [{ id: 'choose', parts: [], on: {}, chooses: true }, ...fix.steps] };
  const steps = asking.steps.map((step) => ({ ...step, on: { any: { certainty: 'plain' } } }) as const);
  const of = (walk: Parameters<typeof stepsOf>[0]) =>
    stepsOf(walk, { ...asking, steps }).map(({ step }) => step.id);
  expect(of({ client: 'web' })).toEqual(['choose', 'all', 'own', 'classic']);
  expect(of({ client: 'web', keepDays: 30 })).toEqual(['all', 'own', 'classic']);
  expect(of({ client: 'web', keepDays: null })).toEqual(['all', 'own', 'classic']);
});
