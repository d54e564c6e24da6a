import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { NO_POLICY } from '../../src/core/policy/policy';
import { PROMISE_BREAKS } from './promise-breaks';

const ROOT = path.resolve(__dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').replaceAll(/\s+/g, ' ');

/** As Markdown writes it, with its own signs escaped where they stand for themselves. */
const plain = (cell: string) => cell.trim().replaceAll(/\\(?=[_*|`])/g, '');

/** What is promised to administrators, where, and the test that turns red when it is no longer so. */
const PROMISES = readFileSync(path.join(ROOT, 'docs/admin/promises.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const [paper = '', ...lines] = section.split('\n');
    const rows = lines.filter((line) => line.startsWith('| ')).slice(2);
    return rows.map((row) => {
      const [promise = '', file = '', test = ''] = row
        .split(/(?<!\\)\|/)
        .slice(1)
        .map(plain);
      return [paper, promise, file.replaceAll('`', ''), test] as const;
    });
  });

test.each(PROMISES)('%s: "%s" is held by a test', (paper, promise, file, title) => {
  expect(textOf(paper)).toContain(promise);
  const text = textOf(file);
  expect([title, ["'", '"', '`'].some((mark) => text.includes(mark + title))]).toEqual([title, true]);
});

test('every paper for administrators promises something, and so does every entry of policy.json', () => {
  const papers = readdirSync(path.join(ROOT, 'docs/admin')).filter((file) =>
    /^(?!README|promises).*\.md$/.test(file),
  );
  const spoken = new Set(PROMISES.map(([paper]) => paper));
  expect(papers.filter((file) => !spoken.has(`docs/admin/${file}`))).toEqual([]);
  // Each entry has a note before it that says what it does.
  const notes = JSON.parse(readFileSync(path.join(ROOT, 'policy.json'), 'utf8')) as Record<
    string,
    string | string[]
  >;
  const held = PROMISES.filter(([paper]) => paper === 'policy.json').map(([, promise]) => promise);
  const silent = Object.keys(NO_POLICY).filter((entry) => {
    const note = [notes[`$${entry}`] ?? []].flat().join(' ');
    return entry !== 'version' && !held.some((promise) => note.includes(promise));
  });
  expect(silent).toEqual([]);
});

test.each(PROMISE_BREAKS)('$title: what it rests on can be taken out, to see it turn red', (one) => {
  expect(PROMISES.some(([, , file, title]) => file === one.test && title === one.title)).toBe(true);
  const whole = readFileSync(path.join(ROOT, one.file), 'utf8');
  expect(whole.split(one.find).length).toBe(2);
  expect(one.put).not.toBe(one.find);
});
