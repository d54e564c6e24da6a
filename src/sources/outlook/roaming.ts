import type { OfficeLike } from './office';
import type { OfficeCaller } from './office-calls';

/** The settings that Outlook keeps in the mailbox. `get`, `set` and `remove` work on the copy in memory. */
export interface RoamingStore {
  get: (key: string) => unknown;
  set: (key: string, value: string) => void;
  remove: (key: string) => void;
  /** Sends the copy in memory to the mailbox. */
  save: () => Promise<RoamingSave>;
}

/**
 * How a save ended. `tooLarge`: over the 32 KB of one add-in in one mailbox; the documentation gives 9057 for it,
 * the library answers 9019, which it also uses when the server refuses. `silent`: no answer came.
 */
export type RoamingSave =
  { ok: true } | { ok: false; code: number | null; why: 'tooLargeOrRefused' | 'silent' | 'failed' };

/**
 * Roaming settings behind a time limit. The copy in memory is that of the moment the pane was opened: a reload of
 * the page does not fetch it again (learn.microsoft.com/javascript/api/outlook/office.roamingsettings).
 */
export function roamingStore(office: OfficeLike, call: OfficeCaller): RoamingStore {
  const settings = (): OfficeLike['context']['roamingSettings'] => office.context.roamingSettings;
  return {
    get: (key) => settings().get(key),
    set: (key, value) => settings().set(key, value),
    remove: (key) => settings().remove(key),
    save: async () => {
      const result = await call((callback) => settings().saveAsync(callback));
      if (result.ok) return { ok: true };
      if (result.silent) return { ok: false, code: null, why: 'silent' };
      const known = result.code === 9019 || result.code === 9057;
      return { ok: false, code: result.code, why: known ? 'tooLargeOrRefused' : 'failed' };
    },
  };
}
