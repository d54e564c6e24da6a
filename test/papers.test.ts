import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CLIENTS, type Client } from '../src/core/facts/snapshot';

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
const TESTS = readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' });
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

  test('names tests that there are, with words that stand in them', () => {
    const guards = [...text.matchAll(/`([\w-]+\.(?:test|spec)\.tsx?)`(?: \(([^)]+)\))?/g)];
    const missing = guards.filter(([, name = '', words = '']) => {
      const wanted = words.replaceAll('`', '');
      return !TESTS.some(
        (file) =>
          path.basename(file) === name &&
          readFileSync(path.join(ROOT, 'test', file), 'utf8').includes(wanted),
      );
    });
    expect(missing.map(([guard]) => guard)).toEqual([]);
  });
});

/** How the papers call each program that may show the pane. */
const PROGRAMS: Partial<Record<Client, RegExp>> = {
  web: /on the web/i,
  classicWindows: /classic Outlook on Windows/i,
  newWindows: /new Outlook on Windows/i,
  mac: /Outlook on Mac/i,
  ios: /on phones/i,
  android: /on phones/i,
};

test.each([
  ['README.md', 'program'],
  ['docs/outlook-quirks.md', 'Program'],
  ['docs/admin/people-on-pop3.md', 'program'],
])('%s says of every program beside which mailbox the pane opens', (paper, column) => {
  const text = readFileSync(path.join(ROOT, paper), 'utf8');
  const [table = ''] = new RegExp(`^\\| ${column} [^]*?\\n\\n`, 'm').exec(text) ?? [];
  const rows = table.trim().split('\n').slice(2);
  const rowOf = (client: Client) => rows.find((row) => PROGRAMS[client]?.test(row.split('|')[1] ?? ''));
  // Thunderbird and what nobody knows show no add-in of Outlook.
  expect(CLIENTS.filter((client) => rowOf(client) === undefined)).toEqual(['thunderbird', 'other']);
  expect(rowOf('newWindows')).toMatch(/primary account/);
  expect(rowOf('mac')).toMatch(/IMAP.*first account/);
  expect(rowOf('classicWindows')).toMatch(/never.*POP3 or IMAP/);
});
