/** Understanding the cells of a table that somebody's program or spreadsheet wrote. NaN: not understood. */

/** Separators between groups of three digits, in the ways of most countries. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,'’\u0020\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*$/;

const PLAIN = /^\d{1,16}$/;
/** So many digits are exact in whatever way they are added up. */
const EXACT_DIGITS = 15;

/** Nothing but a few digits in a part of a text, as nearly every cell of a report is; NaN: anything else. */
export function digitsIn(text: string, start: number, stop: number): number {
  if (stop <= start || stop - start > EXACT_DIGITS) return NaN;
  let value = 0;
  for (let at = start; at < stop; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** A whole number, with or without marks between groups of digits. What a spreadsheet has rounded is not understood. */
export function wholeNumber(text: string): number {
  const usual = digitsIn(text, 0, text.length);
  if (!Number.isNaN(usual)) return usual;
  const one = text.trim();
  if (PLAIN.test(one)) return Number(one);
  return GROUPED.test(one) ? Number(one.replace(/\D/g, '')) : NaN;
}

/** Bytes as Exchange writes them, `1.5 GB (1,610,612,736 bytes)`, or plain; Infinity where there is no limit. */
export function sizeInBytes(text: string): number {
  const plain = wholeNumber(text);
  if (!Number.isNaN(plain)) return plain;
  if (/^\s*unlimited\s*$/i.test(text)) return Infinity;
  return wholeNumber(/\(([\d.,'’\s\u00a0\u2009\u202f]+?)\s*bytes?\)\s*$/i.exec(text)?.[1] ?? '');
}

const YES = new Set([
  'true',
  'yes',
  'wahr',
  'ja',
  'vrai',
  'oui',
  'verdadero',
  'sí',
  'si',
  'vero',
  'sì',
  'waar',
  'verdadeiro',
  'sim',
  'はい',
  '是',
]);
const NO = new Set([
  'false',
  'no',
  'falsch',
  'nein',
  'faux',
  'non',
  'falso',
  'onwaar',
  'nee',
  'não',
  'いいえ',
  '否',
]);

/** As most programs write it: looked up before anything else, for there are millions of such cells. */
const USUAL: ReadonlyMap<string, number> = new Map([
  ['True', 1],
  ['False', 0],
  ['Yes', 1],
  ['No', 0],
  ['', NaN],
]);

/** 1 for yes, 0 for no. */
export function yesOrNo(text: string): number {
  const usual = USUAL.get(text);
  if (usual !== undefined) return usual;
  const one = text.trim().toLowerCase().normalize('NFC');
  if (YES.has(one)) return 1;
  return NO.has(one) ? 0 : NaN;
}

/** How days and months stand in dates that do not say it themselves. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** A date as it stands in a file, before it is known which number is the day. */
export interface RawDate {
  first: number;
  second: number;
  year: number;
  /** Points between the numbers stand nowhere but after the day. */
  order: DateOrder | null;
}

/** null: no date that can be understood, or none of these forms. */
export function rawDate(text: string): RawDate | { iso: string } | null {
  const one = text.trim();
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/.exec(one)?.[1] ?? yearFirst(one);
  if (iso !== null) return isDay(iso) ? { iso } : null;
  const [, a = '', mark = '', b = '', year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\s.*)?$/.exec(one) ?? [];
  if (mark === '') return null;
  const [first, second] = [Number(a), Number(b)];
  const sure = mark === '.' || first > 12 ? 'dayFirst' : second > 12 ? 'monthFirst' : null;
  return { first, second, year: Number(year), order: sure };
}

/** A date that begins with its year, in which the month always comes next; null: it does not. */
function yearFirst(text: string): string | null {
  const [, year, , month = '', day = ''] = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:\s.*)?$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The ISO date; null: the calendar has no such day. */
export function dayOf({ first, second, year }: RawDate, order: DateOrder): string | null {
  const [day, month] = order === 'dayFirst' ? [first, second] : [second, first];
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

const isDay = (iso: string): boolean => {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
};
