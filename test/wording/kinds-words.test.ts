/** @jest-environment jsdom */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { MAIL_KINDS } from '../../src/core/copies/copy';
import { i18n, loadInspectionWords } from '../../src/locales/words';
import { kindsInWords } from '../../src/wording/kinds-words';
import { wordsOf } from '../tools/readability';

i18n.setMessagesCompiler(compileMessage);
beforeAll(loadInspectionWords);

test('few kinds are named', () => {
  expect(kindsInWords(['inbox'], [])).toBe('Inbox');
  expect(kindsInWords(['sent', 'drafts'], [])).toBe('Sent mail and Drafts');
});

test('nearly all are named by what is missing', () => {
  expect(kindsInWords(MAIL_KINDS, [])).toBe('all mail, contacts and calendar');
  expect(
    kindsInWords(
      MAIL_KINDS.filter((kind) => kind !== 'inbox'),
      ['inbox'],
    ),
  ).toBe('everything but Inbox');
});

test('what may be lost too is not named as missing', () => {
  const some = MAIL_KINDS.filter((kind) => kind !== 'inbox' && kind !== 'sent');
  expect(kindsInWords(some, ['inbox'])).toBe('nearly all mail');
  expect(kindsInWords(some, ['inbox', 'sent'])).toBe('everything but Inbox and Sent mail');
});

test('contacts are not named as missing, as if they were safe', () => {
  const mail = MAIL_KINDS.filter((kind) => kind !== 'contactsAndCalendar');
  expect(kindsInWords(mail, [])).toBe('all mail');
  expect(
    kindsInWords(
      mail.filter((kind) => kind !== 'inbox'),
      ['inbox'],
    ),
  ).toBe('all mail but Inbox');
});

test('whatever is missing, the words stay few', () => {
  const subsets = Array.from({ length: 2 ** MAIL_KINDS.length - 1 }, (_, bits) =>
    MAIL_KINDS.filter((_kind, at) => ((bits + 1) >> at) % 2 === 1),
  );
  expect(
    Math.max(...subsets.map((kinds) => wordsOf(kindsInWords(kinds, MAIL_KINDS)).length)),
  ).toBeLessThanOrEqual(9);
});
