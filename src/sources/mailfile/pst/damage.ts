/** A part of a data file is not what the format says it must be. Caught by whoever can go on without that part. */
export class Damage extends Error {
  override readonly name = 'Damage';
}
