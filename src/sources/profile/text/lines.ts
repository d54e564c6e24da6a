import { textOf, type TextEncoding, type Units } from './encoding';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const PASSWORD = Array.from('password', (letter) => letter.charCodeAt(0));

/**
 * The lines of a text, whatever ends them: CR, LF or both, mixed too. Each line is made into text on its own, so
 * that nothing kept of one line holds on to another. A line whose name contains 'password' is left out before it
 * becomes text.
 *
 * @param separator the unit that ends the name at the beginning of a line
 */
export function* linesOf(units: Units, encoding: TextEncoding, separator: '=' | ','): Generator<string> {
  const nameEnd = separator.charCodeAt(0);
  for (let from = 0; from < units.length;) {
    let end = from;
    while (end < units.length && units[end] !== LINE_FEED && units[end] !== CARRIAGE_RETURN) end++;
    if (end > from && !isSecret(units, from, end, nameEnd)) yield textOf(units.subarray(from, end), encoding);
    from = end + 1;
  }
}

function isSecret(units: Units, from: number, end: number, nameEnd: number): boolean {
  for (let at = from; at + PASSWORD.length <= end && units[at] !== nameEnd; at++) {
    if (PASSWORD.every((letter, i) => ((units[at + i] ?? 0) | 0x20) === letter)) return true;
  }
  return false;
}
