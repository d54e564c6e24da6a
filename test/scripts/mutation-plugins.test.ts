import { sample, scoreSoFar } from '../../scripts/mutation-plugins.cjs';

const mutant = (status: string) => ({
  status,
  fileName: 'src/core/days.ts',
  replacement: 'false',
  location: { start: { line: 3 } },
});

test('the score grows with every mutant that counts, and a survivor is told at once', () => {
  const printed: string[] = [];
  const { onMutantTested, onMutationTestReportReady } = scoreSoFar((line) => printed.push(line));
  for (const status of ['Killed', 'Timeout', 'Killed', 'Survived', 'CompileError'])
    onMutantTested(mutant(status));
  expect(printed).toEqual(['Not noticed: src/core/days.ts:3 false']);
  onMutationTestReportReady();
  expect(printed.at(-1)).toBe('So far 3 of 4 noticed: 75.0 %.');
  // A run that is cut short has told something.
  for (let n = 0; n < 21; n += 1) onMutantTested(mutant('NoCoverage'));
  expect(printed.at(-1)).toBe('So far 3 of 25 noticed: 12.0 %.');
});

test('a sample lets the same mutants through each time', async () => {
  const mutants = ['0', '1', '9', '10', '20'].map((id) => ({ id }));
  const checked = await sample(10).check(mutants);
  expect(Object.keys(checked).filter((id) => checked[id]?.status === 'passed')).toEqual(['0', '10', '20']);
  expect(await sample(10).group(mutants)).toEqual([['0', '1', '9', '10', '20']]);
});
