import { dayOf, rawDate, sizeInBytes, wholeNumber, yesOrNo } from '../../../src/sources/company/cells';

test.each([
  ['23293152', 23_293_152],
  ['23,293,152', 23_293_152],
  ['23.293.152', 23_293_152],
  ["23'293'152", 23_293_152],
  ['23\u202f293\u202f152', 23_293_152],
  [' 12 ', 12],
  ['0000000000000012', 12],
  ['9007199254740991', 9_007_199_254_740_991],
  ['12/', NaN],
  ['1:', NaN],
  ['1.07E+11', NaN],
  ['1,07E+11', NaN],
  ['12,34', NaN],
  ['0.500', NaN],
  ['1,234.567', NaN],
  ['-1', NaN],
  ['', NaN],
])('the number %s is %s', (text, value) => {
  expect(wholeNumber(text)).toBe(value);
});

test.each([
  ['1.5 GB (1,610,612,736 bytes)', 1_610_612_736],
  ['1,5 GB (1.610.612.736 Bytes)', 1_610_612_736],
  ['0 B (0 bytes)', 0],
  ['Unlimited', Infinity],
  ['1.5 GB', NaN],
])('the size %s is %s', (text, value) => {
  expect(sizeInBytes(text)).toBe(value);
});

test.each([
  ['True', 1],
  ['FALSE', 0],
  ['Wahr', 1],
  [' non ', 0],
  ['perhaps', NaN],
  ['constructor', NaN],
  ['', NaN],
])('%s is %s', (text, value) => {
  expect(yesOrNo(text)).toBe(value);
});

test.each(['2026-03-01', '2026/3/1', '2026/03/01 00:00', '2026.3.1', '2026-3-1', '2026-03-01T10:00:00Z'])(
  'after its year, %s has the month',
  (text) => {
    expect(rawDate(text)).toEqual({ iso: '2026-03-01' });
  },
);

test('a day that the calendar does not have is none, in either order', () => {
  expect(rawDate('2026-02-30')).toBeNull();
  expect(rawDate('2026/13/01')).toBeNull();
  expect(rawDate('yesterday')).toBeNull();
  expect(dayOf({ first: 31, second: 2, year: 2026, order: null }, 'dayFirst')).toBeNull();
  expect(dayOf({ first: 2, second: 28, year: 2026, order: null }, 'monthFirst')).toBe('2026-02-28');
});
