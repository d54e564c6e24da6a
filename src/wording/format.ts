import type { WordValue, WordValues } from '../core/facts/subject';
import { locale, say, sayIfKnown } from '../locales/words';
import { formatLocale } from './format-locale';
import { formatBytes } from './format-bytes';
import { plainText } from '../core/text/plain-text';

const dateOnly = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeZone: 'UTC' });
const dayOfInstant = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium' });
const monthOnly = new Intl.DateTimeFormat(formatLocale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const instant = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.NumberFormat(formatLocale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
const years = new Intl.NumberFormat(formatLocale, {
  style: 'unit',
  unit: 'year',
  unitDisplay: 'long',
  maximumFractionDigits: 1,
});
const lists = new Intl.ListFormat(locale);
const LONG_DAYS = 730;
const LONG_MONTHS = 24;
const DAYS_PER_YEAR = 365.25;
const choices = new Intl.ListFormat(formatLocale, { type: 'disjunction' });
const wholeNumber = new Intl.NumberFormat(formatLocale);
const share = new Intl.NumberFormat(formatLocale, { style: 'percent', maximumFractionDigits: 0 });

/** An ISO date, which has no time zone, for people: '3 May 2026'. */
export function formatDate(isoDate: string): string {
  const parsed = Date.parse(isoDate.slice(0, 10));
  return Number.isNaN(parsed) ? plainText(isoDate) : dateOnly.format(parsed);
}

/** The month of an ISO date or instant in UTC: 'May 2026'. */
export function formatMonth(isoDate: string): string {
  const parsed = Date.parse(isoDate.slice(0, 7));
  return Number.isNaN(parsed) ? plainText(isoDate) : monthOnly.format(parsed);
}

/** The day of an ISO instant, in the person's own time zone. */
export function formatDayOf(isoInstant: string): string {
  const parsed = Date.parse(isoInstant);
  return Number.isNaN(parsed) ? plainText(isoInstant) : dayOfInstant.format(parsed);
}

/** An ISO instant with its time, in the person's own time zone. */
export function formatInstant(isoInstant: string): string {
  const parsed = Date.parse(isoInstant);
  return Number.isNaN(parsed) ? plainText(isoInstant) : instant.format(parsed);
}

/** '14 days'. */
export function formatDays(count: number): string {
  return days.format(count);
}

/** An age in days; in years as well where nobody reckons in days any more: '936 days, about 2.6 years'. */
export function formatAge(count: number): string {
  const age = formatDays(count);
  return count < LONG_DAYS
    ? age
    : say('copies.longAge', { days: age, years: years.format(count / DAYS_PER_YEAR) });
}

/** A number of months as people say it: '14 months', and '3.7 years' where nobody reckons in months any more. */
export function formatMonths(count: number): string {
  return count < LONG_MONTHS ? say('months.some', { count }) : years.format(count / 12);
}

/** A word of the locale files by its id, such as `encryption.tls`; the id itself when there is none. */
export function sayWord(id: string): string {
  return sayIfKnown(id) ?? id;
}

/** A value as it stands in a sentence. Counts stay numbers, because plural forms need them. */
export function formatValue(value: WordValue): string | number {
  switch (value.unit) {
    case 'text':
      return plainText(value.value);
    case 'count':
      return value.value;
    case 'days':
      return formatAge(value.value);
    case 'bytes':
      return formatBytes(value.value);
    case 'eitherBytes':
      return formatEither(value.value.map((one) => formatBytes(one)));
    case 'share':
      return share.format(value.value);
    case 'date':
      return formatDate(value.value);
    case 'word':
      return sayWord(value.value);
  }
}

/** A value to be read by itself, and put into no message. */
export function sayValue(value: WordValue): string {
  const words = formatValue(value);
  return typeof words === 'number' ? wholeNumber.format(words) : words;
}

/** Values for a message. */
export function formatValues(values: WordValues): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formatValue(value)]));
}

/** '50 GB or 100 GB'. */
export function formatEither(items: readonly string[]): string {
  return choices.format(items);
}

/** 'Inbox, Sent mail and Drafts'. */
export function formatList(items: readonly string[]): string {
  return lists.format(items);
}
