import type { MailboxProblem, MailboxState } from '../../core/facts/mailbox';
import { learn } from '../../core/planner/learn';
import { nextWants } from '../../core/planner/plan';
import { shrink } from '../../core/planner/pages';
import type { PageSizes, Reading } from '../../core/planner/reading';
import { stateOf } from '../../core/planner/state-of';
import { wantKey, type Reply, type Want } from '../../core/planner/want';
import { letPageBreathe, type Clock } from './clock';
import { MOST_CLOSED_ROADS, MOST_TRIPS, mostTries, pauseBefore } from './retry';

/** What became of one want in a round trip. */
export type WantOutcome =
  | { kind: 'reply'; reply: Reply }
  /** It may work the next time. `waitMs`: what the server asked for; null: it did not say. */
  | { kind: 'again'; problem: MailboxProblem; waitMs: number | null };

/** What became of a round trip. */
export type TripOutcome =
  /** Reads the answer to the want at this place. One at a time, so that the page can breathe in between. */
  | { kind: 'answered'; outcome: (at: number) => WantOutcome }
  /** `final`: trying again will not help. */
  | { kind: 'failed'; problem: MailboxProblem; waitMs: number | null; final: boolean };

/** Carries wants to a mail server and replies back, one round trip at a time. */
export interface Carrier {
  /** Most wants in one round trip when all is well. */
  room: number;
  /** Fewest, when the server is under strain. */
  leastRoom: number;
  /** Most items that the answers of one round trip may hold together. */
  maxItems: number;
  /** Those of the planned wants, worth most first, that can travel together. At least one. */
  together(wants: readonly Want[], reading: Reading): Want[];
  /** Rejects only when `signal` is aborted. */
  send(wants: readonly Want[], reading: Reading, signal: AbortSignal): Promise<TripOutcome>;
}

export interface Budget {
  /** Calls, the ones tried again included. */
  calls: number;
  /** Milliseconds, waiting included. */
  ms: number;
}

export interface Progress {
  callsDone: number;
  /** Calls still to do, as far as known: it grows while folders are being found. */
  callsToDo: number;
  roundTrips: number;
  /** Instant in milliseconds until which the server asked to wait; null: at work. */
  waitingUntil: number | null;
  /** The facts so far. Costs a walk over all folders: ask for it when it is to be shown. */
  state: () => MailboxState;
  /** Changes as the reading goes on. */
  reading: Reading;
}

export interface ReadOptions {
  reading: Reading;
  carrier: Carrier;
  clock: Clock;
  signal: AbortSignal;
  budget?: Budget;
  onProgress?: (progress: Progress) => void;
  /** Lets the page breathe between replies. */
  breathe?: () => Promise<void>;
}

/**
 * How a reading ended. `complete`: the list of folders came whole, and everything that was asked was told;
 * `incomplete`: everything was asked and not all of it told, the problems of the state say why; `cancelled` and
 * `budgetSpent`: more can be asked, the reading can go on; `stopped`: the server or the network would not have it, or
 * there is no mailbox to be read, `problem` says why.
 */
export interface ReadOutcome {
  ended: 'complete' | 'incomplete' | 'cancelled' | 'budgetSpent' | 'stopped';
  problem: MailboxProblem | null;
  /** There is more to ask: the reading can go on. */
  canGoOn: boolean;
  state: MailboxState;
  reading: Reading;
  roundTrips: number;
}

/** Work on replies that may pass before the page gets a turn. */
const SLICE_MS = 8;

/**
 * Reads a mailbox to the end, or as far as it goes. Whatever the server, the network or the person does, it does
 * not reject: the facts read so far come back, and what is missing says why.
 */
