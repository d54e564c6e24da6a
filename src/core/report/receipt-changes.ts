import type { EvidenceLine } from '../facts/subject';
import type { Receipt } from './decisions';
import { labelsOf } from './receipt-order';
import { restsOnWords } from './walk';

/** One fact before and after a fix; null: it was not there on that side. */
export interface ReceiptChange {
  label: string;
  before: EvidenceLine | null;
  after: EvidenceLine | null;
}

/**
 * What the fix changed, what is on both sides before what is on one. A fact that only dropped out is no change: it was
 * not asked for again. The same value on better evidence is none either.
 */
export function changesOf(receipt: Pick<Receipt, 'before' | 'after'>): ReceiptChange[] {
  const find = (lines: readonly EvidenceLine[], label: string) =>
    lines.find((line) => line.label === label) ?? null;
  return labelsOf(receipt)
    .map((label) => ({
      label,
      before: find(receipt.before.evidence, label),
      after: find(receipt.after.evidence, label),
    }))
    .filter(({ before, after }) => after !== null && !sameValue(before, after))
    .sort((a, b) => Number(a.before === null) - Number(b.before === null));
}

/** Labels of the facts of which a source, and not a word alone, shows that the fix changed them. */
export function seenChangesOf(receipt: Pick<Receipt, 'before' | 'after'>): string[] {
  return changesOf(receipt).flatMap(({ label, after }) =>
    after === null || restsOnWords(after) ? [] : [label],
  );
}

function sameValue(before: EvidenceLine | null, after: EvidenceLine): boolean {
  if (before === null) return false;
  if ('unknown' in before || 'unknown' in after) return 'unknown' in before && 'unknown' in after;
  return before.value.unit === after.value.unit && String(before.value.value) === String(after.value.value);
}
