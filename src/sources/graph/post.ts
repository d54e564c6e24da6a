import { CLOUD_SERVERS, type Cloud } from '../../core/policy/clouds';
import { within, type Clock } from '../mailbox/clock';
import type { GraphRequest } from './requests';

/** Gives a token for Graph. `fresh`: the last one was turned down. Rejects when there is none to be had. */
export type GetToken = (fresh: boolean, signal: AbortSignal) => Promise<string>;

export interface Wire {
  fetch: typeof fetch;
  token: GetToken;
  clock: Clock;
  /** The cloud whose Graph is asked. */
  cloud: Cloud;
  /** A round trip that takes longer is given up. */
  timeoutMs?: number;
}

/** What came back for one request. `signInExpired`: there was no token to be had. */
export type Posted =
  | { kind: 'answered'; status: number; retryAfter: string | null; body: ArrayBuffer }
  | { kind: 'failed'; problem: 'offline' | 'timedOut' | 'signInExpired' };

/**
 * Carries one request to Graph and the answer back, unread. Plain data on both ways, so that the answer can be read
 * on another thread than the one that sends it. Rejects only when `signal` is aborted.
 * `freshToken`: the last token was turned down.
 */
export type Post = (request: GraphRequest, freshToken: boolean, signal: AbortSignal) => Promise<Posted>;

const TIMEOUT_MS = 100_000;

/** Sends requests with the person's token. */
export function graphPost(wire: Wire): Post {
  const { graph } = CLOUD_SERVERS[wire.cloud];
  return async (request, freshToken, signal) => {
    let token: string;
    try {
      token = await wire.token(freshToken, signal);
    } catch {
      signal.throwIfAborted();
      return { kind: 'failed', problem: 'signInExpired' };
    }
    try {
      const answer = await within(wire.clock, wire.timeoutMs ?? TIMEOUT_MS, signal, async (inner) => {
        const response = await wire.fetch(`${graph}/${request.version}${request.path}`, {
          method: request.method,
          headers: { Accept: 'application/json', ...request.headers, Authorization: `Bearer ${token}` },
          body: request.body === undefined ? null : JSON.stringify(request.body),
          signal: inner,
          cache: 'no-store',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        });
        const body = await response.arrayBuffer();
        return { status: response.status, retryAfter: response.headers.get('Retry-After'), body };
      });
      return answer === 'late' ? { kind: 'failed', problem: 'timedOut' } : { kind: 'answered', ...answer };
    } catch {
      signal.throwIfAborted();
      return { kind: 'failed', problem: 'offline' };
    }
  };
}
