const [unit] = require('./jest.config.cjs').projects;

/**
 * Mutation testing of the core: `npm run mutate`, or `npm run mutate -- --mutate src/core/checks/large-items.ts` for
 * a part of it. Takes hours for the whole; not a part of the checks of a commit.
 */
module.exports = {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: ['src/core/**/*.ts'],
  jest: { projectType: 'custom', config: { ...unit, displayName: undefined } },
  // Only tests that reach a mutant are run against it.
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // Mutants are not typed; jest compiles them without looking at types.
  disableTypeChecks: false,
  inPlace: false,
  tempDirName: '.stryker',
  ignorePatterns: ['dist*', '.screenshots', 'docs'],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 2,
  timeoutMS: 60_000,
};
