import type { Remembered } from '../core/report/decisions';
import { deviceBackend } from './device-backend';
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
import { mailboxBackend } from './mailbox-backend';
import { isOurKey } from './ports';
import type { KeyValueStore, RoamingPort } from './ports';
import type { Forgotten, StoreName, StoreStatus } from './status';

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

export interface StoreParts {
  /** What lasts on this device; see `browserStorage`. null: there is none or it is denied. */
  browser: KeyValueStore | null;
  /** What lasts as long as the window. */
  session?: KeyValueStore | null;
  /** The mailbox's settings. null: not in Outlook. */
  roaming: RoamingPort | null;
  /** The other windows. */
  windows?: OtherWindows;
  /** ISO instant, as `Date.toISOString` writes it. */
  now: () => string;
  /** `Office.context.partitionKey`: where browsers part storage by the page around. */
  partitionKey?: string;
  /** Milliseconds to wait for the mailbox. */
  timeLimit?: number;
}

export interface OtherWindows {
  /** Calls the listener when another window has changed or removed a key of the device's storage; null: all of them. */
  onChange: (listener: (key: string | null) => void) => void;
  /**
   * Calls the listener when another window has forgotten everything, with what that window noted. Where the storage has
   * no room for a note, nothing else tells.
   */
  onForgotten: (listener: (note: string) => void) => void;
  tellForgotten: (note: string) => void;
}

/** What is known only once Outlook has answered. */
export type LateParts = Required<Pick<StoreParts, 'roaming' | 'partitionKey'>>;

/**
 * Opens what is remembered. The browser holds everything; the mailbox, which follows the person to other
 * devices, holds decisions only. The two are joined item by item (see ledger.ts), never one over the other.
 *
 * The mailbox's settings in memory are those of the moment when the pane opened, even after a reload. Joined with
 * the browser's store that does no harm, and after 'forget' the window's storage says to leave them out. Where
 * the browser's storage is denied as well, decisions made in this pane before a reload show up again only when the
 * pane is closed and opened.
 */
