import { EMPTY_LEDGER, isIn, keyOf, ledgerOf, merge } from './ledger';
import type { Entry, Ledger } from './ledger';
import { isOurKey, KEYS } from './ports';
import type { KeyValueStore } from './ports';
import type { BackendState } from './status';
import { readStored, writeStored, type Stored } from './stored';

/** What is kept in the browser on this device: everything. All of it works at once, without waiting. */
export interface DeviceBackend {
  read: () => Ledger;
  /** All that was there at the last reading is gone: somebody has forgotten everything, or emptied the storage. */
  readonly forgottenElsewhere: boolean;
  /**
   * Expects what `read` gave to be in the ledger already.
   *
   * @param changes parts of the ledger that were done in one go: each is written as a whole or not at all
   * @returns the changes that could not be written; each other entry counts as one
   */
  write: (ledger: Ledger, changes: readonly Ledger[]) => Ledger[];
  /** Removes what was forgotten before it came here. */
  remove: (entries: readonly Entry[]) => void;
  /** Keeps a text of the mailbox that could not be read; false when it cannot. */
  setAside: (text: string) => boolean;
  /** Removes everything that we ever wrote here but when that was, and looks again; false when something is left. */
  forget: () => boolean;
  readonly state: BackendState;
  /** Decisions are kept; with a full storage the looks may not be. */
  readonly decisionsKept: boolean;
  readonly damaged: boolean;
  /** What was looked at is kept. */
  readonly snapshotKept: boolean;
}

/**
 * Each item has a key of its own, so that two windows that write at the same moment do not write over each other.
 *
 * @param store null: there is none or it is denied
 * @param prefix put before every key: `Office.context.partitionKey`, or nothing
 */
