import type { Snapshot } from '../core/facts/snapshot';
import type { Remembered } from '../core/report/decisions';
import type { Slices } from '../core/slices';
import type { ReadProblem } from '../sources/read-problem';
import type { Capability } from '../sources/outlook/capabilities';
import type { InBrowser, InOutlook } from '../sources/outlook/outlook';
import type { Forgotten, StoreStatus } from '../storage/status';
import type { LateParts } from '../storage/store-parts';
import type { Here } from '../core/walks/home';
import type { Watchable } from './create-store';
import type { Failure } from './failure';
import type { WhatIfSettings } from './what-if/settings';
import type { Page } from './page';

export type { Capability, Forgotten, ReadProblem, StoreStatus };

/** Why a life ended: not by the person in this window. */
export const FORGOTTEN_ELSEWHERE = 'forgottenElsewhere';

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
  /** Id of the sample person that is open; with `own` still null: that is about to be opened again. */
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
  /** The state that it began with: a page that the build has drawn is taken over as that, and only then goes on. */
  first: PaneState;
  /**
   * Ends when the person wants everything forgotten, for the reason `FORGOTTEN_ELSEWHERE` where they did in another
   * window; then a new one begins. What is under way ends with it.
   */
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
  /** As `remember`, of the person's own mail, also while a sample is open. */
  rememberOwn: (change: (own: Remembered) => Remembered) => void;
  /** Gets what is about to be remembered ready to be saved, to be put down in between; null: nothing can be kept. */
  prepare: (remembered: Remembered) => Promise<Slices<void> | null>;
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
