import fc from 'fast-check';
import { parseSize } from '../../../src/session/questions/parse-size';

const KB = 1024;
const MB = KB ** 2;
const GB = KB ** 3;

test.each([
  ['3.2 GB', 3.2 * GB],
  ['3,2 gb', 3.2 * GB],
  ['0', 0],
  ['950m', 950 * MB],
  ['950 MB', 950 * MB],
  ['1 024 MB', 1024 * MB],
  ['1,024 MB', 1024 * MB],
  ['0,125 MB', 0.125 * MB],
  ['0.500 MB', 0.5 * MB],
  ['1.024.000 kB', 1_024_000 * 1024],
  ['1.024,5 MB', 1024.5 * MB],
  ['1,024.5 MB', 1024.5 * MB],
  ['1.024 GB', 1.024 * GB],
  ['1.234.567 KB', 1_234_567 * KB],
  ["1'024 MB", 1024 * MB],
  ['2 TB', 2 * KB ** 4],
  ['15 GiB', 15 * GB],
  ['123 bytes', 123],
  ['0 GB', 0],
])('%s is a size', (typed, bytes) => {
  expect(parseSize(typed)).toBe(Math.round(bytes));
});

test.each([
  '',
  'GB',
  'a lot',
  '-3 GB',
  '3 XB',
  '.',
  '3 GB or so',
  '１０ GB',
  '9'.repeat(38),
  '1.5.2 GB',
  '1,2,3',
  '49',
  '3.2',
  '2,000',
])('%p is none', (typed) => {
  expect(parseSize(typed)).toBeNull();
});

test.each(['9'.repeat(308), '9'.repeat(20_000), `1${'0'.repeat(30)} TB`])(
  'no size is that large',
  (typed) => {
    expect(parseSize(typed)).toBeNull();
  },
);

test('a long text is no size', () => {
  expect(parseSize(`1${' '.repeat(30_000)}x`)).toBeNull();
});

test('spaces around a size do not count', () => {
  expect(parseSize(`${' '.repeat(60)}2 GB${' '.repeat(60)}`)).toBe(2 * GB);
});

test('never throws, and gives bytes or nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (typed) => {
      const bytes = parseSize(typed);
      expect(bytes === null || (Number.isInteger(bytes) && bytes >= 0)).toBe(true);
    }),
  );
});

test('more typed is more read', () => {
  fc.assert(
    fc.property(fc.nat(9_999), fc.nat(9_999), (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(parseSize(`${less} MB`) ?? NaN).toBeLessThanOrEqual(parseSize(`${more} MB`) ?? NaN);
    }),
  );
});
