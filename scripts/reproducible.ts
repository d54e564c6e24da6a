/**
 * `npm run reproducible`, and a part of `npm run test:long`: builds the page in a second folder, without anything that an
 * earlier build has kept, and compares it with that of this folder byte for byte. Needs `npm run build` before.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './package/write-package';

const ROOT = path.resolve(__dirname, '..');
const PARTS = [
  'assets',
  'manifest.xml',
  'policy.json',
  'package.json',
  'scripts',
  'src',
  'webpack.config.js',
];

/** Files that differ, or that only one of the folders has. */
function differences(one: string, other: string): string[] {
  const [first, second] = [filesBelow(one), filesBelow(other)];
  return [
    ...first.filter((file) => !second.includes(file)),
    ...second.filter((file) => !first.includes(file)),
    ...first.filter(
      (file) =>
        second.includes(file) &&
        !readFileSync(path.join(one, file)).equals(readFileSync(path.join(other, file))),
    ),
  ];
}

function compare(): boolean {
  // Beside this folder, not below it: packages are linked from there, which other disks could not be.
  const folder = mkdtempSync(path.join(path.dirname(ROOT), 'mailbox-checkup-second-'));
  try {
    for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    const packages = path.join(folder, 'node_modules');
    const linked = spawnSync('cp', ['-al', path.join(ROOT, 'node_modules'), packages], { encoding: 'utf8' });
    if (linked.status !== 0) throw new Error(`The packages could not be linked. ${linked.stderr}`);
    rmSync(path.join(packages, '.cache'), { recursive: true, force: true });
    const built = spawnSync(
      process.execPath,
      [path.join(packages, 'webpack-cli/bin/cli.js'), '--mode', 'production'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (built.status !== 0) throw new Error(`The page could not be built.\n${built.stdout}${built.stderr}`);
    const found = differences(path.join(ROOT, 'dist'), path.join(folder, 'dist'));
    for (const file of found) console.error(`Differs between two folders: ${file}`);
    if (found.length === 0) console.log('Two folders build the same page, byte for byte.');
    return found.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = compare() ? 0 : 1;
