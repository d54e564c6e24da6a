/**
 * `npm run package -- --url https://mail.example.com/checkup/`: builds the page and writes one folder and one zip with
 * all that an administrator needs. README says what the other options are. PAGE_FOLDER names a page that is built already.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cloud } from '../src/core/policy/clouds';
import { checkPackage } from './package/check-package';
import { reportOf } from './package/fault';
import { packageOptions } from './package/options';
import { cloudTaken } from './package/policy-taken';
import { writePackage } from './package/write-package';

const ROOT = path.resolve(__dirname, '..');

function build(out: string, cloud: Cloud): void {
  const webpack = [
    require.resolve('webpack-cli/bin/cli.js'),
    '--mode',
    'production',
    '--env',
    `out=${out}`,
    '--env',
    `cloud=${cloud}`,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, webpack, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The page could not be built.\n${stdout}${stderr}`);
}

/** The page that is built already, or a new one in a folder that goes afterwards. */
function withBuiltPage<T>(cloud: Cloud, then: (built: string) => T): T {
  const { PAGE_FOLDER } = process.env;
  if (PAGE_FOLDER !== undefined) return then(path.resolve(ROOT, PAGE_FOLDER));
  const built = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-build-'));
  console.log('Building the page takes a minute or two.');
  try {
    build(built, cloud);
    return then(built);
  } finally {
    rmSync(built, { recursive: true });
  }
}

function makePackage(): boolean {
  const options = packageOptions(process.argv.slice(2));
  const { files, zip } = withBuiltPage(cloudTaken(options.policy, options.previous), (built) =>
    writePackage({ root: ROOT, built, ...options }),
  );
  const checked = checkPackage(options.out, options.previous);
  if (checked.faults.length > 0) console.error(reportOf(checked));
  else console.log(`${files} files in ${options.out}, and the same in ${zip}. Go on with INSTALL.md in it.`);
  return checked.faults.length === 0;
}

try {
  process.exitCode = makePackage() ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
