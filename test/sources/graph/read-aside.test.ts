import { totalBytes } from '../../../src/core/facts/mailbox-sums';
import { MOST_ENTRIES, putTogether } from '../../../src/core/facts/put-together';
import { graphPost, type Post } from '../../../src/sources/graph/post';
import { readAside } from '../../../src/sources/graph/read-aside';
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
  const post = graphPost({
    fetch: asFetch(server),
    token: () => Promise.resolve(token),
    clock: systemClock,
    cloud: 'worldwide',
  });
  const truth = mailbox.folders.reduce((sum, { search, items }) => sum + (search ? 0 : items.bytes), 0);
  const read = (
    more: { resume?: string; post?: Post; signal?: AbortSignal; tell?: (news: News) => void } = {},
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
      more.post ?? post,
      more.signal ?? new AbortController().signal,
      more.tell ?? (() => undefined),
    );
  return { server, post, read, truth };
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
    const { read, post, truth, server } = aside(300);
    const stop = new AbortController();
    const first = await read({
      signal: stop.signal,
      post: async (...request) => {
        const posted = await post(...request);
        if (server.seen.roundTrips === 6) setTimeout(() => stop.abort(new Error('The person stopped it.')));
        return posted;
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
