import { cleanOrNothing } from '../text/clean';
import { asBytes, asNumber, asText, type RegData } from './value';

/** The values that were read of one key. Names are as listed in the key's table. */
export class RegValues {
  /** The file ended inside this key: what is not here may have been cut off. */
  cutOff = false;
  private readonly values = new Map<string, RegData>();

  /** Keeps a value; the last one of a name counts, as it would when the file is imported. */
  set(name: string, data: RegData): void {
    this.values.set(name, data);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** A text, fit to be shown; undefined when it is absent, empty, or not a text. */
  text(name: string): string | undefined {
    return cleanOrNothing(this.rawText(name));
  }

  /** A text as it stands in the file. */
  rawText(name: string): string | undefined {
    const data = this.values.get(name);
    return data === undefined ? undefined : asText(data);
  }

  /** A number; undefined when it is absent, null when it is there and not a number, or may have been cut off. */
  number(name: string): number | undefined | null {
    const data = this.values.get(name);
    if (data === undefined) return this.cutOff ? null : undefined;
    return asNumber(data) ?? null;
  }

  bytes(name: string): Uint8Array | undefined {
    const data = this.values.get(name);
    return data === undefined ? undefined : asBytes(data);
  }
}
