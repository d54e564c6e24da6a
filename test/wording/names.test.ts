/** @jest-environment jsdom */
import { titleApart } from '../../src/wording/names';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { i18n, loadInspectionWords } from '../../src/locales/words';

beforeAll(() => {
  i18n.setMessagesCompiler(compileMessage);
  return loadInspectionWords();
});

const text = (value: string) => ({ unit: 'text', value }) as const;

test('a name that a sentence begins with stands apart from it', () => {
  const { title, name } = titleApart({
    check: 'pop3-no-server-copy',
    verdict: 'fail',
    values: { account: text('ada@example.com') },
  });
  expect(title).toBe('This computer asks the server to delete mail once it is downloaded');
  expect(name).toContain('ada@example.com');
});

test('a sentence that begins otherwise stays whole', () => {
  const { title, name } = titleApart({ check: 'accounts-not-shown', verdict: 'fail', values: {} });
  expect(title).toMatch(/^Other mailboxes/);
  expect(name).toBeNull();
});
