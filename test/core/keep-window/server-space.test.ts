import fc from 'fast-check';
import { addDays } from '../../../src/core/days';
import type { Account } from '../../../src/core/facts/account';
import { known, unknown } from '../../../src/core/facts/evidence';
import {
  LONGEST_WINDOW,
  daysOf,
  duplicateBytes,
  fullOn,
  longestSafeWindow,
  spaceNeeded,
  type ServerLoad,
} from '../../../src/core/keep-window/server-space';
import { KEPT_FOREVER, NOT_KEPT, TODAY, imported, keptDays, pop3, told } from '../../tools/make-snapshot';

/** 10 a day into a mailbox that holds 100 of 1,000; nothing is kept so far. */
function load(account: Partial<Account> = {}, growth: number | null = 10): ServerLoad {
  return {
    account: pop3({
      serverCopy: imported(NOT_KEPT),
      used: told(100),
      quotaLimit: told(1000),
      ...account,
    }),
    growthPerDay: growth === null ? unknown('notAsked') : told(growth),
    today: TODAY,
  };
}

test('the days of a setting: none, so many, or with no end', () => {
  expect([NOT_KEPT, keptDays(14), KEPT_FOREVER].map(daysOf)).toEqual([0, 14, null]);
});

describe('the space that a window needs', () => {
  it('is what is there beside the copies, and the days times what comes in a day', () => {
    const bytes = (days: number, account: Partial<Account> = {}) => spaceNeeded(days, load(account));
    expect(bytes(0)).toMatchObject({ value: { atLeast: 100, atMost: 100 } });
    expect(bytes(30)).toMatchObject({ value: { atLeast: 400, atMost: 400 } });
    // Of the 100 that are there, 70 are copies of the week that is kept now.
    expect(bytes(30, { serverCopy: imported(keptDays(7)) })).toMatchObject({ value: { atLeast: 330 } });
  });

  it('grows for as long as copies stay with no end, and only while mail comes in', () => {
    expect(spaceNeeded(null, load())).toMatchObject({ value: { grows: true } });
    expect(spaceNeeded(null, load({}, 0))).toMatchObject({ value: { grows: false, atLeast: 100 } });
    expect(spaceNeeded(null, load({ serverDeletesAfterDays: told(20) }))).toMatchObject({
      value: { grows: false, atLeast: 300 },
    });
  });

  it('needs no growth where nothing is kept, and names what it lacks elsewhere', () => {
    expect(spaceNeeded(0, load({}, null))).toMatchObject({ known: true, value: { atLeast: 100 } });
    expect(spaceNeeded(1, load({}, null))).toEqual({ known: false, missing: ['growth'] });
    expect(spaceNeeded(0, load({ used: unknown('notAsked') }))).toEqual({ known: false, missing: ['used'] });
  });
});

describe('the day on which it is full', () => {
  const when = (days: number | null, account: Partial<Account> = {}, growth: number | null = 10) =>
    fullOn(days, load(account, growth));

  it('is today where all is used, to the byte, whatever is set', () => {
    expect(when(0, { used: told(1000) })).toMatchObject({ value: { when: 'now' } });
    expect(when(0, { used: told(999) })).toMatchObject({ value: { when: 'never' } });
  });

  it('is the day on which the last byte comes', () => {
    expect(when(null)).toMatchObject({ value: { when: 'by', on: addDays(TODAY, 90) } });
    expect(when(null, { used: told(101) })).toMatchObject({ value: { when: 'by', on: addDays(TODAY, 90) } });
    expect(when(90)).toMatchObject({ value: { when: 'by', on: addDays(TODAY, 90) } });
    expect(when(89)).toMatchObject({ value: { when: 'never' } });
  });

  it('never comes by a window that is no longer than the present one', () => {
    const now = { serverCopy: imported(keptDays(60)), used: told(990) };
    expect(when(60, now)).toMatchObject({ value: { when: 'never' } });
    expect(when(61, now)).toMatchObject({ value: { when: 'by', on: addDays(TODAY, 1) } });
  });

  it('never comes within a century by mail that hardly comes at all', () => {
    expect(when(null, {}, 900 / 36_525)).toMatchObject({ value: { when: 'by' } });
    expect(when(null, {}, 900 / 36_526)).toMatchObject({ value: { when: 'never' } });
  });

  it('is not told without what it hangs on', () => {
    const open = { used: unknown('notAsked'), quotaLimit: unknown('notAsked') };
    expect(when(30, open)).toEqual({ known: false, missing: ['used', 'limit'] });
    expect(when(30, {}, null)).toEqual({ known: false, missing: ['growth'] });
    expect(when(0, {}, null)).toMatchObject({ value: { when: 'never' } });
    expect(when(30, { used: unknown('notAsked'), quotaLimit: told(null) })).toMatchObject({
      value: { when: 'never' },
    });
  });
});

test('what comes down again is what the window keeps', () => {
  expect(duplicateBytes(30, load())).toMatchObject({ value: { atLeast: 300, atMost: 300 } });
  expect(duplicateBytes(null, load())).toMatchObject({ value: { grows: true } });
  expect(duplicateBytes(0, load({}, null))).toMatchObject({ value: { atLeast: 0, atMost: 0 } });
  expect(duplicateBytes(30, load({}, null))).toEqual({ known: false, missing: ['growth'] });
  expect(duplicateBytes(30, load({ serverDeletesAfterDays: told(7) }))).toMatchObject({
    value: { atLeast: 70 },
  });
});

describe('the longest safe window', () => {
  it('stays below the share at which we warn, to the day', () => {
    expect(longestSafeWindow(load())).toMatchObject({ days: 70, assumesOnlyCopies: false });
    expect(longestSafeWindow(load({ used: told(101) }))).toMatchObject({ days: 69 });
    expect(longestSafeWindow(load({ used: told(800) }))).toMatchObject({ days: 0 });
    expect(longestSafeWindow(load({ used: told(801) }))).toMatchObject({ days: null, reason: 'noRoom' });
    expect(longestSafeWindow(load({}, 0))).toMatchObject({ days: LONGEST_WINDOW });
  });

  it('is known as well as the weakest fact that it rests on, and no better than an estimate', () => {
    expect(longestSafeWindow(load())).toMatchObject({ evidence: 'estimated' });
    const guessed = { quotaLimit: known(1000, 'inferred' as const, 'answers') };
    expect(longestSafeWindow(load(guessed))).toMatchObject({ evidence: 'inferred' });
  });

  it('fits, whatever the numbers, and a day more does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(900), fc.nat(5000), (growth, used, limit) => {
        const one = load({ used: told(used), quotaLimit: told(limit) }, growth);
        const safe = longestSafeWindow(one);
        if (!safe.known || safe.days === null) return;
        const needed = (days: number) => {
          const space = spaceNeeded(days, one);
          return space.known && !space.value.grows ? space.value.atLeast : Infinity;
        };
        expect(needed(safe.days)).toBeLessThanOrEqual(limit * 0.8);
        if (safe.days < LONGEST_WINDOW) expect(needed(safe.days + 1)).toBeGreaterThan(limit * 0.8);
      }),
    );
  });
});
