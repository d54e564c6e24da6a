import * as v from 'valibot';
import { statedCountSchema } from '../../core/facts/amounts';
import type { MailboxProblem } from '../../core/facts/mailbox';
import type { Clock } from '../mailbox/clock';
import { MOST_TRIPS, pauseBefore } from '../mailbox/retry';
import { judge, type Sent } from './carrier';
import { readItems } from './replies';
import { askableId, folderPath, get, nextPath, type GraphRequest } from './requests';

/**
 * Ids that stay when an item is moved; with ordinary ones a move whose answer got lost could not be found again.
 * https://learn.microsoft.com/graph/outlook-immutable-id
 */
export const IMMUTABLE_IDS = { Prefer: 'IdType="ImmutableId"' };

/** An item to be moved. */
export interface MoveItem {
  id: string;
  /** Id of the folder it lies in. */
  from: string;
  /** null: not told. */
  bytes: number | null;
  /** ISO instant. */
  receivedAt: string;
}

/** Exactly what would be moved; nothing else is touched. */
export interface MovePlan {
  /** Id of the folder to move to. */
  to: string;
  items: MoveItem[];
  /** Sum of the sizes that are known. */
  bytes: number;
  /** Items whose size is not known. */
  unsized: number;
  /** false: there are more such items than one move takes; the oldest ones are in the plan. */
  complete: boolean;
}

export type MoveWhat =
  /** Everything in a folder that arrived before an instant. */
  | { kind: 'before'; folder: string; instant: string }
  /** Items of at least so many bytes in a folder. */
  | { kind: 'larger'; folder: string; bytes: number };

export type MovePlanResult = { ok: true; plan: MovePlan } | { ok: false; problem: MailboxProblem };

/** Sends calls in one round trip; see `graphSender`. */
export type Send = (requests: readonly GraphRequest[], signal: AbortSignal) => Promise<Sent>;

/** More than this is not moved at one go: the preview is to stay something a person can judge. */
const MOST_ITEMS = 5000;
const PAGE = 500;

/**
 * Lists what a move would take, item by item. Reads only.
 * @param to id of the folder to move to, another one; not one of the well-known names
 */
export async function planMove(
  send: Send,
  what: MoveWhat,
  to: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<MovePlanResult> {
  if (to === what.folder) return { ok: false, problem: 'refused' };
  const items = new Map<string, MoveItem>();
  let request: GraphRequest | null = firstPage(what);
  let tries = 0;
  while (request !== null) {
    const sent: Sent = await send([request], signal);
    const page: Page | MailboxProblem =
      sent.kind === 'failed' ? sent.problem : pageOf(sent.answers[0] ?? null, what.folder);
    if (typeof page === 'string') {
      tries += 1;
      const final = sent.kind === 'failed' ? sent.final : isFinal(sent.answers[0] ?? null);
      if (final || tries >= MOST_TRIPS) return { ok: false, problem: page };
      const asked = sent.kind === 'failed' ? sent.waitMs : (sent.answers[0]?.retryAfterMs ?? null);
      await clock.sleep(pauseBefore(tries, asked, clock), signal);
      continue;
    }
    tries = 0;
    // Mail that arrives meanwhile moves the pages on, so that one shows up again on the next.
    for (const item of page.items) items.set(item.id, { ...item, from: what.folder });
    if (items.size >= MOST_ITEMS && page.next !== null) {
      return { ok: true, plan: planOf(to, [...items.values()].slice(0, MOST_ITEMS), false) };
    }
    request = page.next === null ? null : { ...get(page.next), headers: IMMUTABLE_IDS };
  }
  return { ok: true, plan: planOf(to, [...items.values()], true) };
}

function firstPage(what: MoveWhat): GraphRequest {
  const size = "singleValueExtendedProperties($filter=id eq 'Integer 0x0E08')";
  const common = { $select: 'receivedDateTime', $expand: size, $top: String(PAGE) };
  const query =
    what.kind === 'before'
      ? { $filter: `receivedDateTime lt ${what.instant}`, $orderby: 'receivedDateTime asc', ...common }
      : {
          $filter: `singleValueExtendedProperties/any(ep: ep/id eq 'Integer 0x0E08' and cast(ep/value,Edm.Int32) ge ${what.bytes})`,
          ...common,
        };
  return { ...get(`${folderPath(what.folder)}/messages`, query), headers: IMMUTABLE_IDS };
}

interface Page {
  items: Omit<MoveItem, 'from'>[];
  next: string | null;
}

type Answer = Extract<Sent, { kind: 'answered' }>['answers'][number];

function pageOf(answer: Answer, folder: string): Page | MailboxProblem {
  if (answer === null) return 'notUnderstood';
  const { problem } = judge(answer);
  if (problem !== null) return problem;
  const page = readItems(answer.body);
  if (page === null) return 'notUnderstood';
  const next = page.next === null ? null : nextPath(page.next, `${folderPath(folder)}/messages`);
  return page.next !== null && next === null ? 'notUnderstood' : { items: page.items, next };
}

function isFinal(answer: Answer): boolean {
  if (answer === null) return false;
  const { problem, again } = judge(answer);
  // A folder that was there when the mailbox was read has been taken away.
  return problem === 'notFound' || (problem !== null && !again);
}

function planOf(to: string, items: MoveItem[], complete: boolean): MovePlan {
  return {
    to,
    items,
    bytes: items.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    unsized: items.filter(({ bytes }) => bytes === null).length,
    complete,
  };
}

export const MOVE_STATES = ['planned', 'sent', 'moved', 'sentBack', 'back', 'gone', 'refused'] as const;
/**
 * `sent` and `sentBack`: asked for and not yet confirmed; it is looked up before anything else is done with it.
 * `gone`: somebody deleted it or moved it away meanwhile. `refused`: the server would not move it, and it lies where
 * it lay. What the server would not bring back stays `moved`.
 */
export type MoveState = (typeof MOVE_STATES)[number];

/** Diary of a move: enough to go on, or to undo it, after a reload. Plain JSON. */
export interface MoveDiary {
  version: 1;
  to: string;
  entries: { id: string; from: string; bytes: number | null; state: MoveState }[];
}

/** A diary in which nothing has been moved yet. */
export function startDiary(plan: MovePlan): MoveDiary {
  return {
    version: 1,
    to: plan.to,
    entries: plan.items.map(({ id, from, bytes }) => ({ id, from, bytes, state: 'planned' })),
  };
}

/** Schema of a diary that was kept. */
export const moveDiarySchema: v.GenericSchema<unknown, MoveDiary> = v.object({
  version: v.literal(1),
  to: v.string(),
  entries: v.array(
    v.object({
      id: askableId,
      from: v.string(),
      // A size that is none is not told.
      bytes: v.fallback(v.nullable(statedCountSchema), null),
      state: v.picklist(MOVE_STATES),
    }),
  ),
});
