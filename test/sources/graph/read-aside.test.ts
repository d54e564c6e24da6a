import { totalBytes } from '../../../src/core/facts/mailbox-sums';
import { MOST_ENTRIES, putTogether } from '../../../src/core/facts/put-together';
import type { Wire } from '../../../src/sources/graph/post';
import { readAside } from '../../../src/sources/graph/read-aside';
import type { ToWorker } from '../../../src/sources/graph/reading-protocol';
import { systemClock } from '../../../src/sources/mailbox/clock';
import type { News, ReadingEnd } from '../../../src/sources/mailbox/read-and-tell';
import { hurriedClock } from '../../services/clock';
import { asFetch, GraphServer } from '../../services/graph/server';
import { generateMailbox } from '../../services/mailbox';
import { SCOPES } from './setting';

const BUDGET = { calls: 100_000, ms: 600_000 };

/** A mailbox that is read as the page reads it, on this thread: node has no workers of the browser's kind. */
function aside(folders: number) {
  const mailbox = generateMailbox({ seed: 5, folders, items: folders * 400, now: Date.now() });
  const server = new GraphServer({
    mailbox,
    clock: hurriedClock,
    callsPerTenMinutes: Number.POSITIVE_INFINITY,
  });
  const token = server.issueToken(SCOPES);
  const wire: Wire = {
    fetch: asFetch(server),
    token: () => Promise.resolve(token),
    clock: systemClock,
    cloud: 'worldwide',
  };
  const truth = mailbox.folders.reduce((sum, { search, items }) => sum + (search ? 0 : items.bytes), 0);
  const read = (
    more: { resume?: string; wire?: Wire; signal?: AbortSignal; tell?: (news: News) => void } = {},
  ) =>
    readAside(
      {
        mailbox: {
          id: 'mailbox|kim',
          address: mailbox.address,
          personal: false,
          source: 'graph-1',
          ownDomains: [],
          policyLimits: [],
        },
        resume: more.resume ?? null,
        budget: BUDGET,
      },
      more.wire ?? wire,
      more.signal ?? new AbortController().signal,
      more.tell ?? (() => undefined),
    );
  return { server, wire, read, truth };
}

/**
 * Runs the worker's own script on this thread, with `fetch` as its way out.
 * @param sent takes what the page sends to it
 * @returns undoes it
 */
function withRealWorker(fetch: typeof globalThis.fetch, sent: unknown[]): () => void {
  class WorkerHere extends EventTarget {
    private readonly inside = new EventTarget();

    constructor() {
      super();
      const names = ['postMessage', 'addEventListener', 'fetch'] as const;
      const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
      Object.assign(globalThis, {
        fetch,
        addEventListener: this.inside.addEventListener.bind(this.inside),
        postMessage: (data: unknown) =>
          setImmediate(() =>
            this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
          ),
      });
      jest.isolateModules(() => {
        jest.requireActual('../../../src/sources/graph/reading-worker');
      });
      this.putBack = () => {
        names.forEach((name, at) => {
          const old = before[at];
          if (old) Object.defineProperty(globalThis, name, old);
          else Reflect.deleteProperty(globalThis, name);
        });
      };
    }

    private readonly putBack: () => void;

    postMessage(data: unknown): void {
      sent.push(data);
      setImmediate(() =>
        this.inside.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
      );
    }

    terminate(): void {
      this.putBack();
    }
  }
  Object.assign(globalThis, { Worker: WorkerHere });
  return () => {
    Reflect.deleteProperty(globalThis, 'Worker');
  };
}

const bytesOf = ({ state }: ReadingEnd): unknown => {
  const { value } = totalBytes(state);
  return value.known ? value.value : value.reason;
};

