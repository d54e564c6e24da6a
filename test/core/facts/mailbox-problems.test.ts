import { MAILBOX_PROBLEMS } from '../../../src/core/facts/mailbox';
import { WAYS_ON, wayOn } from '../../../src/core/facts/mailbox-problems';
import words from '../../../src/locales/en/storage.json';

test('every problem has a sentence and a way on, and every way is one that some problem has', () => {
  for (const problem of MAILBOX_PROBLEMS) expect(Object.keys(words)).toContain(`storage.problem.${problem}`);
  expect(new Set(MAILBOX_PROBLEMS.map(wayOn))).toEqual(new Set(WAYS_ON));
});

test('where Outlook does not get through, and where it may not look, the way is to sign in', () => {
  expect(MAILBOX_PROBLEMS.filter((problem) => wayOn(problem) === 'signIn')).toEqual([
    'notYours',
    'roadClosed',
  ]);
});
