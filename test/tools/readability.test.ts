import { gradeOf, isProse, sentencesOf, syllablesOf, wordsOf } from './readability';

test.each([
  ['cat', 1],
  ['mailbox', 2],
  ['table', 2],
  ['computer', 3],
  ['deleted', 3],
  ['asked', 1],
  ['makes', 1],
  ['organisation', 5],
  ['ada@example.com', 1],
  ['50', 1],
  ['PC', 1],
])('%s has %d syllables', (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables);
});

test('a full stop, a colon and a semicolon end a sentence, and a dot inside a name does not', () => {
  expect(sentencesOf('Look here: ada@example.com is full. Make room; then look again.')).toHaveLength(4);
  expect(wordsOf('3.2 GB of 5 GB – in ada@example.com')).toHaveLength(7);
});

test('the grade of a sentence is that of the formula', () => {
  expect(gradeOf(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
  expect(gradeOf(['Organisation', 'Organisation'])).toBeCloseTo(0.39 + 11.8 * 5 - 15.59);
});

test('a heading is no prose', () => {
  expect(['Where it lies', 'It lies here.', 'Is it safe?'].map(isProse)).toEqual([false, true, true]);
});