export function openStore({
  browser,
  session = null,
  roaming,
  windows,
  now,
  partitionKey = '',
  timeLimit = 10_000,
}: StoreParts): Store {
  let prefix = partitionKey;
  let device = deviceBackend(browser, prefix);
  let mailbox = mailboxBackend(roaming, (text) => device.setAside(text), timeLimit);
  let ledger: Ledger = EMPTY_LEDGER;
  /** The changes that the device has not taken yet. */
  let unsaved: readonly Ledger[] = [];
  /** What the device or another window noted last of when everything was forgotten; empty: nothing. */
  let forgotten = '';
  /** The device was asked for it. */
  let asked = false;
  let listener: ((remembered: Remembered) => void) | null = null;
  /** What the page last had: what differs from it at a save is a change of the page's. */
  let seen: Ledger = EMPTY_LEDGER;
  let forgetting: Promise<Forgotten> | null = null;
  /** Everything was forgotten while the mailbox was not there. */
  let forgottenOnDevice = false;

  function status(): StoreStatus {
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
  function takeIn(): void {
    const onDevice = device.read();
    const noted = forgottenOn(browser, now());
    // The device may have had no room for it when somebody else, or this window, forgot everything.
    if (noted < forgotten) noteForgotten(browser, forgotten);
    const elsewhere = noted > forgotten && asked;
    asked = true;
    forgotten = latest(forgotten, noted);
    if (elsewhere || device.forgottenElsewhere) dropMemory();
    const readable = device.state !== 'failed' && device.state !== 'unavailable';
    const kept = since(onDevice, forgotten);
    if (kept.size < onDevice.size)
      device.remove([...onDevice.values()].filter((entry) => !isIn(kept, entry)));
    const here = readable ? [kept, ...unsaved] : [ledger];
    ledger = merge(
      ledgerOf(here.flatMap((one) => [...one.values()])),
      since(mailbox.read(), lastForgotten()),
    );
  }

  /** When everything was last forgotten, as far as this window knows; empty: never. */
  function lastForgotten(): string {
    return latest(forgottenIn(session), forgotten);
  }

  /** Now, or right after the last forgetting where the clock was set back since. */
  function afterForgetting(): string {
    const last = lastForgotten();
    return last === '' ? now() : latest(rightAfter(last), now());
  }

  /** Tells the page what it does not have yet, or has no more. */
  function tell(): void {
    const kept = [...ledger].filter(([, { kind }]) => kind !== 'gone');
    const same = kept.length === seen.size && kept.every(([key, entry]) => sameItem(seen.get(key), entry));
    if (same || listener === null) return;
    const remembered = rememberedIn(ledger);
    seen = entriesOf(remembered, remembered.savedAt);
    listener(remembered);
  }

  /** What was done before everything was forgotten in another window is not to come back from this one. */
  function dropMemory(): void {
    unsaved = [];
    ledger = EMPTY_LEDGER;
    forgetInWindow(session, latest(lastChange(mailbox.read()), now()));
  }

  windows?.onChange((key) => {
    if (forgetting !== null || (key !== null && !isOurKey(key))) return;
    if (key === null) dropMemory();
    takeIn();
    tell();
  });

  windows?.onForgotten((note) => {
    if (forgetting !== null) return;
    takeIn();
    // Where the device took the note, it was known by then, and what was done since is to stay.
    if (note > forgotten) {
      dropMemory();
      forgotten = note;
      takeIn();
    }
    tell();
  });

  async function load(): Promise<Remembered> {
    await forgetting;
    takeIn();
    const remembered = rememberedIn(ledger);
    seen = entriesOf(remembered, remembered.savedAt);
    return remembered;
  }

  async function save(remembered: Remembered): Promise<StoreStatus> {
    if (forgetting !== null) await forgetting;
    takeIn();
    const at = afterForgetting();
    const wanted = entriesOf(remembered, at);
    const before = ledger;
    ledger = record(before, seen, wanted, at);
    seen = wanted;
    const change = [...ledger].filter(([key, entry]) => before.get(key) !== entry);
    unsaved = device.write(ledger, [...unsaved, new Map(change)]);
    const inMailbox = mailbox.write(ledger);
    tell();
    if (!device.decisionsKept) await inMailbox;
    return status();
  }

  async function forgetBoth(): Promise<Forgotten> {
    const last = lastChange(ledger);
    // Two windows may forget at the same instant: each must see that the other did.
    const at = afterForgetting();
    forgetInWindow(session, latest(last, at));
    ledger = EMPTY_LEDGER;
    unsaved = [];
    seen = EMPTY_LEDGER;
    const note = isSoon(last, at) ? latest(last, at) : at;
    // First of all, so that no other window takes what is being removed for lost; a full storage takes it afterwards.
    const noted = noteForgotten(browser, note);
    const onDevice = device.forget();
    if (!noted) noteForgotten(browser, note);
    forgotten = note;
    windows?.tellForgotten(note);
    const inMailbox = await mailbox.forget();
    forgottenOnDevice = mailbox.state === 'unavailable';
    forgetting = null;
    return onDevice && inMailbox ? { ok: true } : { ok: false, left: names(!onDevice, !inMailbox) };
  }

  return {
    load,
    save,
    join: (late) => {
      if (late.partitionKey !== prefix) {
        takeIn();
        // What was kept under the other prefix goes where the next visit looks.
        unsaved = [...ledger.values()].map((entry) => ledgerOf([entry]));
        prefix = late.partitionKey;
        device = deviceBackend(browser, prefix);
      }
      mailbox = mailboxBackend(late.roaming, (text) => device.setAside(text), timeLimit);
      // What was forgotten before the mailbox came is forgotten in it as well.
      if (forgottenOnDevice) forgetting = forgetBoth();
    },
    settled: () => mailbox.idle().then(status),
    forget: () => (forgetting ??= forgetBoth()),
    watch: (told) => {
      listener = told;
    },
    get status() {
      return status();
    },
  };
}

function names(device: boolean, mailbox: boolean): StoreName[] {
  return [...(device ? ['device' as const] : []), ...(mailbox ? ['mailbox' as const] : [])];
}

function latest(first: string, second: string): string {
  return first > second ? first : second;
}
