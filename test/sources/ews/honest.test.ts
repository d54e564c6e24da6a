/** @jest-environment jsdom */
import fc from 'fast-check';
import { EXCHANGE_CONTRADICTIONS, EXCHANGE_FAULTS, type ExchangeFault } from '../../services/exchange/faults';
import { escape } from '../../services/exchange/xml';
import { seeded } from '../../services/random';
import { runs } from '../../tools/long';
import { untrue } from '../untrue';
import { exchangeSetting } from './setting';

/**
 * A wrong answer that can be told from a true one, by what is asked: the list of folders and the list of a folder's items
 * carry totals, which what is left out contradicts. A list of only some items carries none, so there, and everywhere
 * else, nothing is left out: only the case of the ids differs.
 */
function contradictionFor(xml: string, chance: number): ExchangeFault | null {
  const pick = (...from: ExchangeFault[]): ExchangeFault | null =>
    from[Math.floor(chance * from.length)] ?? null;
  if (/msgfolderroot/.test(xml))
    return pick(...EXCHANGE_CONTRADICTIONS.filter((one) => !/Shown$|^yearOne$/.test(one)));
  if (/<m:FindItem/.test(xml) && !/Restriction/.test(xml))
    return pick('noneShown', 'oneShown', 'yearOne', 'capitals');
  return 'capitals';
}

test('whatever the server answers, nothing is called complete or measured that is not what the mailbox holds', async () => {
  const ends = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.integer(),
        shape: fc.integer({ min: 1, max: 60 }),
        folders: fc.integer({ min: 1, max: 20 }),
        items: fc.integer({ min: 0, max: 2500 }),
        faultRate: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.5, noNaN: true })),
        oddRate: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.6, noNaN: true })),
        faults: fc.subarray([...EXCHANGE_FAULTS], { minLength: 1 }),
        totalCutOff: fc.boolean(),
        answerLimit: fc.constantFrom(30_000, 1_000_000),
      }),
      async ({ seed, shape, folders, items, faultRate, oddRate, faults, totalCutOff, answerLimit }) => {
        const random = seeded(seed);
        const shown = new Map<string, number>();
        const { read, server, mailbox } = exchangeSetting(
          { seed: shape, folders, items },
          { manners: { totalCutOff, answerLimit } },
        );
        server.fault = ({ xml }) => {
          if (random() < faultRate) return faults[Math.floor(random() * faults.length)] ?? null;
          return random() < oddRate ? contradictionFor(xml, random()) : null;
        };
        const outcome = await read({
          makeEwsRequest: async (xml) => {
            const answer = await server.handle(xml);
            noteShown(xml, answer, shown);
            return answer;
          },
        });
        expect(untrue(outcome, mailbox, ({ id }) => shown.get(escape(id)) ?? 0)).toEqual([]);
        expect(server.seen.refused).toEqual([]);
        expect(server.seen.requests).toBeLessThan(1500);
        ends.set(outcome.ended, (ends.get(outcome.ended) ?? 0) + 1);
      },
    ),
    { numRuns: runs(600) },
  );
  console.log([...ends].map(([how, times]) => `${times} × ${how}`).join(', '));
  expect(ends.get('complete')).toBeGreaterThan(0);
  expect(ends.get('incomplete')).toBeGreaterThan(0);
}, 1_800_000);

/** Counts what an answer shows of each folder that was asked about: the answers come in the order of the questions. */
function noteShown(xml: string, answer: string, shown: Map<string, number>): void {
  if (!/<m:FindItem/.test(xml)) return;
  const folders = [...xml.matchAll(/<t:FolderId Id="([^"]*)"/g)].map(([, id = '']) => id);
  const parts = answer.split('<m:FindItemResponseMessage ').slice(1);
  for (const [at, id] of folders.entries()) {
    const count = parts[at]?.match(/<t:ItemId /g)?.length ?? 0;
    shown.set(id, Math.max(shown.get(id) ?? 0, count));
  }
}
