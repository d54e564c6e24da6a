import { loadTermWords, say } from '../../src/locales/words';
import { TERMS, termsIn } from '../../src/wording/terms';
import { gradeOf, sentencesOf, wordsOf } from '../tools/readability';
import { below } from '../locales/catalogs';

beforeAll(loadTermWords);

test('there are 25 terms at most, each with its forms and its meaning', () => {
  expect(TERMS.length).toBeLessThanOrEqual(25);
  expect(below('term').sort()).toEqual(
    TERMS.flatMap((term) => [term, `${term}.forms`, `${term}.means`]).sort(),
  );
});

test('the terms of a text come by name, in whatever form they stand there', () => {
  expect(termsIn('Webmail shows what the servers hold.\nPOP\nIMAP')).toEqual([
    'imap',
    'pop3',
    'server',
    'webmail',
  ]);
  expect(termsIn('Copies of a .pst, on hold and mirrored.')).toEqual(['dataFile', 'hold', 'mirror']);
});

test('what only looks like a term is none', () => {
  expect(
    termsIn('server@example.com, imap.example.com, C:\\cloud\\mail.pst, a report, popular, it holds'),
  ).toEqual([]);
});

test('a meaning is short and easy, and explains no term by itself', () => {
  for (const term of TERMS) {
    const sentences = sentencesOf(say(`term.${term}.means`));
    expect([term, sentences.filter((sentence) => wordsOf(sentence).length > 20)]).toEqual([term, []]);
  }
  expect(gradeOf(TERMS.flatMap((term) => sentencesOf(say(`term.${term}.means`))))).toBeLessThan(7);
});
