import fc from 'fast-check';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import type { Visit } from '../../../src/core/facts/visit';
import {
  DAYS_PER_MONTH,
  growth,
  growthBetween,
  growthFromAges,
  growthFromVisits,
  type Growth,
} from '../../../src/core/forecast/growth';
import { learn } from '../../../src/core/planner/learn';
import { stateOf } from '../../../src/core/planner/state-of';
import type { SeenItem } from '../../../src/core/planner/want';
import { ages, asked, folder, mailbox as mailboxWith } from '../../tools/make-mailbox';
import { item, listed, reading, withFolders } from '../planner/mailbox-of';

const GB = 1024 ** 3;
const START = Date.parse('2026-01-01T09:00:00Z');

function visit(day: number, bytes: number): Visit {
  return { at: new Date(START + day * 86_400_000).toISOString(), bytes };
}

/** A mailbox with one folder that holds these items. */
function mailbox(items: SeenItem[]): MailboxState {
  const bytes = items.reduce((sum, each) => sum + (each.bytes ?? 0), 0);
  const read = withFolders(reading(['children', 'items']), listed('f', { items: items.length, bytes }));
  learn(
    read,
    { kind: 'items', folder: 'f' },
    { kind: 'items', items, complete: true, undated: 0, total: null },
  );
  return stateOf(read);
}

/** One item of 1 GB every month, for so many months back. */
const monthly = (months: number): SeenItem[] =>
  Array.from({ length: months }, (_, at) => item(`i${at}`, (at + 0.5) * DAYS_PER_MONTH, GB));

function knownGrowth(found: Growth): Extract<Growth, { known: true }> {
  if (!found.known) throw new Error(found.reason);
  return found;
}

describe('from the ages of the mail', () => {
  test('steady mail over four years: about as much a month as came a month', () => {
    const found = knownGrowth(growthFromAges(mailbox(monthly(48))));
    expect(found).toMatchObject({ basis: 'ages', certainty: 'medium' });
    expect(found.likely / GB).toBeCloseTo(1, 1);
    expect(found.low).toBeGreaterThan(0.9 * GB);
    expect(found.high).toBeLessThan(1.1 * GB);
  });

  test('a mailbox that was emptied of its old mail gives a wide range and little certainty', () => {
    const found = knownGrowth(growthFromAges(mailbox([...monthly(10), item('first mail', 3000, 1000)])));
    expect(found.certainty).toBe('low');
    expect(found.low).toBeLessThan(0.2 * found.likely);
  });

  test('two months of mail carry nothing', () => {
    expect(growthFromAges(mailbox(monthly(2)))).toEqual({ known: false, reason: 'tooYoung' });
    expect(growthFromAges(mailbox([]))).toEqual({ known: false, reason: 'tooYoung' });
  });

  test('an unknown size or an unfinished list carries nothing', () => {
    const whole = mailbox(monthly(48));
    const unsized = {
      ...whole,
      folders: whole.folders.map((f) => ({ ...f, bytes: unknown('notReadable') })),
    };
    expect(growthFromAges(unsized)).toEqual({ known: false, reason: 'sizesUnknown' });
    const open = { ...whole, folderCount: unknown('notAsked') };
    expect(growthFromAges(open)).toEqual({ known: false, reason: 'sizesUnknown' });
  });
});

