/**
 * Part of `npm run check`: no file imports itself over others, not even for a type, and the pictures in
 * docs/architecture.md show the imports that there are. `npm run layout -- --write` draws them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { circlesOf, readImports, roomsOf, withoutShortcuts, type Imports } from './imports';

const ROOT = path.resolve(__dirname, '..');
const PAGE = path.join(ROOT, 'docs/architecture.md');

/** The folder below src, or below a folder of it; what lies beside the folders is no room. */
const roomBelow = (start: string) => (file: string) => {
  const [room, inside] = file.startsWith(start) ? file.slice(start.length).split('/') : [];
  return room === undefined || inside === undefined ? null : room;
};

/** A picture as Mermaid writes it: an arrow leads from who imports to what is imported. */
export function pictureOf(imports: Imports, start: string): string {
  const rooms = withoutShortcuts(roomsOf(imports, roomBelow(start)));
  const id = (room: string) => room.replaceAll('-', '_');
  const lines = [...rooms].flatMap(([room, targets]) => [
    `  ${id(room)}["${room}"]`,
    ...targets.map((target) => `  ${id(room)} --> ${id(target)}`),
  ]);
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

/** The page with its pictures drawn anew; each stands below a comment that names its folder. */
export const redrawn = (page: string, imports: Imports): string =>
  page.replace(
    /(<!-- imports of (\S+) -->\n\n)```mermaid\n[^]*?```/g,
    (_, comment: string, folder: string) => comment + pictureOf(imports, folder.replace(/^src\/?/, '')),
  );

function check(): boolean {
  const imports = readImports(path.join(ROOT, 'src'));
  const circles = circlesOf(imports);
  for (const circle of circles) console.error(`A circle of imports: ${circle.join(' → ')}`);
  const page = readFileSync(PAGE, 'utf8');
  const drawn = redrawn(page, imports);
  if (process.argv.includes('--write')) writeFileSync(PAGE, drawn);
  else if (drawn !== page)
    console.error('docs/architecture.md shows other imports than there are: npm run layout -- --write');
  return circles.length === 0 && (drawn === page || process.argv.includes('--write'));
}

if (require.main === module) process.exitCode = check() ? 0 : 1;
