import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { circlesOf, readImports, roomsOf, withoutShortcuts } from '../../scripts/imports';
import { pictureOf, redrawn } from '../../scripts/layout';

/** A folder with these files. */
function folderOf(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-imports-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const root = folderOf({
  'screens/App.tsx': "import { start } from '../steps/start';\nconst late = () => import('../facts/late');\n",
  'steps/start.ts': "export { one } from '../facts/one';\nimport valibot from 'valibot';\n",
  'facts/one.ts': "import type { Late } from './late';\n",
  'facts/late.ts': "import './one';\n",
  'facts/words.d.ts': "import '../steps/start';\n",
});
const imports = readImports(root);

test('static and late imports, those of types and those that pass something on are all seen', () => {
  expect(Object.fromEntries(imports)).toEqual({
    'facts/late.ts': ['facts/one.ts'],
    'facts/one.ts': ['facts/late.ts'],
    'screens/App.tsx': ['facts/late.ts', 'steps/start.ts'],
    'steps/start.ts': ['facts/one.ts'],
  });
});

test('a circle is told even where it is made of a type', () => {
  expect(circlesOf(imports)).toEqual([['facts/late.ts', 'facts/one.ts', 'facts/late.ts']]);
  expect(
    circlesOf(
      new Map([
        ['a.ts', ['b.ts']],
        ['b.ts', []],
      ]),
    ),
  ).toEqual([]);
});

test('the picture leaves out what a detour says', () => {
  expect(withoutShortcuts(roomsOf(imports, (file) => file.split('/')[0] ?? null))).toEqual(
    new Map([
      ['facts', []],
      ['screens', ['steps']],
      ['steps', ['facts']],
    ]),
  );
  expect(pictureOf(imports, '')).toContain('screens --> steps');
  expect(pictureOf(imports, '')).not.toContain('screens --> facts');
});

test('a page is drawn anew only below its comments', () => {
  const page = '# Page\n\n<!-- imports of src/ -->\n\n```mermaid\nold\n```\n\n```mermaid\nother\n```\n';
  const drawn = redrawn(page, imports);
  expect(drawn).toContain(pictureOf(imports, ''));
  expect(drawn).not.toContain('old');
  expect(drawn).toContain('other');
  expect(redrawn(drawn, imports)).toBe(drawn);
});