describe('a reading that tells how far it has come', () => {
  it('tells the first facts after each of the first round trips, and ends with all of them', async () => {
    const { read, truth, server } = aside(60);
    const told: string[] = [];
    const seen: number[] = [];
    const end = await read({
      tell: (news) => {
        told.push(`${news.type} ${server.seen.roundTrips}`);
        if (news.type === 'facts') seen.push(totalBytes(news.state).atLeast);
      },
    });
    expect(told).toEqual(expect.arrayContaining(['stand 0', 'facts 1', 'facts 2', 'facts 3']));
    expect(seen[1]).toBeGreaterThan(0);
    expect(end).toMatchObject({ ended: 'complete', problem: null, packed: null });
    expect(bytesOf(end)).toBe(truth);
  });

  it('can be stopped and gone on with, and asks nothing twice', async () => {
    const whole = aside(300);
    const right = await whole.read();
    const { read, wire, truth, server } = aside(300);
    const stop = new AbortController();
    const first = await read({
      signal: stop.signal,
      wire: {
        ...wire,
        fetch: async (...request) => {
          const answer = await wire.fetch(...request);
          if (server.seen.roundTrips === 6) setTimeout(() => stop.abort(new Error('The person stopped it.')));
          return answer;
        },
      },
    });
    expect(first.ended).toBe('cancelled');
    expect(first.packed).not.toBeNull();
    const second = await read({ resume: first.packed ?? '' });
    expect(second.ended).toBe('complete');
    expect(bytesOf(second)).toBe(truth);
    expect(bytesOf(right)).toBe(truth);
    // The round trip under way when it was stopped has to be made again.
    expect(server.seen.calls).toBeLessThanOrEqual(whole.server.seen.calls + 20);
  });

  it('starts anew with a packed reading that cannot be read', async () => {
    const { read, truth } = aside(60);
    expect(bytesOf(await read({ resume: 'damaged' }))).toBe(truth);
  });

  it('shows a very large mailbox with its small folders put together', async () => {
    const { read, truth } = aside(1500);
    const end = await read();
    expect(end.state.folders.length).toBeLessThanOrEqual(MOST_ENTRIES);
    expect(end.state.folderCount).toMatchObject({ known: true, value: 1500 });
    expect(bytesOf(end)).toBe(truth);
    expect(putTogether(end.state)).toBe(end.state);
  });

  it('asks Graph in the worker, which gets one token for each round trip and nothing else of the sign-in', async () => {
    const { read, wire, truth, server } = aside(60);
    const sent: unknown[] = [];
    const asked: boolean[] = [];
    const fetchOnPage = jest.fn();
    const undo = withRealWorker(wire.fetch, sent);
    try {
      const end = await read({
        wire: {
          ...wire,
          fetch: fetchOnPage,
          token: (fresh, signal) => {
            asked.push(fresh);
            return wire.token(fresh, signal);
          },
        },
      });
      expect(end.ended).toBe('complete');
      expect(bytesOf(end)).toBe(truth);
      expect(fetchOnPage).not.toHaveBeenCalled();
      expect(asked).toHaveLength(server.seen.roundTrips);
      const tokens = sent.filter((message) => (message as ToWorker).type === 'token');
      expect(tokens).toHaveLength(server.seen.roundTrips);
      expect(sent).toHaveLength(tokens.length + 1);
    } finally {
      undo();
    }
  });

  it('ends in words where the page has no token for the worker', async () => {
    const { read, wire } = aside(60);
    const undo = withRealWorker(wire.fetch, []);
    try {
      const end = await read({ wire: { ...wire, token: () => Promise.reject(new Error('Signed out.')) } });
      expect(end).toMatchObject({ ended: 'stopped', problem: 'signInExpired' });
    } finally {
      undo();
    }
  });

  it('stops the worker', async () => {
    const { read, wire } = aside(300);
    const undo = withRealWorker(wire.fetch, []);
    try {
      const stop = new AbortController();
      const end = await read({
        signal: stop.signal,
        tell: ({ type }) => {
          if (type === 'facts') stop.abort(new Error('Enough.'));
        },
      });
      expect(end.ended).toBe('cancelled');
    } finally {
      undo();
    }
  });

  it('goes on where a worker broke, from what that had told last', async () => {
    const { read, truth } = aside(60);
    const stopped = new AbortController();
    const half = await read({
      signal: stopped.signal,
      tell: ({ type }) => {
        if (type === 'facts') stopped.abort(new Error('Half is enough.'));
      },
    });
    const packed = half.packed ?? '';
    class BreakingWorker extends EventTarget {
      postMessage(): void {
        setTimeout(() => {
          this.dispatchEvent(new MessageEvent('message', { data: { type: 'packed', text: packed } }));
          this.dispatchEvent(new Event('error'));
        });
      }
      terminate = terminate;
    }
    const terminate = jest.fn();
    Object.assign(globalThis, { Worker: BreakingWorker });
    try {
      const told: News[] = [];
      const end = await read({ tell: (news) => told.push(news) });
      expect(told[0]).toEqual({ type: 'packed', text: packed });
      expect(bytesOf(end)).toBe(truth);
      expect(terminate).toHaveBeenCalledTimes(1);
      const stand = told.find(({ type }) => type === 'stand');
      expect(stand).toMatchObject({ stand: { callsDone: half.callsDone } });
    } finally {
      Reflect.deleteProperty(globalThis, 'Worker');
    }
  });
});
