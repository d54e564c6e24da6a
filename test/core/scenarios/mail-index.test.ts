import fc from 'fast-check';
import { MAIL_KINDS } from '../../../src/core/copies/copy';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { addDays } from '../../../src/core/days';
import { summarise } from '../../../src/core/scenarios/event-summary';
import {
  addAmounts,
  isExact,
  type FolderAges,
  type MeasuredMail,
} from '../../../src/core/scenarios/mail-ages';
import {
  amountInFolder,
  amountOf,
  fullestFolders,
  indexMail,
  oldestAge,
} from '../../../src/core/scenarios/mail-index';
import { TODAY, exchange, snapshotOf } from '../../tools/make-snapshot';
import { processorTime } from '../../tools/processor-time';

interface Item {
  age: number;
  bytes: number;
}

const LIMITS = [30, 90, 365, 730, 1_825];

/** What a server would tell of these items: sums at a few ages, and the oldest. */
function folderOf(items: readonly Item[], name: string, limits: readonly number[] = LIMITS): FolderAges {
  const oldest = items.reduce<number | null>((age, item) => Math.max(age ?? 0, item.age), null);
  return {
    account: 'exchange',
    kind: 'inbox',
    folder: name,
    name,
    cuts: [0, ...limits].map((days) => {
      const older = items.filter((item) => item.age >= days);
      return { days, items: older.length, bytes: older.reduce((sum, { bytes }) => sum + bytes, 0) };
    }),
    oldestOn: oldest === null ? null : addDays(TODAY, -oldest),
  };
}

const measured = (folders: FolderAges[], more: Partial<MeasuredMail> = {}): MeasuredMail => ({
  countedOn: TODAY,
  complete: true,
  folders,
  ...more,
});

const items = fc.array(fc.record({ age: fc.integer({ min: 0, max: 5_000 }), bytes: fc.nat(1_000) }), {
  maxLength: 30,
});
const folders = fc.array(items, { minLength: 1, maxLength: 5 });
const range = fc
  .tuple(fc.integer({ min: 0, max: 5_000 }), fc.option(fc.integer({ min: 1, max: 5_000 })))
  .map(([from, length]) => ({ from, to: length === null ? null : from + length }));

