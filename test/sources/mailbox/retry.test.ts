import fc from 'fast-check';
import { LONGEST_WAIT_MS, type Clock } from '../../../src/sources/mailbox/clock';
import { backOff, mostTries, pauseBefore, retryAfter } from '../../../src/sources/mailbox/retry';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const clockOf = (chance: number): Clock => ({
  now: () => NOW,
  random: () => chance,
  sleep: () => Promise.resolve(),
});

test('pauses double, with chance in them, and never grow beyond a minute', () => {
  const pauses = (chance: number): number[] =>
    [1, 2, 3, 7, 40].map((failures) => pauseBefore(failures, null, clockOf(chance)));
  expect(pauses(0)).toEqual([500, 1000, 2000, 30_000, 30_000]);
  expect(pauses(0.999_999)).toEqual([1000, 2000, 4000, 60_000, 60_000]);
});

test('what the server asks for is kept to; asking for nothing is not asking for no pause', () => {
  expect(pauseBefore(1, 7000, clockOf(0.5))).toBe(7000);
  expect(pauseBefore(5, 0, clockOf(0))).toBe(8000);
  expect(pauseBefore(1, 1e300, clockOf(0))).toBe(LONGEST_WAIT_MS);
});

test.each([
  ['7', 7000],
  ['0', 0],
  ['-5', 0],
  ['1e99', LONGEST_WAIT_MS],
  ['Fri, 27 Nov 2026 12:00:30 GMT', 30_000],
  ['Fri, 27 Nov 2026 11:00:00 GMT', 0],
  ['Fri, 01 Jan 2099 00:00:00 GMT', LONGEST_WAIT_MS],
  ['', null],
  ['  ', null],
  ['soon', null],
  [null, null],
])('Retry-After %p is %p milliseconds', (header, ms) => {
  expect(retryAfter(header, clockOf(0))).toBe(ms);
});

test.each([
  ['12000', 12_000],
  ['1e300', LONGEST_WAIT_MS],
  ['-1', 0],
  ['', null],
  ['much', null],
  [null, null],
])('a back-off of %p is %p milliseconds', (text, ms) => {
  expect(backOff(text)).toBe(ms);
});

test('whatever a server asks, the pause is a number that a timer can run', () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.oneof(fc.string(), fc.double().map(String)),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (failures, header, chance) => {
        const clock = clockOf(chance);
        const pause = pauseBefore(failures, retryAfter(header, clock), clock);
        expect(pause).toBeGreaterThan(0);
        expect(pause).toBeLessThanOrEqual(LONGEST_WAIT_MS);
      },
    ),
  );
});

test('being told to wait is borne longest, being told that something is not there shortest', () => {
  expect(mostTries('serverBusy')).toBeGreaterThan(mostTries('refused'));
  expect(mostTries('refused')).toBeGreaterThan(mostTries('notFound'));
  expect(mostTries('notFound')).toBeGreaterThan(1);
});
