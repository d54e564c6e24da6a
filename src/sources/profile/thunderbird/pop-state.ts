import type { SeenOnServer } from '../../../core/facts/account';
import { cleanHost } from '../text/clean';

/** What one `popstate.dat` says of one mailbox on a POP3 server. */
export interface PopState {
  host: string;
  user: string;
  seen: SeenOnServer;
}

const SERVER = /^\*(\S+)\s+(.+)$/;
/** `k` kept, `b` too big to be fetched whole, `f` to be fetched, `d` to be deleted there next time. */
const MESSAGE = /^([kbfd])\s+\S+(?:\s+(\d{1,12}))?\s*$/;

/**
 * Reads Thunderbird's list of what it has seen on POP3 servers: a line with a star names server and user, each line
 * after it one message with the second of its fetching. The ids of messages are not kept.
 */
export function parsePopState(lines: Iterable<string>): PopState[] {
  const found: PopState[] = [];
  let state: PopState | undefined;
  for (const line of lines) {
    const server = SERVER.exec(line);
    if (server) {
      const [, name = '', user = ''] = server;
      const host = cleanHost(name);
      state = host === undefined ? undefined : { host, user: user.trim(), seen: nothingSeen() };
      if (state) found.push(state);
      continue;
    }
    const message = MESSAGE.exec(line);
    if (!message || !state || message[1] === 'd') continue;
    state.seen.messages += 1;
    noteDay(state.seen, dayOf(Number(message[2] ?? 0)));
  }
  return found;
}

function nothingSeen(): SeenOnServer {
  return { messages: 0, oldestOn: null, newestOn: null };
}

function noteDay(seen: SeenOnServer, day: string | null): void {
  if (day === null) return;
  if (seen.oldestOn === null || day < seen.oldestOn) seen.oldestOn = day;
  if (seen.newestOn === null || day > seen.newestOn) seen.newestOn = day;
}

/** Thunderbird came in this year; earlier seconds are no time of fetching. */
const FIRST_YEAR = '2003';
const LAST_YEAR = '9000';

function dayOf(seconds: number): string | null {
  const time = new Date(seconds * 1000);
  if (Number.isNaN(time.getTime())) return null;
  const day = time.toISOString().slice(0, 10);
  return day >= FIRST_YEAR && day < LAST_YEAR ? day : null;
}

/** The one state that is of this server and user; undefined: none is, or two are and nobody can tell which counts. */
export function stateOf(
  states: readonly PopState[],
  host: string | null,
  user: string | undefined,
): PopState | undefined {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const found = states.filter(
    (state) => host !== null && user !== undefined && same(state.host, host) && same(state.user, user),
  );
  return found.length === 1 ? found[0] : undefined;
}