export async function readMailbox(options: ReadOptions): Promise<ReadOutcome> {
  const { reading, carrier, clock, signal } = options;
  const started = clock.now();
  const tries = new Map<string, number>();
  let room = carrier.room;
  let roundTrips = 0;
  let calls = 0;
  let failures = 0;

  const end = (ended: ReadOutcome['ended'], problem: MailboxProblem | null = null): ReadOutcome => {
    const state = stateOf(reading, ended === 'stopped' ? 'failed' : 'notAsked');
    // Said of this try alone: what broke off here may well be read the next time.
    if (problem && !state.problems.some((noted) => noted.problem === problem)) {
      state.problems.push({ problem, times: 1 });
    }
    const canGoOn = noFolderToRead(reading) === null && nextWants(reading, 1, 1).wants.length > 0;
    return { ended, problem, canGoOn, state, reading, roundTrips };
  };
  const endOfPlan = (): ReadOutcome => {
    const whole = end('complete');
    const complete = whole.state.folderCount.known && whole.state.problems.length === 0;
    return complete ? whole : { ...whole, ended: 'incomplete' };
  };
  const report = (callsToDo: number, waitingUntil: number | null): void => {
    options.onProgress?.({
      callsDone: reading.callsDone,
      callsToDo,
      roundTrips,
      waitingUntil,
      state: () => stateOf(reading),
      reading,
    });
  };

  for (;;) {
    const plan = nextWants(reading, room, carrier.maxItems);
    report(plan.toDo, null);
    const nothing = noFolderToRead(reading);
    if (nothing !== null) return end('stopped', nothing);
    if (plan.wants.length === 0) return endOfPlan();
    if (isAborted(signal)) return end('cancelled');
    const wants = carrier.together(plan.wants, reading);
    const budget = options.budget;
    if (budget && (calls + wants.length > budget.calls || clock.now() - started >= budget.ms)) {
      return end('budgetSpent');
    }
    roundTrips += 1;
    calls += wants.length;
    let wait: number | null = null;
    const pages = { ...reading.pages };
    try {
      const trip = await carrier.send(wants, reading, signal);
      if (trip.kind === 'failed') {
        failures += 1;
        const most = trip.problem === 'roadClosed' ? MOST_CLOSED_ROADS : MOST_TRIPS;
        if (trip.final || failures >= most) return end('stopped', trip.problem);
        if (trip.problem === 'tooLarge' || trip.problem === 'timedOut') {
          for (const want of wants) shrink(reading, want, pages);
          room = Math.max(carrier.leastRoom, Math.floor(room / 2));
        }
        wait = pauseBefore(failures, trip.waitMs, clock);
      } else {
        const { asked, replies } = await takeIn(options, wants, trip.outcome, tries, pages);
        failures = replies > 0 ? 0 : failures + 1;
        room = asked === null ? carrier.room : Math.max(carrier.leastRoom, Math.floor(room / 2));
        wait = asked === null ? null : pauseBefore(failures, asked, clock);
      }
      if (wait !== null) {
        const left = budget ? budget.ms - (clock.now() - started) : Number.POSITIVE_INFINITY;
        if (wait > left) return end('budgetSpent');
        report(plan.toDo, clock.now() + wait);
        await clock.sleep(wait, signal);
      }
    } catch (error) {
      if (isAborted(signal)) return end('cancelled');
      throw error;
    }
  }
}

/** Why there is nothing to read: the list of all folders was refused before it showed one. */
function noFolderToRead({ folders, unlisted }: Reading): MailboxProblem | null {
  return folders.size === 0 ? (unlisted.get('') ?? null) : null;
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/**
 * Learns from the replies and counts the failures.
 * @returns `asked`: null when all is well; otherwise how long the server asks to wait, 0 when it did not say.
 *   `replies`: how many wants got one
 */
async function takeIn(
  options: ReadOptions,
  wants: readonly Want[],
  outcomeAt: (at: number) => WantOutcome,
  tries: Map<string, number>,
  pages: PageSizes,
): Promise<{ asked: number | null; replies: number }> {
  const { reading, clock } = options;
  const breathe = options.breathe ?? letPageBreathe;
  let asked: number | null = null;
  let replies = 0;
  let doubted = 0;
  // What came in was parsed as a whole just before.
  await breathe();
  let sliceStart = clock.now();
  for (const [at, want] of wants.entries()) {
    const outcome = outcomeAt(at);
    if (outcome.kind === 'reply') {
      replies += 1;
      learn(reading, want, outcome.reply);
    } else if (triedEnough(reading, want, outcome.problem, tries, pages)) {
      learn(reading, want, { kind: 'failed', problem: outcome.problem });
    } else if (outcome.problem === 'notFound' && outcome.waitMs === null) {
      doubted += 1;
    } else {
      asked = Math.max(asked ?? 0, outcome.waitMs ?? 0);
    }
    if (clock.now() - sliceStart > SLICE_MS) {
      await breathe();
      sliceStart = clock.now();
    }
  }
  await breathe();
  // What is said not to be there is asked for once more in passing; where nothing is there, after a pause.
  if (doubted > 0 && replies === 0) asked ??= 0;
  return { asked, replies };
}

/** Counts a failure. A page that was too large is asked for in smaller pieces first. */
function triedEnough(
  reading: Reading,
  want: Want,
  problem: MailboxProblem,
  tries: Map<string, number>,
  pages: PageSizes,
): boolean {
  const key = wantKey(want);
  if ((problem === 'tooLarge' || problem === 'timedOut') && shrink(reading, want, pages)) return false;
  const count = (tries.get(key) ?? 0) + 1;
  tries.set(key, count);
  return count >= mostTries(problem);
}
