import type { Units } from '../text/encoding';

/** The value names of one kind of key that are read. All others are skipped without ever becoming text. */
export interface NameTable {
  /** The name as listed here, if the units from `from` to `to` spell it in any case. */
  find(units: Units, from: number, to: number, hash: number): string | undefined;
  /** The same for a name that is text already. */
  named(name: string): string | undefined;
}

/** Starts or continues the hash of a name, unit by unit; letters count the same in either case. */
export function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + lower(unit)) | 0;
}

function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/**
 * Makes the table of names to read. A secret cannot be listed: a name that contains 'password' is left out, here
 * and not in the callers, so that no list can let one through.
 */
export function nameTable(names: readonly string[]): NameTable {
  const byHash = new Map<number, { name: string; units: number[] }>();
  for (const name of names) {
    if (/password/i.test(name)) continue;
    const units = Array.from(name, (letter) => lower(letter.charCodeAt(0)));
    byHash.set(units.reduce(hashUnit, 0), { name, units });
  }
  const byName = new Map([...byHash.values()].map(({ name }) => [name.toLowerCase(), name]));
  return {
    named: (name) => byName.get(name.toLowerCase()),
    find(units, from, to, hash) {
      const entry = byHash.get(hash);
      if (entry?.units.length !== to - from) return undefined;
      return entry.units.every((unit, i) => lower(units[from + i] ?? 0) === unit) ? entry.name : undefined;
    },
  };
}
