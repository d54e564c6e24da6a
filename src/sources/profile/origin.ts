import { known, type Known } from '../../core/facts/evidence';

/** The file that facts come from, which decides how they are marked. */
export interface Origin {
  /** Id of the source. */
  source: string;
  /** A deployment file: it shows what was set up once, not what is set today. */
  deployed: boolean;
}

/** A fact that stands in the file. */
export function recorded<T>(origin: Origin, value: T): Known<T> {
  return origin.deployed
    ? known(value, 'inferred', origin.source, 'deployedNotCurrent')
    : known(value, 'imported', origin.source);
}

/** A fact that does not stand in the file, because it is what the program takes when nothing is written. */
export function byDefault<T>(origin: Origin, value: T): Known<T> {
  return known(value, 'inferred', origin.source, origin.deployed ? 'deployedDefault' : 'defaultWhenAbsent');
}
