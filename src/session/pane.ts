import type { Snapshot } from '../core/facts/snapshot';
import type { Remembered } from '../core/report/decisions';
import type { ReadProblem } from '../sources/read-problem';
import type { Capability } from '../sources/outlook/capabilities';
import type { InBrowser, InOutlook } from '../sources/outlook/outlook';
import type { Forgotten, StoreStatus } from '../storage/status';
import type { LateParts, Store } from '../storage/store';
import type { Here } from '../core/walks/home';
import { createStore, type Watchable } from './create-store';
import type { Failure } from './failure';
import type { Navigation } from './navigation';
import type { WhatIfSettings } from './what-if/settings';
import type { Page } from './page';
import { isNothing } from './remembered';
import { nothingRemembered } from '../core/report/nothing-remembered';

export type { Capability, Forgotten, ReadProblem, StoreStatus };

/** How far the reading of a file has come, in bytes. */
export interface Reading {
  file: string;
  done: number;
  total: number;
  /** Messages counted so far, in so many folders; left out: the file is none of mail. */
  counted?: { items: number; folders: number };
  cancel: () => void;
}

/** One change that can be taken back. `said` is the message that says what was done. */
export interface Undoable {
  said: 'left' | 'putOff' | 'accountRemoved' | 'walkStopped';
  about: string;
  /** Takes back this change and no other: another window may have made some since. */
  back: (remembered: Remembered) => Remembered;
}

export interface PaneState {
  page: Page;
  /** False until the store has answered. */
  loaded: boolean;
  /** What this inspection works on: the person's own, or the sample's while one is open. */
  remembered: Remembered;
  /** The person's own, put aside while a sample is open. */
  own: Remembered | null;
  /** Id of the sample person that is open. */
  sample: string | null;
  /** What Outlook tells; null until it is known whether the page stands in Outlook. */
  outlook: InOutlook | InBrowser | null;
  /** Outlook answered after its time, so that the page has turned into an Outlook pane under the person's eyes. */
  cameLate: boolean;
  reading: Reading | null;
  problems: readonly ReadProblem[];
  /** What the inspection before the latest look at a file saw; null until something was looked at twice. */
  earlier: Snapshot | null;
  /** Why something that was asked for did not come about; null: nothing failed. */
  failure: Failure | null;
  undo: Undoable | null;
  /** Where things are kept; null as long as nothing is. */
  status: StoreStatus | null;
}

/** The state of the pane and the ways to change it. Heavier actions live with the pages that need them. */
export interface Pane extends Watchable<PaneState> {
  /** Ends when the person wants everything forgotten; then a new one begins. What is under way ends with it. */
  life: () => AbortSignal;
  /**
   * What was set on the pages about what would happen, by account. Not remembered, and no part of the state: a slider
   * moves often, and nobody but the page that it stands on looks at it.
   */
  settings: Map<string, Partial<WhatIfSettings>>;
  /** Changes what is shown and is not remembered. */
  show: (
    change: Partial<Omit<PaneState, 'remembered' | 'own' | 'sample' | 'page' | 'status' | 'loaded'>>,
  ) => void;
  /** Changes what is remembered, and saves it, unless a sample is open. */
  remember: (change: (remembered: Remembered) => Remembered, undo?: Undoable) => void;
  takeBack: () => void;
  openSample: (id: string, remembered: Remembered) => void;
  closeSample: () => void;
  /** Adds what the mailbox keeps, once Outlook has answered. */
  join: (late: LateParts) => Promise<void>;
  /** Forgets everything, everywhere, and starts anew. */
  forget: () => Promise<Forgotten>;
  go: (page: Page) => void;
  back: (fallback: Page) => void;
  replace: (page: Page) => void;
  now: () => Date;
  /** On what the browser runs. */
  system: Here['system'];
}

export interface PaneParts {
  openStore: () => Promise<Pick<Store, 'load' | 'save' | 'settled' | 'forget' | 'join' | 'watch' | 'status'>>;
  navigation: Navigation;
  now: () => Date;
  /** Left out: not known. */
  system?: Here['system'];
}

const NOTHING_TO_SAY = { problems: [], undo: null, cameLate: false } as const;

/** What belongs to the person whose mail is shown, and not to the next one. */
const OF_THIS_PERSON = { ...NOTHING_TO_SAY, earlier: null } as const;

/** The part of the page that remembers could not be fetched, so nothing done now outlives the page. */
const NOT_KEPT: StoreStatus = {
  kept: false,
  device: 'unavailable',
  mailbox: 'unavailable',
  mailboxError: null,
  snapshotKept: false,
  leftOutOfMailbox: 0,
  mailboxBusy: false,
  damaged: [],
};

