/**
 * `npm run red [-- WORD]`: takes out of the page, one after another, what promises rest on that only tests in a browser
 * hold, and looks whether those tests turn red. WORD: only those with this word in the file of the test or in its title.
 * A build and a test for each, so it takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROMISE_BREAKS, type PromiseBreak } from '../test/docs/promise-breaks';
import { withoutResults } from './red/without-results';
import { buildIn, withSecondFolder } from './second-folder';

const ROOT = path.resolve(__dirname, '..');

interface Tried {
  failed: number;
  passed: number;
}

/** Tests that failed and that passed on a built page. */
function tried({ test, title }: PromiseBreak, page: string): Tried {
  const told = path.join(mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-red-')), 'told.json');
  const name = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('%s', '.*');
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = ['--json', '--outputFile', told, '-t', name, '--selectProjects', 'browser', '--', test];
  const { stderr } = spawnSync(process.execPath, [jest, ...options], {
    cwd: ROOT,
    env: { ...process.env, PAGE_FOLDER: path.relative(ROOT, page) },
    encoding: 'utf8',
  });
  try {
    if (!existsSync(told)) throw new Error(withoutResults(test, stderr));
    const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(told, 'utf8')) as Record<
      string,
      number
    >;
    return { failed: numFailedTests ?? 0, passed: numPassedTests ?? 0 };
  } finally {
    rmSync(path.dirname(told), { recursive: true });
  }
}

const [word = ''] = process.argv.slice(2);
const chosen = PROMISE_BREAKS.filter(({ test, title }) => `${test} ${title}`.includes(word));
const wrong = withSecondFolder((folder) => {
  const page = buildIn(folder);
  // A test that is red anyway says nothing.
  const redBefore = chosen.filter((one) => !isGreen(one, tried(one, page)));
  return [
    ...redBefore,
    ...chosen.filter((one) => {
      const file = path.join(folder, one.file);
      const whole = readFileSync(file, 'utf8');
      const broken = whole.replace(one.find, () => one.put);
      writeFileSync(file, broken);
      const { failed } = tried(one, buildIn(folder));
      writeFileSync(file, whole);
      console.log(`${failed > 0 ? 'red' : 'GREEN'} without it: ${one.test}, ${one.title}`);
      return failed === 0;
    }),
  ];
});
console.log(
  `${chosen.length - new Set(wrong).size} of ${chosen.length} turn red when the code behind is taken out.`,
);
process.exitCode = chosen.length > 0 && wrong.length === 0 ? 0 : 1;

/** Whether it passed on the page as it is. */
function isGreen({ test, title }: PromiseBreak, { failed, passed }: Tried): boolean {
  const isIt = failed === 0 && passed > 0;
  if (!isIt) console.log(`RED on the page as it is: ${test}, ${title}`);
  return isIt;
}
