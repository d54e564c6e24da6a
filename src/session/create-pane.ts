import { nothingRemembered } from '../core/report/nothing-remembered';
import type { Remembered } from '../core/report/decisions';
import type { Here } from '../core/walks/home';
import type { Forgotten, StoreStatus } from '../storage/status';
import type { Store as Memory } from '../storage/store';
import type { LateParts } from '../storage/store-parts';
import { createStore, type Store } from './create-store';
import type { Navigation } from './navigation';
import type { Page } from './page';
import { FORGOTTEN_ELSEWHERE, type Pane, type PaneState, type Undoable } from './pane';
import { isNothing } from './remembered';

export interface PaneParts {
  openStore: () => Promise<
    Pick<Memory, 'load' | 'save' | 'prepare' | 'settled' | 'forget' | 'join' | 'watch' | 'status'>
  >;
  navigation: Navigation;
  now: () => Date;
  /** Left out: not known. */
  system?: Here['system'];
  /** The sample person that was open when the page was loaded anew, and is about to be opened again. */
  sample?: string | null;
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

/** What a pane has in hand. `life`, `turning` and `isForgetting` are changed in place. */
interface PaneAtWork {
  parts: PaneParts;
  shown: Store<PaneState>;
  settings: Pane['settings'];
  store: ReturnType<PaneParts['openStore']>;
  life: AbortController;
  /** We have asked for another page, and the browser has yet to tell that it has turned. */
  turning: boolean;
  /** What is done until everything is forgotten is forgotten with it. */
  isForgetting: boolean;
}

/** The pane's state, loaded from the store in the background. */
export function createPane(parts: PaneParts): Pane {
  const { openStore, navigation, now, system = 'unknown', sample = null } = parts;
  const first = { ...firstState(navigation.current()), sample };
  const pane: PaneAtWork = {
    parts,
    shown: createStore(first),
    settings: new Map(),
    store: openStore(),
    life: new AbortController(),
    turning: false,
    isForgetting: false,
  };
  watchPage(pane);
  watchStore(pane);
  return {
    first,
    getState: pane.shown.getState,
    subscribe: pane.shown.subscribe,
    life: () => pane.life.signal,
    settings: pane.settings,
    show: (change) => {
      set(pane, change);
    },
    remember: (change, undo) => {
      put(pane, change(pane.shown.getState().remembered), undo ?? null);
    },
    rememberOwn: (change) => {
      const { own, remembered } = pane.shown.getState();
      if (own === null) put(pane, change(remembered), null);
      else putAside(pane, change(own));
    },
    prepare: (remembered) =>
      pane.store.then(
        (store) => store.prepare(remembered),
        () => null,
      ),
    takeBack: () => {
      const { undo, remembered } = pane.shown.getState();
      if (undo) put(pane, undo.back(remembered), null);
    },
    openSample: (id, remembered) => {
      const { own, remembered: shownNow } = pane.shown.getState();
      pane.settings.clear();
      set(pane, { ...OF_THIS_PERSON, sample: id, own: own ?? shownNow, remembered });
    },
    closeSample: () => {
      const { own, sample: open, remembered } = pane.shown.getState();
      if (open === null) return;
      pane.settings.clear();
      set(pane, { ...OF_THIS_PERSON, sample: null, remembered: own ?? remembered, own: null });
    },
    join: (late) => join(pane, late),
    forget: () => forget(pane),
    go: (page) => {
      turn(pane, () => {
        navigation.go(page);
      });
    },
    back: (fallback) => {
      turn(pane, () => {
        navigation.back(fallback);
      });
    },
    replace: (page) => {
      turn(pane, () => {
        navigation.replace(page);
      });
    },
    now,
    system,
  };
}

function firstState(page: Page): PaneState {
  return {
    page,
    loaded: false,
    remembered: nothingRemembered(),
    own: null,
    sample: null,
    outlook: null,
    reading: null,
    ...NOTHING_TO_SAY,
    earlier: null,
    failure: null,
    status: null,
  };
}

/** What is so already tells nobody: each telling draws the page again. */
function set({ shown }: PaneAtWork, change: Partial<PaneState>): void {
  const before = shown.getState();
  const next = { ...before, ...change };
  const names = Object.keys(next) as (keyof PaneState)[];
  if (names.some((name) => next[name] !== before[name])) shown.set(next);
}

function put(pane: PaneAtWork, remembered: Remembered, undo: Undoable | null): void {
  if (pane.isForgetting) return;
  const dated = withDate(pane, remembered);
  set(pane, { undo, remembered: dated });
  if (pane.shown.getState().own === null) void save(pane, dated);
}

/** A sample is open: what is the person's own is saved, and shown once it is closed. */
function putAside(pane: PaneAtWork, own: Remembered): void {
  if (pane.isForgetting) return;
  const dated = withDate(pane, own);
  set(pane, { own: dated });
  void save(pane, dated);
}

const withDate = ({ parts }: PaneAtWork, remembered: Remembered): Remembered => ({
  ...remembered,
  savedAt: parts.now().toISOString(),
});

async function save(pane: PaneAtWork, remembered: Remembered): Promise<void> {
  try {
    const opened = await pane.store;
    set(pane, { status: await opened.save(remembered) });
    set(pane, { status: await opened.settled() });
  } catch {
    set(pane, { status: NOT_KEPT });
  }
}

/**
 * What is said about one page is not said on the next. It may be said while the browser has yet to tell that the
 * page has turned, so only a turn that we did not ask for clears it then.
 */
function watchPage(pane: PaneAtWork): void {
  const { navigation } = pane.parts;
  navigation.subscribe(() => {
    set(pane, { ...(pane.turning ? {} : NOTHING_TO_SAY), page: navigation.current() });
    pane.turning = false;
  });
}

function turn(pane: PaneAtWork, move: () => void): void {
  set(pane, NOTHING_TO_SAY);
  pane.turning = true;
  move();
}

function watchStore(pane: PaneAtWork): void {
  const fail = () => {
    notKept(pane);
  };
  const hearIt = (heard: Remembered) => {
    hear(pane, heard);
  };
  pane.store.then((opened) => opened.watch(hearIt)).catch(fail);
  takeIn(pane).catch(fail);
}

/** Shows what the stores have by now. */
async function takeIn(pane: PaneAtWork): Promise<void> {
  const { navigation } = pane.parts;
  const opened = await pane.store;
  const loaded = await opened.load();
  // What was saved while the store was loading is already in what it gives back.
  const state = pane.shown.getState();
  const had = state.own ?? state.remembered;
  const { status } = opened;
  set(pane, { loaded: true, ...(state.own === null ? { remembered: loaded } : { own: loaded }) });
  if (!isNothing(loaded) || status.damaged.length > 0 || status.device === 'newerVersion') {
    set(pane, { status });
  }
  // Nobody is led away from what they have begun, nor from a start page that they went back to.
  const first = had.snapshot === null && !state.reading && state.sample === null;
  if (first && loaded.snapshot && state.page.name === 'start') navigation.replace({ name: 'overview' });
  // The address of a page that asks to forget what is forgotten already.
  if (had.savedAt === '' && isNothing(loaded) && state.page.name === 'forget') {
    navigation.replace({ name: 'start' });
  }
}

function notKept(pane: PaneAtWork): void {
  set(pane, { loaded: true, status: NOT_KEPT });
}

async function join(pane: PaneAtWork, late: LateParts): Promise<void> {
  try {
    (await pane.store).join(late);
    await takeIn(pane);
  } catch {
    notKept(pane);
  }
}

/** Another window has learned something, or forgotten everything. */
function hear(pane: PaneAtWork, heard: Remembered): void {
  const { own, remembered } = pane.shown.getState();
  set(pane, own === null ? { remembered: heard } : { own: heard });
  if (!isNothing(heard)) return;
  // What was forgotten there is not to come back from here.
  if (own === null) set(pane, OF_THIS_PERSON);
  if (!isNothing(own ?? remembered)) endLife(pane, FORGOTTEN_ELSEWHERE);
}

function endLife(pane: PaneAtWork, reason?: typeof FORGOTTEN_ELSEWHERE): void {
  const ended = pane.life;
  pane.life = new AbortController();
  ended.abort(reason);
}

async function forget(pane: PaneAtWork): Promise<Forgotten> {
  endLife(pane);
  pane.isForgetting = true;
  const forgotten = await forgetStored(pane);
  pane.isForgetting = false;
  pane.settings.clear();
  set(pane, {
    ...OF_THIS_PERSON,
    remembered: nothingRemembered(),
    sample: null,
    own: null,
    status: null,
  });
  return forgotten;
}

async function forgetStored({ store, parts }: PaneAtWork): Promise<Forgotten> {
  try {
    // Where the store could not be fetched at first, forgetting is reason enough to try again.
    return await (await store.catch(parts.openStore)).forget();
  } catch {
    return { ok: false, left: ['device', 'mailbox'] };
  }
}
