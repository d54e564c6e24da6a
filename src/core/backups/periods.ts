import { addDays } from '../days';
import { RECENT_DAYS, type MailAmount, type MailFileFacts, type MailFileFolder } from '../facts/mail-file';

/** Mail of one folder that arrived from one day to another, both included, as ISO dates in UTC. */
export interface Period {
  from: string;
  to: string;
  live: MailAmount;
  copy: MailAmount;
}

const NONE: MailAmount = { items: 0, bytes: 0 };

/** First day from which both files tell mail day by day; null: they do not both do so. */
export function countedByDayFrom(live: MailFileFacts, copy: MailFileFacts): string | null {
  if (live.modifiedAt === null || copy.modifiedAt === null) return null;
  const [mine, theirs] = [live.modifiedAt, copy.modifiedAt].map((at) => addDays(at, -RECENT_DAYS));
  if (mine === undefined || theirs === undefined) return null;
  return mine > theirs ? mine : theirs;
}

/**
 * The times at which the live folder holds mail, with what both folders hold of each: days where both files tell
 * days, else months, or what is left of a month before its first such day. Oldest first.
 */
export function periodsOf(
  live: MailFileFolder,
  copy: MailFileFolder | null,
  byDayFrom: string | null,
): Period[] {
  const months = byName(copy?.months ?? [], ({ month }) => month);
  const days = byName(copy?.days ?? [], ({ day }) => day);
  return live.months.flatMap(({ month, ...amount }) => {
    const whole: Period = { ...daysOfMonth(month), live: amount, copy: months.get(month) ?? NONE };
    if (byDayFrom === null || whole.to < byDayFrom) return [whole];
    const inDays = (day: string) => day.startsWith(month) && day >= byDayFrom;
    const dated = live.days.flatMap(({ day, ...one }): Period[] =>
      inDays(day) ? [{ from: day, to: day, live: one, copy: days.get(day) ?? NONE }] : [],
    );
    const copied = [...days].flatMap(([day, one]) => (inDays(day) ? [one] : []));
    const rest: Period = {
      from: whole.from,
      to: addDays(byDayFrom, -1),
      live: less(
        whole.live,
        dated.map((period) => period.live),
      ),
      copy: less(whole.copy, copied),
    };
    return rest.live.items > 0 ? [rest, ...dated] : dated;
  });
}

/** First and last day of a month, `YYYY-MM`. */
export function daysOfMonth(month: string): Pick<Period, 'from' | 'to'> {
  const first = `${month}-01`;
  return { from: first, to: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) };
}

export function less(whole: MailAmount, parts: readonly MailAmount[]): MailAmount {
  return parts.reduce(
    (left, { items, bytes }) => ({ items: left.items - items, bytes: left.bytes - bytes }),
    { items: whole.items, bytes: whole.bytes },
  );
}

function byName<T extends MailAmount>(list: readonly T[], name: (one: T) => string): Map<string, MailAmount> {
  return new Map(list.map((one) => [name(one), { items: one.items, bytes: one.bytes }]));
}
