import { addDays, daysBetween } from '../days';
import { RECENT_DAYS, type MailAmount, type MailFileFolder } from './mail-file';

/** How much of a folder's dated mail is at least so old. */
export interface OlderMail extends MailAmount {
  /** Counted message by message; false: the month in which the limit lies was divided by its days. */
  exact: boolean;
}

/** First day of the month after that of an ISO date or month. */
export function monthAfter(month: string): string {
  return `${addDays(`${month.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}

/**
 * Dated mail of a folder that arrived before an ISO date. Recent mail is known by the day, older mail by the month.
 *
 * @param lastDay ISO date from which `MailFileFolder.days` counts back
 */
export function mailBefore(folder: MailFileFolder, date: string, lastDay: string): OlderMail {
  const { months, days } = folder;
  if (date > addDays(lastDay, -RECENT_DAYS)) {
    const later = sumOf(days.filter(({ day }) => day >= date));
    const all = sumOf(months);
    return { items: all.items - later.items, bytes: all.bytes - later.bytes, exact: true };
  }
  const month = date.slice(0, 7);
  const before = sumOf(months.filter((one) => one.month < month));
  const within = months.find((one) => one.month === month);
  if (within === undefined || date.endsWith('-01')) return { ...before, exact: true };
  const first = `${month}-01`;
  const share = daysBetween(first, date) / daysBetween(first, monthAfter(month));
  return {
    items: before.items + Math.round(within.items * share),
    bytes: before.bytes + Math.round(within.bytes * share),
    exact: false,
  };
}

function sumOf(amounts: readonly MailAmount[]): MailAmount {
  return amounts.reduce((sum, { items, bytes }) => ({ items: sum.items + items, bytes: sum.bytes + bytes }), {
    items: 0,
    bytes: 0,
  });
}
