import * as v from 'valibot';
import type { MailboxProblem } from '../../core/facts/mailbox';
import type { Reading } from '../../core/planner/reading';
import type { Want } from '../../core/planner/want';
import { within, type Clock } from '../mailbox/clock';
import type { Carrier, TripOutcome, WantOutcome } from '../mailbox/read-loop';
import { NotSent } from './not-sent';
import { readReply } from './replies';
import { LARGEST_PER_FOLDER, requestFor } from './requests';
import { judgeCode, readSoap, type ResponseMessage } from './soap';

/**
 * Sends one request through the mail program, `makeEwsRequestAsync` as a promise. Rejects with `NotSent`, or with
 * the error of the mail program, which has a `code`.
 */
export type MakeEwsRequest = (request: string) => Promise<string>;

const TIMEOUT_MS = 100_000;
/** Items in all answers of one request: some 450 characters each, and a server finds 1,000 at a time. */
const MAX_ITEMS = 1000;
/** With a restriction a server finds 250 at a time. */
const MAX_FOUND = 250;

/**
 * Carries wants to an Exchange server. Wants of the same kind travel together in one request, as far as the
 * answer stays under the million characters that older mail programs take. One request at a time.
 */
export function exchangeCarrier(
  makeEwsRequest: MakeEwsRequest,
  clock: Clock,
  timeoutMs = TIMEOUT_MS,
): Carrier {
  /** The mail program has passed a question on: what fails later is no closed road. */
  let passedOn = false;
  return {
    room: 100,
    leastRoom: 5,
    maxItems: MAX_ITEMS,
    together,
    async send(wants, reading, signal): Promise<TripOutcome> {
      let sent: { text: string } | 'late';
      try {
        sent = await within(clock, timeoutMs, signal, async () => ({
          text: await makeEwsRequest(requestFor(wants, reading)),
        }));
      } catch (error) {
        signal.throwIfAborted();
        return failureOf(error, passedOn);
      }
      if (sent === 'late') return { kind: 'failed', problem: 'timedOut', waitMs: null, final: false };
      const answer = readSoap(sent.text);
      passedOn ||= answer.kind !== 'damaged';
      switch (answer.kind) {
        case 'damaged':
          return { kind: 'failed', problem: 'notUnderstood', waitMs: null, final: false };
        case 'fault': {
          const { problem, again } = judgeCode(answer.code);
          return { kind: 'failed', problem, waitMs: answer.waitMs, final: !again };
        }
        case 'messages':
          return {
            kind: 'answered',
            outcome: (at) => outcomeOf(wants[at], answer.messages[at] ?? null),
          };
      }
    },
  };
}

/** Those that make up one request with the first of them. */
function together(wants: readonly Want[], reading: Reading): Want[] {
  const first = wants[0];
  if (!first) return [];
  const most = mostOf(first, reading);
  return wants.filter((want) => fits(first, want)).slice(0, most);
}

const ABOUT_FOLDERS: readonly Want['kind'][] = ['named', 'folder', 'serverQuota', 'archiveMailbox'];

function fits(first: Want, want: Want): boolean {
  if (ABOUT_FOLDERS.includes(first.kind)) return ABOUT_FOLDERS.includes(want.kind);
  if (first.kind === 'children' || first.kind === 'recoverable') {
    return (want.kind === 'children' || want.kind === 'recoverable') && want.next === first.next;
  }
  if (first.kind === 'olderThan') return want.kind === 'olderThan' && want.days === first.days;
  if (first.kind === 'countPages') return want === first;
  return want.kind === first.kind;
}

function mostOf(first: Want, { pages }: Reading): number {
  if (first.kind === 'olderThan') return Math.max(1, Math.floor(MAX_FOUND / pages.sample));
  if (first.kind === 'largestIn') return MAX_FOUND / LARGEST_PER_FOLDER;
  return first.kind === 'oldest' ? Math.max(1, Math.floor(MAX_ITEMS / pages.sample)) : 100;
}

function outcomeOf(want: Want | undefined, message: ResponseMessage | null): WantOutcome {
  if (want === undefined || message === null)
    return { kind: 'again', problem: 'notUnderstood', waitMs: null };
  if (message.ok) {
    const reply = readReply(want, message.element);
    return reply ? { kind: 'reply', reply } : { kind: 'again', problem: 'notUnderstood', waitMs: null };
  }
  if (want.kind === 'archiveMailbox') {
    if (['ErrorArchiveMailboxNotEnabled', 'ErrorFolderNotFound'].includes(message.code)) {
      return { kind: 'reply', reply: { kind: 'archiveMailbox', value: false } };
    }
    if (message.code === 'ErrorArchiveMailboxServiceDiscoveryFailed') {
      return { kind: 'reply', reply: { kind: 'archiveMailbox', value: null, why: 'notUnderstood' } };
    }
  }
  const { problem, again } = judgeCode(message.code);
  return again
    ? { kind: 'again', problem, waitMs: message.waitMs }
    : { kind: 'reply', reply: { kind: 'failed', problem } };
}

const officeError = v.object({ code: v.number(), message: v.fallback(v.string(), '') });

/** GenericTokenError, AccessRestricted, GenericResponseError. */
const NOT_PASSED_ON = [9017, 9018, 9020];

/**
 * Errors of the mail program, not of the server. The same three codes stand for an answer that is too large for it,
 * for an error of the server, and, since Microsoft switched its old tokens off, for a mailbox at Microsoft
 * (github.com/OfficeDev/office-js/issues/4353 and 5344): nothing passes there, however often it is asked.
 */
function failureOf(error: unknown, passedOn: boolean): TripOutcome {
  const failed = (problem: MailboxProblem, final = false): TripOutcome => ({
    kind: 'failed',
    problem,
    waitMs: null,
    final,
  });
  if (error instanceof NotSent)
    return failed(error.why === 'notAllowed' ? 'noPermission' : 'nothingOpen', true);
  const parsed = v.safeParse(officeError, error);
  const { code, message } = parsed.success ? parsed.output : { code: 0, message: '' };
  if (NOT_PASSED_ON.includes(code) && /exceeds|size/i.test(message)) return failed('tooLarge');
  if (/ErrorServerBusy/.test(message)) return failed('serverBusy');
  if (NOT_PASSED_ON.includes(code) && !passedOn) return failed('roadClosed');
  return failed(code === 0 ? 'offline' : 'serverBusy');
}
