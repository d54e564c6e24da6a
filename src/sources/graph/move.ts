import * as v from 'valibot';
import type { MailboxProblem } from '../../core/facts/mailbox';
import type { Clock } from '../mailbox/clock';
import { MOST_TRIPS, mostTries, pauseBefore } from '../mailbox/retry';
import { judge, type CallAnswer } from './carrier';
import { IMMUTABLE_IDS, type MoveDiary, type MoveState, type Send } from './move-plan';
import { get, type GraphRequest } from './requests';

export interface MoveOptions {
  send: Send;
  clock: Clock;
  /** Stops after the batch under way, so that it is known what became of it. */
  stop: AbortSignal;
  /** Mail goes to the planned folder, or back to where it was. */
  direction: 'forth' | 'back';
  /** The mailbox is over its limit: nothing is written then. */
  full: boolean;
  /** After every batch; the diary is to be kept now. */
  onProgress?: (diary: MoveDiary) => void;
}

export interface MoveOutcome {
  ended: 'complete' | 'cancelled' | 'stopped';
  problem: MailboxProblem | null;
  diary: MoveDiary;
}

type Entry = MoveDiary['entries'][number];

const BATCH = 20;
/** Moving forth starts at the first state, a batch is in the second, confirmed is the third; likewise back. */
const STATES: Record<MoveOptions['direction'], { from: MoveState; sent: MoveState; done: MoveState }> = {
  forth: { from: 'planned', sent: 'sent', done: 'moved' },
  back: { from: 'moved', sent: 'sentBack', done: 'back' },
};

/**
 * Moves mail by its diary, or undoes the move. Only ever moves: nothing is deleted. Can be stopped and gone on
 * with at any point. The diary that is given is not changed.
 */
export async function moveMail(given: MoveDiary, options: MoveOptions): Promise<MoveOutcome> {
  const diary: MoveDiary = { ...given, entries: given.entries.map((entry) => ({ ...entry })) };
  const run = new Run(diary, options);
  const [ended, problem] = await run.all();
  return { ended, problem, diary };
}

class Run {
  private readonly states: (typeof STATES)['forth'];
  private readonly tries = new Map<string, number>();
  /** What the server would not bring back stays where it was moved to, and is not asked for again in this run. */
  private readonly notBack = new Set<Entry>();
  private failures = 0;
  /** Never aborted: what was sent is waited for. */
  private readonly whole = new AbortController().signal;

  constructor(
    private readonly diary: MoveDiary,
    private readonly options: MoveOptions,
  ) {
    this.states = STATES[options.direction];
  }

  async all(): Promise<[MoveOutcome['ended'], MailboxProblem | null]> {
    for (;;) {
      const unsure = this.diary.entries.filter(({ state }) => state === 'sent' || state === 'sentBack');
      const open = this.diary.entries.filter(
        (entry) => entry.state === this.states.from && !this.notBack.has(entry),
      );
      if (unsure.length === 0 && open.length === 0) return ['complete', null];
      if (this.options.stop.aborted) return ['cancelled', null];
      // Bringing mail back is tried even then: the server has the last word.
      if (this.options.full && this.options.direction === 'forth') return ['stopped', 'mailboxFull'];
      const stopped =
        unsure.length > 0 ? await this.lookUp(unsure.slice(0, BATCH)) : await this.move(open.slice(0, BATCH));
      this.options.onProgress?.(this.diary);
      if (stopped !== null) return ['stopped', stopped];
    }
  }

  private target(entry: Entry): string {
    return this.options.direction === 'forth' ? this.diary.to : entry.from;
  }

  /** Where is an item whose move was not confirmed? */
  private async lookUp(entries: readonly Entry[]): Promise<MailboxProblem | null> {
    const answers = await this.trip(
      entries.map(({ id }) => ({
        ...get(`/me/messages/${encodeURIComponent(id)}`, { $select: 'parentFolderId' }),
        headers: IMMUTABLE_IDS,
      })),
    );
    if (!Array.isArray(answers)) return answers;
    return this.each(entries, answers, 'lookUp', (entry, answer) => {
      const found = v.safeParse(v.object({ parentFolderId: v.string() }), answer.body);
      if (!found.success) return false;
      const { parentFolderId } = found.output;
      if (parentFolderId === this.diary.to) entry.state = 'moved';
      else if (parentFolderId === entry.from)
        entry.state = this.options.direction === 'forth' ? 'planned' : 'back';
      else entry.state = 'gone';
      return true;
    });
  }

  private async move(entries: readonly Entry[]): Promise<MailboxProblem | null> {
    const requests = entries.map((entry): GraphRequest => ({
      version: 'v1.0',
      method: 'POST',
      path: `/me/messages/${encodeURIComponent(entry.id)}/move`,
      headers: { ...IMMUTABLE_IDS, 'Content-Type': 'application/json' },
      body: { destinationId: this.target(entry) },
    }));
    // Kept before it is sent: if the page dies now, these are looked up first.
    for (const entry of entries) entry.state = this.states.sent;
    this.options.onProgress?.(this.diary);
    const answers = await this.trip(requests);
    if (!Array.isArray(answers)) return answers;
    return this.each(entries, answers, 'move', (entry) => {
      entry.state = this.states.done;
      return true;
    });
  }

  /** One round trip; a text says why to stop, null to go on. */
  private async trip(
    requests: readonly GraphRequest[],
  ): Promise<(CallAnswer | null)[] | MailboxProblem | null> {
    const sent = await this.options.send(requests, this.whole);
    if (sent.kind === 'answered') return sent.answers;
    this.failures += 1;
    if (sent.final || this.failures >= MOST_TRIPS) return sent.problem;
    await this.wait(sent.waitMs);
    return null;
  }

  private async each(
    entries: readonly Entry[],
    answers: readonly (CallAnswer | null)[],
    step: 'move' | 'lookUp',
    good: (entry: Entry, answer: CallAnswer) => boolean,
  ): Promise<MailboxProblem | null> {
    let wait: number | null = null;
    let stop: MailboxProblem | null = null;
    for (const [at, entry] of entries.entries()) {
      const answer = answers[at] ?? null;
      const { problem, again } = answer === null ? { problem: null, again: true } : judge(answer);
      const tries = this.tries.get(entry.id) ?? 0;
      if (answer !== null && problem === null && good(entry, answer)) {
        this.failures = 0;
      } else if (problem === 'mailboxFull' || problem === 'noPermission' || problem === 'noMailbox') {
        stop = problem;
        if (step === 'move') entry.state = this.states.from;
      } else if (problem === 'notFound' && step === 'lookUp') {
        entry.state = 'gone';
      } else if (problem === 'refused' && step === 'move' && (!again || tries >= mostTries(problem))) {
        if (this.options.direction === 'forth') entry.state = 'refused';
        else {
          entry.state = 'moved';
          this.notBack.add(entry);
        }
      } else {
        // Not confirmed: it stays as it was sent and is looked up. Not found may mean the folder to move to.
        this.tries.set(entry.id, tries + 1);
        if (tries + 1 >= mostTries('serverBusy')) stop = problem ?? 'notUnderstood';
        wait = Math.max(wait ?? 0, answer?.retryAfterMs ?? 0);
      }
    }
    if (wait !== null && stop === null) await this.wait(wait);
    return stop;
  }

  /** Stopping ends the wait. */
  private async wait(asked: number | null): Promise<void> {
    const { clock, stop } = this.options;
    try {
      await clock.sleep(pauseBefore(this.failures, asked, clock), stop);
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  }
}
