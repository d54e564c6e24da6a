import { addressKey, isSameAddress } from '../../../src/core/facts/address';

test('letter case and spaces around it tell no address from another', () => {
  expect(addressKey(' Ada@Example.COM ')).toBe('ada@example.com');
  expect(isSameAddress('Ada@example.com', 'ada@EXAMPLE.com ')).toBe(true);
  expect(isSameAddress('ada@example.com', 'ida@example.com')).toBe(false);
});

test('what has no address is of nobody else', () => {
  expect(isSameAddress(null, null)).toBe(false);
  expect(isSameAddress('', undefined)).toBe(false);
});
