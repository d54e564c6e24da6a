/** Characters of a number that somebody may still have typed. */
const LONGEST = 20;

/**
 * A number as people type it: '1 095', '1,095', '49,5'. One mark with three digits behind it is read as the language
 * writes numbers, and is none where that has no such mark: it may be thousands or a fraction. null: it is no number.
 *
 * @param language tag of the language, such as 'en-GB'
 */
export function parseNumber(typed: string, language: string): number | null {
  const digits = typed.trim().replace(/[\s'’]/g, '');
  if (digits.length > LONGEST || !/^\d[\d.,]*$/.test(digits)) return null;
  const marks = digits.match(/[.,]/g) ?? [];
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (marks.length === 0) return Number(digits);
  const [before, behind] = [digits.slice(0, last), digits.slice(last + 1)];
  const isFraction = marks.length > 1 ? new Set(marks).size > 1 : fractionBehind(digits, last, language);
  if (isFraction === null) return null;
  const whole = isFraction ? before : digits;
  if (!/^\d+$/.test(whole) && !/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole)) return null;
  if (isFraction && behind === '') return null;
  return Number(whole.replace(/[.,]/g, '') + (isFraction ? `.${behind}` : ''));
}

/**
 * A whole number of something that has no parts, such as days; null: it is none, or a fraction, also one of zeros: who
 * types '2.000' in English may mean two thousand, and never two.
 */
export function parseWhole(typed: string, language: string): number | null {
  const value = parseNumber(typed, language);
  const isWhole = value !== null && value === Number(typed.replace(/\D/g, ''));
  return isWhole && Number.isSafeInteger(value) ? value : null;
}

/** Whether what stands behind the only mark is a fraction; null: nobody can tell. */
function fractionBehind(digits: string, at: number, language: string): boolean | null {
  if (digits.length - at !== 4 || digits.startsWith('0') || at > 3) return true;
  const mark = digits[at];
  const parts = new Intl.NumberFormat(language).formatToParts(12_345.6);
  const part = parts.find(({ value }) => value === mark)?.type;
  return part === 'decimal' ? true : part === 'group' ? false : null;
}
