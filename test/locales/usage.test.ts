import { IDS, MESSAGES, placeholders } from './catalogs';
import { readSourceWords } from './source-words';

const words = readSourceWords();

test('the sources were read', () => {
  expect(words.said.length).toBeGreaterThan(10);
  expect(words.templates.length).toBeGreaterThan(3);
});

test('every message is used somewhere', () => {
  const used = (id: string) => words.strings.has(id) || words.templates.some((template) => template.test(id));
  expect(IDS.filter((id) => !used(id))).toEqual([]);
});

test('everything said exists', () => {
  const silent = words.said.filter(({ ids }) => ids !== null && !IDS.some((id) => ids.test(id)));
  expect(silent.map(({ where, ids }) => `${where} ${String(ids)}`)).toEqual([]);
});

test('every message is given the values that it asks for', () => {
  const missing = words.said.flatMap(({ where, ids, template, values }) => {
    if (ids === null || values === null) return [];
    // An id that is written out elsewhere is not one that a template makes.
    return IDS.filter((id) => ids.test(id) && !(template && words.strings.has(id))).flatMap((id) =>
      [...placeholders(MESSAGES[id] ?? '')]
        .filter((name) => !values.includes(name))
        .map((name) => `${where} ${id}: ${name}`),
    );
  });
  expect(missing).toEqual([]);
});

test('no component holds words of its own', () => {
  expect(words.loose).toEqual([]);
});
