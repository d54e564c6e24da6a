import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const BUILT = path.resolve(__dirname, '../..', process.env.PAGE_FOLDER ?? 'dist');
const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' });
const ending = (end: string) => files.filter((file) => file.endsWith(end));
const textOf = (file: string) => readFileSync(path.join(BUILT, file), 'utf8');

test('no style goes out twice', () => {
  const sheets = ending('.css');
  expect(sheets.length).toBeGreaterThan(1);
  const seen = new Map<string, string[]>();
  // Short rules may well be alike in two places.
  for (const sheet of sheets)
    for (const rule of new Set(textOf(sheet).match(/[^{}]{30,}\{[^{}]*\}/g) ?? []))
      seen.set(rule, [...(seen.get(rule) ?? []), sheet]);
  expect([...seen.values()].filter((places) => places.length > 1)).toEqual([]);
});

test('no source map goes out, and no script asks for one', () => {
  expect(ending('.map')).toEqual([]);
  for (const script of ending('.js'))
    expect([script, textOf(script)]).toEqual([script, expect.not.stringContaining('sourceMappingURL')]);
});
