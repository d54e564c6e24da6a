import type { Remembered } from '../core/report/decisions';
import type { Slices } from '../core/slices';
import { deviceBackend, type DeviceBackend } from './device-backend';
import { forgetInWindow, forgottenIn, forgottenOn, isSoon, noteForgotten } from './forgotten';
import { rightAfter } from './instant';
import {
  EMPTY_LEDGER,
  entriesOf,
  isIn,
  lastChange,
  ledgerOf,
  merge,
  record,
  rememberedIn,
  sameItem,
  since,
} from './ledger';
import type { Ledger } from './ledger';
import { mailboxBackend, type MailboxBackend } from './mailbox-backend';
import { isOurKey } from './ports';
import { makeReady } from './ready-looks';
import type { KeyValueStore } from './ports';
import type { Forgotten, StoreName, StoreStatus } from './status';
import type { LateParts, StoreParts } from './store-parts';

/** What is remembered between visits, whichever of the two stores works. */
export interface Store {
  /**
   * Everything that either store has, joined with what was saved in this page before. The page must go on from it:
   * what a later `save` leaves out of it counts as taken away. A store that cannot be read counts as empty; never
   * rejects.
   */
  load: () => Promise<Remembered>;
  /**
   * Remembers the whole of it; what is missing from it and was there before is taken away. It is on this device
   * when the call returns. The promise settles as soon as one store has it, or none could take it; never rejects.
   * May be called again at any time: the mailbox is sent the last state only. Saving again tries again.
   */
  save: (remembered: Remembered) => Promise<StoreStatus>;
  /** Gets what is about to be saved ready for it, to be put down in between; `save` works without it, too. */
  prepare: (remembered: Remembered) => Slices<void>;
  /**
   * Adds the mailbox that came late, and reads the device where that mailbox's program parts it. What was saved before is
   * kept and joined with what they have; `load` gives it all.
   */
  join: (late: LateParts) => void;
  /** Settles when the mailbox has answered, or its time is up. */
  settled: () => Promise<StoreStatus>;
  /**
   * Removes everything that was ever written, on this device and in the mailbox, and looks again. What another
   * device keeps by itself stays there until it is forgotten there.
   */
  forget: () => Promise<Forgotten>;
  readonly status: StoreStatus;
  /**
   * Calls the listener with everything that is remembered whenever that is more, or less, than the page has: another
   * window has written or forgotten. The page must go on from it.
   */
  watch: (listener: (remembered: Remembered) => void) => void;
}

/** What the store has in hand; all but the parts are changed in place. */
interface StoreAtWork {
  parts: OpenParts;
  prefix: string;
  device: DeviceBackend;
  mailbox: MailboxBackend;
  ledger: Ledger;
  /** The changes that the device has not taken yet. */
  unsaved: readonly Ledger[];
  /** What the device or another window noted last of when everything was forgotten; empty: nothing. */
  forgotten: string;
  /** The device was asked for it. */
  asked: boolean;
  listener: ((remembered: Remembered) => void) | null;
  /** What the page last had: what differs from it at a save is a change of the page's. */
  seen: Ledger;
  forgetting: Promise<Forgotten> | null;
  /** Everything was forgotten while the mailbox was not there. */
  forgottenOnDevice: boolean;
}

type OpenParts = Pick<StoreParts, 'browser' | 'windows' | 'now'> & {
  session: KeyValueStore | null;
  timeLimit: number;
};

/**
 * Opens what is remembered. The browser holds everything; the mailbox, which follows the person to other
 * devices, holds decisions only. The two are joined item by item (see ledger.ts), never one over the other.
 *
 * The mailbox's settings in memory are those of the moment when the pane opened, even after a reload. Joined with
 * the browser's store that does no harm, and after 'forget' the window's storage says to leave them out. Where
 * the browser's storage is denied as well, decisions made in this pane before a reload show up again only when the
 * pane is closed and opened.
 */
