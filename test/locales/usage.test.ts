import { IDS, MESSAGES, placeholders } from './catalogs';
import { noSourceWords, readSource, readSourceWords } from './source-words';

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

test('the search for loose words sees text, attributes and conditions, and leaves code alone', () => {
  const read = (code: string) => {
    const found = noSourceWords();
    readSource('a.tsx', `const a = ${code};`, found);
    return found.loose;
  };
  expect(read('<p>Hello</p>')).toEqual(['a.tsx:1 Hello']);
  expect(read('<p title="Hello">{name}</p>')).toEqual(['a.tsx:1 Hello']);
  expect(read('<p aria-label={`Hello ${name}`} />')).toEqual(['a.tsx:1 Hello ']);
  expect(read("<p>{open ? 'Yes' : say('a.no')}</p>")).toEqual(['a.tsx:1 Yes']);
  expect(read("<p>{name ?? 'nobody'}</p>")).toEqual(['a.tsx:1 nobody']);
  expect(read("<p className=\"soft\" hidden={tone === 'pass'}>{say('a.b')}: 1 · {name}</p>")).toEqual([]);
  expect(read("<p>{tone === 'pass' && <b>{count}</b>}</p>")).toEqual([]);
});
