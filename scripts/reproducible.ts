/**
 * `npm run reproducible`, and a part of `npm run test:long`: builds the page in a second folder, without anything that an
 * earlier build has kept, and compares it with that of this folder byte for byte. Needs `npm run build` before.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './package/write-package';
import { buildIn, withSecondFolder } from './second-folder';

const ROOT = path.resolve(__dirname, '..');

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
  const found = withSecondFolder((folder) => differences(path.join(ROOT, 'dist'), buildIn(folder)));
  for (const file of found) console.error(`Differs between two folders: ${file}`);
  if (found.length === 0) console.log('Two folders build the same page, byte for byte.');
  return found.length === 0;
}

process.exitCode = compare() ? 0 : 1;
