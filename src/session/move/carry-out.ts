import { moveMail } from '../../sources/graph/move';
import { isFull } from './pane-knows';
import type { MovePhase, Trouble } from './phase';
import { forgetMove, phaseOf, resting, setPhase, showNoted, type Running } from './running';
import { tallyOf, type Move } from './task';

/** Shorter waits are not worth a word. */
const SPOKEN_WAIT_MS = 2000;

/**
 * Moves, or goes on, unless another window does. `asked`: what is shown where it did not come about, since the click is
 * to be made again.
 */
export async function goOn(
  running: Running,
  move: Move,
  asked: (trouble: Trouble) => MovePhase,
): Promise<void> {
  if (running.keeper?.untouched() === false) {
    forgetMove(running);
    return;
  }
  // Pressed twice: the lock is asked for in the background, so the phase does not tell yet.
  if (running.going) return;
  running.going = true;
  try {
    const went = await running.parts.alone(() => goFromNotes(running, move, asked));
    if (!went) setPhase(running, asked({ here: 'otherWindow' }));
  } finally {
    running.going = false;
  }
}

/**
 * Another window may have gone on with the same move meanwhile; or it has ended that one and begun another, whose
 * notes are the only way back from it and must not be written over.
 */
async function goFromNotes(
  running: Running,
  move: Move,
  asked: (trouble: Trouble) => MovePhase,
): Promise<void> {
  if (showOther(running, move)) return;
  const noted = running.keeper?.read()?.move;
  await goAlone(running, noted ? { ...move, diary: noted.diary } : move, asked);
}

/** Shows what is noted when that is another move than this one; false, and nothing shown, otherwise. */
function showOther(running: Running, move: Move): boolean {
  const noted = running.keeper?.read()?.move;
  return noted !== undefined && noted.startedAt !== move.startedAt && showNoted(running);
}

/** Leaves things as they are. Only while no other window moves: it needs the notes. */
export async function dismissMove(running: Running): Promise<void> {
  const phase = phaseOf(running);
  if (phase.name !== 'ended' || running.going) return;
  running.going = true;
  try {
    const went = await running.parts.alone(() => {
      if (showOther(running, phase.move)) return Promise.resolve();
      running.keeper?.clear();
      setPhase(running, resting(running), null);
      return Promise.resolve();
    });
    if (!went) setPhase(running, { ...phase, trouble: { here: 'otherWindow' } });
  } finally {
    running.going = false;
  }
}

async function goAlone(running: Running, move: Move, asked: (trouble: Trouble) => MovePhase): Promise<void> {
  const { clock, pane } = running.parts;
  const began = running.era;
  setPhase(running, { name: 'signingIn', task: move.task });
  const trouble = await running.access.signIn(running.registration, ['move'], move.task);
  if (running.era !== began) return;
  if (trouble !== null) {
    setPhase(running, asked(trouble));
    return;
  }
  const stop = new AbortController();
  running.abort = stop;
  let latest = move.diary;
  show(running, move, stop.signal, null);
  const outcome = await moveMail(move.diary, {
    send: running.access.sender(['move']),
    clock: {
      ...clock,
      sleep: async (ms, signal) => {
        if (ms >= SPOKEN_WAIT_MS && running.era === began) {
          show(running, { ...move, diary: latest }, stop.signal, clock.now() + ms);
        }
        await clock.sleep(ms, signal);
      },
    },
    stop: stop.signal,
    direction: move.direction,
    full: isFull(pane, move.task.mailbox),
    onProgress: (diary) => {
      latest = diary;
      if (running.era === began) show(running, { ...move, diary }, stop.signal, null);
    },
  });
  if (running.era !== began) return;
  running.abort = null;
  const { ended, problem, diary } = outcome;
  const after = { ...move, diary };
  const { moved, unsure } = tallyOf(diary);
  const worthKeeping = moved + unsure > 0;
  const keptIn = worthKeeping ? (running.keeper?.write(after) ?? 'nowhere') : null;
  if (!worthKeeping) running.keeper?.clear();
  setPhase(
    running,
    { name: 'ended', move: after, how: ended, trouble: problem === null ? null : { server: problem } },
    keptIn,
  );
}

/** Notes where the move stands, then shows it. */
function show(running: Running, move: Move, stop: AbortSignal, waitingUntil: number | null): void {
  const { task, direction, diary } = move;
  const keptIn = running.keeper?.write(move) ?? 'nowhere';
  const tally = tallyOf(diary);
  setPhase(running, { name: 'moving', task, direction, tally, stopping: stop.aborted, waitingUntil }, keptIn);
}
