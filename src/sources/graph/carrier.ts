import * as v from 'valibot';
import type { MailboxProblem } from '../../core/facts/mailbox';
import { grouped } from '../../core/once-for-each';
import type { Want } from '../../core/planner/want';
import type { Clock } from '../mailbox/clock';
import type { Carrier, TripOutcome, WantOutcome } from '../mailbox/read-loop';
import { retryAfter } from '../mailbox/retry';
import { graphPost, type Post, type Wire } from './post';
import { readReply, type ReplyContext } from './replies';
import { requestFor, type GraphRequest } from './requests';

/** Microsoft's limit. https://learn.microsoft.com/graph/json-batching */
const BATCH = 20;
/** The service runs four calls of a batch at a time, so a smaller one gains nothing. */
const LEAST_BATCH = 4;
/** About 600 characters each: an answer of some 2 MB, parsed in a few dozen milliseconds. */
const MAX_ITEMS = 4000;

/**
 * Carries wants to Microsoft Graph, up to 20 in one batch. Only one batch is under way at a time: the service
 * runs four calls of it at once, which is as much as it allows one app in one mailbox.
 */
export function graphCarrier(post: Post, clock: Clock, context: ReplyContext): Carrier {
  const send = senderThrough(post, clock);
  return {
    room: BATCH,
    leastRoom: LEAST_BATCH,
    maxItems: MAX_ITEMS,
    together(wants, reading) {
      const version = (want: Want): string => requestFor(want, reading).version;
      const first = wants[0];
      return first ? wants.filter((want) => version(want) === version(first)) : [];
    },
    async send(wants, reading, signal): Promise<TripOutcome> {
      const sent = await send(
        wants.map((want) => requestFor(want, reading)),
        signal,
      );
      if (sent.kind === 'failed') return sent;
      const { answers } = sent;
      return {
        kind: 'answered',
        outcome: (at) => outcomeOf(wants[at], answers[at] ?? null, context),
      };
    },
  };
}

/** Answer to one call of a batch; `body` is what JSON made of it. */
export interface CallAnswer {
  status: number;
  retryAfterMs: number | null;
  body: unknown;
}

export type Sent =
  /** One answer for each request, in their order; null: the answer to it was missing. */
  | { kind: 'answered'; answers: (CallAnswer | null)[] }
  | { kind: 'failed'; problem: MailboxProblem; waitMs: number | null; final: boolean };

type Send = (requests: readonly GraphRequest[], signal: AbortSignal) => Promise<Sent>;

/** Sends calls of one version in one round trip; remembers to ask for a fresh token when one was turned down. */
export function graphSender(wire: Wire): Send {
  return senderThrough(graphPost(wire), wire.clock);
}

function senderThrough(post: Post, clock: Clock): Send {
  let refusedTokens = 0;
  return async (requests, signal) => {
    const sent = await roundTrip(post, clock, requests, refusedTokens > 0, signal);
    const refused =
      sent.kind === 'failed'
        ? sent.problem === 'signInExpired'
        : sent.answers.some((answer) => answer?.status === 401);
    refusedTokens = refused ? refusedTokens + 1 : 0;
    return sent.kind === 'failed' && refused ? { ...sent, final: sent.final || refusedTokens > 2 } : sent;
  };
}

async function roundTrip(
  post: Post,
  clock: Clock,
  requests: readonly GraphRequest[],
  freshToken: boolean,
  signal: AbortSignal,
): Promise<Sent> {
  const single = requests.length === 1 ? requests[0] : undefined;
  const answer = await post(single ?? batchOf(requests), freshToken, signal);
  if (answer.kind === 'failed') {
    return { ...answer, waitMs: null, final: answer.problem === 'signInExpired' };
  }
  const text = new TextDecoder().decode(answer.body);
  const body = parseJson(text);
  const whole = { status: answer.status, retryAfterMs: retryAfter(answer.retryAfter, clock), body };
  if (single) {
    if (whole.status >= 300 || body !== undefined) return { kind: 'answered', answers: [whole] };
    return text === '' ? { kind: 'answered', answers: [null] } : tripFailure(whole);
  }
  if (whole.status >= 300 || body === undefined) return tripFailure(whole);
  return batchAnswers(requests, body, clock);
}

