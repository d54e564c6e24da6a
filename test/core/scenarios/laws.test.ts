import fc from 'fast-check';
import { covers } from '../../../src/core/copies/ages';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Copy } from '../../../src/core/copies/copy';
import { copiesAfter } from '../../../src/core/scenarios/after-event';
import { PURGE_SCOPES, type ScenarioEvent } from '../../../src/core/scenarios/event';
import { FATES, outcome, worstFate } from '../../../src/core/scenarios/outcome';
import { anyCopies, anyCopy, anyEvent, anySnapshot, copyKey } from '../../tools/arbitraries';
import { KEPT_FOREVER, TODAY, imported, keptDays, pop3, pst, snapshotOf } from '../../tools/make-snapshot';
import { runs } from '../../tools/long';

/** How well mail fares, by account, kind and age: 0 is lost, and mail that is nowhere counts as lost. */
function fares(copies: readonly Copy[], event: ScenarioEvent): Map<string, (age: number) => number> {
  return new Map(
    outcome(copies, event).map(({ account, kind, segments }) => [
      `${account}|${kind}`,
      (age) => {
        const segment = segments.find(({ ages }) => covers(ages, age));
        return segment ? FATES.indexOf(segment.fate) : 0;
      },
    ]),
  );
}

/** Every age at which anything can change, and one far beyond. */
function agesIn(copies: readonly Copy[], event: ScenarioEvent): number[] {
  const edges = copies.flatMap(({ ages }) => (ages ? [ages.from, ages.to ?? 10_000] : []));
  const purge = event.type === 'serverPurge' ? [event.olderThanDays] : [];
  return [...new Set([0, ...edges, ...purge].flatMap((age) => [Math.max(0, age - 1), age]))];
}

/** Fails with the mail that fares worse in the second case than in the first. */
function expectNoWorse(
  first: { copies: readonly Copy[]; event: ScenarioEvent },
  second: { copies: readonly Copy[]; event: ScenarioEvent },
): void {
  const before = fares(first.copies, first.event);
  const after = fares(second.copies, second.event);
  const ages = [...agesIn(first.copies, first.event), ...agesIn(second.copies, second.event)];
  const worse = [...before].flatMap(([mail, rank]) =>
    ages.filter((age) => (after.get(mail)?.(age) ?? 0) < rank(age)).map((age) => `${mail} at ${age}`),
  );
  expect(worse).toEqual([]);
}

describe('laws of every scenario', () => {
  it('adding a copy never makes any fate worse, and removing one never makes any better', () => {
    fc.assert(
      fc.property(anyCopies, anyCopy, anyEvent, fc.nat(), (copies, copy, event, at) => {
        const fewer = copies.filter((other) => copyKey(other) !== copyKey(copy));
        const more = fewer.toSpliced(at % (fewer.length + 1), 0, copy);
        expectNoWorse({ copies: fewer, event }, { copies: more, event });
      }),
      { numRuns: runs(500) },
    );
  });

  it('a copy that becomes certain never makes any fate worse', () => {
    fc.assert(
      fc.property(anyCopies, anyEvent, (copies, event) => {
        const certain = copies.map((copy): Copy => ({ ...copy, certainty: 'certain' }));
        expectNoWorse({ copies, event }, { copies: certain, event });
      }),
      { numRuns: runs(500) },
    );
  });

  it('an event makes nothing out of nothing: what is left was there before, or in the recoverable stage', () => {
    fc.assert(
      fc.property(anyCopies, anyEvent, (copies, event) => {
        const before = new Set(copies.map(copyKey));
        expect(copiesAfter(copies, event).filter((copy) => !before.has(copyKey(copy)))).toEqual([]);
      }),
    );
  });

  it('covers mail without gaps or overlaps, in order of age', () => {
    fc.assert(
      fc.property(anyCopies, anyEvent, (copies, event) => {
        for (const { account, kind, segments } of outcome(copies, event)) {
          const own = copies.filter((copy) => copy.account === account && copy.kind === kind);
          for (const age of agesIn(own, event)) {
            const holding = segments.filter(({ ages }) => covers(ages, age)).length;
            expect(holding).toBe(own.some((copy) => covers(copy.ages, age)) ? 1 : 0);
          }
          const starts = segments.map(({ ages }) => ages.from);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('loses what no copy is left of, and says where the rest is', () => {
    fc.assert(
      fc.property(anyCopies, anyEvent, (copies, event) => {
        for (const { segments } of outcome(copies, event)) {
          for (const { fate, where, recoverableDays } of segments) {
            expect(where.length === 0).toBe(fate === 'lost');
            expect(recoverableDays !== null).toBe(fate === 'recoverable');
          }
        }
      }),
    );
  });

  it('a full mailbox loses nothing that was certain', () => {
    fc.assert(
      fc.property(anyCopies, (copies) => {
        const certain = copies.filter((copy) => copy.certainty === 'certain');
        const event: ScenarioEvent = { type: 'mailboxFull', accounts: null };
        for (const { segments } of outcome(certain, event)) expect(worstFate(segments)).toBe('kept');
      }),
    );
  });
});

describe('laws of a purge', () => {
  const days = fc.integer({ min: 0, max: 500 });
  const purge = (olderThanDays: number, scope: (typeof PURGE_SCOPES)[number]): ScenarioEvent => ({
    type: 'serverPurge',
    olderThanDays,
    scope,
    accounts: null,
  });

  it('one that reaches further back into young mail never loses less', () => {
    fc.assert(
      fc.property(anyCopies, days, days, fc.constantFrom(...PURGE_SCOPES), (copies, a, b, scope) => {
        const wide = purge(Math.min(a, b), scope);
        expectNoWorse({ copies, event: wide }, { copies, event: purge(Math.max(a, b), scope) });
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    ['all', 'inbox'],
    ['inbox', 'unreadInbox'],
  ] as const)('one of %s never loses less than one of %s', (wide, narrow) => {
    fc.assert(
      fc.property(anyCopies, days, (copies, olderThanDays) => {
        expectNoWorse(
          { copies, event: purge(olderThanDays, wide) },
          { copies, event: purge(olderThanDays, narrow) },
        );
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('laws of the copies map', () => {
  const copiesWith = (setting: ReturnType<typeof keptDays> | typeof KEPT_FOREVER) =>
    copiesOf(snapshotOf({ accounts: [pop3({ serverCopy: imported(setting) })], dataFiles: [pst()] }), TODAY);

  it('keeping copies on the server for more days never makes any fate worse, and for ever is the most', () => {
    const days = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(days, days, anyEvent, (a, b, event) => {
        const [fewer, more] = [copiesWith(keptDays(Math.min(a, b))), copiesWith(keptDays(Math.max(a, b)))];
        expectNoWorse({ copies: fewer, event }, { copies: more, event });
        expectNoWorse({ copies: more, event }, { copies: copiesWith(KEPT_FOREVER), event });
      }),
    );
  });

  it('never throws, names only accounts of the snapshot, and puts each kind of mail in a place once for sure and once perhaps', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const copies = copiesOf(snapshot, TODAY);
        const ids = snapshot.accounts.map((account) => account.id);
        expect(copies.every((copy) => ids.includes(copy.account))).toBe(true);
        const keys = copies.map((copy) => `${copyKey(copy)} ${copy.certainty}`);
        expect(new Set(keys).size).toBe(copies.length);
      }),
      { numRuns: runs(300) },
    );
  });
});
