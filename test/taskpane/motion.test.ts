import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(__dirname, '../../src');
const styles = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);

/** What stands outside the part for people who do not mind motion. */
function always(css: string): string {
  const rules: string[] = [];
  let depth = 0;
  let moving = false;
  for (const line of css.split('\n')) {
    if (depth === 0) moving = line.includes('prefers-reduced-motion: no-preference');
    if (!moving) rules.push(line);
    depth += line.split('{').length - line.split('}').length;
  }
  return rules.join('\n');
}

test.each(styles)('nothing moves for who has asked for less motion: %s', (file) => {
  const named = always(readFileSync(path.join(SOURCES, file), 'utf8')).match(
    /^.*\b(?:animation|transition)\b.*$/gmu,
  );
  // What takes no time appears and does not move: a delay is all that it is for.
  const moving = (named ?? []).filter((line) => !/animation: [\w-]+ 0s /.test(line));
  expect(moving).toEqual([]);
});
