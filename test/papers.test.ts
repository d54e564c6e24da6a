import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const PAPERS = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll(path.sep, '/')}`),
];
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe.each(PAPERS)('%s', (paper) => {
  const text = readFileSync(path.join(ROOT, paper), 'utf8');

  test('names files and folders that are there', () => {
    const named = matches(text, /`((?:src|test|scripts|docs|assets)\/[\w./-]+)`/g);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test('links to papers that are there', () => {
    const linked = matches(text, /\]\((?!https?:|#)([^)#]+)[^)]*\)/g);
    const at = path.dirname(path.join(ROOT, paper));
    expect(linked.filter((file) => !existsSync(path.join(at, file)))).toEqual([]);
  });

  test('names commands that there are', () => {
    const commands = matches(text, /npm run ([\w:-]+)/g);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
