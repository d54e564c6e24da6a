import { textOf, type TextEncoding, type Units } from './encoding';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const PASSWORD = Array.from('password', (letter) => letter.charCodeAt(0));

/**
 * The lines of a text, whatever ends them: CR, LF or both, mixed too. Each line is made into text on its own, so
 * that nothing kept of one line holds on to another. A line whose name contains 'password' is left out before it
 * becomes text, and so is one that a password's line hangs on to because its end was lost.
 *
 * @param separator the unit that ends the name at the beginning of a line
 */
export function* linesOf(
  units: Units,
  encoding: TextEncoding,
  separator: '=' | ',' | ':',
): Generator<string> {
  const nameEnd = separator.charCodeAt(0);
  for (let from = 0; from < units.length;) {
    let end = from;
    while (end < units.length && units[end] !== LINE_FEED && units[end] !== CARRIAGE_RETURN) end++;
    if (end > from && !isSecret(units, from, end, nameEnd)) yield textOf(units.subarray(from, end), encoding);
    from = end + 1;
  }
}

function isSecret(units: Units, from: number, end: number, nameEnd: number): boolean {
  let inName = true;
  for (let at = from; at + PASSWORD.length <= end; at++) {
    inName &&= units[at] !== nameEnd;
    if (!PASSWORD.every((letter, i) => ((units[at + i] ?? 0) | 0x20) === letter)) continue;
    if (inName || isNameOfValue(units, at + PASSWORD.length, end)) return true;
  }
  return false;
}

/** Most units between the word 'password' in a name and the sign before its value. */
const LONGEST_REST = 24;
const ENDS_NAME = new Set(Array.from('=,:', (letter) => letter.charCodeAt(0)));

/** Does a value follow, after the rest of a name and what closes it? */
function isNameOfValue(units: Units, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + LONGEST_REST); at++) {
    if (ENDS_NAME.has(units[at] ?? 0)) return true;
  }
  return false;
}
