/**
 * The browser's key-value storage, as much of it as we use. Every call may throw: the storage may be full,
 * denied half-way, or broken. Keys are the storage's own, nothing is added to them.
 */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** How a save to the mailbox ended. `code`: Office's error number where there is one; `silent`: no answer came. */
export type RoamingSaved =
  { ok: true } | { ok: false; code: number | null; why?: 'silent' | 'tooLargeOrRefused' | 'failed' };

/**
 * The settings that Outlook keeps in the mailbox (`Office.context.roamingSettings`). `get`, `set` and `remove`
 * work on the copy in memory, `save` sends that copy to the mailbox and may never come back: the store sets the
 * time limit.
 */
export interface RoamingPort {
  get(key: string): unknown;
  set(key: string, value: string): void;
  remove(key: string): void;
  save(): Promise<RoamingSaved>;
}

/**
 * So many characters fit into the storage of one page in any browser, all keys and texts together: Chromium gives it
 * 10 MiB at two bytes each (`kPerStorageAreaQuota`), Firefox 5 MiB (`dom.storage.default_quota`), and Safari less.
 */
const MOST_KEPT = 5 * 2 ** 20;

/** Marks every key that we write, so that forgetting finds them all. */
const MARK = 'mailbox-checkup.';

export const KEYS = {
  /** All that was kept, in one text: so it is in the mailbox, and so earlier versions kept it on the device. */
  remembered: `${MARK}remembered`,
  /** Put before the key of each item that is kept on the device. */
  item: `${MARK}item|`,
  /** A stored text that could not be read, kept so that it is not lost. */
  damaged: `${MARK}damaged`,
  damagedFromMailbox: `${MARK}damaged-from-mailbox`,
  /**
   * When everything was last forgotten, and nothing else: in the storage of the window and on the device, always
   * without a prefix. Another window may hold what the device refused, or a copy of the mailbox's settings of its own.
   */
  forgottenAt: `${MARK}forgotten-at`,
  /** Followed by the origin of the page around: what stands before our keys there, from the last visit. */
  prefixIn: `${MARK}prefix-in.`,
  /** In the storage of the window: where the person is, for a pane that is loaded anew. */
  place: `${MARK}place`,
  /** In the storage of the window: the sample person that is open, for a page that is loaded anew. */
  sample: `${MARK}sample`,
  /** The colours that the person has chosen. */
  colours: `${MARK}colours`,
} as const;

/** Whether a key of the browser's storage is one of ours, whatever prefix it was written under. */
export function isOurKey(key: string): boolean {
  return key.includes(MARK);
}

/**
 * The browser's storage as a KeyValueStore, or null where it may not be used: in a foreign frame a browser may
 * throw at the mere mention of `localStorage`.
 *
 * @param storage takes the storage, e.g. `() => window.localStorage`
 */
export function browserStorage(storage: () => Storage): KeyValueStore | null {
  try {
    const kept = storage();
    // Some private windows hand the object out and throw at its first use.
    kept.getItem(KEYS.remembered);
    return {
      get: (key) => kept.getItem(key),
      set: (key, value) => {
        // To be refused it, the page would first have to put the whole text together and hand it over.
        if (key.length + value.length > MOST_KEPT)
          throw new DOMException('The text is longer than any storage.', 'QuotaExceededError');
        kept.setItem(key, value);
      },
      remove: (key) => kept.removeItem(key),
      keys: () => Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? ''),
    };
  } catch {
    return null;
  }
}
