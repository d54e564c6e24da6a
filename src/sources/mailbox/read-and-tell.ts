import type { MailboxProblem, MailboxState } from '../../core/facts/mailbox';
import { putTogether } from '../../core/facts/put-together';
import { packReading } from '../../core/planner/pack';
import type { Progress, ReadOptions, ReadOutcome } from './read-loop';

/** How far a reading has come. */
export interface Stand {
  callsDone: number;
  /** Calls still to do, as far as known: it grows while folders are being found. */
  callsToDo: number;
  roundTrips: number;
  /** Instant in milliseconds until which the server asked to wait; null: at work. */
  waitingUntil: number | null;
}

/** What a reading tells while it goes on. Plain data, so that it can come from another thread. */
export type News =
  | { type: 'stand'; stand: Stand }
  /** The facts so far, with the small folders of a large mailbox put together. */
  | { type: 'facts'; state: MailboxState }
  /** The reading as text, to go on after a reload: see `unpackReading`. */
  | { type: 'packed'; text: string };

/** How a reading ended: see `ReadOutcome`. */
export interface ReadingEnd {
  ended: ReadOutcome['ended'];
  problem: MailboxProblem | null;
  state: MailboxState;
  /** To go on with; null: there is nothing left to ask. */
  packed: string | null;
  callsDone: number;
}

/** After so many round trips the first facts are there; they are told at once. */
const FIRST_TRIPS = 3;
/** The facts cost a walk over all folders and the page a drawing of all of them, so they are told at most this often. */
const FACTS_EVERY_MS = 3_000;
/** A reload loses no more than this of a reading. */
const PACKED_EVERY_MS = 2_000;
/** Each costs the page a drawing. */
const STAND_EVERY_MS = 500;
/** At most so much of the time goes into facts, and into packing. */
const SHARE = 0.1;

/**
 * Reads a mailbox and tells every now and then how far it has come.
 * @param read starts the reading
 * @param packedEveryMs how often it is packed; that takes some 40 ms with 10,000 folders
 */
export async function readAndTell(
  read: (onProgress: NonNullable<ReadOptions['onProgress']>) => Promise<ReadOutcome>,
  tell: (news: News) => void,
  packedEveryMs: number = PACKED_EVERY_MS,
): Promise<ReadingEnd> {
  let latest: Progress | null = null;
  const facts = everyNowAndThen(FACTS_EVERY_MS, () => {
    if (latest) tell({ type: 'facts', state: putTogether(latest.state()) });
  });
  const stand = everyNowAndThen(STAND_EVERY_MS, () => {
    if (!latest) return;
    const { callsDone, callsToDo, roundTrips, waitingUntil } = latest;
    tell({ type: 'stand', stand: { callsDone, callsToDo, roundTrips, waitingUntil } });
  });
  const packed = everyNowAndThen(packedEveryMs, () => {
    if (latest) tell({ type: 'packed', text: packReading(latest.reading) });
  });
  try {
    const outcome = await read((progress) => {
      latest = progress;
      if (progress.roundTrips <= FIRST_TRIPS) stand.now();
      else stand.soon();
      if (progress.roundTrips === 0) return;
      if (progress.roundTrips <= FIRST_TRIPS) facts.now();
      else facts.soon();
      packed.soon();
    });
    const { ended, problem, canGoOn, reading } = outcome;
    return {
      ended,
      problem,
      state: putTogether(outcome.state),
      packed: canGoOn ? packReading(reading) : null,
      callsDone: reading.callsDone,
    };
  } finally {
    stand.stop();
    facts.stop();
    packed.stop();
  }
}

/** Work that is asked for often and done seldom: the last wish is always met. */
function everyNowAndThen(everyMs: number, work: () => void): { now(): void; soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let free = Date.now() + everyMs;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const now = (): void => {
    stop();
    const started = Date.now();
    work();
    free = Date.now() + Math.max(everyMs, (Date.now() - started) / SHARE);
  };
  const soon = (): void => {
    timer ??= setTimeout(now, Math.max(0, free - Date.now()));
  };
  return { now, soon, stop };
}
