/**
 * `npm test`: every test there is. Unit and component tests run beside the two builds, which only the browser tests
 * need; these follow when both are done. A failure of any part fails. The last line says how many tests passed and
 * failed. What is given beside these goes to jest, such as the paths of tests.
 *
 * `--unit` (`npm run test:unit`) runs the unit and component tests alone.
 *
 * `--long` (`npm run test:long`) runs every property as often as it states, with a seed that is drawn and printed,
 * and what is too long for every commit.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const JEST = require.resolve('jest/bin/jest');
const WEBPACK = require.resolve('webpack-cli/bin/cli.js');
/** MB for what was just made, in each process of jest. The usual 16 are full all the time, which took a twentieth of it. */
const YOUNG_OBJECTS = '--max-semi-space-size=64';
/** Projects of jest that need no browser. */
const UNIT = ['unit', 'components'];
/** The largest seed that fast-check takes. */
const SEEDS = 2 ** 31;

const given = process.argv.slice(2).filter((argument) => !['--long', '--unit', '--'].includes(argument));
const long = process.argv.includes('--long');
const env = { ...process.env };
if (long) {
  env['LONG'] = '1';
  env['PROPERTY_SEED'] ??= String(Math.floor(Math.random() * SEEDS));
  console.log(`Properties run with PROPERTY_SEED=${env['PROPERTY_SEED']}`);
}

/** Runs node, and tells with what code it ended. `quiet`: what it prints is shown only if it fails. */
function run(args: readonly string[], quiet = false): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: quiet ? 'pipe' : 'inherit' });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => printed.push(piece));
    child.on('close', (code) => {
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

/** Runs some of jest's projects. What is given comes first: jest would take paths after the projects for projects. */
const jest = (projects: readonly string[], ...more: string[]): Promise<boolean> =>
  run([YOUNG_OBJECTS, JEST, ...given, '--selectProjects', ...projects, ...more]);

/** As above, with what came of it in this file. */
const counted = (projects: readonly string[], file: string): Promise<boolean> =>
  jest(projects, '--passWithNoTests', '--json', `--outputFile=${file}`);

const build = async (...more: string[]): Promise<boolean> => {
  const started = Date.now();
  const built = await run([WEBPACK, '--mode', 'production', ...more], true);
  const what = ['webpack', ...more].join(' ');
  console.log(`${built ? 'BUILT' : 'FAIL '} ${what} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  return built;
};

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

/** Passed and failed tests of a part; a part that left no results has failed. */
function countsOf(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const read = JSON.parse(readFileSync(file, 'utf8')) as Results;
  return { passed: read.numPassedTests, failed: read.numFailedTests + read.numRuntimeErrorTestSuites };
}

async function testAll(): Promise<boolean> {
  const results = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-tests-'));
  const [unitFile, browserFile] = [path.join(results, 'unit.json'), path.join(results, 'browser.json')];
  const [builds, unit] = await Promise.all([
    build().then((plain) => build('--env', 'pseudo').then((pseudo) => plain && pseudo)),
    counted(UNIT, unitFile),
  ]);
  const browser = builds && (await counted(['browser'], browserFile));
  const same = !long || (await run(['-r', './scripts/run-typescript.cjs', 'scripts/reproducible.ts']));
  const counts = [countsOf(unitFile), countsOf(browserFile)];
  const sum = (key: 'passed' | 'failed') => counts.reduce((all, one) => all + one[key], 0);
  rmSync(results, { recursive: true });
  if (!builds) console.log('The page could not be built, so no browser test was run.');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return builds && unit && browser && same;
}

const isUnitOnly = process.argv.includes('--unit');
void (isUnitOnly ? jest(UNIT) : testAll()).then((passed) => {
  process.exitCode = passed ? 0 : 1;
});
