/** @jest-environment jsdom */
import fc from 'fast-check';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import { EXCHANGE_FAULTS, type ExchangeFault } from '../../services/exchange/faults';
import { seeded } from '../../services/random';
import { compare } from '../compare';
import { exchangeSetting } from './setting';
import { isTried, runs } from '../../tools/long';

const SHAPE = { folders: 16, items: 2000 };
/** Each kind of request, told by what is in it. */
const STEPS: [string, RegExp][] = [
  ['folders', /<m:FindFolder/],
  ['named folders', /<m:GetFolder/],
  ['items', /<m:FindItem(?!.*(?:Restriction|SortOrder))/],
  ['oldest', /Order="Ascending"/],
  ['older than', /Restriction.*Order="Descending"><t:FieldURI FieldURI="item:DateTimeReceived"/],
  ['large items', /IsGreaterThanOrEqualTo/],
];
/** After one of these the very same question is asked again and answered. */
const LASTING: readonly ExchangeFault[] = ['denied', 'quota', 'noSizes', 'elsewhere'];

let faultless: MailboxState;
beforeAll(async () => {
  const { read, server } = exchangeSetting(SHAPE);
  const asked: string[] = [];
  server.fault = ({ xml }) => {
    asked.push(xml);
    return null;
  };
  ({ state: faultless } = await read());
  for (const [name, pattern] of STEPS) {
    if (!asked.some((xml) => pattern.test(xml))) throw new Error(`No request of the kind '${name}'`);
  }
});

test.each(['once', 'every time'])(
  'each fault at each step, %s: no crash, no hang, no wrong number',
  async (how) => {
    const rows: string[] = [];
    for (const [row, [name, pattern]] of STEPS.entries()) {
      const cells: string[] = [];
      for (const [column, fault] of EXCHANGE_FAULTS.entries()) {
        if (!isTried(row + (how === 'once' ? 0 : 1), column)) continue;
        const { read, server, clock } = exchangeSetting(SHAPE);
        let times = 0;
        server.fault = ({ xml }) => {
          if (!pattern.test(xml)) return null;
          times += 1;
          return how === 'once' && times > 1 ? null : fault;
        };
        const start = clock.now();
        const { ended, problem, state } = await read();
        const { wrong, lost } = compare(state, faultless);
        const cell = `${name}, ${fault}, ${how}`;
        expect([cell, times > 0, ...wrong]).toEqual([cell, true]);
        expect([cell, clock.now() - start < 45 * 60_000]).toEqual([cell, true]);
        expect([cell, lost.filter(({ reason }) => reason === 'notAsked')]).toEqual([cell, []]);
        if (ended === 'stopped') expect([cell, problem]).not.toEqual([cell, null]);
        else expect([cell, ended]).toEqual([cell, state.problems.length > 0 ? 'incomplete' : 'complete']);
        if (lost.length > 0) expect([cell, state.problems.length > 0]).toEqual([cell, true]);
        if (how === 'once' && !LASTING.includes(fault)) expect([cell, lost]).toEqual([cell, []]);
        cells.push(
          `${fault} ${ended === 'stopped' ? `stop: ${problem ?? '?'}` : lost.length === 0 ? '=' : lost.length}`,
        );
      }
      rows.push(`${name.padEnd(14)} ${cells.join(' · ')}`);
    }
    console.log(`${how}\n${rows.join('\n')}`);
  },
);

test('whatever goes wrong, the facts are those of a faultless reading or unknown with a reason', async () => {
  const ends = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.double({ min: 0, max: 0.6, noNaN: true }),
      fc.subarray([...EXCHANGE_FAULTS], { minLength: 1 }),
      async (seed, rate, faults) => {
        const { read, server } = exchangeSetting(SHAPE);
        const random = seeded(seed);
        server.fault = () =>
          random() < rate ? (faults[Math.floor(random() * faults.length)] ?? null) : null;
        const { ended, state } = await read();
        const { wrong, lost } = compare(state, faultless);
        expect(wrong).toEqual([]);
        if (ended !== 'stopped') expect(ended).toBe(state.problems.length > 0 ? 'incomplete' : 'complete');
        expect(lost.filter(({ reason }) => reason === 'notAsked')).toEqual([]);
        if (lost.length > 0) expect(state.problems.length).toBeGreaterThan(0);
        expect(server.seen.refused).toEqual([]);
        const how = `${ended}, ${lost.length === 0 ? 'nothing lost' : 'something unknown'}`;
        ends.set(how, (ends.get(how) ?? 0) + 1);
      },
    ),
    { numRuns: runs(150) },
  );
  console.log([...ends].map(([how, times]) => `${times} × ${how}`).join('\n'));
});