describe('from visits', () => {
  const line = (days: number[], perMonth: number, base = 20 * GB): Visit[] =>
    days.map((day) => visit(day, base + (perMonth * day) / DAYS_PER_MONTH));

  test.each([
    ['three visits', [0, 20, 40]],
    ['four visits in three weeks', [0, 7, 14, 21]],
    ['many visits on one day', [0, 0.1, 0.2, 0.3, 0.4]],
  ])('%s are too few', (_, days) => {
    expect(growthFromVisits(line(days, GB))).toEqual({ known: false, reason: 'tooFewVisits' });
  });

  test('a steady line, seen often and long enough, is certain', () => {
    const found = knownGrowth(growthFromVisits(line([0, 14, 28, 42, 56, 70, 84, 98], GB)));
    expect(found.certainty).toBe('high');
    expect(found.likely).toBeCloseTo(GB, -3);
  });

  test('one visit at which the count was far off does not turn the slope', () => {
    const days = [0, 10, 20, 30, 40, 50, 60, 70, 80];
    for (const wild of [0, 3 * GB, 300 * GB]) {
      const visits = line(days, GB).map((v, at) => (at === 4 ? { ...v, bytes: wild } : v));
      expect(Math.abs(knownGrowth(growthFromVisits(visits)).likely - GB)).toBeLessThan(0.05 * GB);
    }
  });

  test('after a clean-up only what came since counts', () => {
    const before = line([0, 20, 40, 60], 5 * GB);
    const after = line([80, 100, 120, 140], GB, 2 * GB);
    expect(knownGrowth(growthFromVisits([...before, ...after])).likely).toBeCloseTo(GB, -3);
    expect(growthFromVisits([...before, ...after.slice(0, 2)]).known).toBe(false);
  });

  test('a visit that a wrong clock noted for later does not hide the growth', () => {
    const state = mailbox(monthly(48));
    const noted = line([-80, -60, -40, -20], GB);
    const late = { at: '2099-01-01T00:00:00.000Z', bytes: GB };
    expect(growth(state, [...noted, late])).toEqual(growth(state, noted));
    expect(growth(state, noted)).toMatchObject({ basis: 'visits' });
  });

  test('more visits than anybody notes are told from in no time', () => {
    const many = Array.from({ length: 40_000 }, (_, day) => ({
      at: new Date(day * 86_400_000).toISOString(),
      bytes: day * 1000,
    }));
    expect(knownGrowth(growthFromVisits(many)).likely).toBeCloseTo(30_440, 0);
  });

  test('visits win over ages as soon as they carry it', () => {
    const state = mailbox(monthly(48));
    expect(growth(state, line([0, 20], GB))).toMatchObject({ basis: 'ages' });
    expect(growth(state, line([0, 20, 40, 60], GB))).toMatchObject({ basis: 'visits' });
  });

  const visits = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 700 }), bytes: fc.integer({ min: 0, max: 200 * GB }) }),
    { maxLength: 25 },
  );

  test('whatever the visits: an ordered, finite range, or none; the order of visits does not matter', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const list = [...new Map(all.map((each) => [each.day, each])).values()].map(({ day, bytes }) =>
          visit(day, bytes),
        );
        const found = growthFromVisits(list);
        expect(growthFromVisits([...list].reverse())).toEqual(found);
        if (!found.known) return;
        expect(found.low).toBeLessThanOrEqual(found.likely);
        expect(found.likely).toBeLessThanOrEqual(found.high);
        expect([found.low, found.high, found.horizonMonths].every(Number.isFinite)).toBe(true);
        expect(list.length).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  test('a line with noise: the range holds the truth nine times out of ten', () => {
    let held = 0;
    const runs = 400;
    for (let run = 0; run < runs; run += 1) {
      const noise = fc.sample(fc.double({ min: -1, max: 1, noNaN: true }), { numRuns: 10, seed: run });
      const found = growthFromVisits(
        noise.map((off, at) => visit(at * 12, 30 * GB + (GB * at * 12) / DAYS_PER_MONTH + off * GB)),
      );
      if (found.known && found.low <= GB && found.high >= GB) held += 1;
    }
    expect(held / runs).toBeGreaterThan(0.85);
  });

  test('twice the bytes, twice the growth', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const list = [...new Map(all.map((each) => [each.day, each])).values()].map(({ day, bytes }) =>
          visit(day, bytes + 100 * GB),
        );
        const found = growthFromVisits(list);
        const doubled = growthFromVisits(list.map((each) => ({ ...each, bytes: 2 * each.bytes })));
        expect(doubled.known).toBe(found.known);
        if (found.known && doubled.known) expect(doubled.likely).toBeCloseTo(2 * found.likely, 0);
      }),
    );
  });
});

describe('between two numbers that somebody read', () => {
  test('is a guess from half of it to twice as much, and never more than that', () => {
    const found = knownGrowth(growthBetween([visit(0, 10 * GB), visit(DAYS_PER_MONTH * 2, 12 * GB)]));
    expect(found).toMatchObject({ basis: 'visits', certainty: 'low' });
    expect([found.low, found.likely, found.high].map((bytes) => bytes / GB)).toEqual([
      expect.closeTo(0.5),
      expect.closeTo(1),
      expect.closeTo(2),
    ]);
  });

  test.each([
    ['one number', [visit(0, GB)]],
    ['two of one month', [visit(0, GB), visit(27, 2 * GB)]],
    ['two with a clean-up between them', [visit(0, 10 * GB), visit(40, GB)]],
  ])('is nothing of %s', (_, visits) => {
    expect(growthBetween(visits)).toEqual({ known: false, reason: 'tooFewVisits' });
  });
});

