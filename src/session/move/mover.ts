import { registrationOf } from '../../core/policy/policy';
import { planMove, startDiary } from '../../sources/graph/move-plan';
import { createStore, type Watchable } from '../create-store';
import { dismissMove, goOn } from './carry-out';
import { createMoverAccess } from './mover-access';
import { outlookKnown } from './pane-knows';
import type { MoverState } from './phase';
import { forgetMove, phaseOf, resting, setPhase, showNoted, type MoverParts, type Running } from './running';
import { whatOf, type Move, type MoveTask } from './task';

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

/** A mover for this pane. Nothing is asked of any server until `list`, `move` or `undo`. */
export function createMover(parts: MoverParts): Mover {
  const running: Running = {
    parts,
    shown: createStore<MoverState>({ phase: { name: 'looking' }, keptIn: null }),
    access: createMoverAccess(parts),
    registration: null,
    keeper: null,
    abort: null,
    going: false,
    era: 0,
  };
  watchForgetting(running);
  void open(running);
  return {
    getState: running.shown.getState,
    subscribe: running.shown.subscribe,
    list: (task) => list(running, task),
    cancel: () => {
      running.abort?.abort();
      running.access.stopWaiting();
    },
    choose: () => {
      if (phaseOf(running).name === 'preview') setPhase(running, resting(running));
    },
    move: () => move(running),
    undo: () => undo(running),
    stop: () => {
      const phase = phaseOf(running);
      if (phase.name !== 'moving') return;
      running.abort?.abort();
      setPhase(running, { ...phase, stopping: true });
    },
    dismiss: () => dismissMove(running),
  };
}

async function open(running: Running): Promise<void> {
  const { parts } = running;
  const [policy] = await Promise.all([parts.policy(), outlookKnown(parts.pane)]);
  running.registration = registrationOf(policy);
  running.keeper = parts.keeper();
  // What was moved is told even when nobody can sign in any more to bring it back.
  if (!showNoted(running)) setPhase(running, resting(running));
}

function watchForgetting(running: Running): void {
  const { pane } = running.parts;
  // The notes may be taken away by another window in which everything is forgotten.
  pane.subscribe(() => {
    if (running.keeper?.untouched() === false) forgetMove(running);
  });
  const watchLife = (): void => {
    pane.life().addEventListener(
      'abort',
      () => {
        watchLife();
        forgetMove(running);
      },
      { once: true },
    );
  };
  watchLife();
}

async function move(running: Running): Promise<void> {
  const phase = phaseOf(running);
  if (phase.name === 'preview') {
    // Another window may have begun a move meanwhile: its notes are the only way back from it.
    if (showNoted(running)) return;
    const { task, plan } = phase;
    const startedAt = running.parts.pane.now().toISOString();
    const begun: Move = { task, startedAt, direction: 'forth', diary: startDiary(plan) };
    await goOn(running, begun, (trouble) => ({ ...phase, trouble }));
  } else if (phase.name === 'ended') {
    await goOn(running, { ...phase.move, direction: 'forth' }, (trouble) => ({ ...phase, trouble }));
  }
}

async function undo(running: Running): Promise<void> {
  const phase = phaseOf(running);
  if (phase.name !== 'ended') return;
  await goOn(running, { ...phase.move, direction: 'back' }, (trouble) => ({ ...phase, trouble }));
}

async function list(running: Running, task: MoveTask): Promise<void> {
  if (phaseOf(running).name !== 'choosing') return;
  const began = running.era;
  setPhase(running, { name: 'signingIn', task });
  const trouble = await running.access.signIn(running.registration, ['mailbox'], task);
  if (running.era !== began) return;
  if (trouble !== null) {
    setPhase(running, { name: 'choosing', trouble });
    return;
  }
  const listing = new AbortController();
  running.abort = listing;
  setPhase(running, { name: 'listing', task });
  try {
    const { signal } = listing;
    const result = await planMove(
      running.access.sender(['mailbox']),
      whatOf(task),
      task.to.id,
      running.parts.clock,
      signal,
    );
    if (running.era !== began) return;
    setPhase(
      running,
      result.ok
        ? { name: 'preview', task, plan: result.plan, trouble: null }
        : { name: 'choosing', trouble: { server: result.problem } },
    );
  } catch (error) {
    if (!listing.signal.aborted) throw error;
    if (running.era === began) setPhase(running, { name: 'choosing', trouble: null });
  } finally {
    if (running.abort === listing) running.abort = null;
  }
}
