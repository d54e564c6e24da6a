import { EMPTY_LEDGER, ledgerOf } from './ledger';
import type { Ledger } from './ledger';
import { isOurKey, KEYS } from './ports';
import type { KeyValueStore } from './ports';
import type { BackendState } from './status';
import { readStored, writeStored, type Stored } from './stored';

/** What is kept in the browser on this device: everything. All of it works at once, without waiting. */
export interface DeviceBackend {
  read: () => Ledger;
  /** Expects what `read` gave to be in the ledger already. */
  write: (ledger: Ledger) => void;
  /** Keeps a text of the mailbox that could not be read; false when it cannot. */
  setAside: (text: string) => boolean;
  /** Removes everything that we ever wrote here and looks again; false when something is left. */
  forget: () => boolean;
  readonly state: BackendState;
  readonly damaged: boolean;
  readonly snapshotKept: boolean;
}

/**
 * @param store null: there is none or it is denied
 * @param prefix put before every key: `Office.context.partitionKey`, or nothing
 */
export function deviceBackend(store: KeyValueStore | null, prefix: string): DeviceBackend {
  let reading: BackendState = store === null ? 'unavailable' : 'ok';
  let writing: BackendState = 'ok';
  let damaged = false;
  let snapshotKept = false;
  /** What was read last: it is looked at again before every save, and most often nobody else has written. */
  let last: { text: string; stored: Stored } | null = null;

  function put(key: string, text: string): 'ok' | 'full' | 'failed' {
    if (store === null) return 'failed';
    try {
      store.set(prefix + key, text);
      return store.get(prefix + key) === text ? 'ok' : 'failed';
    } catch (error) {
      return isQuotaError(error) ? 'full' : 'failed';
    }
  }

  function read(): Ledger {
    if (store === null) return EMPTY_LEDGER;
    let text: string | null;
    try {
      text = store.get(prefix + KEYS.remembered);
    } catch {
      reading = 'failed';
      return EMPTY_LEDGER;
    }
    reading = 'ok';
    if (text === null) return EMPTY_LEDGER;
    if (last?.text !== text) last = { text, stored: readStored(text) };
    const { stored } = last;
    if (stored.state === 'newer') reading = 'newerVersion';
    if (stored.state === 'damaged') {
      damaged = true;
      if (put(KEYS.damaged, text) !== 'ok') reading = 'unreadable';
    }
    snapshotKept = stored.ledger.get('snapshot')?.kind === 'snapshot';
    return stored.ledger;
  }

  function write(ledger: Ledger): void {
    const snapshot = ledger.get('snapshot')?.kind === 'snapshot';
    snapshotKept = false;
    if (reading !== 'ok') return;
    const text = writeStored(ledger);
    writing = put(KEYS.remembered, text);
    if (writing === 'ok') last = { text, stored: { state: 'whole', ledger } };
    snapshotKept = writing === 'ok' && snapshot;
    if (writing === 'full' && snapshot) {
      // The decisions are small and cannot be had again; the snapshot is large and can.
      const decisions = ledgerOf([...ledger.values()].filter((entry) => entry.kind !== 'snapshot'));
      writing = put(KEYS.remembered, writeStored(decisions));
    }
  }

  function forget(): boolean {
    damaged = false;
    snapshotKept = false;
    if (store === null) return true;
    try {
      for (const key of store.keys().filter(isOurKey)) store.remove(key);
      reading = 'ok';
      writing = 'ok';
      return !store.keys().some(isOurKey);
    } catch {
      return false;
    }
  }

  return {
    read,
    write,
    setAside: (text) => put(KEYS.damagedFromMailbox, text) === 'ok',
    forget,
    get state() {
      return reading === 'ok' ? writing : reading;
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