export function deviceBackend(store: KeyValueStore | null, prefix: string): DeviceBackend {
  let reading: BackendState = store === null ? 'unavailable' : 'ok';
  let writing: BackendState = 'ok';
  let damaged = false;
  let snapshotKept = false;
  let forgottenElsewhere = false;
  let decisionsKept = store !== null;
  /** What was read or written last, by key: most often nobody else has written since. */
  const last = new Map<string, { text: string; stored: Stored }>();
  const itemKey = (entry: Entry) => prefix + KEYS.item + keyOf(entry);
  /** Earlier versions kept everything in one text. */
  const oneText = prefix + KEYS.remembered;

  const state = () => (reading === 'ok' ? writing : reading);

  function put(key: string, text: string): 'ok' | 'full' | 'failed' {
    if (store === null) return 'failed';
    try {
      store.set(key, text);
      return store.get(key) === text ? 'ok' : 'failed';
    } catch (error) {
      return isQuotaError(error) ? 'full' : 'failed';
    }
  }

  function readText(key: string, text: string): Stored {
    const known = last.get(key);
    if (known?.text === text) return known.stored;
    const stored = readStored(text);
    last.set(key, { text, stored });
    if (stored.state === 'damaged') {
      damaged = true;
      const name = key === oneText ? '' : `|${key.slice(prefix.length + KEYS.item.length)}`;
      if (put(prefix + KEYS.damaged + name, text) !== 'ok') {
        reading = 'unreadable';
        last.delete(key);
      }
    }
    return stored;
  }

  function read(): Ledger {
    if (store === null) return EMPTY_LEDGER;
    const texts = new Map<string, string>();
    try {
      // Asked by itself: some browsers deny a key, and some the whole storage, only when it is used.
      const all = store.get(oneText);
      if (all !== null) texts.set(oneText, all);
      for (const key of store.keys().filter((key) => key.startsWith(prefix + KEYS.item))) {
        const text = store.get(key);
        if (text !== null) texts.set(key, text);
      }
    } catch {
      reading = 'failed';
      return EMPTY_LEDGER;
    }
    reading = 'ok';
    const known = [...last.keys()].filter((key) => key !== oneText);
    const gone = known.filter((key) => !texts.has(key));
    forgottenElsewhere = known.length > 0 && gone.length === known.length;
    for (const key of gone) last.delete(key);
    const stored = [...texts].map(([key, text]) => readText(key, text));
    if (stored.some(({ state }) => state === 'newer')) reading = 'newerVersion';
    const ledger = stored.reduce((all, one) => merge(all, one.ledger), EMPTY_LEDGER);
    snapshotKept = [...ledger.values()].some(isLook);
    return ledger;
  }

  function write(ledger: Ledger, changes: readonly Ledger[]): Ledger[] {
    const changed = changes.map((change) => [...change.values()].filter((entry) => isIn(ledger, entry)));
    const together = new Set(changed.flat());
    const alone = [...ledger.values()].filter((entry) => !together.has(entry));
    const all = [...changed, ...alone.map((entry) => [entry])].filter(({ length }) => length > 0);
    if (store === null || reading !== 'ok') {
      decisionsKept = snapshotKept = false;
      return all.map(ledgerOf);
    }
    writing = 'ok';
    decisionsKept = true;
    // Decisions are small and cannot be had again, so they come first.
    all.sort((a, b) => Number(a.some(isLook)) - Number(b.some(isLook)));
    const unwritten = all.filter((entries) => !areWritten(entries));
    const missing = unwritten.flat();
    snapshotKept = [...ledger.values()].some(isLook) && !missing.some(isLook);
    if (state() === 'failed' || missing.some((entry) => !isLook(entry))) decisionsKept = false;
    if (unwritten.length === 0) removeOneText(store);
    return unwritten.map(ledgerOf);
  }

  /** Writes all of the entries; where one does not fit, none. */
  function areWritten(entries: readonly Entry[]): boolean {
    const unwritten = entries.filter((entry) => !isThere(entry));
    const texts = unwritten.flatMap((entry) => {
      const text = textOf(entry);
      return text === null ? [] : [{ entry, key: itemKey(entry), text }];
    });
    const writes = texts.map((one) => ({ ...one, before: store?.get(one.key) ?? null }));
    // What takes more room than before comes first, so that there is room for the way back.
    const growth = (one: (typeof writes)[number]) => one.text.length - (one.before?.length ?? 0);
    writes.sort((a, b) => growth(b) - growth(a));
    for (const [at, { key, text }] of writes.entries()) {
      const done = put(key, text);
      if (done === 'ok') continue;
      writing = done;
      for (const { key, before } of writes.slice(0, at).reverse()) putBack(key, before);
      return false;
    }
    for (const { entry, key, text } of writes)
      last.set(key, { text, stored: { state: 'whole', ledger: ledgerOf([entry]) } });
    return texts.length === unwritten.length;
  }

  function isThere(entry: Entry): boolean {
    const key = itemKey(entry);
    const known = last.get(key);
    return known !== undefined && isIn(known.stored.ledger, entry) && store?.get(key) === known.text;
  }

  /** What is stored of the entry; null: nothing of it could be read back. */
  function textOf(entry: Entry): string | null {
    const text = writeStored(ledgerOf([entry]));
    // What would be read back is looked at before anything is written over.
    const stored = readStored(text);
    if (stored.state === 'whole') return text;
    damaged = true;
    return stored.ledger.size === 0 ? null : writeStored(stored.ledger);
  }

  function putBack(key: string, before: string | null): void {
    try {
      if (before === null) store?.remove(key);
      else store?.set(key, before);
    } catch {
      // Then it is there: the rest of its change follows with the next save, and what was forgotten is not shown.
    }
  }

  function removeOneText(from: KeyValueStore): void {
    try {
      if (from.get(oneText) !== null) from.remove(oneText);
    } catch {
      // It is joined with the items at every visit, and says nothing that they do not say.
    }
  }

  function forget(): boolean {
    damaged = false;
    snapshotKept = false;
    last.clear();
    if (store === null) return true;
    try {
      const ours = () => store.keys().filter((key) => isOurKey(key) && key !== KEYS.forgottenAt);
      for (const key of ours()) store.remove(key);
      reading = 'ok';
      writing = 'ok';
      decisionsKept = true;
      return ours().length === 0;
    } catch {
      return false;
    }
  }

  return {
    read,
    write,
    remove: (entries) => {
      for (const key of entries.map(itemKey)) {
        last.delete(key);
        putBack(key, null);
      }
    },
    setAside: (text) => put(prefix + KEYS.damagedFromMailbox, text) === 'ok',
    forget,
    get state() {
      return state();
    },
    get forgottenElsewhere() {
      return forgottenElsewhere;
    },
    get decisionsKept() {
      return reading === 'ok' && decisionsKept;
    },
    get damaged() {
      return damaged;
    },
    get snapshotKept() {
      return snapshotKept;
    },
  };
}

function isLook({ kind }: Entry): boolean {
  return kind === 'source';
}

/** Chromium and WebKit say QuotaExceededError, Firefox NS_ERROR_DOM_QUOTA_REACHED. */
function isQuotaError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && /quota/i.test(String(error.name));
}
