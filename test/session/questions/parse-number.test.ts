import { parseNumber, parseWhole } from '../../../src/session/questions/parse-number';

test.each([
  ['49,5', 'en', 49.5],
  ['49.5', 'de', 49.5],
  ['1,095', 'en', 1095],
  ['1.095', 'en', 1.095],
  ['1.095', 'de', 1095],
  ['1,095', 'de', 1.095],
  ['1 095', 'en', 1095],
  ["1'095", 'de-CH', 1095],
  ['1.024,5', 'en', 1024.5],
  ['1,024.5', 'de', 1024.5],
  ['1.234.567', 'en', 1_234_567],
  ['0,125', 'en', 0.125],
  ['365', 'fr', 365],
] as const)('%s in %s is a number', (typed, language, value) => {
  expect(parseNumber(typed, language)).toBe(value);
});

test.each([
  ['', 'en'],
  ['a year', 'en'],
  ['-3', 'en'],
  ['1.5.2', 'en'],
  ['1,5,2', 'de'],
  ['49,', 'en'],
  // French parts thousands by a space, so a point may be either.
  ['1.095', 'fr'],
  ['9'.repeat(30), 'en'],
] as const)('%p in %s is none', (typed, language) => {
  expect(parseNumber(typed, language)).toBeNull();
});

test('what has no parts is whole', () => {
  expect(parseWhole('1,095', 'en')).toBe(1095);
  expect(parseWhole('49,5', 'en')).toBeNull();
  expect(parseWhole('1.095', 'en')).toBeNull();
});

test.each([
  ['2.000', 'en'],
  ['2,000', 'de'],
  ['1.0', 'en'],
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
