import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACCOUNT_KINDS } from '../../../src/core/facts/account';
import { EFFECTS } from '../../../src/core/scenarios/event-summary';
import { FATES } from '../../../src/core/scenarios/outcome';
import whatIf from '../../../src/locales/en/what-if.json';

const SRC = path.resolve(__dirname, '../../../src');
const SOURCES = ['taskpane', 'session', 'wording'].flatMap((folder) => {
  const root = path.join(SRC, folder, 'what-if');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
});

const linesLike = (pattern: RegExp) =>
  SOURCES.flatMap(({ name, text }) =>
    text
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );

test('the pages were read', () => {
  expect(SOURCES.length).toBeGreaterThan(35);
});

test('no page makes an outcome up', () => {
  expect(
    linesLike(new RegExp(`\\b(?:fate|effect|verdict): '(?:${[...FATES, ...EFFECTS].join('|')})'`)),
  ).toEqual([]);
});

test('no page judges by the kind of account', () => {
  const kinds = new RegExp(`[=!]== '(?:${ACCOUNT_KINDS.join('|')})'|case '(?:${ACCOUNT_KINDS.join('|')})'`);
  expect(linesLike(kinds)).toEqual([]);
});

test('what the words of a page say of losses hangs on a value of the model', () => {
  const values = [...FATES, ...EFFECTS].join('|');
  const ofModel = new RegExp(`^whatIf\\.page\\.(?:head|fate)\\.(?:${values})(?:\\.all)?$`);
  const claims = Object.entries(whatIf)
    .filter(([id]) => id.startsWith('whatIf.page.') || id.startsWith('map.') || id.startsWith('notice.'))
    .filter(([, words]) => /gone for good|would be (?:gone|lost)|would stay|nothing would/i.test(words))
    .map(([id]) => id);
  expect(claims.length).toBeGreaterThan(5);
  expect(claims.filter((id) => !ofModel.test(id))).toEqual([]);
});
