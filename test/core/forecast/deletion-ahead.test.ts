import fc from 'fast-check';
import type { DeletionRule } from '../../../src/core/facts/deletion-rule';
import { known, type Evidence } from '../../../src/core/facts/evidence';
import {
  deletionAhead,
  growthUntil,
  limitsHeld,
  timeWithDeletion,
} from '../../../src/core/forecast/deletion-ahead';
import type { Growth } from '../../../src/core/forecast/growth';
import { timeToFull } from '../../../src/core/forecast/time-to-full';
import { runs } from '../../tools/long';

const GB = 1024 ** 3;
const TODAY = '2026-03-02';

const rule = (olderThanDays: number, more: Partial<DeletionRule> = {}, evidence: Evidence = 'policy') =>
  known<DeletionRule>(
    { olderThanDays, scope: 'all', startsOn: null, endsOn: null, ...more },
    evidence,
    'policy.json',
  );
const grows = (gbAMonth: number, basis: 'ages' | 'visits' = 'ages'): Growth => ({
  known: true,
  basis,
  low: (gbAMonth / 2) * GB,
  likely: gbAMonth * GB,
  high: gbAMonth * 2 * GB,
  certainty: 'medium',
  horizonMonths: 60,
});

describe('the rule that a forecast heeds', () => {
  test('is the one that leaves the least', () => {
    const strict = rule(365);
    expect(deletionAhead([rule(1_095), strict], TODAY)).toEqual({ rule: strict, months: 0 });
  });

  test('is the first to start of those that keep it from filling up', () => {
    const [runs1, later] = [rule(1_095), rule(365, { startsOn: '2030-01-01' })];
    // The stricter one comes too late: the mailbox would be full by then, were it not for the other.
    const holds = limitsHeld(grows(0.6), 40 * GB, [50 * GB]);
    expect(deletionAhead([later, runs1], TODAY, holds)?.rule).toBe(runs1);
    const soon = rule(730, { startsOn: '2026-05-02' });
    expect(deletionAhead([rule(365, { startsOn: '2026-08-02' }), soon], TODAY, holds)?.rule).toBe(soon);
  });

  test('starts some day, or runs already', () => {
    expect(deletionAhead([rule(365, { startsOn: '2026-05-02' })], TODAY)?.months).toBeCloseTo(2, 1);
    expect(deletionAhead([rule(365, { startsOn: '2020-05-02' })], TODAY)?.months).toBe(0);
  });

  test.each([
    ['of a folder only', rule(30, { scope: 'deletedItems' })],
    ['that ends', rule(365, { endsOn: '2027-01-01' })],
    ['that holds for a provider as a rule', rule(365, {}, 'inferred')],
  ])('is none %s', (_, one) => {
    expect(deletionAhead([one], TODAY)).toBeNull();
  });
});

describe('when it is full, with a deletion', () => {
  const inTwoMonths = deletionAhead([rule(365, { startsOn: '2026-05-02' })], TODAY);

  test('it is held where it is not full before, and a year of mail has room', () => {
    expect(timeWithDeletion(grows(1), 40 * GB, 50 * GB, inTwoMonths)).toEqual({
      kind: 'held',
      certainty: 'medium',
    });
  });

  test('it is not where it may be full before', () => {
    const time = timeToFull(grows(1), 48 * GB, 50 * GB);
    expect(timeWithDeletion(grows(1), 48 * GB, 50 * GB, inTwoMonths)).toEqual(time);
  });

  test('it is not where a year of mail alone may fill it', () => {
    const time = timeToFull(grows(3), 30 * GB, 50 * GB);
    expect(timeWithDeletion(grows(3), 30 * GB, 50 * GB, inTwoMonths)).toEqual(time);
  });

  test('what readings found while it runs has the deletion in it', () => {
    const running = deletionAhead([rule(365)], TODAY);
    expect(timeWithDeletion(grows(1, 'visits'), 40 * GB, 50 * GB, running).kind).toBe('range');
    expect(timeWithDeletion(grows(1, 'ages'), 24 * GB, 50 * GB, running).kind).toBe('held');
  });

  test('a rule that is said to run beside much older mail calms nobody', () => {
    const time = timeToFull(grows(1), 40 * GB, 50 * GB);
    expect(timeWithDeletion(grows(1), 40 * GB, 50 * GB, deletionAhead([rule(365)], TODAY))).toEqual(time);
    // One that has only begun may not have come to all of it.
    const began = deletionAhead([rule(365, { startsOn: '2026-03-01' })], TODAY);
    expect(timeWithDeletion(grows(1), 40 * GB, 50 * GB, began).kind).toBe('held');
  });

  test('full stays full, and what is not known stays unknown', () => {
    expect(timeWithDeletion(grows(1), 50 * GB, 50 * GB, inTwoMonths).kind).toBe('full');
    const unknown: Growth = { known: false, reason: 'tooYoung' };
    expect(timeWithDeletion(unknown, 40 * GB, 50 * GB, inTwoMonths).kind).toBe('unknown');
    expect(growthUntil(unknown, inTwoMonths)).toBe(unknown);
  });

  test('without a deletion nothing changes, and with one it is never full sooner', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.integer({ min: 1, max: 4_000 }),
        fc.integer({ min: 0, max: 900 }),
        (rate, used, days, start) => {
          const startsOn = new Date(Date.parse(TODAY) + start * 86_400_000).toISOString().slice(0, 10);
          const deletion = deletionAhead([rule(days, { startsOn })], TODAY);
          const time = timeToFull(grows(rate), used * GB, 50 * GB);
          expect(timeWithDeletion(grows(rate), used * GB, 50 * GB, null)).toEqual(time);
          const held = timeWithDeletion(grows(rate), used * GB, 50 * GB, deletion);
          if (held.kind === 'held') expect(used + (2 * rate * start) / 30.44).toBeLessThan(50);
          else expect(held).toEqual(time);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  test('the picture ends where the deletion starts', () => {
    expect(growthUntil(grows(1), inTwoMonths)).toMatchObject({ horizonMonths: 2 });
    expect(growthUntil(grows(1), null)).toMatchObject({ horizonMonths: 60 });
  });
});
