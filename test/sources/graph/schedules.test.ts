import fc from 'fast-check';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import { CALL_FAULTS, TRIP_FAULTS } from '../../services/graph/faults';
import { seeded } from '../../services/random';
import { compare } from '../compare';
import { graphSetting } from './setting';
import { runs } from '../../tools/long';

const SHAPE = { folders: 14, items: 2500 };
let faultless: MailboxState;
beforeAll(async () => {
  ({ state: faultless } = await graphSetting(SHAPE).read());
});

test('whatever goes wrong, the facts are those of a faultless reading or unknown with a reason', async () => {
  const ends = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.double({ min: 0, max: 0.7, noNaN: true }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      fc.subarray([...CALL_FAULTS], { minLength: 1 }),
      fc.subarray([...TRIP_FAULTS], { minLength: 1 }),
      fc.boolean(),
      async (seed, callRate, tripRate, callFaults, tripFaults, minusOne) => {
        const { read, server, clock } = graphSetting(SHAPE, { manners: { minusOneFor: () => minusOne } });
        const random = seeded(seed);
        const pick = <T>(rate: number, from: readonly T[]): T | null =>
          random() < rate ? (from[Math.floor(random() * from.length)] ?? null) : null;
        server.faults = { call: () => pick(callRate, callFaults), trip: () => pick(tripRate, tripFaults) };
        const start = clock.now();
        const { ended, problem, state } = await read();
        const { wrong, lost } = compare(state, faultless);
        expect(wrong).toEqual([]);
        expect(lost.filter(({ reason }) => reason === 'notAsked')).toEqual([]);
        if (ended === 'stopped') expect(problem).not.toBeNull();
        else expect(ended).toBe(state.problems.length > 0 ? 'incomplete' : 'complete');
        if (lost.length > 0) expect(state.problems.length).toBeGreaterThan(0);
        expect(server.seen.refused).toEqual([]);
        expect(clock.now() - start).toBeLessThan(3 * 3_600_000);
        const how = `${ended}, ${lost.length === 0 ? 'nothing lost' : 'something unknown'}`;
        ends.set(how, (ends.get(how) ?? 0) + 1);
      },
    ),
    { numRuns: runs(1000) },
  );
  console.log([...ends].map(([how, times]) => `${times} × ${how}`).join('\n'));
});
