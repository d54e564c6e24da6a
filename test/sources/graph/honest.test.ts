import fc from 'fast-check';
import { CALL_FAULTS, TRIP_FAULTS, type CallFault, type CallInfo } from '../../services/graph/faults';
import { seeded } from '../../services/random';
import { runs } from '../../tools/long';
import { untrue } from '../untrue';
import { graphSetting } from './setting';

/**
 * A wrong answer that can be told from a true one, by what is asked; null: this call is answered truly. Folders missing
 * from the top list do not show, since it tells no total: there only a list that leads back to itself is played.
 */
function contradictionFor({ route, path }: CallInfo, chance: number): CallFault | null {
  const pick = (...from: CallFault[]): CallFault | null => from[Math.floor(chance * from.length)] ?? null;
  if (route === 'childFolders' && !/recoverable/.test(path)) return pick('lostEntry', 'cutNext', 'sameNext');
  if (route === 'folders') return 'sameNext';
  if (/filter=rec/.test(path)) return /count=true/.test(path) ? pick('oddCount', 'yearOne') : null;
  if (/orderby=receivedDateTime%20asc/.test(path)) return pick('noneShown', 'oneShown', 'yearOne');
  if (route === 'folderMessages') return pick('lostEntry', 'noneShown', 'oneShown', 'yearOne', 'cutNext');
  return route === 'messages' ? 'yearOne' : null;
}

test('whatever the service answers, nothing is called complete or measured that is not what the mailbox holds', async () => {
  const ends = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.integer(),
        shape: fc.integer({ min: 1, max: 60 }),
        folders: fc.integer({ min: 1, max: 24 }),
        items: fc.integer({ min: 0, max: 4000 }),
        faultRate: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.5, noNaN: true })),
        oddRate: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.4, noNaN: true })),
        tripRate: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.3, noNaN: true })),
        callFaults: fc.subarray([...CALL_FAULTS], { minLength: 1 }),
        hidden: fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 9 })),
        page: fc.constantFrom(3, 1000),
        sizes: fc.boolean(),
        minusOne: fc.boolean(),
      }),
      async ({ seed, shape, folders, items, hidden, page, sizes, minusOne, ...how }) => {
        const random = seeded(seed);
        const { read, server, mailbox } = graphSetting(
          { seed: shape, folders, items },
          {
            manners: {
              folderPage: page,
              sizesInLists: sizes,
              minusOneFor: () => minusOne,
              // One below another, or one that has a name: what nobody can know of is left alone.
              unlisted: ({ id, parentId, role }) =>
                hidden > 0 &&
                (parentId !== null || role !== null) &&
                id.length > 0 &&
                hash(id) % hidden === 0,
            },
          },
        );
        server.faults = {
          call: (call) => {
            if (random() < how.faultRate) {
              const fault = how.callFaults[Math.floor(random() * how.callFaults.length)] ?? null;
              // That there is no Archive folder is the service's own word, and nothing speaks against it.
              return call.route === 'folder' && (fault === 'gone' || fault === 'notReady') ? null : fault;
            }
            return random() < how.oddRate ? contradictionFor(call, random()) : null;
          },
          trip: () =>
            random() < how.tripRate ? (TRIP_FAULTS[Math.floor(random() * TRIP_FAULTS.length)] ?? null) : null,
        };
        const outcome = await read();
        expect(untrue(outcome, mailbox, ({ id }) => server.seen.shown.get(id) ?? 0)).toEqual([]);
        expect(server.seen.refused).toEqual([]);
        expect(server.seen.calls).toBeLessThan(5000);
        ends.set(outcome.ended, (ends.get(outcome.ended) ?? 0) + 1);
      },
    ),
    { numRuns: runs(2000) },
  );
  console.log([...ends].map(([how, times]) => `${times} × ${how}`).join(', '));
  expect(ends.get('complete')).toBeGreaterThan(0);
  expect(ends.get('incomplete')).toBeGreaterThan(0);
}, 1_800_000);

function hash(id: string): number {
  return Array.from(id).reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973, 7);
}
