import fc from 'fast-check';
import { heldBefore, shortfalls, surelyHolds, type Bounds } from '../../../src/core/backups/held-by-age';
import { runs } from '../../tools/long';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const LATER = '2026-11-28T09:00:00.000Z';

test('what came after the mailbox was read stands for nothing before', () => {
  const day = (of: string, items: number) => ({ day: of, items, bytes: 1 });
  const folder = mailFolder(
    '1',
    { '2026-11': 7 },
    {
      days: [day('2026-11-27', 4), day('2026-11-28', 1), day('2026-11-30', 2)],
      newest: '2026-11-30T08:00:00.000Z',
    },
  );
  const file = mailFileOf([folder], { modifiedAt: '2026-12-01T10:00:00.000Z' });
  expect(heldBefore([folder], [], LATER, file)).toEqual([{ least: 4, most: 5 }]);
});

test('before an age within a month there are as many as months before it hold, and at most that month too', () => {
  const folder = mailFolder('1', { '2024-01': 3, '2024-02': 4, '2024-05': 1 });
  const file = mailFileOf([folder], { modifiedAt: null });
  expect(heldBefore([folder], ['2023-12-31', '2024-02-10', '2024-03-01'], LATER, file)).toEqual([
    { least: 0, most: 0 },
    { least: 3, most: 7 },
    { least: 7, most: 7 },
    { least: 8, most: 8 },
  ]);
});

test('in the last hundred days only the day itself is open', () => {
  const day = (of: string, items: number) => ({ day: of, items, bytes: 1 });
  const folder = mailFolder('1', { '2026-11': 6 }, { days: [day('2026-11-02', 2), day('2026-11-05', 4)] });
  const file = mailFileOf([folder], { modifiedAt: '2026-11-20T10:00:00.000Z' });
  expect(heldBefore([folder], ['2026-11-02', '2026-11-04', '2026-11-05'], LATER, file)).toEqual([
    { least: 0, most: 2 },
    { least: 2, most: 2 },
    { least: 2, most: 6 },
    { least: 6, most: 6 },
  ]);
});

test('two ages in one month do not lend each other what came after both', () => {
  const open = { least: 25, most: 26 };
  expect(surelyHolds([26, 26, 27], [open, open, { least: 26, most: 26 }], 1)).toBe(false);
  expect(surelyHolds([25, 25, 27], [open, open, { least: 26, most: 26 }], 1)).toBe(true);
});

const counts = fc.array(fc.nat(9), { minLength: 1, maxLength: 6 });
const upToEach = (each: readonly number[]) => {
  let sum = 0;
  return each.map((count) => (sum += count));
};
const exactly = (each: readonly number[]): Bounds[] => upToEach(each).map((n) => ({ least: n, most: n }));

test('where every age is exact what is missing is the difference, time by time', () => {
  fc.assert(
    fc.property(counts, counts, (mine, theirs) => {
      const copy = mine.map((_, at) => theirs[at] ?? 0);
      expect(shortfalls(upToEach(mine), exactly(copy))).toEqual(
        mine.map((count, at) => Math.max(0, count - (copy[at] ?? 0))),
      );
    }),
    { numRuns: runs(1000) },
  );
});

test('what is called missing is missing however the open months are divided, and less is never called held', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 6 }),
      (parts) => {
        // Of each time: what the mailbox holds, what the copy holds, and what of that lies in the open month at its end.
        const wanted = upToEach(parts.map(([mine]) => mine));
        const really = upToEach(parts.map(([, theirs]) => theirs));
        const last = parts.length - 1;
        const held = really.map((sum, at): Bounds => {
          const before = Math.min(parts[at]?.[2] ?? 0, parts[at]?.[1] ?? 0);
          const after = Math.min(parts[at]?.[2] ?? 0, parts[at + 1]?.[1] ?? 0);
          return at === last ? { least: sum, most: sum } : { least: sum - before, most: sum + after };
        });
        const lacks = parts.map(([mine, theirs]) => Math.max(0, mine - theirs));
        const called = shortfalls(wanted, held);
        const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
        expect(sum(called)).toBeLessThanOrEqual(sum(lacks));
        for (let at = 0; at <= last; at += 1)
          if (surelyHolds(wanted, held, at)) expect(wanted[at]).toBeLessThanOrEqual(really[at] ?? 0);
      },
    ),
    { numRuns: runs(1000) },
  );
});
