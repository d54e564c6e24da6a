import type { Units } from '../text/encoding';

const BACKSLASH = 0x5c;
const MINUS = 0x2d;

/** The units of both, in one row. */
export function joined(first: Units, second: Units): Units {
  const both =
    second instanceof Uint16Array
      ? new Uint16Array(first.length + second.length)
      : new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The last unit before `end` that is neither a blank nor a line end; 0 when there is none. */
export function lastInkOf(units: Units, from: number, end: number): number {
  for (let i = end - 1; i >= from; i--) {
    const unit = units[i] ?? 0;
    if (unit > 0x20) return unit;
  }
  return 0;
}

const HINTS = ['profiles', 'outlook]', 'omi account manager\\', 'internet account manager\\'].map(
  unitsOfText,
);
const HIVE = unitsOfText('hkey_');

function unitsOfText(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A quick look at a key line, without making text of it: does any part of the path begin like one that matters? */
export function mayBeWanted(window: Units, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (window[at - 1] === BACKSLASH && HINTS.some((hint) => spells(window, at, to, hint) === true))
      return true;
  }
  return false;
}

/** Does a key's line begin at the bracket? undefined: the window ends before that is clear. */
export function beginsKey(window: Units, bracket: number): boolean | undefined {
  const from = window[bracket + 1] === MINUS ? bracket + 2 : bracket + 1;
  return spells(window, from, window.length, HIVE);
}

/** undefined: it does, as far as the units go. */
function spells(window: Units, from: number, to: number, letters: readonly number[]): boolean | undefined {
  for (let i = 0; i < letters.length; i++) {
    if (from + i >= to) return undefined;
    if (!sameLetter(window[from + i] ?? 0, letters[i] ?? 0)) return false;
  }
  return true;
}

function sameLetter(unit: number, letter: number): boolean {
  return unit === letter || (unit >= 0x41 && unit <= 0x5a && unit + 0x20 === letter);
}
