import { blankAccount } from '../../../src/core/facts/blank';
import type { TextOutcome } from '../../../src/sources/profile/read-profile';
import type { FromWorker } from '../../../src/sources/profile/worker-protocol';
import { readDropped } from '../../../src/sources/read-dropped';
import { dropped, NOW } from '../../fixtures/profile/read';
import { popEntry, profile, regText } from '../../fixtures/profile/reg-text';

const TEXT = regText(profile({ entries: { 1: popEntry('ada@example.com') } }));

/** What the stand-in for a worker does with a text that it is given. */
type Behaviour = (say: (message: FromWorker) => void, fail: () => void) => void;

const workers: FakeWorker[] = [];
let behaviour: Behaviour = () => undefined;

class FakeWorker extends EventTarget {
  ended = false;
  jobs = 0;

  constructor() {
    super();
    workers.push(this);
  }

  postMessage(): void {
    this.jobs++;
    behaviour(
      (data) => setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data }))),
      () => setTimeout(() => this.dispatchEvent(new Event('error'))),
    );
  }

  terminate(): void {
    this.ended = true;
  }
}

const OUTCOME: TextOutcome = {
  facts: {
    source: { id: 'w', kind: 'profileExport', name: 'from the worker', readAt: NOW },
    accounts: [],
    dataFiles: [],
    gaps: [],
  },
};

beforeEach(() => {
  workers.length = 0;
  Object.assign(globalThis, { Worker: FakeWorker });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

async function readTwo(signal?: AbortSignal) {
  return readDropped([dropped('a.reg', TEXT), dropped('b.reg', TEXT)], { now: NOW, signal });
}

describe('reading in a worker', () => {
  it('takes what the worker says, and ends it', async () => {
    behaviour = (say) => {
      say({ type: 'ready' });
      say({ type: 'progress', done: 7 });
      say({ type: 'done', outcome: OUTCOME });
    };
    const seen: number[] = [];
    const { facts, problems } = await readDropped([dropped('a.reg', TEXT), dropped('b.reg', TEXT)], {
      now: NOW,
      onProgress: ({ bytesDone }) => seen.push(bytesDone),
    });
    expect(facts.map(({ source }) => source.name)).toEqual(['from the worker', 'from the worker']);
    expect(problems).toEqual([]);
    expect(seen).toEqual([7, TEXT.length, TEXT.length + 7, 2 * TEXT.length]);
    expect(workers.map(({ jobs, ended }) => ({ jobs, ended }))).toEqual([{ jobs: 2, ended: true }]);
  });

  it('puts together what the worker sends ahead with the rest, and with no other text', async () => {
    const account = blankAccount('account 1', 'Anna');
    behaviour = (say) => {
      if (workers[0]?.jobs === 1) say({ type: 'part', part: { accounts: [account], dataFiles: [] } });
      say({ type: 'done', outcome: OUTCOME });
    };
    const { facts } = await readTwo();
    expect(facts.map(({ accounts }) => accounts)).toEqual([[account], []]);
  });

  it('reads here when the worker does not start', async () => {
    behaviour = (_, fail) => fail();
    const { facts, problems } = await readTwo();
    expect(facts.map(({ accounts }) => accounts.length)).toEqual([1, 1]);
    expect(problems).toEqual([]);
    expect(workers.map(({ jobs, ended }) => ({ jobs, ended }))).toEqual([{ jobs: 1, ended: true }]);
  });

  it('reads here when a worker cannot be made', async () => {
    const refuse = () => {
      throw new Error('not allowed');
    };
    Object.assign(globalThis, { Worker: refuse });
    expect((await readTwo()).facts).toHaveLength(2);
  });

  it('gives a problem when the worker breaks on the way, and a new worker to the next file', async () => {
    behaviour = (say, fail) => {
      say({ type: 'ready' });
      if (workers.length === 1) fail();
      else say({ type: 'done', outcome: OUTCOME });
    };
    const { facts, problems } = await readTwo();
    expect(problems).toEqual([{ file: 'a.reg', code: 'unreadable' }]);
    expect(facts).toHaveLength(1);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it('ends the worker at once when the person stops', async () => {
    const stop = new AbortController();
    behaviour = (say) => {
      say({ type: 'ready' });
      setTimeout(() => stop.abort(), 20);
    };
    const { facts, problems } = await readTwo(stop.signal);
    expect(facts).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['cancelled', 'cancelled']);
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
  });
});
