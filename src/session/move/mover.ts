import { registrationOf, type Policy, type Registration } from '../../core/policy/policy';
import type { GraphAccess, SignInWay } from '../../sources/graph/auth';
import { graphSender } from '../../sources/graph/carrier';
import { moveMail } from '../../sources/graph/move';
import { planMove, startDiary } from '../../sources/graph/move-plan';
import { askOwner } from '../../sources/graph/owner';
import type { Consent } from '../../sources/graph/scopes';
import type { Clock } from '../../sources/mailbox/clock';
import { createStore, type Watchable } from '../create-store';
import type { Pane } from '../pane';
import { signedInMailbox } from '../mailbox/graph-access';
import type { KeptIn, MoveKeeper } from './kept-move';
import type { MovePhase, MoverState, Trouble } from './phase';
import { isFull, outlookKnown } from './pane-knows';
import { tallyOf, whatOf, type Move, type MoveTask } from './task';

/** Moves mail by the mail server: shows what would move, moves it, stops, goes on, and brings it back. */
export interface Mover extends Watchable<MoverState> {
  /** Signs in for reading and lists what would move. To be called from a click. */
  list: (task: MoveTask) => Promise<void>;
  /** Stops listing, or waiting for the sign-in. */
  cancel: () => void;
  /** Back from the preview to choosing. */
  choose: () => void;
  /** Asks for the permission to move and moves; goes on where a move was stopped. To be called from a click. */
  move: () => Promise<void>;
  /** Brings everything back. To be called from a click. */
  undo: () => Promise<void>;
  stop: () => void;
  /** Leaves things as they are: after that nothing can be brought back from here. */
  dismiss: () => Promise<void>;
}

export interface MoverParts {
  pane: Pane;
  fetch: typeof fetch;
  clock: Clock;
  policy: () => Promise<Policy>;
  keeper: () => MoveKeeper;
  /** Does work while no other window moves mail; false, and nothing done, while one does. */
  alone: (work: () => Promise<void>) => Promise<boolean>;
  /** Opens the way to sign in; `address` is that of the mailbox. */
  access: (registration: Registration, address: string | null) => GraphAccess;
}

/** Shorter waits are not worth a word. */
const SPOKEN_WAIT_MS = 2000;