test('facts that are only estimated still carry a forecast from ages', () => {
  const whole = mailbox(monthly(48));
  const guessed = {
    ...whole,
    folders: whole.folders.map((folder) => ({
      ...folder,
      older: folder.older.map(({ items, bytes }) => ({
        items,
        bytes: bytes.known ? known(bytes.value, 'estimated', bytes.source) : bytes,
      })),
    })),
  };
  expect(growthFromAges(guessed)).toMatchObject({ known: true, basis: 'ages' });
});

describe('from visits, to the number', () => {
  /** Slopes between two of these are the sum of their days, in thousands of bytes a day. */
  const squares = (days: number[]): Visit[] => days.map((day) => visit(day, 1000 * day * day));
  const every14 = (count: number) => Array.from({ length: count }, (_, at) => 14 * at);
  const perMonth = (perDay: number) => expect.closeTo(1000 * perDay * DAYS_PER_MONTH, 3) as unknown;

  test.each([
    { visits: 8, low: 5, likely: 7, high: 9, certainty: 'high', horizonMonths: 38 },
    { visits: 6, low: 3, likely: 5, high: 7, certainty: 'medium', horizonMonths: 27 },
    // No slope is left out.
    { visits: 4, low: 1, likely: 3, high: 5, certainty: 'low', horizonMonths: 16 },
  ])(
    'the median of all slopes, and Sen’s interval around it: $visits visits',
    ({ visits, low, likely, high, certainty, horizonMonths }) => {
      expect(growthFromVisits(squares(every14(visits)))).toEqual({
        known: true,
        basis: 'visits',
        low: perMonth(14 * low),
        likely: perMonth(14 * likely),
        high: perMonth(14 * high),
        certainty,
        horizonMonths,
      });
    },
  );

  test.each<[number[], string]>([
    [[0, 13, 26, 39, 52, 65, 78, 90], 'high'],
    [[0, 13, 26, 39, 52, 65, 78, 89.9], 'medium'],
    [[0, 13, 26, 39, 52, 65, 98], 'medium'],
    [[0, 10, 20, 30, 40, 56], 'medium'],
    [[0, 10, 20, 30, 40, 55.9], 'low'],
    [[0, 20, 40, 60, 98], 'low'],
  ])('a steady line on the days %j is of %s certainty', (days, certainty) => {
    expect(growthFromVisits(days.map((day) => visit(day, 1000 * day)))).toMatchObject({ certainty });
  });

  test('a line that shrinks, or whose range is wide, is never certain', () => {
    const days = every14(9);
    expect(growthFromVisits(days.map((day) => visit(day, GB - 1000 * day)))).toMatchObject({
      certainty: 'medium',
      likely: expect.closeTo(-1000 * DAYS_PER_MONTH, 3) as unknown,
    });
    const uneven = days.map((day, at) => visit(day, GB + 1000 * day + (at % 2) * 200_000));
    expect(growthFromVisits(uneven)).toMatchObject({ certainty: 'medium' });
  });

  test('four visits on 28 days carry it, and nothing further away than twelve times as long, or ten years', () => {
    const on = (...days: number[]) => growthFromVisits(days.map((day) => visit(day, 1000 * day)));
    expect(on(0, 10, 20, 28)).toMatchObject({ known: true, horizonMonths: 11 });
    expect(on(0, 10, 20, 27.9).known).toBe(false);
    expect(on(0, 10, 20, 304)).toMatchObject({ horizonMonths: 119 });
    expect(on(0, 10, 20, 900)).toMatchObject({ horizonMonths: 120 });
  });

  test('the last visit of a day counts, and none without a date or a size', () => {
    const steady = [0, 10, 20, 30].map((day) => visit(day, 1000 * day));
    const found = growthFromVisits(steady);
    const wrong = [
      { at: 'yesterday', bytes: 5 },
      { ...visit(15, 0), bytes: NaN },
      { ...visit(16, 0), bytes: -1 },
      { ...visit(17, 0), bytes: Infinity },
      // An hour before another of the same day.
      visit(10 - 1 / 24, 9 * GB),
    ];
    expect(growthFromVisits([...wrong, ...steady])).toEqual(found);
  });

  test('a tenth less is no clean-up, more is one, and a slip of one visit is none', () => {
    const of = (...bytes: number[]) => growthFromVisits(bytes.map((size, at) => visit(14 * at, size)));
    expect(of(1000, 900, 900, 900)).toMatchObject({ known: true });
    expect(of(1000, 899, 899, 899)).toEqual({ known: false, reason: 'tooFewVisits' });
    expect(of(1000, 10, 1000, 1000)).toMatchObject({ known: true });
    expect(of(1000, 1000, 1000, 1000, 10)).toEqual({ known: false, reason: 'tooFewVisits' });
    expect(of(10_000, 10, 20, 30, 40)).toMatchObject({
      likely: expect.closeTo((10 / 14) * DAYS_PER_MONTH) as unknown,
    });
  });

  test('a visit at the instant of the reading counts', () => {
    const state = mailbox(monthly(48));
    const last = { at: state.takenAt, bytes: 40 * GB };
    const before = [30, 20, 10].map((days) => ({
      at: new Date(Date.parse(state.takenAt) - days * 86_400_000).toISOString(),
      bytes: 40 * GB,
    }));
    expect(growth(state, [...before, last])).toMatchObject({ basis: 'visits' });
    expect(growth(state, before)).toMatchObject({ basis: 'ages' });
  });
});

