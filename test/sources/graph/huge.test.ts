import { totalBytes, totalItems } from '../../../src/core/facts/mailbox-sums';
import { packReading, unpackReading } from '../../../src/core/planner/pack';
import { lowerBound } from '../../services/lower-bound';
import { FIRST_PAGES } from '../../../src/core/planner/reading';
import { asFetch } from '../../services/graph/server';
import { compare } from '../compare';
import { differences } from '../truth';
import { LONG } from '../../tools/long';
import { graphSetting, NOW } from './setting';

// A tenth on a commit. How the work grows is the business of `npm run bench`.
const HUGE = LONG
  ? { seed: 7, folders: 10_000, items: 5_000_000 }
  : { seed: 7, folders: 1_000, items: 500_000 };

test('a very large mailbox: complete, to the byte, throttled as the service does', async () => {
  const { read, mailbox, server, clock } = graphSetting(HUGE);
  const started = performance.now();
  const shown: { trips: number; done: number; toDo: number; atLeast: number }[] = [];
  // From an answer to the next request: everything that the page does at one go, the pauses left out.
  const slices: number[] = [];
  let answered = performance.now();
  const fetchFrom = asFetch(server);
  const { ended, state, roundTrips, reading } = await read({
    fetch: async (...request) => {
      slices.push(performance.now() - answered);
      const response = await fetchFrom(...request);
      answered = performance.now();
      return response;
    },
    onProgress: ({ callsDone, callsToDo, roundTrips: trips, state: now }) => {
      if (trips === 2)
        shown.push({ trips, done: callsDone, toDo: callsToDo, atLeast: totalBytes(now()).atLeast });
    },
  });
  expect(ended).toBe('complete');
  expect(differences(state, mailbox)).toEqual([]);
  expect(totalItems(state).value.known).toBe(true);
  expect(server.seen.refused).toEqual([]);
  expect(shown[0]?.atLeast).toBeGreaterThan(0);
  const bound = lowerBound(state, reading.subject.can, FIRST_PAGES, 20);
  expect(roundTrips).toBeLessThanOrEqual(10 + bound.roundTrips * 1.05);
  const minutes = (clock.now() - NOW) / 60_000;
  console.log(
    [
      `${server.seen.calls} calls in ${roundTrips} round trips; fewest possible ${bound.calls} in ${bound.roundTrips}`,
      `${server.seen.throttled} calls throttled; ${minutes.toFixed(1)} minutes of service time`,
      `${((performance.now() - started) / 1000).toFixed(1)} s of our time, the service's own included`,
      `largest answer ${(server.seen.largestAnswer / 1024).toFixed(0)} K characters`,
      `longest work between two round trips ${Math.max(...slices).toFixed(0)} ms, half of them under ${(slices.sort((x, y) => x - y)[slices.length >> 1] ?? 0).toFixed(1)} ms`,
      `packed for a reload: ${(packReading(reading).length / 1024).toFixed(0)} K characters`,
    ].join('\n'),
  );
});

test('cancelled in the middle, packed, and gone on with after a reload: the same facts, nothing asked twice', async () => {
  const shape = { seed: 3, folders: 400, items: 200_000 };
  const whole = graphSetting(shape);
  const { state: right } = await whole.read();
  const { read, server, clock } = graphSetting(shape);
  let text: string | null = null;
  for (let visit = 0; ; visit += 1) {
    const stop = new AbortController();
    const resume = text === null ? null : unpackReading(text, clock.now());
    expect(resume === null).toBe(visit === 0);
    const { ended, reading, state } = await read({
      resume,
      signal: stop.signal,
      onProgress: ({ roundTrips }) => {
        if (roundTrips === 5) stop.abort(new Error('The person stopped it.'));
      },
    });
    expect(compare(state, right).wrong).toEqual([]);
    if (ended === 'complete') {
      expect(compare(state, right)).toEqual({ wrong: [], lost: [] });
      expect(visit).toBeGreaterThan(3);
      break;
    }
    expect(ended).toBe('cancelled');
    text = packReading(reading);
  }
  expect(server.seen.calls).toBe(whole.server.seen.calls);
});

test('cancelled while a call is under way: it ends at once, with what has come', async () => {
  const { read, server, clock } = graphSetting({ folders: 100 });
  const stop = new AbortController();
  server.faults = { trip: ({ number }) => (number === 3 ? 'hang' : null) };
  void clock.sleep(5000).then(() => stop.abort(new Error('The person stopped it.')));
  const { ended, state } = await read({ signal: stop.signal });
  expect(ended).toBe('cancelled');
  expect(clock.now() - NOW).toBeLessThan(5100);
  expect(totalBytes(state).atLeast).toBeGreaterThan(0);
  expect(totalBytes(state).value).toEqual({ known: false, reason: 'notAsked' });
});

test('a budget of calls is kept, and what was not asked says so', async () => {
  const { read, server } = graphSetting({ folders: 200 });
  const { ended, state } = await read({ budget: { calls: 60, ms: 600_000 } });
  expect(ended).toBe('budgetSpent');
  expect(server.seen.calls).toBeLessThanOrEqual(60);
  expect(state.folderCount).toEqual({ known: false, reason: 'notAsked' });
});

test('told to wait longer than the budget has left, it stops instead of waiting', async () => {
  const { read, clock } = graphSetting({ folders: 200 }, { callsPerTenMinutes: 50 });
  const { ended } = await read({ budget: { calls: 10_000, ms: 60_000 } });
  expect(ended).toBe('budgetSpent');
  expect(clock.now() - NOW).toBeLessThan(60_000);
});

test('a packed reading that is damaged, of another version or too old is not gone on with', async () => {
  const { read } = graphSetting();
  const { reading } = await read({ budget: { calls: 30, ms: 600_000 } });
  const text = packReading(reading);
  expect(unpackReading(text, NOW + 60_000)).toEqual(reading);
  expect(unpackReading(text.slice(0, -40), NOW)).toBeNull();
  expect(unpackReading(text.replace(/"version":\d+/, '"version":99'), NOW)).toBeNull();
  expect(unpackReading(text.replace(/"folders":\[\[/, '"folders":[[7,'), NOW)).toBeNull();
  expect(unpackReading(text, NOW + 13 * 3_600_000)).toBeNull();
});
