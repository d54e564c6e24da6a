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
