import fc from 'fast-check';
import type { Growth } from '../../../src/core/forecast/growth';
import { isSoonFull, timeToFull } from '../../../src/core/forecast/time-to-full';
import { LIMITS } from '../../../src/core/limits';

const GB = 1024 ** 3;

describe('time to full', () => {
  const of = (low: number, likely: number, high: number, horizonMonths = 60): Growth => ({
    known: true,
    basis: 'visits',
    low,
    likely,
    high,
    certainty: 'medium',
    horizonMonths,
  });

  test('a range in whole months', () => {
    expect(timeToFull(of(GB, 2 * GB, 4 * GB), 40 * GB, 50 * GB)).toEqual({
      kind: 'range',
      from: 2,
      likely: 5,
      to: 10,
      certainty: 'medium',
    });
  });

  test('full is full, whatever is known of the growth', () => {
    expect(timeToFull({ known: false, reason: 'tooYoung' }, 50, 50)).toEqual({ kind: 'full' });
  });

  test('nothing from a growth that is not known', () => {
    expect(timeToFull({ known: false, reason: 'tooFewVisits' }, 1, 50)).toEqual({
      kind: 'unknown',
      reason: 'tooFewVisits',
    });
  });

  test('shrinking is not growing; perhaps not growing has no latest month', () => {
    expect(timeToFull(of(-3, -1, 2), 1, 50)).toEqual({ kind: 'notGrowing', certainty: 'medium' });
    expect(timeToFull(of(-1, 2, 4), 40, 50)).toMatchObject({ kind: 'range', from: 2, to: null });
  });

  test('no word on what is further away than the visits carry', () => {
    expect(timeToFull(of(1, 1, 1, 12), 0, 500)).toEqual({
      kind: 'notInSight',
      months: 12,
      certainty: 'medium',
    });
    expect(timeToFull(of(1, 10, 50, 12), 0, 500)).toMatchObject({ from: 10, to: null });
  });

  test('ordered and never sooner for a larger limit', () => {
    const positive = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.nat(5000),
        fc.nat(5000),
        fc.nat(5000),
        (a, b, c, used, room, more) => {
          const [low = 1, likely = 1, high = 1] = [a, b, c].sort((x, y) => x - y);
          const soon = timeToFull(of(low, likely, high), used, used + room + 1);
          const late = timeToFull(of(low, likely, high), used, used + room + 1 + more);
          if (soon.kind !== 'range') return;
          expect(soon.from).toBeLessThanOrEqual(soon.likely);
          if (soon.to !== null) expect(soon.likely).toBeLessThanOrEqual(soon.to);
          if (late.kind === 'range') expect(late.from).toBeGreaterThanOrEqual(soon.from);
          else expect(late.kind).toBe('notInSight');
        },
      ),
    );
  });

  test('is soon when the likely month is near, however far the latest is', () => {
    const months = LIMITS.trendMonths.value;
    expect(isSoonFull(timeToFull(of(0.1, 1, 2), 0, months))).toBe(true);
    expect(isSoonFull(timeToFull(of(0.1, 1, 2), 0, months + 1))).toBe(false);
    expect(isSoonFull({ kind: 'full' })).toBe(false);
  });
});

describe('at the edges', () => {
  const of = (low: number, likely: number, high: number, horizonMonths = 12): Growth => ({
    known: true,
    basis: 'ages',
    low,
    likely,
    high,
    certainty: 'low',
    horizonMonths,
  });

  test('no growth at all is not growing, and a slowest growth of none has no latest month', () => {
    expect(timeToFull(of(0, 0, 5), 0, 50)).toEqual({ kind: 'notGrowing', certainty: 'low' });
    expect(timeToFull(of(0, 5, 5), 0, 50)).toMatchObject({ from: 10, likely: 10, to: null });
  });

  test('the last month that can be told is still told', () => {
    expect(timeToFull(of(1, 1, 1), 0, 12)).toMatchObject({ kind: 'range', from: 12, likely: 12, to: 12 });
    expect(timeToFull(of(1, 1, 1), 0, 12.5)).toMatchObject({ kind: 'range', from: 12, likely: 13, to: null });
    expect(timeToFull(of(1, 1, 1), 0, 13)).toEqual({ kind: 'notInSight', months: 12, certainty: 'low' });
  });

  test('the soonest is rounded down, the latest up, and the likely one to the nearest, never before the soonest', () => {
    expect(timeToFull(of(2, 4, 5), 1, 12)).toMatchObject({ from: 2, likely: 3, to: 6 });
    expect(timeToFull(of(2, 4, 4), 0, 9.6)).toMatchObject({ from: 2, likely: 2, to: 5 });
    expect(timeToFull(of(1, 9, 2), 0, 9)).toMatchObject({ from: 4, likely: 4, to: 9 });
  });
});