describe('from ages, to the number', () => {
  /** A mailbox of 10 GB, with so much older than 90 days and than a year, whose oldest mail is so many days old. */
  const aged = (lifeDays: number, older90: number, older365: number) => {
    const { takenAt } = mailboxWith();
    const oldest = new Date(Date.parse(takenAt) - lifeDays * 86_400_000).toISOString();
    const [quarter, year] = [older90 * GB, older365 * GB];
    return growthFromAges(
      mailboxWith({
        folders: [
          folder('inbox', 100, 10 * GB, {
            oldest: asked(oldest),
            older: ages([90, quarter], [90, quarter], [50, year], [0, 0]),
          }),
        ],
      }),
    );
  };
  const rate = (gb: number, days: number) => expect.closeTo((gb * GB * DAYS_PER_MONTH) / days, 3) as unknown;

  test('the last year is likely; the last quarter and the whole life give the range', () => {
    expect(aged(800, 9, 5)).toEqual({
      known: true,
      basis: 'ages',
      low: rate(1, 90),
      likely: rate(5, 365),
      high: rate(5, 365),
      certainty: 'medium',
      horizonMonths: 52,
    });
    expect(aged(800, 8, 8)).toMatchObject({ low: rate(2, 365), high: rate(2, 90), certainty: 'low' });
    expect(aged(800, 10, 5)).toMatchObject({ low: 0, certainty: 'low' });
    // More in the old than there is in all.
    expect(aged(800, 11, 12)).toMatchObject({ low: 0, likely: 0, high: rate(10, 800) });
  });

  test('two years of mail carry more than less does, three months are the least, and ten years the most', () => {
    expect(aged(730, 9, 5)).toMatchObject({ certainty: 'medium' });
    expect(aged(729, 9, 5)).toMatchObject({ certainty: 'low' });
    expect(aged(90, 0, 0)).toMatchObject({ likely: rate(10, 90), high: rate(10, 90), horizonMonths: 5 });
    expect(aged(89.9, 0, 0)).toEqual({ known: false, reason: 'tooYoung' });
    expect(aged(1900, 9, 5)).toMatchObject({ horizonMonths: 120 });
    expect(aged(1800, 9, 5)).toMatchObject({ horizonMonths: 118 });
  });
});

test('two numbers carry a guess from 28 days on', () => {
  expect(growthBetween([visit(0, 0), visit(28, 28_000)])).toEqual({
    known: true,
    basis: 'visits',
    low: 500 * DAYS_PER_MONTH,
    likely: 1000 * DAYS_PER_MONTH,
    high: 2000 * DAYS_PER_MONTH,
    certainty: 'low',
    horizonMonths: 11,
  });
  expect(growthBetween([visit(0, 0), visit(400, 1)])).toMatchObject({ horizonMonths: 120 });
  expect(growthBetween([])).toEqual({ known: false, reason: 'tooFewVisits' });
});
