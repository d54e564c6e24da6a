import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../scripts/package/write-package';

const ROOT = path.resolve(__dirname, '../..');
const CORE = path.join(ROOT, 'src/core');

/** Fewer places at which a file decides something than this are no logic of its own. */
const FEW = 5;

/** How often a file decides something: its branches, its loops, and its questions about lists. */
function decisionsIn(code: string): number {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|'[^'\n]*'/g, "''");
  const decides = /\b(?:if|for|while|switch) \(|\bcase |&&|\|\| |\?\? | \? |\.(?:filter|some|every|find)\(/g;
  return bare.match(decides)?.length ?? 0;
}

const untested = filesBelow(CORE)
  .filter(
    (file) =>
      file.endsWith('.ts') && !existsSync(path.join(ROOT, 'test/core', file.replace(/ts$/, 'test.ts'))),
  )
  .filter((file) => decisionsIn(readFileSync(path.join(CORE, file), 'utf8')) >= FEW)
  .sort();

test('every file of the core with logic has a test of the same name', () => {
  expect(untested).toEqual([]);
});

test('branches, loops and questions about lists are logic; words, types and comments are none', () => {
  expect(decisionsIn('if (a && b) return list.some((one) => one ? 1 : 2);')).toBe(4);
  expect(
    decisionsIn("// if (a)\n/* for (;;) */\nconst text = 'if (a) ? b';\ninterface A { b?: string }"),
  ).toBe(0);
});