describe('measured mail', () => {
  it('always bounds the truth, folder by folder and in all', () => {
    fc.assert(
      fc.property(folders, range, fc.subarray(LIMITS), (lists, ages, limits) => {
        const index = indexMail(measured(lists.map((list, at) => folderOf(list, String(at), limits))), TODAY);
        const within = lists
          .flat()
          .filter(({ age }) => age >= ages.from && (ages.to === null || age < ages.to));
        const all = amountOf(index, 'exchange', 'inbox', ages);
        const bytes = within.reduce((sum, item) => sum + item.bytes, 0);
        expect(all?.items.atLeast).toBeLessThanOrEqual(within.length);
        expect(all?.items.atMost ?? Infinity).toBeGreaterThanOrEqual(within.length);
        expect(all?.bytes.atLeast).toBeLessThanOrEqual(bytes);
        expect(all?.bytes.atMost ?? Infinity).toBeGreaterThanOrEqual(bytes);
        lists.forEach((list, at) => {
          const own = list.filter(
            ({ age }) => age >= ages.from && (ages.to === null || age < ages.to),
          ).length;
          const { atLeast, atMost } = amountInFolder(index, at, ages).items;
          expect(atLeast <= own && own <= (atMost ?? Infinity)).toBe(true);
        });
      }),
    );
  });

  it('is exact at the ages that were asked for', () => {
    fc.assert(
      fc.property(folders, fc.constantFrom(0, ...LIMITS), (lists, from) => {
        const index = indexMail(measured(lists.map((list, at) => folderOf(list, String(at)))), TODAY);
        const amount = amountOf(index, 'exchange', 'inbox', { from, to: null });
        expect(amount && isExact(amount.items) && isExact(amount.bytes)).toBe(true);
        expect(amount?.items.atLeast).toBe(lists.flat().filter(({ age }) => age >= from).length);
      }),
    );
  });

  it('never grows as the age does', () => {
    fc.assert(
      fc.property(folders, fc.nat(4_000), fc.nat(500), (lists, age, more) => {
        const index = indexMail(measured(lists.map((list, at) => folderOf(list, String(at)))), TODAY);
        const at = (from: number) => amountOf(index, 'exchange', 'inbox', { from, to: null });
        expect(at(age + more)?.items.atLeast).toBeLessThanOrEqual(at(age)?.items.atLeast ?? 0);
        expect(at(age + more)?.items.atMost ?? Infinity).toBeLessThanOrEqual(
          at(age)?.items.atMost ?? Infinity,
        );
      }),
    );
  });

  it('ages with the days since the count, and what came since has no upper bound', () => {
    const folder = folderOf(
      [
        { age: 30, bytes: 7 },
        { age: 100, bytes: 5 },
      ],
      'one',
      [30, 90],
    );
    const index = indexMail(measured([folder]), addDays(TODAY, 10));
    expect(amountOf(index, 'exchange', 'inbox', { from: 100, to: null })?.items).toEqual({
      atLeast: 1,
      atMost: 1,
    });
    expect(amountOf(index, 'exchange', 'inbox', { from: 40, to: null })?.items).toEqual({
      atLeast: 2,
      atMost: 2,
    });
    expect(amountOf(index, 'exchange', 'inbox', { from: 5, to: null })?.items).toEqual({
      atLeast: 2,
      atMost: null,
    });
    expect(oldestAge(index, 'exchange', 'inbox')).toBe(110);
  });

  it('is at least, when folders are missing', () => {
    const index = indexMail(
      measured([folderOf([{ age: 400, bytes: 5 }], 'one')], { complete: false }),
      TODAY,
    );
    expect(amountOf(index, 'exchange', 'inbox', { from: 365, to: null })?.items).toEqual({
      atLeast: 1,
      atMost: null,
    });
  });

  it('of unknown size has a number of items all the same', () => {
    const folder: FolderAges = {
      ...folderOf([], 'one'),
      cuts: [
        { days: 0, items: 9, bytes: null },
        { days: 365, items: 4, bytes: null },
      ],
    };
    const amount = amountOf(indexMail(measured([folder]), TODAY), 'exchange', 'inbox', {
      from: 365,
      to: null,
    });
    expect(amount).toEqual({ items: { atLeast: 4, atMost: 4 }, bytes: { atLeast: 0, atMost: null } });
  });

  it('of another account or kind is not known', () => {
    const index = indexMail(measured([folderOf([], 'one')]), TODAY);
    expect(amountOf(index, 'exchange', 'sent', { from: 0, to: null })).toBeNull();
    expect(amountOf(index, 'other', 'inbox', { from: 0, to: null })).toBeNull();
    expect(addAmounts([])).toBeNull();
  });

  it('of a kind that the account has none of is nothing, but for what came since the count', () => {
    const noneOf = [{ account: 'exchange', kind: 'sent' as const }];
    const index = indexMail(measured([folderOf([], 'one')], { noneOf }), addDays(TODAY, 10));
    expect(amountOf(index, 'exchange', 'sent', { from: 365, to: null })?.items).toEqual({
      atLeast: 0,
      atMost: 0,
    });
    expect(amountOf(index, 'exchange', 'sent', { from: 0, to: null })?.items.atMost).toBeNull();
    expect(amountOf(index, 'exchange', 'drafts', { from: 365, to: null })).toBeNull();
  });

  it('names the folders with most of it, the fullest first', () => {
    fc.assert(
      fc.property(
        fc.array(items, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (lists, most) => {
          const index = indexMail(measured(lists.map((list, at) => folderOf(list, String(at)))), TODAY);
          const found = fullestFolders(index, () => ({ from: 365, to: null }), most);
          const truth = lists
            .map((list) => list.filter(({ age }) => age >= 365).length)
            .filter((count) => count > 0)
            .sort((a, b) => b - a)
            .slice(0, most);
          expect(found.map(({ amount }) => amount.items.atLeast)).toEqual(truth);
        },
      ),
    );
  });
});

describe('5 million items in 10,000 folders', () => {
  const FOLDERS = 10_000;
  const PER_FOLDER = 500;
  const kinds = MAIL_KINDS.filter((kind) => kind !== 'contactsAndCalendar');
  const many = Array.from({ length: FOLDERS }, (_, at): FolderAges => {
    const limits = [0, ...LIMITS, (at * 7) % 3_000].sort((a, b) => a - b);
    return {
      account: 'exchange',
      kind: kinds[at % kinds.length] ?? 'folders',
      folder: `f${at}`,
      name: `Folder ${at}`,
      cuts: [...new Set(limits)].map((days, index) => ({
        days,
        items: Math.floor(PER_FOLDER / (index + 1)),
        bytes: Math.floor((PER_FOLDER * 40_000) / (index + 1)),
      })),
      oldestOn: addDays(TODAY, -3_000 - (at % 2_000)),
    };
  });
  const snapshot = snapshotOf({ accounts: [exchange()] });
  const copies = copiesOf(snapshot, TODAY);
  const mail = indexMail(measured(many), TODAY);

  it('answers a move of the slider in about a millisecond', async () => {
    const moves = Array.from({ length: 522 }, (_, at) => 1 + 7 * at);
    const ms = await processorTime(() => {
      for (const days of moves) {
        const event = { type: 'serverPurge', olderThanDays: days, scope: 'all', accounts: null } as const;
        const found = summarise(event, { snapshot, copies, today: TODAY, mail });
        const folder = fullestFolders(mail, () => ({ from: days, to: null }), 20);
        if (found.totals.kept === null || folder.length !== 20) throw new Error(`${days} days`);
      }
    });
    console.log(`slider: ${(ms / moves.length).toFixed(2)} ms of processor time for a move`);
    // One frame, on the mean; other work of the machine does not count.
    expect(ms / moves.length).toBeLessThan(16);
  });
});