function batchOf(requests: readonly GraphRequest[]): GraphRequest {
  return {
    version: requests[0]?.version ?? 'v1.0',
    method: 'POST',
    path: '/$batch',
    headers: { 'Content-Type': 'application/json' },
    body: {
      requests: requests.map(({ method, path, headers, body }, at) => ({
        id: String(at),
        method,
        url: path,
        ...(headers ? { headers } : {}),
        ...(body === undefined ? {} : { body }),
      })),
    },
  };
}

const batchBody = v.object({
  responses: v.array(
    v.object({
      id: v.string(),
      status: v.number(),
      headers: v.fallback(v.record(v.string(), v.string()), {}),
      body: v.optional(v.unknown()),
    }),
  ),
});

/** Answers come in any order, and some may be missing. Of two to one request nobody knows which is its own: none counts. */
function batchAnswers(requests: readonly GraphRequest[], body: unknown, clock: Clock): Sent {
  const parsed = v.safeParse(batchBody, body);
  if (!parsed.success) return { kind: 'failed', problem: 'notUnderstood', waitMs: null, final: false };
  const byId = grouped(parsed.output.responses, ({ id }) => id);
  return {
    kind: 'answered',
    answers: requests.map((_, at) => {
      const [found, another] = byId.get(String(at)) ?? [];
      if (!found || another) return null;
      const header = Object.entries(found.headers).find(([name]) => name.toLowerCase() === 'retry-after');
      return {
        status: found.status,
        retryAfterMs: retryAfter(header?.[1] ?? null, clock),
        body: found.body,
      };
    }),
  };
}

function tripFailure(answer: CallAnswer): Sent {
  const judged = judge(answer);
  return {
    kind: 'failed',
    problem: judged.problem ?? 'notUnderstood',
    waitMs: answer.retryAfterMs,
    final: judged.problem !== null && !judged.again,
  };
}

function outcomeOf(want: Want | undefined, answer: CallAnswer | null, context: ReplyContext): WantOutcome {
  if (want === undefined || answer === null) return { kind: 'again', problem: 'notUnderstood', waitMs: null };
  const { problem, again } = judge(answer);
  if (problem === null) {
    const reply = readReply(want, answer.body, context);
    return reply ? { kind: 'reply', reply } : { kind: 'again', problem: 'notUnderstood', waitMs: null };
  }
  return again
    ? { kind: 'again', problem, waitMs: answer.retryAfterMs }
    : { kind: 'reply', reply: { kind: 'failed', problem } };
}

/** There is no mailbox behind the account; on a server of the organisation's own, perhaps. */
const NO_MAILBOX = /^Mailbox(?:NotEnabledForRESTAPI|NotSupportedForRESTAPI|NotHostedInExchangeOnline)$/i;
const BUSY =
  /throttl|TooManyRequests|concurren|busy|timeout|transient|unavailable|stale|quarantin|MoveInProgress|failover/i;
/** The question itself is wrong, whenever it is asked. */
const WRONG_QUESTION = /InefficientFilter|Invalid|Malformed|BadRequest|ParseUri|Unsupported|NotSupported/i;

/** What a status means, and whether trying again can help. */
export function judge({ status, body }: CallAnswer): { problem: MailboxProblem | null; again: boolean } {
  if (status >= 200 && status < 300) return { problem: null, again: false };
  const code = errorCode(body) ?? '';
  if (NO_MAILBOX.test(code)) return { problem: 'noMailbox', again: false };
  switch (status) {
    case 401:
      return { problem: 'signInExpired', again: true };
    case 400:
    case 403:
      if (/QuotaExceeded/i.test(code)) return { problem: 'mailboxFull', again: false };
      if (BUSY.test(code)) return { problem: 'serverBusy', again: true };
      if (status === 403) return { problem: 'noPermission', again: false };
      return { problem: 'refused', again: !WRONG_QUESTION.test(code) };
    case 507:
      return { problem: 'mailboxFull', again: false };
    case 404:
      return { problem: 'notFound', again: true };
    case 408:
    case 413:
    case 504:
      return { problem: 'tooLarge', again: true };
    case 409:
    case 429:
      return { problem: 'serverBusy', again: true };
    default:
      // Nobody knows what it means. It may pass, as a single 302 or 410 on the way has.
      return { problem: status >= 500 ? 'serverBusy' : 'refused', again: true };
  }
}

const errorBody = v.object({ error: v.object({ code: v.string() }) });

function errorCode(body: unknown): string | null {
  const parsed = v.safeParse(errorBody, body);
  return parsed.success ? parsed.output.error.code : null;
}

/** undefined: no JSON, or half of it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
