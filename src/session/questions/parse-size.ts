const POWERS: Record<string, number> = { '': 0, k: 1, m: 2, g: 3, t: 4 };

/** Characters of a size that somebody may still have typed; the pattern below takes long over very long texts. */
const LONGEST_SIZE = 40;

/**
 * Bytes of a size as people type it: '3.2 GB', '3,2 gb', '1 024 MB', '950m'. Steps of 1024, as mail programs show
 * them. null when it is no size, one too large to count in bytes, or a bare number other than 0: 49 may mean either unit.
 *
 * A single point or comma with three digits after it parts thousands, unless the unit is a large one: nobody has
 * 1,024 GB of mail, and 1.024 GB is what some pages show.
 */
export function parseSize(typed: string): number | null {
  const text = typed.trim();
  if (text.length > LONGEST_SIZE) return null;
  const match = /^([\d\s.,'’]+?)\s*([kmgt]?)i?(?:b|bytes?)?$/iu.exec(text);
  const digits = match?.[1]?.replace(/[\s'’]/g, '');
  if (digits === undefined || !/\d/.test(digits)) return null;
  const unit = (match?.[2] ?? '').toLowerCase();
  const written = withPoint(digits, unit === 'g' || unit === 't');
  if (written === '') return null;
  const value = Number(written);
  const isBare = unit === '' && !/b/i.test(text);
  if (isBare && value !== 0) return null;
  const bytes = Math.round(value * 1024 ** (POWERS[unit] ?? 0));
  return Number.isSafeInteger(bytes) ? bytes : null;
}

/** The number with a point for its fraction; empty: it is none. */
function withPoint(digits: string, large: boolean): string {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (marks.length === 0) return digits;
  const sameMarkTwice = marks.length > 1 && new Set(marks).size === 1;
  const thousands = marks.length === 1 && digits.length - last === 4 && !large && !digits.startsWith('0');
  // 1.024.000 parts thousands; 1.5.2 is no number.
  if (sameMarkTwice && !/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return '';
  if (sameMarkTwice || thousands) return digits.replace(/[.,]/g, '');
  return `${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`;
}
