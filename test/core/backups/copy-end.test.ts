import { endOf, partAtEnd, type CopyEnd } from '../../../src/core/backups/copy-end';
import type { Period } from '../../../src/core/backups/periods';
import type { MailFileFolder } from '../../../src/core/facts/mail-file';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const amount = (items: number) => ({ items, bytes: items * 1000 });
const at = (day: string) => `${day}T10:00:00.000Z`;
const day = (on: string, items: number) => ({ day: on, ...amount(items) });

const folder = (newest: string | null, more: Partial<MailFileFolder> = {}) =>
  mailFolder('inbox', {}, { newest: newest === null ? null : at(newest), ...more });

const november = (live: number, copy: number): Period => ({
  from: '2026-11-01',
  to: '2026-11-30',
  live: amount(live),
  copy: amount(copy),
});

const END: CopyEnd = { newest: at('2026-11-10'), latest: '2026-11-12', liveByDayAfter: '2026-08-12' };

function parted(
  period: Period,
  live: MailFileFolder,
  copy: MailFileFolder | null,
  end: Partial<CopyEnd> = {},
) {
  return partAtEnd({ live, copy, renamed: false }, period, { ...END, ...end });
}

describe('the end of a copy', () => {
  const live = mailFileOf([mailFolder('1', { '2026-11': 3 })], { modifiedAt: at('2026-11-20') });

  it('is its newest message, and no later than the day on which it was last changed', () => {
    const copy = mailFileOf([mailFolder('1', { '2026-10': 3 })], { modifiedAt: at('2026-11-01') });
    expect(endOf(live, copy)).toEqual({
      newest: at('2026-10-15'),
      latest: '2026-11-01',
      liveByDayAfter: '2026-08-12',
    });
  });

  it('is soon after the live file was read, where the copy does not tell its own day', () => {
    const copy = mailFileOf([mailFolder('1', {})], { modifiedAt: null });
    expect(endOf(live, copy)).toMatchObject({ newest: null, latest: '2026-11-22' });
  });

  it('is not known where neither file tells a day', () => {
    const undated = mailFileOf([], { modifiedAt: null });
    expect(endOf(undated, undated)).toEqual({ newest: null, latest: null, liveByDayAfter: null });
  });
});

describe('the time in which a copy ends', () => {
  it('stays whole where the copy has no such folder, or nothing dated', () => {
    const whole = { parts: [{ ...november(5, 0), surelyMissing: 0 }], doubtFrom: null };
    expect(parted(november(5, 0), folder('2026-11-20'), null)).toEqual(whole);
    expect(parted(november(5, 0), folder('2026-11-20'), folder(null))).toEqual(whole);
    expect(parted(november(5, 0), folder(null), folder('2026-11-10'))).toEqual(whole);
  });

  it('stays whole where nothing came after the copy, and in months before its end', () => {
    const same = parted(november(5, 5), folder('2026-11-10'), folder('2026-11-10'));
    expect(same).toEqual({ parts: [{ ...november(5, 5), surelyMissing: 0 }], doubtFrom: null });
    const october: Period = { ...november(5, 5), from: '2026-10-01', to: '2026-10-31' };
    expect(parted(october, folder('2026-11-20'), folder('2026-11-10')).parts).toEqual([
      { ...october, surelyMissing: 0 },
    ]);
  });

  it('is parted at the last day of the copy where the live file tells days', () => {
    const live = folder('2026-11-20', {
      days: [day('2026-11-02', 3), day('2026-11-15', 1), day('2026-11-20', 1)],
    });
    expect(parted(november(5, 3), live, folder('2026-11-10'))).toEqual({
      parts: [
        { from: '2026-11-01', to: '2026-11-10', live: amount(3), copy: amount(3), surelyMissing: 0 },
        { from: '2026-11-15', to: '2026-11-30', live: amount(2), copy: amount(0), surelyMissing: 0 },
      ],
      doubtFrom: null,
    });
  });

  it('is in doubt on the last day itself where the live file holds mail of that day', () => {
    const live = folder('2026-11-20', { days: [day('2026-11-10', 3), day('2026-11-20', 1)] });
    expect(parted(november(4, 3), live, folder('2026-11-10')).doubtFrom).toBe('2026-11-10');
  });

  it('is in doubt as a whole where days are not told, and the newest message is surely missing', () => {
    const found = parted(november(5, 5), folder('2026-11-20'), folder('2026-11-10'), {
      liveByDayAfter: null,
    });
    expect(found).toEqual({
      parts: [{ ...november(5, 5), surelyMissing: 1 }],
      doubtFrom: '2026-11-01',
    });
  });

  it('of one day lacks what came later on that day', () => {
    const one: Period = { ...november(2, 1), from: '2026-11-10', to: '2026-11-10' };
    const live = folder('2026-11-10', { newest: '2026-11-10T18:00:00.000Z' });
    expect(parted(one, live, folder('2026-11-10'))).toEqual({
      parts: [{ ...one, surelyMissing: 1 }],
      doubtFrom: '2026-11-10',
    });
    const later = parted({ ...one, copy: amount(2) }, folder('2026-11-20'), folder('2026-11-10'));
    expect(later).toEqual({ parts: [{ ...one, copy: amount(2), surelyMissing: 0 }], doubtFrom: null });
  });

  it('is not told by a message that is dated ahead: the last month before it is in doubt, if it differs', () => {
    const copy = folder('2031-01-01', {
      months: [
        { month: '2026-11', ...amount(3) },
        { month: '2031-01', ...amount(1) },
      ],
    });
    const ahead = (period: Period) => parted(period, folder('2026-11-20'), copy).doubtFrom;
    expect(ahead(november(5, 3))).toBe('2026-11-01');
    expect(ahead(november(3, 3))).toBeNull();
    expect(ahead({ ...november(5, 3), from: '2026-10-01', to: '2026-10-31' })).toBeNull();
  });
});