export function openStore(parts: StoreParts): Store {
  const store = firstState(parts);
  hearOthers(store);
  return {
    load: () => load(store),
    save: (remembered) => save(store, remembered),
    prepare: ({ sources }) => makeReady(sources),
    join: (late) => {
      join(store, late);
    },
    settled: () => store.mailbox.idle().then(() => statusOf(store)),
    forget: () => (store.forgetting ??= forgetBoth(store)),
    watch: (told) => {
      store.listener = told;
    },
    get status() {
      return statusOf(store);
    },
  };
}

function firstState(given: StoreParts): StoreAtWork {
  const { browser, session = null, roaming, partitionKey = '', timeLimit = 10_000 } = given;
  const device = deviceBackend(browser, partitionKey);
  return {
    parts: { ...given, session, timeLimit },
    prefix: partitionKey,
    device,
    mailbox: mailboxBackend(roaming, (text) => device.setAside(text), timeLimit),
    ledger: EMPTY_LEDGER,
    unsaved: [],
    forgotten: '',
    asked: false,
    listener: null,
    seen: EMPTY_LEDGER,
    forgetting: null,
    forgottenOnDevice: false,
  };
}

function statusOf({ device, mailbox }: StoreAtWork): StoreStatus {
  return {
    kept: device.decisionsKept || mailbox.state === 'ok',
    device: device.state,
    mailbox: mailbox.state,
    mailboxBusy: mailbox.busy,
    mailboxError: mailbox.error,
    snapshotKept: device.snapshotKept,
    leftOutOfMailbox: mailbox.leftOut,
    damaged: names(device.damaged, mailbox.damaged),
  };
}

/**
 * Another window may have written meanwhile, or forgotten everything: what this page has in memory counts only where
 * the device has not taken it, or cannot be read.
 */
function takeIn(store: StoreAtWork): void {
  const { parts, device } = store;
  const onDevice = device.read();
  const noted = forgottenOn(parts.browser, parts.now());
  // The device may have had no room for it when somebody else, or this window, forgot everything.
  if (noted < store.forgotten) noteForgotten(parts.browser, store.forgotten);
  const elsewhere = noted > store.forgotten && store.asked;
  store.asked = true;
  store.forgotten = latest(store.forgotten, noted);
  if (elsewhere || device.forgottenElsewhere) dropMemory(store);
  const readable = device.state !== 'failed' && device.state !== 'unavailable';
  const kept = since(onDevice, store.forgotten);
  if (kept.size < onDevice.size) device.remove([...onDevice.values()].filter((entry) => !isIn(kept, entry)));
  const here = readable ? [kept, ...store.unsaved] : [store.ledger];
  store.ledger = merge(
    ledgerOf(here.flatMap((one) => [...one.values()])),
    since(store.mailbox.read(), lastForgotten(store)),
  );
}

/** When everything was last forgotten, as far as this window knows; empty: never. */
function lastForgotten({ parts, forgotten }: StoreAtWork): string {
  return latest(forgottenIn(parts.session), forgotten);
}

/** Now, or right after the last forgetting where the clock was set back since. */
function afterForgetting(store: StoreAtWork): string {
  const last = lastForgotten(store);
  const now = store.parts.now();
  return last === '' ? now : latest(rightAfter(last), now);
}

/** Tells the page what it does not have yet, or has no more. */
function tell(store: StoreAtWork): void {
  const { ledger, seen, listener } = store;
  const kept = [...ledger].filter(([, { kind }]) => kind !== 'gone');
  const same = kept.length === seen.size && kept.every(([key, entry]) => sameItem(seen.get(key), entry));
  if (same || listener === null) return;
  const remembered = rememberedIn(ledger);
  store.seen = entriesOf(remembered, remembered.savedAt);
  listener(remembered);
}

