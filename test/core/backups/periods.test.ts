import fc from 'fast-check';
import { countedByDayFrom, daysOfMonth, less, periodsOf } from '../../../src/core/backups/periods';
import { addDays } from '../../../src/core/days';
import { RECENT_DAYS } from '../../../src/core/facts/mail-file';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { mailFileOfMessages } from '../../tools/mail-file-of-messages';

const amount = (items: number, bytes: number) => ({ items, bytes });

test('a month goes from its first day to its last', () => {
  expect(daysOfMonth('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(daysOfMonth('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(daysOfMonth('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});

test('what is left of a whole is the whole less its parts', () => {
  expect(less(amount(5, 50), [amount(1, 10), amount(2, 5)])).toEqual(amount(2, 35));
  expect(less(amount(5, 50), [])).toEqual(amount(5, 50));
});

test('both files tell days from the later of their first ones on, or not at all', () => {
  const changed = (modifiedAt: string | null) => mailFileOf([], { modifiedAt });
  const [late, early] = [changed('2026-03-01T09:00:00.000Z'), changed('2026-02-01T09:00:00.000Z')];
  const first = addDays('2026-03-01', -RECENT_DAYS);
  expect([countedByDayFrom(late, early), countedByDayFrom(early, late)]).toEqual([first, first]);
  expect([countedByDayFrom(late, changed(null)), countedByDayFrom(changed(null), late)]).toEqual([
    null,
    null,
  ]);
});

test('months are told whole where no days are told, beside what the copy has of them', () => {
  const [live, copy] = [mailFolder('1', { '2026-01': 3, '2026-02': 2 }), mailFolder('1', { '2026-02': 1 })];
  expect(periodsOf(live, copy, null)).toEqual([
    { from: '2026-01-01', to: '2026-01-31', live: amount(3, 3000), copy: amount(0, 0) },
    { from: '2026-02-01', to: '2026-02-28', live: amount(2, 2000), copy: amount(1, 1000) },
  ]);
  expect(periodsOf(live, null, null).map((period) => period.copy)).toEqual([amount(0, 0), amount(0, 0)]);
});

test('a month in which days begin is told as what was before them, and then day by day', () => {
  const days = (...list: string[]) =>
    mailFileOfMessages(list.map((day) => ({ folder: 'Inbox', day, bytes: 10 }))).folders[0];
  const live = days('2026-11-03', '2026-11-12', '2026-11-12');
  const copy = days('2026-11-12');
  if (!live || !copy) throw new Error('No folder was made.');
  expect(periodsOf(live, copy, '2026-11-10')).toEqual([
    { from: '2026-11-01', to: '2026-11-09', live: amount(1, 10), copy: amount(0, 0) },
    { from: '2026-11-12', to: '2026-11-12', live: amount(2, 20), copy: amount(1, 10) },
  ]);
});

test('whatever the days, the periods hold all of the mail once, and in order', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((back) => addDays('2026-11-19', -back));
  const folder = (list: readonly string[]) =>
    mailFileOfMessages(list.map((one) => ({ folder: 'Inbox', day: one, bytes: 10 }))).folders[0];
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 30 }),
      fc.array(day, { minLength: 1, maxLength: 30 }),
      fc.option(fc.integer({ min: 0, max: RECENT_DAYS }).map((back) => addDays('2026-11-20', -back))),
      (mine, theirs, from) => {
        const [live, copy] = [folder(mine), folder(theirs)];
        if (!live || !copy) throw new Error('No folder was made.');
        const periods = periodsOf(live, copy, from);
        expect(periods.reduce((sum, period) => sum + period.live.items, 0)).toBe(mine.length);
        const starts = periods.map((period) => period.from);
        expect(starts).toEqual([...starts].sort());
        for (const [at, period] of periods.entries())
          expect(period.to < (periods[at + 1]?.from ?? '9999')).toBe(true);
      },
    ),
  );
});
