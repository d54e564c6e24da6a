import { isOver } from '../core/facts/units';
import { formatLocale } from './format-locale';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Making a formatter takes far longer than using it, and a page shows hundreds of sizes. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(unit: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${unit} ${maximumFractionDigits}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(formatLocale, { style: 'unit', unit, maximumFractionDigits });
  formatters.set(key, made);
  return made;
}

/** For a message on a size and its limit: whether it is over the limit. */
export function overLimit(used: number, limit: number): 'yes' | 'no' {
  return isOver(used, limit) ? 'yes' : 'no';
}

/** A size for people, in the steps of 1024 that Windows shows: '1.9 GB'. What is not empty has at least 1 kB. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes > 0 ? Math.max(1, bytes / 1024) : 0;
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, kilobytes)) / Math.log(1024)));
  const value = kilobytes / 1024 ** step;
  return formatterFor(UNITS[step] ?? 'kilobyte', step < 1 || value >= 100 ? 0 : 1).format(value);
}
