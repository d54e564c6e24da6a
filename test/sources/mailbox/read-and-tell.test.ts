import { unpackReading } from '../../../src/core/planner/pack';
import { startReading, type Reading } from '../../../src/core/planner/reading';
import { stateOf } from '../../../src/core/planner/state-of';
import { readAndTell, type News } from '../../../src/sources/mailbox/read-and-tell';
import type { Progress } from '../../../src/sources/mailbox/read-loop';

const NOW = Date.parse('2026-01-15T10:00:00.000Z');

const reading = (): Reading =>
  startReading({
    id: 'mailbox',
    service: 'graph',
    source: 'graph',
    address: 'ada@example.com',
    takenAt: new Date(NOW).toISOString(),
    ageLimits: [],
    can: { wholeTree: true, wants: [] },
  });

describe('what a reading tells while it goes on', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** A reading of so many trips, a tenth of a second each. */
  async function readTrips(
    trips: number,
  ): Promise<{ news: { at: number; news: News }[]; packed: string | null }> {
    const news: { at: number; news: News }[] = [];
    const read = reading();
    const ending = readAndTell(
      async (onProgress: (progress: Progress) => void) => {
        for (let trip = 0; trip < trips; trip += 1) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          read.callsDone += 20;
          onProgress({
            callsDone: read.callsDone,
            callsToDo: 1,
            roundTrips: trip + 1,
            waitingUntil: null,
            state: () => stateOf(read),
            reading: read,
          });
        }
        return {
          ended: 'cancelled',
          problem: null,
          canGoOn: true,
          state: stateOf(read),
          reading: read,
          roundTrips: trips,
        };
      },
      (one) => news.push({ at: Date.now() - NOW, news: one }),
    );
    await jest.advanceTimersByTimeAsync(trips * 100);
    return { news, packed: (await ending).packed };
  }

  it('packs it every two seconds, so that a reload loses no more than that', async () => {
    const { news } = await readTrips(100);
    const packed = news.filter(({ news: one }) => one.type === 'packed').map(({ at }) => at);
    expect(packed.length).toBeGreaterThanOrEqual(4);
    for (const [n, at] of packed.entries()) expect(at - (packed[n - 1] ?? 0)).toBeLessThanOrEqual(2_100);
  });

  it('gives what came last when it is stopped, whenever it was packed before', async () => {
    const { news, packed } = await readTrips(5);
    expect(news.filter(({ news: one }) => one.type === 'packed')).toEqual([]);
    expect(unpackReading(packed ?? '', NOW)).toMatchObject({ callsDone: 100 });
  });

  it('tells the first three trips at once, and facts once a second after them', async () => {
    const { news } = await readTrips(40);
    const facts = news.filter(({ news: one }) => one.type === 'facts').map(({ at }) => at);
    expect(facts.slice(0, 3)).toEqual([100, 200, 300]);
    for (const [n, at] of facts.slice(3).entries())
      expect(at - (facts[n + 2] ?? 0)).toBeGreaterThanOrEqual(1_000);
  });
});
