/** @jest-environment jsdom */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { i18n, loadInspectionWords } from '../../src/locales/words';
import { effortWords } from '../../src/wording/effort-words';

beforeAll(() => {
  i18n.setMessagesCompiler(compileMessage);
  return loadInspectionWords();
});

const EFFORT = { minutes: 20, steps: 5, most: 5, elsewhere: false, copies: false, waits: false };

test('what a fix takes, and how sure the number of its steps is', () => {
  expect(effortWords(EFFORT)).toBe('20 min, 5 steps');
  expect(effortWords({ ...EFFORT, most: 8 })).toBe('20 min, 5 to 8 steps');
});

test('that mail is copied meanwhile, for as long as there is mail', () => {
  expect(effortWords({ ...EFFORT, copies: true })).toBe('20 min, 5 steps, and the time to copy');
});

test('that it takes another program is said before it is begun', () => {
  expect(effortWords({ ...EFFORT, elsewhere: true })).toBe('20 min, in another mail program');
  expect(effortWords({ ...EFFORT, elsewhere: true, copies: true })).toBe(
    '20 min, in another mail program, and the time to copy',
  );
});

test('where somebody else’s work is waited for, minutes are not all that is promised', () => {
  expect(effortWords({ ...EFFORT, waits: true })).toBe('20 min, 5 steps, and a wait of hours or days');
  expect(effortWords({ ...EFFORT, copies: true, waits: true })).toBe(
    '20 min, 5 steps, the time to copy, and a wait of hours or days',
  );
});
