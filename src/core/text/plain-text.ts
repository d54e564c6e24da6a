// Marks that turn the direction of text around, and control characters: a name from a file may carry them to look
// like another name.
const MISLEADING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A text that came from outside, fit to stand in a sentence: without misleading marks, in an isolate of its own so
 * that it cannot reorder the words around it, and cut after 200 characters.
 */
export function plainText(text: string): string {
  const clean = text.replaceAll(MISLEADING, ' ').trim();
  const short = clean.length > 200 ? `${clean.slice(0, 199)}…` : clean;
  return `${FIRST_STRONG_ISOLATE}${short}${POP_ISOLATE}`;
}
