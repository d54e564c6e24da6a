/**
 * Notes what work looks at, so that it need not be done again where only other things have changed. The work must be
 * pure; what it works out once for several is noted for each of them.
 */
let noted: Set<string> | null = null;

/** What came of some work, and the names of what it has looked at. */
export interface Noted<T> {
  result: T;
  at: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Does the work, and notes what it looks at in things that are `watched`. */
export function noting<T>(work: () => T): Noted<T> {
  const outer = noted;
  const at = new Set<string>();
  noted = at;
  try {
    return { result: work(), at };
  } finally {
    noted = outer;
    lookAt(at);
  }
}

/** As `noting`, where anybody notes; what nobody watches costs nothing. */
export function notingIfWatched<T>(work: () => T): Noted<T> {
  return noted === null ? { result: work(), at: NOTHING } : noting(work);
}

/** Notes for the work under way what earlier work has looked at, whose result it uses. */
export function lookAt(at: ReadonlySet<string>): void {
  if (noted === null) return;
  for (const name of at) noted.add(name);
}

/** The same thing, of which every field that is looked at is noted as `name.field`, and as `name.*` a look at which it has. */
export function watched<T extends object>(thing: T, name: string): T {
  return new Proxy(thing, {
    get: (target, key): unknown => {
      noted?.add(`${name}.${String(key)}`);
      return Reflect.get(target, key);
    },
    has: (target, key) => {
      noted?.add(`${name}.*`);
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      noted?.add(`${name}.*`);
      return Reflect.ownKeys(target);
    },
  });
}

/** The names under which a look at what has changed was noted. */
export function changesIn<T extends object>(before: T, after: T, name: string): string[] {
  if (before === after) return [];
  const [old, fresh] = [Object.entries(before), Object.entries(after)];
  const changed = old.filter(([key, value]) => value !== Reflect.get(after, key));
  const added = fresh.filter(([key]) => !Object.hasOwn(before, key));
  const sameKeys = added.length === 0 && old.length === fresh.length;
  return [...[...changed, ...added].map(([key]) => `${name}.${key}`), ...(sameKeys ? [] : [`${name}.*`])];
}
