import { mailboxAddress } from '../../../src/core/company/mailbox-address';

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
