import { formatLocale } from './format-locale';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

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

/** A size for people, in the steps of 1024 that Windows shows: '1.9 GB'. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return formatterFor(UNITS[step] ?? 'byte', step < 2 || value >= 100 ? 0 : 1).format(value);
}
