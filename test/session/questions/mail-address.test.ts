import fc from 'fast-check';
import { parseMailAddress } from '../../../src/session/questions/mail-address';

test.each([
  ['ada@example.com', 'ada@example.com'],
  ['  ada@example.com\n', 'ada@example.com'],
  ['ada.o’hara+mail@exämple.test', 'ada.o’hara+mail@exämple.test'],
  ['ada@intranet', 'ada@intranet'],
  [`${'a'.repeat(242)}@example.com`, `${'a'.repeat(242)}@example.com`],
])('%p is an address', (typed, address) => {
  expect(parseMailAddress(typed)).toBe(address);
});

test.each([
  '',
  'ada',
  '@',
  'ada@',
  '@example.com',
  'ada@@example.com',
  'ada@example@com',
  'ada hopper@example.com',
  'ada@example .com',
  `${'a'.repeat(243)}@example.com`,
])('%p is none', (typed) => {
  expect(parseMailAddress(typed)).toBeNull();
});

test('whatever is typed, an address is short and has something on both sides', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 9 }), (one, two) => {
      const address = parseMailAddress(`${one}@${two}`);
      if (address === null) return;
      expect(address.length).toBeLessThanOrEqual(254);
      expect(address.split('@').map((part) => part.length > 0)).toEqual([true, true]);
    }),
  );
});
