import { withoutMisleading } from '../../core/text/misleading';

const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/g;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export interface Piece {
  text: string;
  /** It came from a file or from the person, and stands in marks of its own. */
  foreign: boolean;
}

/**
 * The pieces of a sentence. Texts from outside come marked as `plainText` marks them; any such mark or other
 * control of direction that is not part of a whole pair is dropped, so that no piece can reach beyond its end.
 */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of sentence.matchAll(ISOLATED)) {
    pieces.push({ text: sentence.slice(from, match.index), foreign: false });
    pieces.push({ text: match[1] ?? '', foreign: true });
    from = match.index + match[0].length;
  }
  pieces.push({ text: sentence.slice(from), foreign: false });
  return pieces
    .map(({ text, foreign }) => ({ text: withoutMisleading(text), foreign }))
    .filter(({ text }) => text !== '');
}

/**
 * The sentence as plain text. The marks stay only where directions meet: many mail programs show them as boxes.
 *
 * @param direction of the words around
 */
export function asPlainText(sentence: string, direction: 'ltr' | 'rtl'): string {
  return piecesOf(sentence)
    .map(({ text, foreign }) =>
      foreign && (direction === 'rtl' || RIGHT_TO_LEFT.test(text)) ? `\u2068${text}\u2069` : text,
    )
    .join('');
}
