import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ö',
  U: 'Ü',
  n: 'ñ',
  c: 'ç',
};

/**
 * English text in the pseudo-language: accents on its letters and 40 % more of them. Tags, such as <0>, stay as
 * they are.
 */
function pseudoText(text: string): string {
  const letters = text.replace(/<[^>]*>/g, '').match(/\p{L}/gu) ?? [];
  const accented = text.replace(/<[^>]*>|[aeiouyncAEIOU]/g, (found) => ACCENTED[found] ?? found);
  return accented + '~'.repeat(Math.ceil(letters.length * 0.4));
}

/**
 * Compiles an English ICU message into the pseudo-language. The message parser tells words from syntax, so that
 * placeholders, plural forms, choices and quoted braces come out as they went in. The square brackets show where a
 * message begins and ends.
 */
export const compilePseudo = (message: string) => ['[', ...compileMessageOrThrow(message, pseudoText), ']'];

/** A message without placeholders, as text: for the words that stand in the page before any script. */
export const pseudoMessage = (message: string): string => compilePseudo(message).join('');
