import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const clock = [
  { object: 'Date', property: 'now', message: 'The core has no clock: take the date as an argument.' },
  { object: 'Math', property: 'random', message: 'The core is deterministic.' },
];
const outside = [
  'window',
  'document',
  'navigator',
  'fetch',
  'localStorage',
  'sessionStorage',
  'Office',
  'self',
];

/** Packages that screens are made of. */
const SCREENS = ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'];

/**
 * What a folder may import: packages by name, which sibling folders of src/ stay out of reach, and of which it may
 * take the types only.
 *
 * @param {string[]} files
 * @param {{ packages: string[], away: string[], shapes?: string[] }} reach
 * @returns {import('eslint').Linter.Config}
 */
function wall(files, { packages, away, shapes = [] }) {
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?!\\.|(?:${packages.join('|') || '$'})(?:/|$))`,
              message: 'Package not allowed in this folder.',
            },
            {
              group: away.map((name) => `**/${name}/**`),
              message: 'Import wall: see README, "How the code is laid out".',
            },
            ...shapes.map((name) => ({
              group: [`**/${name}/**`],
              allowTypeImports: true,
              message: 'Of this folder only types: see README, "How the code is laid out".',
            })),
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'dist-pseudo/**',
      'node_modules/**',
      'coverage/**',
      '.bench/**',
      '.stryker/**',
      'package/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  {
    // The types of all files at once: asked file by file, as an editor does, they take a fifth longer.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      // Beside a message office.js makes alert, confirm and prompt throw.
      'no-alert': 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Office', property: 'initialize', message: 'Use Office.onReady.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@microsoft/office-js', '@microsoft/office-js/*'],
              message: 'Loaded from the hosted URL; the package serves tests only.',
            },
          ],
        },
      ],
    },
  },
  {
    // A function is read in one view, a file in a few.
    files: ['src/**', 'scripts/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
    },
  },
  wall(['src/core/**'], {
    packages: ['valibot'],
    away: ['sources', 'storage', 'session', 'wording', 'screens', 'taskpane', 'admin', 'locales', 'samples'],
  }),
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-properties': ['error', ...clock],
      'no-restricted-globals': ['error', ...outside],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core has no clock.',
        },
      ],
    },
  },
  wall(['src/sources/**'], {
    packages: ['valibot', '@azure/msal-browser', '@microsoft/office-js-helpers', 'fflate', 'papaparse'],
    away: [
      'storage',
      'session',
      'wording',
      'screens',
      'taskpane',
      'admin',
      'locales',
      'samples',
      'copies',
      'scenarios',
      'checks',
      'fixes',
      'report',
    ],
  }),
  wall(['src/storage/**'], {
    packages: ['valibot', '@microsoft/office-js-helpers'],
    away: ['sources', 'session', 'wording', 'screens', 'taskpane', 'admin', 'locales', 'samples'],
  }),
  wall(['src/locales/**'], {
    packages: ['@lingui'],
    away: ['sources', 'storage', 'session', 'wording', 'screens', 'taskpane', 'admin', 'core', 'samples'],
  }),
  wall(['src/session/**'], { packages: ['valibot'], away: ['wording', 'screens', 'taskpane', 'admin'] }),
  // Of the session only the shapes of what it says.
  wall(['src/wording/**'], {
    packages: [],
    away: ['sources', 'storage', 'screens', 'taskpane', 'admin', 'samples'],
    shapes: ['session'],
  }),
  // What the pane and the administrator's page have in common.
  wall(['src/screens/**'], { packages: SCREENS, away: ['sources', 'storage', 'taskpane', 'admin'] }),
  wall(['src/taskpane/**'], { packages: SCREENS, away: ['sources', 'storage', 'admin'] }),
  wall(['src/admin/**'], { packages: SCREENS, away: ['sources', 'storage', 'taskpane'] }),
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='fc'][callee.property.name='assert'] Property[key.name='numRuns'] > Literal",
          message:
            'Write runs(n) of test/tools/long.ts: a tenth on a commit, all of them in `npm run test:long`.',
        },
      ],
    },
  },
  {
    files: ['test/**', 'scripts/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    // What has to be CommonJS: read by tools before any TypeScript can be.
    files: ['**/*.cjs', '*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
