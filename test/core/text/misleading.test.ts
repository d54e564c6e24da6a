import fc from 'fast-check';
import { withoutMisleading } from '../../../src/core/text/misleading';

/** Every sign that no name needs anywhere, by the ranges in which they stand. */
const NEVER = [
  ...[0x00ad, 0x061c, 0x200b, 0x200e, 0x200f, 0x3164, 0xfeff, 0xe0001],
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x206f),
  ...range(0xe0020, 0xe007f),
];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

test('signs that nobody sees are gone, wherever they stand', () => {
  for (const code of NEVER) {
    const sign = String.fromCodePoint(code);
    for (const text of [`a${sign}b`, `${sign}ab`, `ab${sign}`, `م${sign}ن`]) {
      expect(withoutMisleading(text)).toBe(text.replace(sign, ''));
    }
  }
});

test('a blank stands for what breaks a line', () => {
  expect(withoutMisleading('a\r\n\u2028b\u0000c\u0085d\te')).toBe('a b c d e');
});

test.each([
  ['Persian', 'می\u200cخواهم'],
  ['Kurdish and Urdu names', 'نوو\u200cسار'],
  ['Hindi', 'क्\u200dष'],
  ['Malayalam', 'ന്\u200dറ'],
  ['Sinhala', 'ශ්\u200dරී'],
  ['Kannada', 'ರ್\u200cಕ'],
  ['a family', '👨\u200d👩\u200d👧'],
  ['a pilot', '👩🏽\u200d✈\ufe0f'],
])('joiners stay where they are part of the spelling: %s', (_, text) => {
  expect(withoutMisleading(text)).toBe(text);
});

test.each([
  ['between Latin letters', 'pay\u200dpal', 'paypal'],
  ['between Cyrillic letters', 'по\u200cчта', 'почта'],
  ['at the ends', '\u200cسلام\u200d', 'سلام'],
  ['before a full stop', 'سلام\u200c.', 'سلام.'],
  ['in a row', 'a\u200c\u200d\u200cb', 'ab'],
  ['in digits', '1\u200d2', '12'],
])('joiners are gone where they do nothing: %s', (_, text, plain) => {
  expect(withoutMisleading(text)).toBe(plain);
});

test('two texts that look the same are the same, and cleaning twice changes nothing', () => {
  const sign = fc.constantFrom(...NEVER.map((code) => String.fromCodePoint(code)));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z@. ]{1,12}$/), sign, fc.nat(12), (text, hidden, at) => {
      expect(withoutMisleading(text.slice(0, at) + hidden + text.slice(at))).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const once = withoutMisleading(text);
      expect(withoutMisleading(once)).toBe(once);
    }),
  );
});
