import type { Visit } from '../../../src/core/facts/visit';
import { courseOf } from '../../../src/core/forecast/course';
import { growth, growthFromAges, type Growth } from '../../../src/core/forecast/growth';
import { ages, asked, folder, mailbox } from '../../tools/make-mailbox';

const GB = 1024 ** 3;
const NOW = mailbox().takenAt;
const DAY_MS = 86_400_000;
const before = (days: number) => new Date(Date.parse(NOW) - days * DAY_MS).toISOString();

/** 10 GB now, a GB a month, weekly readings for so many weeks. */
const weekly = (weeks: number): Visit[] =>
  Array.from({ length: weeks + 1 }, (_, at) => {
    const days = 7 * (weeks - at);
    return { at: before(days), bytes: 10 * GB - (days / 30.44) * GB };
  });
const state = mailbox({ folders: [folder('inbox', 1_000, 10 * GB)] });
const rate = (low: number, likely: number, high: number, horizonMonths = 24): Growth => ({
  known: true,
  basis: 'visits',
  low: low * GB,
  likely: likely * GB,
  high: high * GB,
  certainty: 'medium',
  horizonMonths,
});

test('a growth that is not known carries no picture', () => {
  const young = growthFromAges(mailbox({ folders: [folder('inbox', 1, GB)] }));
  expect(young.known).toBe(false);
  expect(courseOf(state, [], young, 10 * GB, [50 * GB])).toBeNull();
  expect(courseOf(state, [], rate(1, 1, 1, 0), 10 * GB, [])).toBeNull();
});

test('what the readings found, to now, and on from there as the growth says', () => {
  const visits = weekly(12);
  const course = courseOf(state, visits, growth(state, visits), 10 * GB, [20 * GB]);
  expect(course?.basis).toBe('visits');
  expect(course?.past).toEqual(visits);
  expect(course?.ahead[0]).toEqual({ months: 0, low: 10 * GB, likely: 10 * GB, high: 10 * GB });
  const last = course?.ahead.at(-1);
  // Full after ten months: the picture goes a little further.
  expect(last?.months).toBe(13);
  expect((last?.likely ?? 0) / GB).toBeCloseTo(23, 0);
  expect(course?.limits).toEqual([20 * GB]);
  expect(course?.top).toBeGreaterThan(20 * GB);
});

test('from ages: how much of the mail of today was there already', () => {
  const grown = mailbox({
    folders: [
      folder('inbox', 1_000, 10 * GB, {
        oldest: asked(before(800)),
        older: ages([950, 9.5 * GB], [900, 9 * GB], [500, 5 * GB], [100, GB], [0, 0]),
      }),
    ],
  });
  const course = courseOf(grown, [], growth(grown, []), 10 * GB, [50 * GB]);
  expect(course?.basis).toBe('ages');
  expect(course?.past.slice(-4)).toEqual([
    { at: before(365), bytes: 5 * GB },
    { at: before(90), bytes: 9 * GB },
    { at: before(30), bytes: 9.5 * GB },
    { at: NOW, bytes: 10 * GB },
  ]);
});

test('looks no further ahead than can be told, and six months at least where that can', () => {
  const end = (growth: Growth, limits: number[]) =>
    courseOf(state, [], growth, 10 * GB, limits)?.ahead.at(-1)?.months;
  expect(end(rate(0.1, 0.5, 1, 24), [30 * GB])).toBe(24);
  expect(end(rate(5, 5, 5, 24), [11 * GB])).toBe(6);
  expect(end(rate(5, 5, 5, 4), [11 * GB])).toBe(4);
  expect(end(rate(0.1, 0.1, 0.1, 24), [])).toBe(12);
});

test('a size never falls below nothing', () => {
  const course = courseOf(state, [], rate(-5, -3, 0.1, 24), 10 * GB, []);
  expect(course?.ahead.at(-1)).toMatchObject({ low: 0, likely: 0 });
});

test('a limit far above everything is named, not drawn', () => {
  const course = courseOf(state, [], rate(0.1, 0.1, 0.2), 10 * GB, [20 * GB, 100 * GB]);
  expect(course?.limits).toEqual([20 * GB]);
  expect(course?.limitsAbove).toEqual([100 * GB]);
});

test('what lies far above a limit is cut off: a mailbox does not get there', () => {
  const course = courseOf(state, [], rate(0.1, 1, 40), 10 * GB, [12 * GB]);
  expect((course?.ahead.at(-1)?.high ?? 0) > 200 * GB).toBe(true);
  expect(course?.top).toBe(15 * GB);
});

describe('to the number', () => {
  const course = (growth: Growth, limits: number[], visits: readonly Visit[] = []) => {
    const found = courseOf(state, visits, growth, 10 * GB, limits);
    if (!found) throw new Error('No course');
    return found;
  };
  const steps = (growth: Growth, limits: number[]) =>
    course(growth, limits).ahead.map(({ months }) => months);

  test('five points at most, each month once', () => {
    expect(steps(rate(1, 1, 1, 24), [])).toEqual([0, 3, 6, 9, 12]);
    expect(steps(rate(5, 5, 5, 24), [11 * GB])).toEqual([0, 2, 3, 5, 6]);
    expect(steps(rate(1, 1, 1, 1), [])).toEqual([0, 1]);
  });

  test('a little further than the latest month, or than twice the likely one, of the limit that is furthest', () => {
    const end = (growth: Growth, ...limits: number[]) => steps(growth, limits).at(-1);
    expect(end(rate(1, 2, 4), 20 * GB)).toBe(12);
    expect(end(rate(2, 2, 4), 24 * GB)).toBe(9);
    expect(end(rate(0.5, 2, 4), 24 * GB)).toBe(17);
    expect(end(rate(-1, 2, 4), 24 * GB)).toBe(17);
    expect(end(rate(2, 2, 4), 12 * GB, 30 * GB)).toBe(12);
    expect(end(rate(2, 2, 4), 8 * GB)).toBe(12);
  });

  test('each rate is added to what there is now', () => {
    expect(course(rate(-1, 2, 3), []).ahead[2]).toEqual({
      months: 6,
      low: 4 * GB,
      likely: 22 * GB,
      high: 28 * GB,
    });
  });

  test('the past goes back as far as a half more than the picture looks ahead, a year at least, and ends now', () => {
    const visits = [900, 600, 400, 364, 10, 0, -5].map((days) => ({ at: before(days), bytes: GB }));
    const past = (growth: Growth) => course(growth, [], visits).past.map(({ at }) => at);
    expect(past(rate(1, 1, 1, 6))).toEqual([before(364), before(10), NOW]);
    expect(past(rate(1, 1, 1, 12))).toEqual([before(400), before(364), before(10), NOW]);
    expect(course(rate(1, 1, 1), [], visits).past.at(-1)).toEqual({ at: NOW, bytes: 10 * GB });
  });

  test('the top leaves room above the highest line, or above the limits and what was', () => {
    expect(course(rate(1, 1, 1, 10), []).top).toBeCloseTo(1.15 * 20 * GB);
    expect(course(rate(1, 1, 1, 10), [16 * GB]).top).toBe(1.25 * 16 * GB);
    const was = [{ at: before(20), bytes: 30 * GB }];
    expect(course(rate(1, 1, 1, 10), [16 * GB], was).top).toBe(1.25 * 30 * GB);
    expect(course(rate(1, 1, 1, 10), [80 * GB]).limits).toEqual([80 * GB]);
    expect(course(rate(1, 1, 1, 10), [80 * GB + 1])).toMatchObject({
      limits: [],
      limitsAbove: [80 * GB + 1],
    });
  });
});
