/** @jest-environment jsdom */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { loadAdminWords } from '../../../src/locales/admin-words';
import { i18n } from '../../../src/locales/words';
import { groupSizeWords } from '../../../src/wording/company/company-words';

beforeAll(() => {
  i18n.setMessagesCompiler(compileMessage);
  return loadAdminWords();
});

test.each([
  [{ mailboxes: 2, used: 2_147_483_648, sized: 2 }, '2 GB'],
  [{ mailboxes: 5, used: 2_147_483_648, sized: 2 }, '2 GB in the 2 of known size'],
  [{ mailboxes: 5, used: 0, sized: 0 }, 'size not known'],
  [{ mailboxes: 1, used: 0, sized: 1 }, '0 kB'],
])('a group of %j says what is known of its size', (group, words) => {
  expect(groupSizeWords(group).replace('\u00a0', ' ')).toBe(words);
});
