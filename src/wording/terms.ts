import { say } from '../locales/words';

/**
 * Words of the trade that pages may use, each with its meaning in `terms.json`. There are 25 at most: another word is
 * either said in plain ones, or takes the place of one of these.
 */
export const TERMS = [
  'appPassword',
  'archive',
  'autoArchive',
  'backup',
  'cloud',
  'compact',
  'dataFile',
  'diskEncryption',
  'encrypted',
  'exchange',
  'hold',
  'imap',
  'messageFile',
  'mirror',
  'pop3',
  'port',
  'profile',
  'quota',
  'recoverable',
  'recoveryKey',
  'retention',
  'server',
  'twoStep',
  'webmail',
  'zip',
] as const;
export type Term = (typeof TERMS)[number];

/** The terms that stand in a text, in the order of their names; `loadTermWords` must have been awaited. */
export function termsIn(text: string): Term[] {
  return TERMS.filter((term) => standsIn(term, text)).sort((a, b) =>
    say(`term.${a}`).localeCompare(say(`term.${b}`)),
  );
}

/** Whether any form of a term stands there as a word of its own: not inside an address or the name of a file. */
function standsIn(term: Term, text: string): boolean {
  const forms = say(`term.${term}.forms`).split(', ').map(escaped).join('|');
  return new RegExp(`(?<![\\p{L}\\d@._\\\\/-])(?:${forms})(?![\\p{L}\\d@_\\\\]|\\.\\p{L})`, 'iu').test(text);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
