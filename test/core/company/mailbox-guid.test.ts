import { mailboxGuid } from '../../../src/core/company/mailbox-guid';

const GUID = '0000000a-0b00-4000-8000-00000000000f';

test.each([GUID, GUID.toUpperCase(), `{${GUID}}`, ` ${GUID} `, `{${GUID.toUpperCase()}}`])(
  '%s is a guid, however a program writes it',
  (text) => {
    expect(mailboxGuid(text)).toBe(GUID);
  },
);

test.each([
  '',
  GUID.slice(1),
  `${GUID}0`,
  GUID.replace('-', '0'),
  GUID.replace(/0f$/, '-f'),
  GUID.replace('a', 'g'),
  GUID.replace('a', ':'),
  GUID.replace('a', '`'),
  GUID.replaceAll('-', '_'),
])('%s is none', (text) => {
  expect(mailboxGuid(text)).toBeNull();
});