/** A mover for this pane. Nothing is asked of any server until `list`, `move` or `undo`. */
export function createMover(parts: MoverParts): Mover {
  const { pane, clock } = parts;
  const shown = createStore<MoverState>({ phase: { name: 'looking' }, keptIn: null });
  let registration: Registration | null = null;
  let way: SignInWay = 'outlook';
  let access: Extract<GraphAccess, { available: true }> | null = null;
  let keeper: MoveKeeper | null = null;
  let abort: AbortController | null = null;
  let going = false;
  /** Counts up when everything is forgotten: what was under way then no longer counts. */
  let era = 0;

  const phaseNow = (): MovePhase => shown.getState().phase;
  const set = (phase: MovePhase, keptIn: KeptIn | null = shown.getState().keptIn): void => {
    shown.set({ phase, keptIn });
  };
  const resting = (): MovePhase =>
    registration === null ? { name: 'notSetUp' } : { name: 'choosing', trouble: null };

  async function open(): Promise<void> {
    const [policy] = await Promise.all([parts.policy(), outlookKnown(pane)]);
    registration = registrationOf(policy);
    keeper = parts.keeper();
    // What was moved is told even when nobody can sign in any more to bring it back.
    if (!showNoted()) set(resting());
  }

  /** Shows the move that is noted; false when there is none. */
  function showNoted(): boolean {
    const noted = keeper?.read() ?? null;
    if (noted === null) return false;
    set({ name: 'ended', move: noted.move, how: 'brokenOff', trouble: null }, noted.keptIn);
    return true;
  }

  // The notes may be taken away by another window in which everything is forgotten.
  pane.subscribe(() => {
    if (keeper?.untouched() === false) forget();
  });
  const watchLife = (): void => {
    pane.life().addEventListener(
      'abort',
      () => {
        watchLife();
        forget();
      },
      { once: true },
    );
  };
  watchLife();

  function forget(): void {
    era += 1;
    abort?.abort();
    abort = null;
    access = null;
    keeper?.clear();
    if (phaseNow().name !== 'looking') set(resting(), null);
  }

  /** Signs in for these consents, to this mailbox and no other. */
  async function signIn(consents: readonly Consent[], { mailbox, address }: MoveTask): Promise<Trouble> {
    if (access === null) {
      const opened = registration === null ? null : parts.access(registration, address);
      if (opened?.available !== true) return { signIn: 'failed' };
      access = opened;
    }
    const result = await access.signIn(consents, way);
    if (!result.ok) {
      if (!result.inWindow) return { signIn: result.problem };
      // Browsers open a window only for a click: the next one opens it.
      way = 'window';
      return { signIn: 'throughOutlook' };
    }
    const owner = await askOwner(sender(['mailbox']), clock, new AbortController().signal);
    if (signedInMailbox(pane, result.account, owner).id === mailbox) return null;
    // The library would give the same account again.
    access = null;
    return { signIn: 'otherAccount' };
  }

  const sender = (consents: readonly Consent[]) => {
    if (access === null || registration === null) throw new Error('Nobody is signed in.');
    const { cloud } = registration;
    return graphSender({ fetch: parts.fetch, clock, cloud, token: access.tokens(consents) });
  };

  async function list(task: MoveTask): Promise<void> {
    if (phaseNow().name !== 'choosing') return;
    const began = era;
    set({ name: 'signingIn', task });
    const trouble = await signIn(['mailbox'], task);
    if (era !== began) return;
    if (trouble !== null) {
      set({ name: 'choosing', trouble });
      return;
    }
    const listing = new AbortController();
    abort = listing;
    set({ name: 'listing', task });
    try {
      const { signal } = listing;
      const result = await planMove(sender(['mailbox']), whatOf(task), task.to.id, clock, signal);
      if (era !== began) return;
      set(
        result.ok
          ? { name: 'preview', task, plan: result.plan, trouble: null }
          : { name: 'choosing', trouble: { server: result.problem } },
      );
    } catch (error) {
      if (!listing.signal.aborted) throw error;
      if (era === began) set({ name: 'choosing', trouble: null });
    } finally {
      if (abort === listing) abort = null;
    }
  }

  async function go(move: Move, asked: (trouble: Trouble) => MovePhase): Promise<void> {
    if (keeper?.untouched() === false) {
      forget();
      return;
    }
    // Pressed twice: the lock is asked for in the background, so the phase does not tell yet.
    if (going) return;
    going = true;
    try {
      const went = await parts.alone(() => goFromNotes(move, asked));
      if (!went) set(asked({ here: 'otherWindow' }));
    } finally {
      going = false;
    }
  }

  /**
   * Another window may have gone on with the same move meanwhile; or it has ended that one and begun another, whose
   * notes are the only way back from it and must not be written over.
   */
  async function goFromNotes(move: Move, asked: (trouble: Trouble) => MovePhase): Promise<void> {
    if (showOther(move)) return;
    const noted = keeper?.read()?.move;
    await goAlone(noted ? { ...move, diary: noted.diary } : move, asked);
  }

  /** Shows what is noted when that is another move than this one; false, and nothing shown, otherwise. */
  function showOther(move: Move): boolean {
    const noted = keeper?.read()?.move;
    return noted !== undefined && noted.startedAt !== move.startedAt && showNoted();
  }

  /** Only while no other window moves: it needs the notes. */
  async function dismiss(): Promise<void> {
    const phase = phaseNow();
    if (phase.name !== 'ended' || going) return;
    going = true;
    try {
      const went = await parts.alone(() => {
        if (showOther(phase.move)) return Promise.resolve();
        keeper?.clear();
        set(resting(), null);
        return Promise.resolve();
      });
      if (!went) set({ ...phase, trouble: { here: 'otherWindow' } });
    } finally {
      going = false;
    }
  }

  async function goAlone(move: Move, asked: (trouble: Trouble) => MovePhase): Promise<void> {
    const began = era;
    set({ name: 'signingIn', task: move.task });
    const trouble = await signIn(['move'], move.task);
    if (era !== began) return;
    if (trouble !== null) {
      set(asked(trouble));
      return;
    }
    const stop = new AbortController();
    abort = stop;
    let latest = move.diary;
    show(move, stop.signal, null);
    const outcome = await moveMail(move.diary, {
      send: sender(['move']),
      clock: {
        ...clock,
        sleep: async (ms, signal) => {
          if (ms >= SPOKEN_WAIT_MS && era === began) {
            show({ ...move, diary: latest }, stop.signal, clock.now() + ms);
          }
          await clock.sleep(ms, signal);
        },
      },
      stop: stop.signal,
      direction: move.direction,
      full: isFull(pane, move.task.mailbox),
      onProgress: (diary) => {
        latest = diary;
        if (era === began) show({ ...move, diary }, stop.signal, null);
      },
    });
    if (era !== began) return;
    abort = null;
    const { ended, problem, diary } = outcome;
    const after = { ...move, diary };
    const { moved, unsure } = tallyOf(diary);
    const worthKeeping = moved + unsure > 0;
    const keptIn = worthKeeping ? (keeper?.write(after) ?? 'nowhere') : null;
    if (!worthKeeping) keeper?.clear();
    set(
      { name: 'ended', move: after, how: ended, trouble: problem === null ? null : { server: problem } },
      keptIn,
    );
  }

  /** Notes where the move stands, then shows it. */
  function show(move: Move, stop: AbortSignal, waitingUntil: number | null): void {
    const { task, direction, diary } = move;
    const keptIn = keeper?.write(move) ?? 'nowhere';
    const tally = tallyOf(diary);
    set({ name: 'moving', task, direction, tally, stopping: stop.aborted, waitingUntil }, keptIn);
  }

  void open();
  return {
    getState: shown.getState,
    subscribe: shown.subscribe,
    list,
    cancel: () => {
      abort?.abort();
      access?.stopWaiting();
    },
    choose: () => {
      if (phaseNow().name === 'preview') set(resting());
    },
    move: async () => {
      const phase = phaseNow();
      if (phase.name === 'preview') {
        // Another window may have begun a move meanwhile: its notes are the only way back from it.
        if (showNoted()) return;
        const { task, plan } = phase;
        const startedAt = pane.now().toISOString();
        const move: Move = { task, startedAt, direction: 'forth', diary: startDiary(plan) };
        await go(move, (trouble) => ({ ...phase, trouble }));
      } else if (phase.name === 'ended') {
        await go({ ...phase.move, direction: 'forth' }, (trouble) => ({ ...phase, trouble }));
      }
    },
    undo: async () => {
      const phase = phaseNow();
      if (phase.name !== 'ended') return;
      await go({ ...phase.move, direction: 'back' }, (trouble) => ({ ...phase, trouble }));
    },
    stop: () => {
      const phase = phaseNow();
      if (phase.name !== 'moving') return;
      abort?.abort();
      set({ ...phase, stopping: true });
    },
    dismiss,
  };
}
