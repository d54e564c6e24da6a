const { availableParallelism } = require('node:os');

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
};
const shared = {
  testRunner: '<rootDir>/test/tools/test-runner.cjs',
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!(@lingui|ical\\.js)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/tools/empty-module.cjs' },
  // Jest looks up a global anew each time it is named, which takes longer than most of what these do. None of them is
  // ever replaced in a test, as Date is.
  sandboxInjectedGlobals: [
    'Array',
    'Infinity',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Set',
    'String',
  ],
};

module.exports = {
  // No test is about time; a busy machine must not turn one red. What is given here is patience enough for each.
  testTimeout: 300_000,
  // At least two: with one, all tests share a process, and its heap slows down whatever comes late.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      moduleNameMapper: { ...shared.moduleNameMapper, '^fast-check$': '<rootDir>/test/tools/fast-check.ts' },
    },
    {
      ...shared,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/tools/jsdom-setup.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/tools/patience.ts'],
      globalSetup: '<rootDir>/test/tools/fluent-bundle.cjs',
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@fluentui/react-components$': '<rootDir>/test/tools/fluent.cjs',
      },
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/tools/browser-start.ts',
      globalTeardown: '<rootDir>/test/tools/browser-stop.ts',
    },
  ],
};
