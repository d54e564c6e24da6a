import fc from 'fast-check';
import { compareCopy } from '../../../src/core/backups/compare-copy';
import { likenessOf } from '../../../src/core/backups/same-mail';
import { runs } from '../../tools/long';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const store = (storeKey: string | null, months: Record<string, number>) =>
  mailFileOf([mailFolder('1', months, { name: 'Inbox', special: 'inbox' })], { storeKey });
const like = (mine: Record<string, number>, theirs: Record<string, number>) =>
  likenessOf(store('aa', mine), store('bb', theirs), false);

test('a busier mailbox is no copy, whichever kind of file it is', () => {
  const live = store('aa', { '2024-03': 3, '2026-10': 7 });
  for (const busier of [
    store('bb', { '2024-03': 300, '2026-10': 700 }),
    { ...store('bb', { '2024-03': 300, '2026-10': 700 }), kind: 'ost' as const },
    store(null, { '2020-01': 90, '2024-03': 3, '2026-10': 7 }),
  ])
    expect(compareCopy(live, busier).verdict).toEqual({ state: 'cannotTell', why: 'otherMail' });
});

test('what was deleted since may be in a copy that another program made, within a bound', () => {
  expect(like({ '2020-01': 500, '2021-01': 500 }, { '2020-01': 505, '2021-01': 504 })).toEqual({
    sameMail: true,
    otherMail: false,
  });
  expect(like({ '2020-01': 500 }, { '2020-01': 513 }).otherMail).toBe(true);
});

test('little mail agrees by accident, unless it agrees to the byte', () => {
  expect(like({ '2020-01': 4 }, { '2020-01': 4 }).sameMail).toBe(false);
  expect(likenessOf(store('aa', { '2020-01': 4 }), store('bb', { '2020-01': 4 }), true).sameMail).toBe(true);
  expect(like({ '2020-01': 40 }, { '2020-01': 40 }).sameMail).toBe(true);
});

test('mail of the last two months, and mail of one store, is not held against a copy', () => {
  expect(like({ '2026-10': 7 }, { '2026-10': 700 })).toEqual({ sameMail: false, otherMail: false });
  expect(likenessOf(store('aa', { '2020-01': 1 }), store('aa', { '2020-01': 99 }), true)).toEqual({
    sameMail: true,
    otherMail: false,
  });
});

test('another store with far more old mail is never complete', () => {
  const months = fc.dictionary(
    fc.integer({ min: 2010, max: 2025 }).map((year) => `${String(year)}-05`),
    fc.integer({ min: 1, max: 400 }),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(months, fc.integer({ min: 2, max: 40 }), (mine, times) => {
      const theirs = Object.fromEntries(
        Object.entries(mine).map(([month, count]) => [month, count * times + 2]),
      );
      expect(compareCopy(store('aa', mine), store('bb', theirs)).verdict.state).toBe('cannotTell');
    }),
    { numRuns: runs(500) },
  );
});
