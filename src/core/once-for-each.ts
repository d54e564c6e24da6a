import { lookAt, notingIfWatched, type Noted } from './noted-reads';

/**
 * Works something out once for each list, however many checks ask, and forgets it with the list. The list must not
 * be changed in place.
 */
export function onceForEach<List extends object, Result>(
  workOut: (list: List) => Result,
): (list: List) => Result {
  const known = new WeakMap<List, Noted<Result>>();
  return (list) => {
    const before = known.get(list);
    if (before) {
      lookAt(before.at);
      return before.result;
    }
    const made = notingIfWatched(() => workOut(list));
    known.set(list, made);
    return made.result;
  };
}

/** The entries of a list by what `keyOf` gives for them, in the order of the list; null belongs to none. */
export function grouped<T>(list: readonly T[], keyOf: (entry: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

const placesIn = onceForEach((list: readonly object[]) => new Map(list.map((entry, at) => [entry, at])));

/** These entries of a list once each, in the order of the list. The list must not be changed in place. */
export function inOrderOf<T extends object>(list: readonly T[], entries: Iterable<T>): T[] {
  const [...found] = new Set(entries);
  if (found.length < 2) return found;
  const places = placesIn(list);
  const placeOf = (entry: T) => places.get(entry) ?? list.length;
  return found.sort((one, other) => placeOf(one) - placeOf(other));
}
