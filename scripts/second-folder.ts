import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
/** Everything that the page is built from. */
const PARTS = [
  'assets',
  'manifest.xml',
  'policy.json',
  'package.json',
  'scripts',
  'src',
  'webpack.config.js',
];

/** Copies what the page is built from into a second folder, without anything that an earlier build has kept. */
export function withSecondFolder<Result>(work: (folder: string) => Result): Result {
  // Beside this folder, not below it: packages are linked from there, which other disks could not be.
  const folder = mkdtempSync(path.join(path.dirname(ROOT), 'mailbox-checkup-second-'));
  try {
    for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    const packages = path.join(folder, 'node_modules');
    const linked = spawnSync('cp', ['-al', path.join(ROOT, 'node_modules'), packages], { encoding: 'utf8' });
    if (linked.status !== 0) throw new Error(`The packages could not be linked. ${linked.stderr}`);
    rmSync(path.join(packages, '.cache'), { recursive: true, force: true });
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the page in such a folder, and gives the folder of the built page. */
export function buildIn(folder: string): string {
  const built = spawnSync(
    process.execPath,
    [path.join(folder, 'node_modules/webpack-cli/bin/cli.js'), '--mode', 'production'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(`The page could not be built.\n${built.stdout}${built.stderr}`);
  return path.join(folder, 'dist');
}
