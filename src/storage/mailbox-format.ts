import { ledgerOf, order } from './ledger';
import type { Entry, Ledger } from './ledger';
import { KEYS } from './ports';
import { writeStored } from './stored';

/** Office counts characters of the settings as JSON text, in which every value is JSON text already. */
export const MAILBOX_LIMIT = 32 * 1024;

/**
 * JSON text with its double quotes and apostrophes changed for each other, and back. Office turns a value into
 * JSON twice before it counts, so that each double quote would weigh four characters.
 */
export function swapQuotes(text: string): string {
  return text.replace(/["']/g, (quote) => (quote === '"' ? "'" : '"'));
}

/** The value to put into the mailbox's settings. One text: Office turns texts inside objects into dates at will. */
export function packForMailbox(ledger: Ledger): string {
  return forMailbox(writeStored(ledger));
}

/**
 * JSON text as it goes into the settings, letters outside ASCII by their numbers: a value with U+204D in it has come back
 * as none at all (github.com/OfficeDev/office-js/issues/4142).
 */
function forMailbox(json: string): string {
  return swapQuotes(json).replace(
    /[^\0-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The stored text out of a value of the mailbox's settings; null when there is none. */
export function unpackFromMailbox(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return JSON.stringify(value);
  // Some hosts hand back the JSON text of the text.
  const text = value.startsWith('"') ? parsedText(value) : value;
  return swapQuotes(text);
}

function parsedText(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value;
  }
}

/** What a value weighs under its key as Office counts it. */
export function weightInMailbox(key: string, value: string): number {
  return JSON.stringify({ [key]: JSON.stringify(value) }).length;
}

/**
 * As much of a ledger as the mailbox takes, without what was looked at: that is too large and too personal for it.
 * What is cheapest to be without goes first, the oldest first.
 *
 * @param budget characters, as Office counts them
 * @returns what to write and how many items had to be left out
 */
export function fitForMailbox(ledger: Ledger, budget: number): { ledger: Ledger; leftOut: number } {
  const entries = [...ledger.values()].filter(({ kind }) => kind !== 'source').sort(keepFirst);
  let room = budget - weightInMailbox(KEYS.remembered, packForMailbox(new Map()));
  let count = 0;
  for (const entry of entries) {
    // Quotes and a bracket too many are counted for each entry, so the sum is never too small.
    room -= weightInMailbox('', forMailbox(JSON.stringify(entry)));
    if (room < 0) break;
    count += 1;
  }
  return { ledger: ledgerOf(entries.slice(0, count)), leftOut: entries.length - count };
}

function keepFirst(first: Entry, second: Entry): number {
  return worth(first) - worth(second) || order(dateOf(second), dateOf(first));
}

function dateOf(entry: Entry): string {
  return entry.kind === 'receipt' ? entry.item.provedAt : entry.at;
}

/**
 * 0 is kept longest. A receipt only looks back, and visits can be made anew in time; that something was removed
 * matters more than what is done with.
 */
function worth(entry: Entry): number {
  switch (entry.kind) {
    case 'client':
      return 0;
    case 'walk':
      return entry.item.state === 'proved' ? 4 : 1;
    case 'answer':
      return 2;
    case 'ignored':
    case 'growth':
    case 'leftOut':
    case 'gone':
      return 3;
    case 'visits':
      return 5;
    case 'receipt':
      return 6;
    case 'source':
      return 7;
  }
}
