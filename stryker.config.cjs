/**
 * Mutation testing of the core: `npm run mutate`, or `npm run mutate -- --mutate src/core/checks/large-items.ts` for
 * a part of it. Takes hours for the whole; not a part of the checks of a commit. Some minutes with the tests of one
 * folder alone, which kill fewer than all do: `TESTS=test/core/copies npm run mutate -- --mutate 'src/core/copies/*.ts'`.
 * `SAMPLE=10` before it tries every tenth mutant, the same ones each time. The score is printed as it grows.
 */
module.exports = {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner', require.resolve('./scripts/mutation-plugins.cjs')],
  checkers: process.env.SAMPLE === undefined ? [] : ['sample'],
  mutate: ['src/core/**/*.ts'],
  // What it mutates is compiled by swc, which reads no tsconfig; stryker's own look at it needs a compiler beside it.
  tsconfigFile: 'none',
  jest: { projectType: 'custom', configFile: 'test/tools/jest-unit.cjs' },
  // Only tests that reach a mutant are run against it.
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // All tests once before the first mutant.
  dryRunTimeoutMinutes: 60,
  // Mutants are not typed; jest compiles them without looking at types.
  disableTypeChecks: false,
  inPlace: false,
  tempDirName: '.stryker',
  ignorePatterns: ['dist*', '.screenshots', 'docs'],
  reporters: ['clear-text', 'score-so-far'],
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 2,
  timeoutMS: 60_000,
};