/** What was done before everything was forgotten in another window is not to come back from this one. */
function dropMemory(store: StoreAtWork): void {
  const { parts, mailbox } = store;
  store.unsaved = [];
  store.ledger = EMPTY_LEDGER;
  forgetInWindow(parts.session, latest(lastChange(mailbox.read()), parts.now()));
}

function hearOthers(store: StoreAtWork): void {
  const { windows } = store.parts;
  windows?.onChange((key) => {
    if (store.forgetting !== null || (key !== null && !isOurKey(key))) return;
    if (key === null) dropMemory(store);
    takeIn(store);
    tell(store);
  });
  windows?.onForgotten((note) => {
    if (store.forgetting !== null) return;
    takeIn(store);
    // Where the device took the note, it was known by then, and what was done since is to stay.
    if (note > store.forgotten) {
      dropMemory(store);
      store.forgotten = note;
      takeIn(store);
    }
    tell(store);
  });
}

async function load(store: StoreAtWork): Promise<Remembered> {
  await store.forgetting;
  takeIn(store);
  const remembered = rememberedIn(store.ledger);
  store.seen = entriesOf(remembered, remembered.savedAt);
  return remembered;
}

async function save(store: StoreAtWork, remembered: Remembered): Promise<StoreStatus> {
  if (store.forgetting !== null) await store.forgetting;
  takeIn(store);
  const { device, ledger: before } = store;
  const at = afterForgetting(store);
  const wanted = entriesOf(remembered, at);
  const ledger = record(before, store.seen, wanted, at);
  store.ledger = ledger;
  store.seen = wanted;
  const change = [...ledger].filter(([key, entry]) => before.get(key) !== entry);
  store.unsaved = device.write(ledger, [...store.unsaved, new Map(change)]);
  const inMailbox = store.mailbox.write(ledger);
  tell(store);
  if (!store.device.decisionsKept) await inMailbox;
  return statusOf(store);
}

function join(store: StoreAtWork, late: LateParts): void {
  const { browser, timeLimit } = store.parts;
  if (late.partitionKey !== store.prefix) {
    takeIn(store);
    // What was kept under the other prefix goes where the next visit looks.
    store.unsaved = [...store.ledger.values()].map((entry) => ledgerOf([entry]));
    store.prefix = late.partitionKey;
    store.device = deviceBackend(browser, late.partitionKey);
  }
  store.mailbox = mailboxBackend(late.roaming, (text) => store.device.setAside(text), timeLimit);
  // What was forgotten before the mailbox came is forgotten in it as well.
  if (store.forgottenOnDevice) store.forgetting = forgetBoth(store);
}

async function forgetBoth(store: StoreAtWork): Promise<Forgotten> {
  const { browser, session, windows } = store.parts;
  const last = lastChange(store.ledger);
  // Two windows may forget at the same instant: each must see that the other did.
  const at = afterForgetting(store);
  forgetInWindow(session, latest(last, at));
  store.ledger = EMPTY_LEDGER;
  store.unsaved = [];
  store.seen = EMPTY_LEDGER;
  const note = isSoon(last, at) ? latest(last, at) : at;
  // First of all, so that no other window takes what is being removed for lost; a full storage takes it afterwards.
  const noted = noteForgotten(browser, note);
  const onDevice = store.device.forget();
  if (!noted) noteForgotten(browser, note);
  store.forgotten = note;
  windows?.tellForgotten(note);
  const inMailbox = await store.mailbox.forget();
  store.forgottenOnDevice = store.mailbox.state === 'unavailable';
  store.forgetting = null;
  return onDevice && inMailbox ? { ok: true } : { ok: false, left: names(!onDevice, !inMailbox) };
}

function names(device: boolean, mailbox: boolean): StoreName[] {
  return [...(device ? ['device' as const] : []), ...(mailbox ? ['mailbox' as const] : [])];
}

function latest(first: string, second: string): string {
  return first > second ? first : second;
}
