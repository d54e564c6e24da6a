import type { Clock } from '../clock';
import type { GeneratedMailbox } from '../mailbox';
import { Answers } from './answers';
import { match } from './contract';
import { errorOf, type ErrorAnswer, type Faults } from './faults';
import { USUAL_MANNERS, type Manners } from './manners';
import {
  batchCalls,
  change,
  errorResponse,
  failed,
  finished,
  lowerCase,
  missingScope,
  parse,
  spoil,
  type BatchCall,
  type Done,
} from './parts';
import { Store } from './store';

export interface ServiceRequest {
  method: string;
  /** Absolute. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string | null;
  signal?: AbortSignal;
}

export interface ServiceResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface GraphServerOptions {
  mailbox: GeneratedMailbox;
  clock: Clock;
  manners?: Partial<Manners>;
  faults?: Faults;
  /** Milliseconds on the way there and back. */
  latency?: number;
  /** Calls in ten minutes before the service throttles. */
  callsPerTenMinutes?: number;
}

/** What the service saw; for tests to look at. */
export interface Seen {
  roundTrips: number;
  calls: number;
  /** Calls that the service's contract does not have, with the reason. Must stay empty. */
  refused: string[];
  /** Calls by route, in order. */
  paths: string[];
  /** Those of them that were answered with what was asked for, as far as the service is concerned. */
  answered: string[];
  /** Most messages that one answer showed of a folder, by id. */
  shown: Map<string, number>;
  throttled: number;
  /** Most calls that ran at the same time. */
  atOnce: number;
  /** Largest answer, in characters. */
  largestAnswer: number;
}

const AT_ONCE = 4;
const BATCH = 20;
const TEN_MINUTES = 600_000;

/**
 * A stand-in for Microsoft Graph with one mailbox. `handle` takes a request and gives the answer after the time
 * that it would take; use it as `fetch` through `asFetch`, or from a browser's request interception.
 */
export class GraphServer {
  readonly seen: Seen = {
    roundTrips: 0,
    calls: 0,
    refused: [],
    paths: [],
    answered: [],
    shown: new Map(),
    throttled: 0,
    atOnce: 0,
    largestAnswer: 0,
  };
  readonly store: Store;
  faults: Faults;
  readonly manners: Manners;
  private readonly answers: Answers;
  private readonly clock: Clock;
  private readonly times = new Map<string, number>();
  private readonly tokens = new Map<string, { scopes: readonly string[]; until: number }>();
  private recent: number[] = [];
  private running = 0;

  constructor(private readonly options: GraphServerOptions) {
    this.store = new Store(options.mailbox);
    this.manners = { ...USUAL_MANNERS, ...options.manners };
    this.answers = new Answers(this.store, this.manners);
    this.clock = options.clock;
    this.faults = options.faults ?? {};
  }

  /** A token for these scopes that is good for so long. */
  issueToken(scopes: readonly string[], lifetimeMs = 3_600_000): string {
    const token = `token-${this.tokens.size + 1}`;
    this.tokens.set(token, { scopes, until: this.clock.now() + lifetimeMs });
    return token;
  }

  /** Makes every token out of date. */
  expireTokens(): void {
    for (const token of this.tokens.values()) token.until = 0;
  }

  async handle(request: ServiceRequest): Promise<ServiceResponse> {
    const number = this.seen.roundTrips;
    this.seen.roundTrips += 1;
    const url = new URL(request.url);
    if (url.origin !== 'https://graph.microsoft.com') throw new Error(`Not Graph: ${request.url}`);
    const [, version = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
    const calls = rest === '$batch' ? batchCalls(request.body) : null;
    const fault = this.faults.trip?.({ number, calls: calls?.length ?? 1 }) ?? null;
    const latency = this.options.latency ?? 120;
    if (fault === 'offline') {
      await this.clock.sleep(latency, request.signal);
      throw new TypeError('Failed to fetch');
    }
    if (fault === 'hang') {
      await this.clock.sleep(3_600_000, request.signal);
      throw new TypeError('Failed to fetch');
    }
    const error = fault === null ? null : errorOf(fault);
    if (error) {
      await this.clock.sleep(latency, request.signal);
      return errorResponse(error);
    }
    const token = this.tokens.get(/^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1] ?? '');
    if (!token || token.until <= this.clock.now()) {
      await this.clock.sleep(latency, request.signal);
      const expired = errorOf('expired');
      if (expired) return errorResponse(expired);
    }
    const scopes = token?.scopes ?? [];
    const lanes = Math.min(AT_ONCE, calls?.length ?? 1);
    const free = Math.max(0, AT_ONCE - this.running);
    this.running += lanes;
    this.seen.atOnce = Math.max(this.seen.atOnce, this.running);
    try {
      const response = calls
        ? await this.batch(version, calls, scopes, free, request.signal)
        : await this.single(version, `/${rest}${url.search}`, request, scopes, free);
      await this.clock.sleep(latency, request.signal);
      this.seen.largestAnswer = Math.max(this.seen.largestAnswer, response.body.length);
      return spoil(response, fault);
    } finally {
      this.running -= lanes;
    }
  }

