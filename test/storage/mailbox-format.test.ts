import fc from 'fast-check';
import { entriesOf, ledgerOf, merge, rememberedIn } from '../../src/storage/ledger';
import type { Entry } from '../../src/storage/ledger';
import {
  fitForMailbox,
  MAILBOX_LIMIT,
  packForMailbox,
  swapQuotes,
  unpackFromMailbox,
  weightInMailbox,
} from '../../src/storage/mailbox-format';
import { KEYS } from '../../src/storage/ports';
import { readStored, writeStored } from '../../src/storage/stored';
import {
  blank,
  oneAnswer,
  oneIgnored,
  oneReceipt,
  oneVisits,
  oneWalk,
  rememberedArbitrary,
  looksWith,
} from './remembered-samples';

const AT = '2026-11-20T12:00:00.000Z';
const receipts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...oneReceipt,
    provedAt: new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString(),
  }));
const dated = (remembered: ReturnType<typeof receipts>) =>
  ledgerOf(remembered.map((item): Entry => ({ at: item.provedAt, kind: 'receipt', item })));

test('quotes change places and back', () => {
  fc.assert(fc.property(fc.string(), (any) => expect(swapQuotes(swapQuotes(any))).toBe(any)));
});

test('nothing but ASCII goes into the mailbox, whatever is kept', () => {
  fc.assert(
    fc.property(rememberedArbitrary, (remembered) => {
      expect(packForMailbox(entriesOf(remembered, AT))).toMatch(/^[\x20-\x7e]*$/);
    }),
  );
  const odd = { ...oneReceipt, about: 'j\u00f6rg@\u204d.example \ud83d\ude00' };
  const entries = ledgerOf([{ at: AT, kind: 'receipt', item: odd }]);
  const back = unpackFromMailbox(packForMailbox(entries)) ?? '';
  expect(JSON.parse(back)).toEqual(JSON.parse(writeStored(entries)));
});

test('comes back from the mailbox as it was, also from hosts that hand back the JSON text of it', () => {
  fc.assert(
    fc.property(rememberedArbitrary, fc.boolean(), (remembered, asJson) => {
      const ledger = entriesOf({ ...remembered, sources: [] }, AT);
      const packed = packForMailbox(ledger);
      const text = unpackFromMailbox(asJson ? JSON.stringify(packed) : packed);
      expect(rememberedIn(readStored(text ?? '').ledger)).toEqual(rememberedIn(ledger));
    }),
  );
});

test.each([[undefined], [null]])('%p in the settings is nothing', (value) =>
  expect(unpackFromMailbox(value)).toBeNull(),
);

test.each([['"'], ['"7"'], [7], [{}], ['']])('%p in the settings is damaged, and kept as text', (value) => {
  const text = unpackFromMailbox(value);
  expect(typeof text).toBe('string');
  expect(readStored(text ?? '').state).toBe('damaged');
});

test('changing the quotes saves a third of the room', () => {
  const ledger = dated(receipts(20));
  const plain = weightInMailbox(KEYS.remembered, writeStored(ledger));
  expect(weightInMailbox(KEYS.remembered, packForMailbox(ledger)) / plain).toBeLessThan(0.67);
});

test('never weighs more than the budget, as Office counts', () => {
  fc.assert(
    fc.property(rememberedArbitrary, fc.integer({ min: 200, max: 4000 }), (remembered, budget) => {
      const { ledger } = fitForMailbox(entriesOf(remembered, AT), budget);
      expect(weightInMailbox(KEYS.remembered, packForMailbox(ledger))).toBeLessThanOrEqual(budget);
    }),
  );
});

test('the snapshot never goes to the mailbox, and does not count as left out', () => {
  const { ledger, leftOut } = fitForMailbox(
    entriesOf({ ...blank(), sources: looksWith(['Anna']), answers: [oneAnswer] }, AT),
    MAILBOX_LIMIT,
  );
  expect([...ledger.values()].map(({ kind }) => kind)).toEqual(['answer']);
  expect(leftOut).toBe(0);
});

test('the oldest receipts go first, and it is said how many', () => {
  const all = merge(
    dated(receipts(60)),
    entriesOf({ ...blank(), answers: [oneAnswer], ignored: [oneIgnored], walks: [oneWalk] }, AT),
  );
  const { ledger, leftOut } = fitForMailbox(all, MAILBOX_LIMIT);
  const kept = rememberedIn(ledger);
  expect(kept).toMatchObject({ answers: [oneAnswer], ignored: [oneIgnored], walks: [oneWalk] });
  expect(kept.receipts.length).toBeGreaterThan(20);
  expect(kept.receipts).toEqual(receipts(60).slice(leftOut));
});

test('what was begun outlives what was decided, and that outlives what is done with', () => {
  const proved = { ...oneWalk, finding: 'x', state: 'proved' as const };
  const full = {
    ...blank(),
    answers: [oneAnswer],
    ignored: [oneIgnored],
    walks: [oneWalk, proved],
    receipts: [oneReceipt],
    visits: [oneVisits],
  };
  const order: string[] = [];
  let budget = MAILBOX_LIMIT;
  let before = fitForMailbox(entriesOf(full, AT), budget).ledger;
  while (before.size > 0) {
    budget -= 10;
    const { ledger } = fitForMailbox(entriesOf(full, AT), budget);
    for (const [key, { kind }] of before) if (!ledger.has(key)) order.push(kind);
    before = ledger;
  }
  expect(order).toEqual(['receipt', 'visits', 'walk', 'ignored', 'answer', 'walk']);
});
