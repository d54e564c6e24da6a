import fc from 'fast-check';
import { mailboxAddress } from '../../../src/core/company/mailbox-address';
import { runs } from '../../tools/long';

test.each([
  ['Ada.Abel+x@Example.com', 'ada.abel+x@example.com'],
  [' ada@example.com ', 'ada@example.com'],
  ["'-info@example.com", '-info@example.com'],
  ['-info@example.com', '-info@example.com'],
  ["o'neil@example.com", "o'neil@example.com"],
  ['m\u00fcller@example.com', 'm\u00fcller@example.com'],
  [`${'x'.repeat(65)}@example.com`, null],
  ['"Hunter2! pw" <b@example.com>', null],
  ['mailto:b@example.com', null],
  ['b@example.com@example.com', null],
  ['b\0@example.com', null],
  ['b@example.com\u200b', null],
  ['b\u202e@example.com', null],
  ['m\ufffdller@example.com', null],
  ['b@', null],
  ['', null],
])('the address in %j is %j', (text, address) => {
  expect(mailboxAddress(text)).toBe(address);
});

test('letters, digits and the usual signs make an address around one @, whatever their case and order', () => {
  const sign = fc.constantFrom(...'aZ09_.+-@'.split(''));
  const texts = fc.oneof(
    fc.string({ unit: sign, maxLength: 12 }),
    fc.tuple(fc.constantFrom(1, 63, 64, 65), fc.constantFrom(0, 1, 255, 256)).map(([name, domain]) => {
      return `${'a'.repeat(name)}@${'b'.repeat(domain)}`;
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const isAddress = /^[^@]{1,64}@[^@]{1,255}$/.test(text);
      expect(mailboxAddress(text)).toBe(isAddress ? text.toLowerCase() : null);
    }),
    { numRuns: runs(2_000) },
  );
});
