import { parseWhole } from '../../src/session/parse-whole';

test.each([
  ['365', 'fr', 365],
  ['0', 'en', 0],
  [' 1095 ', 'en', 1095],
  ['1,095', 'en', 1095],
  ['1.095', 'de', 1095],
  ['1 095', 'en', 1095],
  ["1'095", 'de-CH', 1095],
  // Two marks of one kind part thousands in any language.
  ['1.234.567', 'en', 1_234_567],
] as const)('%s in %s is a whole number', (typed, language, value) => {
  expect(parseWhole(typed, language)).toBe(value);
});

test.each([
  ['', 'en'],
  ['a year', 'en'],
  ['-3', 'en'],
  ['49,5', 'en'],
  ['49,', 'en'],
  ['1.5.2', 'en'],
  ['1,5,2', 'de'],
  ['0,125', 'en'],
  ['1.024,5', 'de'],
  ['9'.repeat(18), 'en'],
  ['9'.repeat(30), 'en'],
] as const)('%p in %s is none', (typed, language) => {
  expect(parseWhole(typed, language)).toBeNull();
});

test.each([
  ['2.000', 'en'],
  ['2,000', 'de'],
  ['1.0', 'en'],
  // French parts thousands by a space, so a point may be either.
  ['1.095', 'fr'],
] as const)('%s in %s is no whole number: thousands may be meant', (typed, language) => {
  expect(parseWhole(typed, language)).toBeNull();
});

test.each(['en', 'en-DE', 'en-CH', 'en-SE', 'en-ZA', 'de', 'de-CH', 'fr', 'pt-PT', 'hi'])(
  'what the page writes in %s is understood when it is typed there',
  (language) => {
    expect(parseWhole(new Intl.NumberFormat(language).format(1_200), language)).toBe(1200);
    expect(parseWhole(new Intl.NumberFormat(language).format(12_345), language)).toBe(12_345);
  },
);
