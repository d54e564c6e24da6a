import { EMPTY_LEDGER, keyOf, ledgerOf, merge } from './ledger';
import type { Entry, Ledger } from './ledger';
import { isOurKey, KEYS } from './ports';
import type { KeyValueStore } from './ports';
import type { BackendState } from './status';
import { readStored, writeStored, type Stored } from './stored';

/** What is kept in the browser on this device: everything. All of it works at once, without waiting. */
export interface DeviceBackend {
  read: () => Ledger;
  /** Another window has forgotten everything since the last reading: nobody removes items for any other reason. */
  readonly forgottenElsewhere: boolean;
  /**
   * Expects what `read` gave to be in the ledger already.
   * @returns what could not be written
   */
  write: (ledger: Ledger) => Ledger;
  /** Keeps a text of the mailbox that could not be read; false when it cannot. */
  setAside: (text: string) => boolean;
  /** Removes everything that we ever wrote here and looks again; false when something is left. */
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
    forgottenElsewhere = [...last.keys()].some((key) => key !== oneText && !texts.has(key));
    if (forgottenElsewhere) last.clear();
    const stored = [...texts].map(([key, text]) => readText(key, text));
    if (stored.some(({ state }) => state === 'newer')) reading = 'newerVersion';
    const ledger = stored.reduce((all, one) => merge(all, one.ledger), EMPTY_LEDGER);
    const looks = [...ledger.values()].filter(({ kind }) => kind === 'source');
    snapshotKept = looks.length > 0;
    return ledger;
  }

  function write(ledger: Ledger): Ledger {
    if (store === null || reading !== 'ok') {
      decisionsKept = snapshotKept = false;
      return ledger;
    }
    writing = 'ok';
    decisionsKept = true;
    // Decisions are small and cannot be had again, so they come first.
    const entries = [...ledger.values()].sort(
      (a, b) => Number(a.kind === 'source') - Number(b.kind === 'source'),
    );
    const unwritten = entries.filter((entry) => !isWritten(entry));
    snapshotKept =
      entries.some(({ kind }) => kind === 'source') && !unwritten.some(({ kind }) => kind === 'source');
    if (state() === 'failed' || unwritten.some(({ kind }) => kind !== 'source')) decisionsKept = false;
    if (unwritten.length === 0) removeOneText(store);
    return ledgerOf(unwritten);
  }

  function isWritten(entry: Entry): boolean {
    const key = itemKey(entry);
    const known = last.get(key);
    if (known?.stored.ledger.get(keyOf(entry)) === entry && store?.get(key) === known.text) return true;
    const text = writeStored(ledgerOf([entry]));
    // What would be read back is looked at before anything is written over.
    const stored = readStored(text);
    if (stored.state !== 'whole') {
      damaged = true;
      if (stored.ledger.size === 0) return false;
    }
    const saved = stored.state === 'whole' ? text : writeStored(stored.ledger);
    const done = put(key, saved);
    if (done !== 'ok') {
      writing = done;
      return false;
    }
    last.set(key, { text: saved, stored: { state: 'whole', ledger: ledgerOf([entry]) } });
    return true;
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
      for (const key of store.keys().filter(isOurKey)) store.remove(key);
      reading = 'ok';
      writing = 'ok';
      decisionsKept = true;
      return !store.keys().some(isOurKey);
    } catch {
      return false;
    }
  }

  return {
    read,
    write,
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

/** Chromium and WebKit say QuotaExceededError, Firefox NS_ERROR_DOM_QUOTA_REACHED. */
function isQuotaError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && /quota/i.test(String(error.name));
}
