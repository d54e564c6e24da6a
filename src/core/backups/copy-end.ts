import { addDays } from '../days';
import { RECENT_DAYS, type MailAmount, type MailFileFacts } from '../facts/mail-file';
import { mailIn } from '../facts/mail-file-sums';
import type { FolderPair } from './match-folders';
import { daysOfMonth, less, type Period } from './periods';

/** A time at which a live folder holds mail, with how many messages of it the copy cannot hold in any case. */
export interface Part extends Period {
  surelyMissing: number;
}

export interface Parted {
  parts: Part[];
  /** ISO date from which mail that was deleted since may stand in the copy for newer mail; null: at no time. */
  doubtFrom: string | null;
}

/** What is known of the end of a copy, and of the days that the live file tells. */
export interface CopyEnd {
  /** ISO instant of its newest message; null: none is dated. */
  newest: string | null;
  /** ISO date after which a message can only be dated ahead; null: not known. */
  latest: string | null;
  /** ISO date after which the live file tells days; null: it tells none. */
  liveByDayAfter: string | null;
}

export function endOf(live: MailFileFacts, copy: MailFileFacts): CopyEnd {
  // A copy may have been made a while after the live file was read.
  const latest = copy.modifiedAt ?? (live.modifiedAt === null ? null : addDays(live.modifiedAt, 2));
  return {
    newest: mailIn(copy).newest,
    latest: latest?.slice(0, 10) ?? null,
    liveByDayAfter: live.modifiedAt === null ? null : addDays(live.modifiedAt, -RECENT_DAYS),
  };
}

/**
 * Parts the time in which the copy of a folder ends. Of that time the copy may hold mail that was deleted since, and its
 * number would stand for mail that came later. A live message that is newer than the newest in the copy is missing in
 * any case. How many others are is told where the live file tells days; where it does not, that time is in doubt.
 */
export function partAtEnd({ live, copy }: FolderPair, period: Period, end: CopyEnd): Parted {
  const whole: Part = { ...period, surelyMissing: 0 };
  const held: Parted = { parts: [whole], doubtFrom: null };
  const last = copy?.newest?.slice(0, 10);
  if (!copy?.newest || last === undefined || live.newest === null) return held;
  const isOneDay = period.from === period.to;
  if (end.latest !== null && last > end.latest) {
    // Behind a message that is dated ahead the real end may be anywhere in the last month before.
    const month = copy.months.findLast((one) => daysOfMonth(one.month).from <= (end.latest ?? ''))?.month;
    const isIn = month !== undefined && period.to >= daysOfMonth(month).from && !isOneDay;
    return { parts: [whole], doubtFrom: isIn && !isSame(period.live, period.copy) ? period.from : null };
  }
  const holdsEnd = period.from <= last && last <= period.to && period.to >= (end.newest ?? '').slice(0, 10);
  if (!holdsEnd || live.newest <= copy.newest) return held;
  const newestDay = live.newest.slice(0, 10);
  if (isOneDay) {
    const surelyMissing = newestDay === last ? 1 : 0;
    const isSure = surelyMissing === 0 && isSame(period.live, period.copy);
    return { parts: [{ ...whole, surelyMissing }], doubtFrom: isSure ? null : last };
  }
  if (end.liveByDayAfter === null || last <= end.liveByDayAfter)
    return {
      parts: [{ ...whole, surelyMissing: newestDay <= period.to ? 1 : 0 }],
      doubtFrom: period.from,
    };
  const later = live.days.filter(({ day }) => day > last && day <= period.to);
  const before: Part = {
    from: period.from,
    to: last,
    live: less(period.live, later),
    copy: period.copy,
    surelyMissing: newestDay === last ? 1 : 0,
  };
  const after: Part = {
    from: later[0]?.day ?? addDays(last, 1),
    to: period.to,
    live: later.reduce<MailAmount>(
      (all, { items, bytes }) => ({ items: all.items + items, bytes: all.bytes + bytes }),
      { items: 0, bytes: 0 },
    ),
    copy: { items: 0, bytes: 0 },
    surelyMissing: 0,
  };
  return {
    parts: [before, after].filter((part) => part.live.items > 0),
    doubtFrom: live.days.some(({ day }) => day === last) ? last : null,
  };
}

function isSame(one: MailAmount, other: MailAmount): boolean {
  return one.items === other.items && one.bytes === other.bytes;
}
