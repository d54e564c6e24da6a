import fc from 'fast-check';
import {
  EMPTY_LEDGER,
  entriesOf,
  keyOf,
  ledgerOf,
  merge,
  record,
  rememberedIn,
} from '../../src/storage/ledger';
import type { Entry, Ledger } from '../../src/storage/ledger';
import { blank, instants, oneAnswer, oneReceipt, oneWalk, rememberedArbitrary } from './remembered-samples';

const EARLY = '2026-11-20T12:00:00.000Z';
const LATE = '2026-11-21T12:00:00.000Z';

const ledgers: fc.Arbitrary<Ledger> = fc
  .array(fc.tuple(rememberedArbitrary, instants, fc.boolean()), { maxLength: 3 })
  .map((parts) =>
    ledgerOf(
      parts.flatMap(([remembered, at, gone]) =>
        [...entriesOf(remembered, at).values()].map((entry): Entry =>
          gone ? { at, kind: 'gone', item: keyOf(entry) } : entry,
        ),
      ),
    ),
  );
const sorted = (ledger: Ledger) => [...ledger.values()].map((entry) => JSON.stringify(entry)).sort();

describe('joining two stores', () => {
  test('does not depend on the order', () => {
    fc.assert(
      fc.property(ledgers, ledgers, (a, b) => expect(sorted(merge(a, b))).toEqual(sorted(merge(b, a)))),
    );
  });

  test('does not depend on the grouping', () => {
    fc.assert(
      fc.property(ledgers, ledgers, ledgers, (a, b, c) =>
        expect(sorted(merge(merge(a, b), c))).toEqual(sorted(merge(a, merge(b, c)))),
      ),
    );
  });

  test('with itself changes nothing', () => {
    fc.assert(fc.property(ledgers, (a) => expect(sorted(merge(a, a))).toEqual(sorted(a))));
  });

  test('keeps everything of which only one store knows', () => {
    fc.assert(
      fc.property(ledgers, ledgers, (a, b) => {
        const joined = merge(a, b);
        for (const [key, entry] of a) if (!b.has(key)) expect(joined.get(key)).toBe(entry);
        expect(joined.size).toBe(new Set([...a.keys(), ...b.keys()]).size);
      }),
    );
  });

  test('takes the later change of one item, not the later store', () => {
    const changed = { ...oneAnswer, value: { kind: 'dontKnow' } as const };
    const here = merge(
      entriesOf({ ...blank(), answers: [changed] }, LATE),
      entriesOf({ ...blank(), walks: [oneWalk] }, EARLY),
    );
    const there = merge(
      entriesOf({ ...blank(), answers: [oneAnswer] }, EARLY),
      entriesOf({ ...blank(), walks: [{ ...oneWalk, state: 'proved' }], receipts: [oneReceipt] }, LATE),
    );
    const joined = rememberedIn(merge(here, there));
    expect(joined.answers).toEqual([changed]);
    expect(joined.walks.map((walk) => walk.state)).toEqual(['proved']);
    expect(joined.receipts).toEqual([oneReceipt]);
  });

  test('does not bring back what was taken away', () => {
    const old = entriesOf({ ...blank(), walks: [oneWalk] }, EARLY);
    const removed = record(old, old, EMPTY_LEDGER, LATE);
    expect(rememberedIn(merge(removed, old)).walks).toEqual([]);
    expect(rememberedIn(merge(old, removed)).walks).toEqual([]);
  });

  test('brings back what was taken away and done again after that', () => {
    const old = entriesOf({ ...blank(), walks: [oneWalk] }, EARLY);
    const removed = record(old, old, EMPTY_LEDGER, EARLY);
    const again = record(removed, EMPTY_LEDGER, old, EARLY);
    expect(rememberedIn(merge(removed, again)).walks).toEqual([oneWalk]);
  });
});

describe('recording a save', () => {
  test('gives what was saved, whatever the clock says', () => {
    fc.assert(
      fc.property(ledgers, rememberedArbitrary, instants, (ledger, wanted, now) => {
        const seen = entriesOf(rememberedIn(ledger), now);
        const saved = rememberedIn(record(ledger, seen, entriesOf(wanted, now), now));
        const bare = rememberedIn(entriesOf(wanted, now));
        expect({ ...saved, savedAt: '' }).toEqual({ ...bare, savedAt: '' });
      }),
    );
  });

  test('is later than what it replaces, so that it wins when joined with it', () => {
    fc.assert(
      fc.property(ledgers, rememberedArbitrary, instants, (ledger, wanted, now) => {
        const seen = entriesOf(rememberedIn(ledger), now);
        const after = record(ledger, seen, entriesOf(wanted, now), now);
        expect(sorted(merge(ledger, after))).toEqual(sorted(after));
      }),
    );
  });

  test('does not touch what another window changed meanwhile', () => {
    const known = entriesOf({ ...blank(), answers: [oneAnswer] }, EARLY);
    const elsewhere = { ...oneAnswer, value: { kind: 'dontKnow' } as const };
    const ledger = entriesOf({ ...blank(), answers: [elsewhere] }, LATE);
    const saved = record(
      ledger,
      known,
      entriesOf({ ...blank(), answers: [oneAnswer], walks: [oneWalk] }, LATE),
      LATE,
    );
    expect(rememberedIn(saved)).toMatchObject({ answers: [elsewhere], walks: [oneWalk] });
  });

  test('dates only what changed', () => {
    const seen = entriesOf({ ...blank(), answers: [oneAnswer], walks: [oneWalk] }, EARLY);
    const wanted = entriesOf(
      { ...blank(), answers: [oneAnswer], walks: [{ ...oneWalk, step: 'next' }] },
      LATE,
    );
    const at = [...record(seen, seen, wanted, LATE).values()].map((entry) => [entry.kind, entry.at]);
    expect(at).toEqual([
      ['answer', EARLY],
      ['walk', LATE],
    ]);
  });
});
