import { withoutMisleading } from './misleading';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A text that came from outside, fit to stand in a sentence: without misleading marks, in an isolate of its own so
 * that it cannot reorder the words around it, and cut after 200 characters.
 */
export function plainText(text: string): string {
  const clean = withoutMisleading(text).trim();
  const short = clean.length > 200 ? `${clean.slice(0, 199)}…` : clean;
  return `${FIRST_STRONG_ISOLATE}${short}${POP_ISOLATE}`;
}
