/** Characters of a number that somebody may still have typed. */
const LONGEST = 20;

/**
 * A whole number as people type it, of something that has no parts: '1095', '1 095', '1,095'. A single mark is read only
 * where the language parts thousands by it: who types '2.000' in English may mean two thousand, and never two.
 *
 * @param language tag of the language, such as 'en-GB'
 * @returns null: it is none, or nobody can tell which
 */
export function parseWhole(typed: string, language: string): number | null {
  const text = typed.trim().replace(/[\s'’]/g, '');
  if (text.length > LONGEST) return null;
  const marks = text.match(/[.,]/g) ?? [];
  const isParted = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.test(text);
  const isRead =
    marks.length === 0 ? /^\d+$/.test(text) : isParted && (marks.length > 1 || marks[0] === markOf(language));
  const value = Number(text.replace(/[.,]/g, ''));
  return isRead && Number.isSafeInteger(value) ? value : null;
}

/** What the language parts thousands by; undefined: nothing. */
function markOf(language: string): string | undefined {
  return new Intl.NumberFormat(language).formatToParts(12_345).find(({ type }) => type === 'group')?.value;
}
