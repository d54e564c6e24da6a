import { EMPTY_LEDGER, isIn, keyOf, ledgerOf, merge } from './ledger';
import type { Entry, Ledger } from './ledger';
import { isOurKey, KEYS } from './ports';
import type { KeyValueStore } from './ports';
import { readyText } from './ready-looks';
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

/** What the backend has in hand; all but the first two are changed in place. */
interface DeviceAtWork {
  store: KeyValueStore | null;
  prefix: string;
  reading: BackendState;
  writing: BackendState;
  damaged: boolean;
  snapshotKept: boolean;
  forgottenElsewhere: boolean;
  decisionsKept: boolean;
  /** What was read or written last, by key: most often nobody else has written since. */
  last: Map<string, { text: string; stored: Stored }>;
}

/**
 * Each item has a key of its own, so that two windows that write at the same moment do not write over each other.
 *
 * @param store null: there is none or it is denied
 * @param prefix put before every key: `Office.context.partitionKey`, or nothing
 */
export function deviceBackend(store: KeyValueStore | null, prefix: string): DeviceBackend {
  const device: DeviceAtWork = {
    store,
    prefix,
    reading: store === null ? 'unavailable' : 'ok',
    writing: 'ok',
    damaged: false,
    snapshotKept: false,
    forgottenElsewhere: false,
    decisionsKept: store !== null,
    last: new Map(),
  };
  return {
    read: () => read(device),
    write: (ledger, changes) => write(device, ledger, changes),
    remove: (entries) => {
      for (const entry of entries) remove(device, itemKey(device, entry));
    },
    setAside: (text) => put(store, prefix + KEYS.damagedFromMailbox, text) === 'ok',
    forget: () => forget(device),
    get state() {
      return stateOf(device);
    },
    get forgottenElsewhere() {
      return device.forgottenElsewhere;
    },
    get decisionsKept() {
      return device.reading === 'ok' && device.decisionsKept;
    },
    get damaged() {
      return device.damaged;
    },
    get snapshotKept() {
      return device.snapshotKept;
    },
  };
}

function stateOf({ reading, writing }: DeviceAtWork): BackendState {
  return reading === 'ok' ? writing : reading;
}

function itemKey({ prefix }: DeviceAtWork, entry: Entry): string {
  return prefix + KEYS.item + keyOf(entry);
}

/** Earlier versions kept everything in one text. */
function oneTextKey({ prefix }: DeviceAtWork): string {
  return prefix + KEYS.remembered;
}

function put(store: KeyValueStore | null, key: string, text: string): 'ok' | 'full' | 'failed' {
  if (store === null) return 'failed';
  try {
    store.set(key, text);
    return store.get(key) === text ? 'ok' : 'failed';
  } catch (error) {
    return isQuotaError(error) ? 'full' : 'failed';
  }
}

function read(device: DeviceAtWork): Ledger {
  const { store, last } = device;
  if (store === null) return EMPTY_LEDGER;
  let texts: Map<string, string>;
  try {
    texts = textsIn(device, store);
  } catch {
    device.reading = 'failed';
    return EMPTY_LEDGER;
  }
  device.reading = 'ok';
  const known = [...last.keys()].filter((key) => key !== oneTextKey(device));
  const gone = known.filter((key) => !texts.has(key));
  device.forgottenElsewhere = known.length > 0 && gone.length === known.length;
  for (const key of gone) last.delete(key);
  const stored = [...texts].map(([key, text]) => readText(device, key, text));
  if (stored.some(({ state }) => state === 'newer')) device.reading = 'newerVersion';
  const ledger = stored.reduce((all, one) => merge(all, one.ledger), EMPTY_LEDGER);
  device.snapshotKept = [...ledger.values()].some(isLook);
  return ledger;
}

/** Every text that is kept here, by key; throws where the storage does. */
function textsIn(device: DeviceAtWork, store: KeyValueStore): Map<string, string> {
  const oneText = oneTextKey(device);
  // Asked by itself: some browsers deny a key, and some the whole storage, only when it is used.
  const all = store.get(oneText);
  const texts = new Map(all === null ? [] : [[oneText, all]]);
  for (const key of store.keys().filter((key) => key.startsWith(device.prefix + KEYS.item))) {
    const text = store.get(key);
    if (text !== null) texts.set(key, text);
  }
  return texts;
}

function readText(device: DeviceAtWork, key: string, text: string): Stored {
  const { store, prefix, last } = device;
  const known = last.get(key);
  if (known?.text === text) return known.stored;
  const stored = readStored(text);
  last.set(key, { text, stored });
  if (stored.state === 'damaged') {
    device.damaged = true;
    const name = key === oneTextKey(device) ? '' : `|${key.slice(prefix.length + KEYS.item.length)}`;
    if (put(store, prefix + KEYS.damaged + name, text) !== 'ok') {
      device.reading = 'unreadable';
      last.delete(key);
    }
  }
  return stored;
}

