import { addDays } from '../days';
import { RECENT_DAYS, type MailFileFacts, type MailFileFolder } from '../facts/mail-file';

/** How many messages arrived before an age, as far as months and days tell. */
export interface Bounds {
  least: number;
  most: number;
}

/**
 * How many messages of these folders of a file arrived before a time on each of these days, ISO dates in UTC, and at
 * last before an instant. What has no date fits nowhere.
 *
 * @param until ISO instant: what came after it, as to a copy that is younger, stands for nothing before
 */
export function heldBefore(
  folders: readonly MailFileFolder[],
  days: readonly string[],
  until: string,
  { modifiedAt }: MailFileFacts,
): Bounds[] {
  const byDayFrom = modifiedAt === null ? null : addDays(modifiedAt, -RECENT_DAYS);
  const dated = folders.reduce((all, { items, undated }) => all + items - undated, 0);
  const inMonths = (isIn: (month: string) => boolean) =>
    sumWhere(folders, ({ months }) => months.filter(({ month }) => isIn(month)));
  const onDays = (isIn: (day: string) => boolean) =>
    sumWhere(folders, (folder) => folder.days.filter((one) => isIn(one.day)));
  const before = (day: string): Bounds => {
    // Behind its newest mail a copy holds nothing, also where it tells no days.
    if (folders.every(({ newest }) => newest === null || newest.slice(0, 10) < day))
      return { least: dated, most: dated };
    const month = day.slice(0, 7);
    return byDayFrom !== null && day > byDayFrom
      ? { least: dated - onDays((one) => one >= day), most: dated - onDays((one) => one > day) }
      : { least: inMonths((one) => one < month), most: inMonths((one) => one <= month) };
  };
  const allBefore = folders.every(({ newest }) => newest === null || newest <= until);
  const all = allBefore ? { least: dated, most: dated } : before(until.slice(0, 10));
  return [...days.map(before), all];
}

function sumWhere(
  folders: readonly MailFileFolder[],
  parts: (folder: MailFileFolder) => readonly { items: number }[],
): number {
  return folders.reduce((all, folder) => parts(folder).reduce((sum, { items }) => sum + items, all), 0);
}

/**
 * How many messages a copy lacks at least of each time between two ages. A month in which an age lies is divided as
 * suits the copy best: what is called missing is missing in any case.
 *
 * @param wanted messages of the original before each age, oldest first, the last entry all of them
 * @param held what the copy holds before the same ages
 */
export function shortfalls(wanted: readonly number[], held: readonly Bounds[]): number[] {
  let used = 0;
  let before = 0;
  return wanted.map((until, at) => {
    const { least, most } = held[at] ?? { least: 0, most: 0 };
    const needed = used + Math.max(0, until - before);
    before = Math.max(before, until);
    used = Math.min(Math.max(least, needed), Math.max(most, used));
    return Math.max(0, needed - used);
  });
}

/** Whether the copy holds all up to this age, however the month or the day in which the age lies is divided. */
export function surelyHolds(wanted: readonly number[], held: readonly Bounds[], at: number): boolean {
  // What came before an earlier age came before this one as well.
  const cap = held[at]?.least ?? 0;
  const surely = held.slice(0, at + 1).map(({ least, most }) => ({ least, most: Math.min(most, cap) }));
  return shortfalls(wanted.slice(0, at + 1), surely).every((count) => count === 0);
}
