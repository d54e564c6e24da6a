import { cleanOrNothing } from '../text/clean';
import type { Preference } from './preferences';

/** Where a value of a server comes from: its own line, the line for all servers, or the program's default. */
export type SetBy = 'server' | 'allServers' | 'program';

export interface Setting<T> {
  /** null: it is there and is not what it should be. */
  value: T | null;
  setBy: SetBy;
}

/** The preferences of a profile. */
export class Settings {
  constructor(private readonly preferences: ReadonlyMap<string, Preference>) {}

  has(name: string): boolean {
    return this.preferences.has(name);
  }

  /** A text as it stands in the file; undefined when it is left out, empty, or not a text. */
  raw(name: string): string | undefined {
    const value = this.preferences.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  text(name: string): string | undefined {
    return cleanOrNothing(this.raw(name));
  }

  /** A list of names with commas between them. */
  names(name: string): string[] {
    return (this.raw(name) ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  }

  /** null: it is there and not a number. */
  number(name: string, standard: number): number | null {
    const value = this.preferences.get(name) ?? standard;
    return typeof value === 'number' ? value : null;
  }

  /**
   * A yes or no of a server. One that has no line of its own takes the one of `mail.server.default`
   * (nsMsgIncomingServer::GetBoolValue), which an admin or the person may have set for all servers at once.
   */
  flagOf(server: string, key: string): Setting<boolean> {
    const { value, setBy } = this.setting(server, key);
    return { value: typeof (value ?? false) === 'boolean' ? value === true : null, setBy };
  }

  /** As `flagOf`, a number. */
  numberOf(server: string, key: string, standard: number): Setting<number> {
    const { value = standard, setBy } = this.setting(server, key);
    return { value: typeof value === 'number' ? value : null, setBy };
  }

  private setting(server: string, key: string): { value: Preference | undefined; setBy: SetBy } {
    const own = this.preferences.get(`mail.server.${server}.${key}`);
    if (own !== undefined) return { value: own, setBy: 'server' };
    const shared = this.preferences.get(`mail.server.default.${key}`);
    return shared === undefined
      ? { value: undefined, setBy: 'program' }
      : { value: shared, setBy: 'allServers' };
  }
}