function write(device: DeviceAtWork, ledger: Ledger, changes: readonly Ledger[]): Ledger[] {
  const { store } = device;
  const changed = changes.map((change) => [...change.values()].filter((entry) => isIn(ledger, entry)));
  const together = new Set(changed.flat());
  const alone = [...ledger.values()].filter((entry) => !together.has(entry));
  const all = [...changed, ...alone.map((entry) => [entry])].filter(({ length }) => length > 0);
  if (store === null || device.reading !== 'ok') {
    device.decisionsKept = device.snapshotKept = false;
    return all.map(ledgerOf);
  }
  device.writing = 'ok';
  device.decisionsKept = true;
  // Decisions are small and cannot be had again, so they come first.
  all.sort((a, b) => Number(a.some(isLook)) - Number(b.some(isLook)));
  const unwritten = all.filter((entries) => !areWritten(device, store, entries));
  const missing = unwritten.flat();
  device.snapshotKept = [...ledger.values()].some(isLook) && !missing.some(isLook);
  if (stateOf(device) === 'failed' || missing.some((entry) => !isLook(entry))) device.decisionsKept = false;
  if (unwritten.length === 0) removeOneText(store, oneTextKey(device));
  return unwritten.map(ledgerOf);
}

/** Writes all of the entries; where one does not fit, none. */
function areWritten(device: DeviceAtWork, store: KeyValueStore, entries: readonly Entry[]): boolean {
  const unwritten = entries.filter((entry) => !isThere(device, store, entry));
  const texts = unwritten.flatMap((entry) => {
    const text = textOf(device, entry);
    return text === null ? [] : [{ entry, key: itemKey(device, entry), text }];
  });
  const writes = texts.map((one) => ({ ...one, before: store.get(one.key) }));
  // What takes more room than before comes first, so that there is room for the way back.
  const growth = (one: (typeof writes)[number]) => one.text.length - (one.before?.length ?? 0);
  writes.sort((a, b) => growth(b) - growth(a));
  for (const [at, { key, text }] of writes.entries()) {
    const done = put(store, key, text);
    if (done === 'ok') continue;
    device.writing = done;
    for (const { key, before } of writes.slice(0, at).reverse()) putBack(store, key, before);
    return false;
  }
  for (const { entry, key, text } of writes)
    device.last.set(key, { text, stored: { state: 'whole', ledger: ledgerOf([entry]) } });
  return texts.length === unwritten.length;
}

function isThere(device: DeviceAtWork, store: KeyValueStore, entry: Entry): boolean {
  const key = itemKey(device, entry);
  const known = device.last.get(key);
  return known !== undefined && isIn(known.stored.ledger, entry) && store.get(key) === known.text;
}

/** What is stored of the entry; null: nothing of it could be read back. */
function textOf(device: DeviceAtWork, entry: Entry): string | null {
  const text = writeStored(ledgerOf([entry]));
  if (entry.kind === 'source' && readyText(entry.item) !== undefined) return text;
  // What would be read back is looked at before anything is written over.
  const stored = readStored(text);
  if (stored.state === 'whole') return text;
  device.damaged = true;
  return stored.ledger.size === 0 ? null : writeStored(stored.ledger);
}

function putBack(store: KeyValueStore | null, key: string, before: string | null): void {
  try {
    if (before === null) store?.remove(key);
    else store?.set(key, before);
  } catch {
    // Then it is there: the rest of its change follows with the next save, and what was forgotten is not shown.
  }
}

function remove({ store, last }: DeviceAtWork, key: string): void {
  last.delete(key);
  putBack(store, key, null);
}

function removeOneText(store: KeyValueStore, key: string): void {
  try {
    if (store.get(key) !== null) store.remove(key);
  } catch {
    // It is joined with the items at every visit, and says nothing that they do not say.
  }
}

function forget(device: DeviceAtWork): boolean {
  const { store } = device;
  device.damaged = false;
  device.snapshotKept = false;
  device.last.clear();
  if (store === null) return true;
  try {
    const ours = () => store.keys().filter((key) => isOurKey(key) && key !== KEYS.forgottenAt);
    for (const key of ours()) store.remove(key);
    device.reading = 'ok';
    device.writing = 'ok';
    device.decisionsKept = true;
    return ours().length === 0;
  } catch {
    return false;
  }
}

function isLook({ kind }: Entry): boolean {
  return kind === 'source';
}

/** Chromium and WebKit say QuotaExceededError, Firefox NS_ERROR_DOM_QUOTA_REACHED. */
function isQuotaError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && /quota/i.test(String(error.name));
}