  private async single(
    version: string,
    path: string,
    request: ServiceRequest,
    scopes: readonly string[],
    free: number,
  ): Promise<ServiceResponse> {
    const done = this.call(
      version,
      request.method,
      path,
      request.headers,
      parse(request.body),
      scopes,
      free < 1,
    );
    await this.clock.sleep(done.cost, request.signal);
    return {
      status: done.status,
      headers: { 'Content-Type': 'application/json', ...done.headers },
      body: done.body === null ? '' : JSON.stringify(done.body),
    };
  }

  /** Runs the calls of a batch four at a time; the answers come in whatever order they are ready. */
  private async batch(
    version: string,
    calls: readonly BatchCall[],
    scopes: readonly string[],
    free: number,
    signal: AbortSignal | undefined,
  ): Promise<ServiceResponse> {
    if (calls.length > BATCH || calls.length === 0) {
      this.seen.refused.push(`A batch of ${calls.length}`);
      return errorResponse({ status: 400, code: 'BadRequest', message: 'Too many requests.', headers: {} });
    }
    const lanes = Array.from({ length: AT_ONCE }, () => 0);
    const answers = calls.map((call, at) => {
      const headers = lowerCase(call.headers);
      const lane = lanes.indexOf(Math.min(...lanes));
      const tooMany = at % AT_ONCE >= free;
      const done = this.call(version, call.method, call.url, headers, call.body, scopes, tooMany);
      const end = (lanes[lane] ?? 0) + done.cost;
      lanes[lane] = end;
      return { end, answer: { id: call.id, status: done.status, headers: done.headers, body: done.body } };
    });
    await this.clock.sleep(Math.max(...lanes), signal);
    answers.sort((a, b) => a.end - b.end);
    return {
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ responses: answers.map(({ answer }) => answer) }),
    };
  }

  private call(
    version: string,
    method: string,
    path: string,
    headers: Record<string, string>,
    body: unknown,
    scopes: readonly string[],
    tooMany: boolean,
  ): Done {
    const number = this.seen.calls;
    this.seen.calls += 1;
    const found = match(method, version, path);
    if (typeof found === 'string') {
      this.seen.refused.push(found);
      return failed({ status: 400, code: 'BadRequest', message: found, headers: {} });
    }
    this.seen.paths.push(`${method} ${path}`);
    if (method === 'POST' && body !== null && !/json/.test(headers['content-type'] ?? '')) {
      this.seen.refused.push(`No Content-Type for ${path}`);
    }
    const times = this.times.get(path) ?? 0;
    this.times.set(path, times + 1);
    const { name } = found.route;
    const fault = this.faults.call?.({ route: name, path, number, times }) ?? null;
    const error = fault === null ? null : errorOf(fault);
    if (error) return failed(error);
    const throttled = this.throttle(tooMany);
    if (throttled) return failed(throttled);
    const missing = missingScope(found, scopes);
    if (missing) return failed(missing);
    const immutable = /IdType="ImmutableId"/.test(headers['prefer'] ?? '');
    const done = change(finished(this.answers.answer(found, body, immutable)), fault, path);
    if (done.status < 300) this.seen.answered.push(path);
    if (name === 'folderMessages' && done.status < 300) {
      const { value } = (done.body ?? {}) as { value?: unknown };
      const before = this.seen.shown.get(found.id) ?? 0;
      this.seen.shown.set(found.id, Math.max(before, Array.isArray(value) ? value.length : 0));
    }
    return done;
  }

  private throttle(tooMany: boolean): ErrorAnswer | null {
    const now = this.clock.now();
    const limit = this.options.callsPerTenMinutes ?? 10_000;
    this.recent.push(now);
    while ((this.recent[0] ?? now) <= now - TEN_MINUTES) this.recent.shift();
    if (!tooMany && this.recent.length <= limit) return null;
    this.seen.throttled += 1;
    this.recent.pop();
    const error = errorOf('throttled');
    const wait = tooMany ? 1 : Math.ceil(((this.recent[0] ?? now) + TEN_MINUTES - now) / 1000);
    return error && { ...error, headers: { 'Retry-After': String(wait) } };
  }
}

/** The same service as a `fetch`. */
export function asFetch(server: GraphServer): typeof fetch {
  return async (input, init) => {
    if (typeof input !== 'string') throw new Error('The address must be text.');
    const signal = init?.signal ?? undefined;
    const body = init?.body ?? null;
    if (body !== null && typeof body !== 'string') throw new Error('The body must be text.');
    const {
      status,
      headers,
      body: text,
    } = await server.handle({
      method: init?.method ?? 'GET',
      url: input,
      headers: lowerCase(Object.fromEntries(new Headers(init?.headers).entries())),
      body,
      ...(signal ? { signal } : {}),
    });
    return new Response(text, { status, headers });
  };
}
