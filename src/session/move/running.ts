import type { Policy, Registration } from '../../core/policy/policy';
import type { Store } from '../create-store';
import type { KeptIn, MoveKeeper } from './kept-move';
import type { MovePhase, MoverState } from './phase';
import type { AccessParts, MoverAccess } from './mover-access';

export interface MoverParts extends AccessParts {
  policy: () => Promise<Policy>;
  keeper: () => MoveKeeper;
  /** Does work while no other window moves mail; false, and nothing done, while one does. */
  alone: (work: () => Promise<void>) => Promise<boolean>;
}

/** What a mover has in hand. Changed in place by what it does; the screens see `shown` only. */
export interface Running {
  parts: MoverParts;
  shown: Store<MoverState>;
  access: MoverAccess;
  registration: Registration | null;
  keeper: MoveKeeper | null;
  /** Ends what is under way. */
  abort: AbortController | null;
  /** A move goes on, or the lock for it is asked for. */
  going: boolean;
  /** Counts up when everything is forgotten: what was under way then no longer counts. */
  era: number;
}

export function phaseOf({ shown }: Running): MovePhase {
  return shown.getState().phase;
}

export function setPhase(
  { shown }: Running,
  phase: MovePhase,
  keptIn: KeptIn | null = shown.getState().keptIn,
): void {
  shown.set({ phase, keptIn });
}

/** Where nothing is moved and nothing is noted. */
export function resting({ registration }: Running): MovePhase {
  return registration === null ? { name: 'notSetUp' } : { name: 'choosing', trouble: null };
}

/** Shows the move that is noted; false when there is none. */
export function showNoted(running: Running): boolean {
  const noted = running.keeper?.read() ?? null;
  if (noted === null) return false;
  setPhase(running, { name: 'ended', move: noted.move, how: 'brokenOff', trouble: null }, noted.keptIn);
  return true;
}

export function forgetMove(running: Running): void {
  running.era += 1;
  running.abort?.abort();
  running.abort = null;
  running.access.forget();
  running.keeper?.clear();
  if (phaseOf(running).name !== 'looking') setPhase(running, resting(running), null);
}