/** The pane's state, loaded from the store in the background. */
export function createPane({ openStore, navigation, now, system = 'unknown' }: PaneParts): Pane {
  const shown = createStore<PaneState>({
    page: navigation.current(),
    loaded: false,
    remembered: nothingRemembered(),
    own: null,
    sample: null,
    outlook: null,
    cameLate: false,
    reading: null,
    problems: [],
    earlier: null,
    failure: null,
    undo: null,
    status: null,
  });
  const settings = new Map<string, Partial<WhatIfSettings>>();
  let life = new AbortController();
  const set = (change: Partial<PaneState>) => {
    shown.set({ ...shown.getState(), ...change });
  };

  const store = openStore();
  const save = async (remembered: Remembered) => {
    try {
      const opened = await store;
      set({ status: await opened.save(remembered) });
      set({ status: await opened.settled() });
    } catch {
      set({ status: NOT_KEPT });
    }
  };

  const forgetStored = async (): Promise<Forgotten> => {
    try {
      // Where the store could not be fetched at first, forgetting is reason enough to try again.
      return await (await store.catch(openStore)).forget();
    } catch {
      return { ok: false, left: ['device', 'mailbox'] };
    }
  };

  const put = (remembered: Remembered, change: Partial<PaneState> = {}) => {
    const dated = { ...remembered, savedAt: now().toISOString() };
    set({ ...change, remembered: dated });
    if (shown.getState().own === null) void save(dated);
  };

  // What is said about one page is not said on the next. It may be said while the browser has yet to tell that the
  // page has turned, so only a turn that we did not ask for clears it then.
  let turning = false;
  const turn = (move: () => void) => {
    set(NOTHING_TO_SAY);
    turning = true;
    move();
  };
  navigation.subscribe(() => {
    set({ ...(turning ? {} : NOTHING_TO_SAY), page: navigation.current() });
    turning = false;
  });

  /** Shows what the stores have by now. */
  const takeIn = async () => {
    const opened = await store;
    const loaded = await opened.load();
    // What was saved while the store was loading is already in what it gives back.
    const state = shown.getState();
    const had = state.own ?? state.remembered;
    const { status } = opened;
    set({ loaded: true, ...(state.own === null ? { remembered: loaded } : { own: loaded }) });
    if (!isNothing(loaded) || status.damaged.length > 0 || status.device === 'newerVersion') set({ status });
    // Nobody is led away from what they have begun, nor from a start page that they went back to.
    const first = had.snapshot === null && !state.reading && state.own === null;
    if (first && loaded.snapshot && state.page.name === 'start') navigation.replace({ name: 'overview' });
    // The address of a page that asks to forget what is forgotten already.
    if (had.savedAt === '' && isNothing(loaded) && state.page.name === 'forget') {
      navigation.replace({ name: 'start' });
    }
  };
  const notKept = () => {
    set({ loaded: true, status: NOT_KEPT });
  };
  const endLife = () => {
    const ended = life;
    life = new AbortController();
    ended.abort();
  };
  /** Another window has learned something, or forgotten everything. */
  const hear = (heard: Remembered) => {
    const { own, remembered } = shown.getState();
    set(own === null ? { remembered: heard } : { own: heard });
    if (!isNothing(heard)) return;
    // What was forgotten there is not to come back from here.
    if (own === null) set(OF_THIS_PERSON);
    if (!isNothing(own ?? remembered)) endLife();
  };
  store.then((opened) => opened.watch(hear)).catch(notKept);
  takeIn().catch(notKept);

  return {
    getState: shown.getState,
    subscribe: shown.subscribe,
    life: () => life.signal,
    settings,
    show: set,
    remember: (change, undo) => {
      put(change(shown.getState().remembered), { undo: undo ?? null });
    },
    takeBack: () => {
      const { undo } = shown.getState();
      if (undo) put(undo.back(shown.getState().remembered), { undo: null });
    },
    openSample: (id, remembered) => {
      const { own, remembered: shownNow } = shown.getState();
      settings.clear();
      set({ ...OF_THIS_PERSON, sample: id, own: own ?? shownNow, remembered });
    },
    closeSample: () => {
      const { own } = shown.getState();
      if (own === null) return;
      settings.clear();
      set({ ...OF_THIS_PERSON, sample: null, remembered: own, own: null });
    },
    join: async (late) => {
      try {
        (await store).join(late);
        await takeIn();
      } catch {
        notKept();
      }
    },
    forget: async () => {
      endLife();
      const forgotten = await forgetStored();
      settings.clear();
      set({ ...OF_THIS_PERSON, remembered: nothingRemembered(), sample: null, own: null, status: null });
      return forgotten;
    },
    go: (page) => {
      turn(() => {
        navigation.go(page);
      });
    },
    back: (fallback) => {
      turn(() => {
        navigation.back(fallback);
      });
    },
    replace: (page) => {
      turn(() => {
        navigation.replace(page);
      });
    },
    now,
    system,
  };
}
