import type { Audience } from './policy';

/** What makes two entries of a list clash, where somebody may be meant by both. */
export interface Clashing<T> {
  /** Entries of different topics never clash. */
  topic: (entry: T) => string;
  /** Of those with the same say, each clashes with the same others. */
  say: (entry: T) => string;
  clash: (first: T, second: T) => boolean;
}

/** An entry that clashes with one before it, and its place in the list. */
export interface Clash<T> {
  first: T;
  second: T;
  at: number;
}

/** Under this are all entries, and under the next those that are meant for everyone. No domain or kind has such a name. */
const ALL = ' all';
const EVERYONE = ' everyone';

/**
 * Each entry that clashes with one before it, named with the first of those. Not every pair is compared, for a list may
 * be long: only entries of one topic that may be meant for the same people.
 */
export function clashesIn<T extends Audience>(
  list: readonly T[],
  { topic, say, clash }: Clashing<T>,
): Clash<T>[] {
  const groups = new Map<string, Map<string, number>>();
  const clashes: Clash<T>[] = [];
  for (const [at, second] of list.entries()) {
    const about = topic(second);
    const said = say(second);
    let earliest: number | null = null;
    for (const group of groupsOf(second, about, [EVERYONE], [ALL]))
      for (const place of groups.get(group)?.values() ?? []) {
        const first = list[place];
        if (first === undefined || !clash(first, second)) continue;
        earliest = Math.min(earliest ?? place, place);
        break;
      }
    const first = earliest === null ? undefined : list[earliest];
    if (first !== undefined) clashes.push({ first, second, at });
    for (const group of groupsOf(second, about, [ALL], [ALL, EVERYONE])) {
      const places = groups.get(group) ?? new Map<string, number>();
      groups.set(group, places);
      if (!places.has(said)) places.set(said, at);
    }
  }
  return clashes;
}

/** Names of groups: one for each domain with each kind, where some are named, and those `beside`; otherwise `instead`. */
function* groupsOf(
  { domains, kinds }: Audience,
  topic: string,
  beside: readonly string[],
  instead: readonly string[],
): Generator<string> {
  const named = (some?: readonly string[]) => (some === undefined ? instead : new Set([...some, ...beside]));
  for (const domain of named(domains))
    for (const kind of named(kinds)) yield JSON.stringify([topic, domain, kind]);
}
