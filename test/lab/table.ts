import type { Range } from './look';

/** One line of what the lab shows: what the model said beforehand, and what was there. */
export interface Row {
  situation: string;
  what: string;
  predicted: string;
  seen: string;
  agrees: boolean;
}

/** What is compared: a number that lies between two bounds, or a word. */
export type Said = Range | number | string;

export function rowOf(situation: string, what: string, said: Said, seen: number | string): Row {
  return { situation, what, predicted: wordsOf(said), seen: String(seen), agrees: fits(said, seen) };
}

function fits(said: Said, seen: number | string): boolean {
  if (typeof said !== 'object') return said === seen;
  return typeof seen === 'number' && said.atLeast <= seen && seen <= said.atMost;
}

function wordsOf(said: Said): string {
  if (typeof said !== 'object') return String(said);
  const { atLeast, atMost } = said;
  return atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`;
}

/** The rows of one situation as lines of text. */
export function linesOf(rows: readonly Row[]): string[] {
  return rows.map(
    ({ what, predicted, seen, agrees }) =>
      `  ${agrees ? 'agree ' : 'DIFFER'}  ${what.padEnd(58)} model ${predicted.padEnd(14)} seen ${seen}`,
  );
}
