import { withoutResults } from '../../../scripts/red/without-results';

test('a run without results says which, what jest said last, and what to do', () => {
  const told = withoutResults('test/e2e/a.spec.ts', `${'line\n'.repeat(50)}No browser found\n`);
  expect(told).toContain('npx jest --selectProjects browser -- test/e2e/a.spec.ts');
  expect(told).toContain('CHROMIUM_PATH');
  expect(told.endsWith('No browser found')).toBe(true);
  expect(told.split('\n').length).toBeLessThan(25);
});

test('a run that said nothing is no riddle either', () => {
  expect(withoutResults('test/e2e/a.spec.ts', '')).toContain('jest said nothing.');
});
