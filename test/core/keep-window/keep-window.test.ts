import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/core/days';
import type { Account, ServerCopy } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import { keepWindow, windowsToShow, type KeepWindowInput } from '../../../src/core/keep-window/keep-window';
import {
  LONGEST_WINDOW,
  longestSafeWindow,
  type Estimate,
  type Full,
  type Space,
} from '../../../src/core/keep-window/server-space';
import {
  KEPT_FOREVER,
  NOT_KEPT,
  TODAY,
  backupOf,
  imported,
  keptDays,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { runs } from '../../tools/long';

const MB = 1024 ** 2;

interface Setting {
  serverCopy?: ServerCopy;
  growth?: number | null;
  account?: Partial<Account>;
  backup?: ReturnType<typeof backupOf>;
}

function input({
  serverCopy = NOT_KEPT,
  growth = 10 * MB,
  account = {},
  backup,
}: Setting = {}): KeepWindowInput {
  const one = pop3({
    serverCopy: imported(serverCopy),
    used: told(100 * MB),
    quotaLimit: told(1000 * MB),
    ...account,
  });
  return {
    snapshot: snapshotOf({ accounts: [one], dataFiles: [backup ? pst({ backup }) : pst()] }),
    account: one,
    growthPerDay: growth === null ? unknown('notAsked') : told(growth),
    today: TODAY,
  };
}

/** The server, evening by evening: when it is full, and how much it holds in the end. */
function simulate(
  days: number | null,
  { account, growthPerDay }: KeepWindowInput,
): { fullIn: number | null; bytes: number } {
  const growth = growthPerDay.known ? growthPerDay.value : 0;
  const used = account.used.known ? account.used.value : 0;
  const limit = account.quotaLimit.known ? (account.quotaLimit.value ?? Infinity) : Infinity;
  const setting = account.serverCopy.known ? account.serverCopy.value : NOT_KEPT;
  const window = setting.keep === 'days' ? setting.days : 0;
  const copies = Array.from({ length: window }, () => growth);
  const others = used - window * growth;
  let fullIn: number | null = used >= limit ? 0 : null;
  let bytes = used;
  for (let day = 1; day <= 4_000; day += 1) {
    if (days !== 0) copies.push(growth);
    while (days !== null && copies.length > days) copies.shift();
    bytes = others + copies.length * growth;
    if (bytes >= limit) fullIn ??= day;
  }
  return { fullIn, bytes };
}

function value<T>(estimate: Estimate<T>): T | null {
  return estimate.known ? estimate.value : null;
}

describe('mail that a dead disk takes', () => {
  it('is what is older than the window', () => {
    expect(keepWindow(14, input()).lost).toEqual([{ from: 14, to: null }]);
    expect(keepWindow(0, input()).lost).toEqual([{ from: 0, to: null }]);
    expect(keepWindow(null, input()).lost).toEqual([]);
  });

  it('is only what lies between the window and the backup', () => {
    const backup = backupOf(addDays(TODAY, -30));
    expect(keepWindow(14, input({ backup })).lost).toEqual([{ from: 14, to: 30 }]);
    expect(keepWindow(30, input({ backup })).lost).toEqual([]);
  });

  it('is all of it, whatever the window, when another program empties the server', () => {
    const account = { otherClients: told('removeMail' as const) };
    expect(keepWindow(90, input({ account })).lost).toEqual([{ from: 0, to: null }]);
    expect(longestSafeWindow(input({ account }))).toMatchObject({ days: null, reason: 'otherReaderRemoves' });
  });

  it('reaches to where the server itself deletes mail', () => {
    const account = { serverDeletesAfterDays: told(60) };
    expect(keepWindow(null, input({ account })).lost).toEqual([{ from: 60, to: null }]);
  });
});

describe('space on the server', () => {
  it('is what is there, and the days kept times what comes in a day', () => {
    expect(value(keepWindow(30, input()).space)).toEqual({
      grows: false,
      atLeast: 400 * MB,
      atMost: 400 * MB,
    });
    expect(value(keepWindow(null, input()).space)).toEqual({ grows: true });
  });

  it('lies between two bounds while nobody can say how much of it is copies', () => {
    const found = keepWindow(30, input({ serverCopy: KEPT_FOREVER }));
    expect(value(found.space)).toEqual({ grows: false, atLeast: 300 * MB, atMost: 400 * MB });
  });

  it('is at least the copies, when nobody knows what is used', () => {
    const found = keepWindow(30, input({ account: { used: unknown('notAsked') } }));
    expect(value(found.space)).toEqual({ grows: false, atLeast: 300 * MB, atMost: null });
    expect(found.full).toEqual({ known: false, missing: ['used'] });
  });

  it('is not told without knowing how much comes in', () => {
    const found = keepWindow(30, input({ growth: null }));
    expect(found.space).toEqual({ known: false, missing: ['growth'] });
    expect(found.duplicates).toEqual({ known: false, missing: ['growth'] });
    expect(longestSafeWindow(input({ growth: null }))).toEqual({ known: false, missing: ['growth'] });
  });

  it('foretells the duplicates of a program that forgot what it has', () => {
    expect(value(keepWindow(30, input()).duplicates)).toMatchObject({ atLeast: 300 * MB });
    expect(value(keepWindow(0, input()).duplicates)).toMatchObject({ atMost: 0 });
  });

  it('is never better founded than an estimate', () => {
    expect(keepWindow(30, input()).space).toMatchObject({ evidence: 'estimated' });
  });
});

describe('the day on which the mailbox is full', () => {
  it.each([
    ['now', input({ account: { used: told(1_000 * MB) } }), 0],
    ['never', input({ account: { quotaLimit: told(null) } }), null],
    ['never', input(), 30],
    ['by', input(), 365],
  ] as const)('is %s', (when, load, days) => {
    expect(value(keepWindow(days, load).full)).toMatchObject({ when });
  });

  it('is the earliest day only, when copies have been left with no end', () => {
    const load = input({ serverCopy: KEPT_FOREVER });
    expect(value(keepWindow(365, load).full)).toEqual({ when: 'notBefore', on: addDays(TODAY, 90) });
    expect(value(keepWindow(null, load).full)).toEqual({ when: 'by', on: addDays(TODAY, 90) });
  });

  it('is the day on which a server that is filled evening by evening is full', () => {
    const load = fc.record({
      now: fc.constantFrom(0, 7, 30),
      growth: fc.integer({ min: 1, max: 50 }),
      others: fc.nat(900),
      limit: fc.integer({ min: 1, max: 2_000 }),
      days: fc.option(fc.integer({ min: 0, max: 400 })),
    });
    fc.assert(
      fc.property(load, ({ now, growth, others, limit, days }) => {
        const found = input({
          serverCopy: now === 0 ? NOT_KEPT : keptDays(now),
          growth,
          account: { used: told(others + now * growth), quotaLimit: told(limit) },
        });
        const real = simulate(days, found);
        const full = value(keepWindow(days, found).full);
        if (full?.when === 'now') expect(real.fullIn).toBe(0);
        else if (full?.when === 'by') expect(daysBetween(TODAY, full.on)).toBe(real.fullIn);
        else expect([full?.when, real.fullIn]).toEqual(['never', null]);
        const space = value(keepWindow(days, found).space);
        if (space && !space.grows) expect(space).toMatchObject({ atLeast: real.bytes, atMost: real.bytes });
      }),
    );
  });
});

describe('the longest safe window', () => {
  it('leaves a fifth of the mailbox free', () => {
    expect(longestSafeWindow(input())).toEqual({
      known: true,
      days: 70,
      evidence: 'estimated',
      assumesOnlyCopies: false,
    });
  });

  it('takes all that is there for copies, and says so, when they have been left with no end', () => {
    expect(longestSafeWindow(input({ serverCopy: KEPT_FOREVER }))).toMatchObject({
      days: 80,
      assumesOnlyCopies: true,
    });
  });

  it('is none when other mail fills the mailbox already', () => {
    expect(longestSafeWindow(input({ account: { used: told(900 * MB) } }))).toMatchObject({
      days: null,
      reason: 'noRoom',
    });
  });

  it('is no longer than the server keeps mail', () => {
    expect(longestSafeWindow(input({ account: { serverDeletesAfterDays: told(21) } }))).toMatchObject({
      days: 21,
    });
    expect(longestSafeWindow(input({ account: { quotaLimit: told(null) } }))).toMatchObject({
      days: LONGEST_WINDOW,
    });
  });

  it('names all that is missing', () => {
    const account = {
      used: unknown('notAsked'),
      quotaLimit: unknown('notAsked'),
      serverCopy: unknown('notInExport'),
    };
    expect(longestSafeWindow(input({ growth: null, account }))).toEqual({
      known: false,
      missing: ['growth', 'used', 'limit', 'setting'],
    });
  });

  it('never fills the mailbox, and one day more would go past the mark', () => {
    const load = fc.record({
      growth: fc.integer({ min: 1, max: 50 }),
      used: fc.nat(900),
      limit: fc.nat(5_000),
    });
    fc.assert(
      fc.property(load, ({ growth, used, limit }) => {
        const found = input({ growth, account: { used: told(used), quotaLimit: told(limit) } });
        const safe = longestSafeWindow(found);
        if (!safe.known || safe.days === null) return;
        const bytes = (days: number) => simulate(days, found).bytes;
        expect(bytes(safe.days)).toBeLessThanOrEqual(limit * 0.8);
        if (safe.days < LONGEST_WINDOW) expect(bytes(safe.days + 1)).toBeGreaterThan(limit * 0.8);
      }),
    );
  });
});

const fullness = (full: Full | null): number => {
  switch (full?.when) {
    case 'now':
      return 0;
    case 'by':
    case 'notBefore':
      return daysBetween(TODAY, full.on);
    case 'never':
    case undefined:
      return Infinity;
  }
};
const size = (space: Space | null) => (space === null || space.grows ? Infinity : space.atLeast);
const isCovered = (days: number, ages: readonly { from: number; to: number | null }[]) =>
  ages.some(({ from, to }) => days >= from && (to === null || days < to));

describe('laws of the dial', () => {
  const load = fc.record({
    serverCopy: fc.constantFrom<ServerCopy>(NOT_KEPT, keptDays(14), KEPT_FOREVER),
    growth: fc.option(fc.nat(50 * MB)),
    used: fc.option(fc.nat(2_000 * MB)),
    limit: fc.option(fc.nat(2_000 * MB)),
    rule: fc.option(fc.integer({ min: 1, max: 400 })),
    backup: fc.option(fc.integer({ min: 0, max: 400 })),
  });
  const windows = fc.tuple(fc.nat(500), fc.option(fc.nat(500))).map(([days, more]) => ({
    shorter: days,
    longer: more === null ? null : days + more,
  }));

  it('a longer window never loses more, never takes less space, and never fills the mailbox later', () => {
    fc.assert(
      fc.property(load, windows, fc.nat(900), (parts, { shorter, longer }, age) => {
        const found = input({
          serverCopy: parts.serverCopy,
          growth: parts.growth,
          account: {
            used: parts.used === null ? unknown('notAsked') : told(parts.used),
            quotaLimit: parts.limit === null ? unknown('notAsked') : told(parts.limit),
            serverDeletesAfterDays: told(parts.rule),
          },
          ...(parts.backup === null ? {} : { backup: backupOf(addDays(TODAY, -parts.backup)) }),
        });
        const [less, more] = [keepWindow(shorter, found), keepWindow(longer, found)];
        if (isCovered(age, more.lost)) expect(isCovered(age, less.lost)).toBe(true);
        if (less.space.known && more.space.known) {
          expect(size(more.space.value)).toBeGreaterThanOrEqual(size(less.space.value));
        }
        if (less.full.known && more.full.known) {
          expect(fullness(more.full.value)).toBeLessThanOrEqual(fullness(less.full.value));
        }
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('says what a setting comes to once copies were left for as long, whenever it was made', () => {
    const justSet = input({
      serverCopy: keptDays(30),
      account: { serverCopyGrew: { on: TODAY, fromDays: 0 } },
    });
    for (const days of [7, 30, 90])
      expect(keepWindow(days, justSet).lost).toEqual([{ from: days, to: null }]);
  });

  it('shows the usual windows, the present one, the longest safe one, and the one with no end', () => {
    const shown = windowsToShow(input({ serverCopy: keptDays(21) })).map(({ days }) => days);
    expect(shown).toEqual([0, 7, 14, 21, 30, 80, 90, 180, 365, null]);
  });
});
