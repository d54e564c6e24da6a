import fc from 'fast-check';
import { unknown } from '../../../src/core/facts/evidence';
import type { MailboxVisits } from '../../../src/core/facts/visit';
import {
  MOST_VISITS,
  visitsOf,
  withNumber,
  withVisit,
  withoutNumber,
} from '../../../src/core/forecast/visits';
import { folder, mailbox } from '../../tools/make-mailbox';

const START = Date.parse('2026-01-01T09:00:00.000Z');
const DAY_MS = 86_400_000;

/** A reading of the mailbox `id` on a day, at an hour. */
const reading = (day: number, bytes: number, { hour = 0, id = 'a' } = {}) =>
  mailbox({
    id,
    takenAt: new Date(START + day * DAY_MS + hour * 3_600_000).toISOString(),
    folders: [folder('inbox', 1, bytes)],
  });

const daysOf = (all: readonly MailboxVisits[], id = 'a') =>
  visitsOf(all, id).map(({ at }) => Math.floor((Date.parse(at) - START) / DAY_MS));

test('a reading is noted with its instant and its bytes', () => {
  expect(withVisit([], reading(0, 700))).toEqual([
    { mailbox: 'a', visits: [{ at: '2026-01-01T09:00:00.000Z', bytes: 700 }] },
  ]);
});

test('of several readings on one day the last one stays, whatever the order they come in', () => {
  const twice = withVisit(withVisit([], reading(0, 700)), reading(0, 800, { hour: 3 }));
  expect(visitsOf(twice, 'a')).toEqual([{ at: '2026-01-01T12:00:00.000Z', bytes: 800 }]);
});

test('each mailbox has visits of its own', () => {
  const both = withVisit(withVisit([], reading(0, 1)), reading(5, 2, { id: 'b' }));
  expect(daysOf(both)).toEqual([0]);
  expect(daysOf(both, 'b')).toEqual([5]);
  expect(visitsOf(both, 'c')).toEqual([]);
});

test('a reading that did not find everything is no visit', () => {
  const before = withVisit([], reading(0, 700));
  const unfinished = { ...reading(9, 300), folderCount: unknown('failed') };
  const oneWithoutSize = {
    ...reading(9, 300),
    folders: [folder('inbox', 1, 300), folder('sent', 1, 0, { bytes: unknown('failed') })],
  };
  expect(withVisit(before, unfinished)).toEqual(before);
  expect(withVisit(before, oneWithoutSize)).toEqual(before);
});

test('of too many the first and the last stay, and the rest lie evenly between them', () => {
  let all: MailboxVisits[] = [];
  for (let day = 0; day < 400; day += 1) all = withVisit(all, reading(day, 1_000 + day));
  const days = daysOf(all);
  expect(days).toHaveLength(MOST_VISITS);
  expect([days[0], days.at(-1)]).toEqual([0, 399]);
  const gaps = days.slice(1).map((day, at) => day - (days[at] ?? 0));
  // Evenly, but for what still has to be thinned out at the end.
  expect(Math.max(...gaps)).toBeLessThanOrEqual(32);
});

test('whatever comes: in order, one a day, never too many, the newest among them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 14 }), fc.nat())),
      (readings) => {
        let all: MailboxVisits[] = [];
        for (const [day, hour, bytes] of readings) {
          all = withVisit(all, reading(day, bytes, { hour }));
          const days = daysOf(all);
          expect(new Set(days).size).toBe(days.length);
          expect(days).toEqual([...days].sort((a, b) => a - b));
          expect(days.length).toBeLessThanOrEqual(MOST_VISITS);
          if (day === Math.max(...days)) expect(visitsOf(all, 'a').at(-1)?.bytes).toBe(bytes);
        }
      },
    ),
  );
});

const number = (at: string, bytes: number) => ({ at, bytes });

test('a number that was told joins the visits in order of time, in place of one of that day', () => {
  const first = withNumber([], 'a', number('2026-01-05T09:00:00.000Z', 5));
  const both = withNumber(first, 'a', number('2026-01-01T09:00:00.000Z', 1));
  expect(both).toEqual([
    {
      mailbox: 'a',
      visits: [number('2026-01-01T09:00:00.000Z', 1), number('2026-01-05T09:00:00.000Z', 5)],
    },
  ]);
  expect(visitsOf(withNumber(both, 'a', number('2026-01-05T07:00:00.000Z', 4)), 'a')).toEqual([
    number('2026-01-01T09:00:00.000Z', 1),
    number('2026-01-05T07:00:00.000Z', 4),
  ]);
});

test('a number that is taken back is as if it had never been told', () => {
  const all = [
    { mailbox: 'a', visits: [number('2026-01-01T09:00:00.000Z', 1), number('2026-01-05T09:00:00.000Z', 5)] },
    { mailbox: 'b', visits: [number('2026-01-01T09:00:00.000Z', 9)] },
  ];
  const once = withoutNumber(all, 'a', '2026-01-01T09:00:00.000Z');
  expect(once).toEqual([{ mailbox: 'a', visits: [number('2026-01-05T09:00:00.000Z', 5)] }, all[1]]);
  expect(withoutNumber(once, 'a', '2026-01-05T09:00:00.000Z')).toEqual([all[1]]);
  expect(withoutNumber(all, 'a', '2026-01-02T09:00:00.000Z')).toEqual(all);
});

test('of one too many the visit goes that lies closest between its neighbours, the earlier of two alike', () => {
  const on = (days: readonly number[]) => {
    let all: MailboxVisits[] = [];
    for (const day of days) all = withVisit(all, reading(day, 1));
    return daysOf(all);
  };
  const evenly = Array.from({ length: MOST_VISITS }, (_, at) => 10 * at);
  expect(on(evenly)).toEqual(evenly);
  expect(on([...evenly, 153])).toEqual(
    [...evenly.slice(0, 16), 153, ...evenly.slice(16)].filter((day) => day !== 153),
  );
  expect(on([...evenly, 300])).toEqual([...evenly.filter((day) => day !== 10), 300]);
  expect(on([...evenly, 291])).toEqual([...evenly.filter((day) => day !== 290), 291]);
});
