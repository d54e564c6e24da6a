/**
 * How hard a text is to read, by the grade of Flesch and Kincaid: the school year in which it is understood.
 *
 *     0.39 * words per sentence + 11.8 * syllables per word - 15.59
 *
 * J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of new readability formulas for Navy enlisted
 * personnel. Research Branch Report 8-75, Naval Technical Training Command, 1975. Sentences end as R. Flesch counts
 * them, How to Write Plain English, 1979, chapter 2: at a full stop, a colon, a semicolon, a question mark.
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** The words of a text. An address, a path and a number are read as one each. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\u2013\u2014]+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/** The sentences of one block of text, without the marks that keep the direction of names. */
export function sentencesOf(block: string): string[] {
  return block
    .replace(/[\u2066-\u2069]/g, '')
    .split(/(?<=[.?!:;…][”’")]*)\s+/)
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** Whether a block is text, and not a heading, a button, or a cell of a table. */
export const isProse = (block: string): boolean => /[.?!:…][”’")]*\s*$/.test(block);

/** Syllables of an English word, by its groups of vowels; a name such as an address or a number counts as one. */
export function syllablesOf(word: string): number {
  if (/[@\\/\d_]|\w\.\w/.test(word)) return 1;
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (/^[^aeiouy]+$/.test(letters)) return 1;
  const spoken = letters
    // Silent: the e at the end, but not that of 'table', and those of '-es' and '-ed' unless they are heard.
    .replace(/(?<![aeiouy])(?<=[^l])e$|(?<=[aeiouy])le$|(?<=[^aeiouysxzc])es$|(?<=[^aeioutd])ed$/, '')
    .replace(/(?<=[^aeiouy])le$/, 'el')
    .replace(/^y/, '');
  return Math.max(
    1,
    (spoken.match(/[aeiouy]+/g) ?? []).length + (/[^tsc]i[ao]|iu|eo(?!u)/.test(spoken) ? 1 : 0),
  );
}
