import { NotJson, namesTwice, placeOf, placesIn } from '../../../src/core/policy/json-places';

test('tells where each path of a text stands', () => {
  const text = '{ "a": [1, { "b": "x" }], "c": {}, "d": [ ] }';
  const whole = placesIn(text);
  const at = (path: string) => text.slice(placeOf(whole, path, text));
  expect(at('a')).toMatch(/^"a"/);
  expect(at('a[0]')).toMatch(/^1/);
  expect(at('a[1].b')).toMatch(/^"b"/);
  expect(at('c')).toMatch(/^"c"/);
  expect(at('d[0]')).toMatch(/^"d"/);
});

test.each([
  ['', 0],
  ['[1,]', 3],
  ['[,1]', 1],
  ['{"a" 1}', 5],
  ['{"a":1,}', 7],
  ['{"a":1]', 6],
  ['[1}', 2],
  ['[[]', 3],
  ['[] []', 3],
  ['{1:2}', 1],
  ['tru', 0],
  ['"a', 0],
])('%s stops being JSON at %i', (text, at) => {
  let stop: unknown;
  try {
    placesIn(text);
  } catch (error) {
    stop = error;
  }
  expect(stop).toBeInstanceOf(NotJson);
  expect(stop).toHaveProperty('at', at);
});

test('names that stand twice are told in the order of the text, however deep', () => {
  const text = '[{"a":{"b":1,"b":2},"c":[{"d":1,"d":2,"d":3}],"a":1}]';
  expect(namesTwice(placesIn(text))).toEqual(
    [text.lastIndexOf('"b"'), text.indexOf('"d":2'), text.indexOf('"d":3'), text.lastIndexOf('"a"')].map(
      (at) => ({ name: text[at + 1], at }),
    ),
  );
});

test.each([
  ['[', ']'],
  ['{"a":', '}'],
])('a text that is nested very deep in %s is read to the end', (open, close) => {
  const depth = 20_000;
  const text = `${open.repeat(depth)}{"b":1,"b":2}${close.repeat(depth)}`;
  expect(namesTwice(placesIn(text))).toEqual([{ name: 'b', at: text.lastIndexOf('"b"') }]);
});
