/**
 * `npm run golden`: writes the golden reports of the sample people anew, and shows what has changed in them, in the
 * lines that people compare. Look at the difference before it is kept.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const GOLDEN = 'test/personas/golden';
const options = { cwd: path.resolve(__dirname, '..'), stdio: 'inherit' } as const;

const { status } = spawnSync(
  process.execPath,
  [require.resolve('jest/bin/jest'), '--selectProjects', 'unit', '--testPathPatterns', 'test/personas'],
  { ...options, env: { ...process.env, UPDATE_GOLDEN: '1' } },
);
spawnSync('git', ['--no-pager', 'add', '--intent-to-add', GOLDEN], options);
spawnSync('git', ['--no-pager', 'diff', '--unified=3', '--', `${GOLDEN}/*.txt`], options);
spawnSync('git', ['--no-pager', 'diff', '--stat', '--', GOLDEN], options);
process.exitCode = status ?? 1;
