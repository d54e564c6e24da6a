import type { FindingState, Receipt } from './decisions';

/** Labels of all facts that either side of a receipt rests on: those of both sides first, each once. */
export function labelsOf({ before, after }: Pick<Receipt, 'before' | 'after'>): string[] {
  const has = (state: FindingState, label: string) => state.evidence.some((line) => line.label === label);
  const all = [...new Set([...after.evidence, ...before.evidence].map(({ label }) => label))];
  const both = all.filter((label) => has(before, label) && has(after, label));
  return [...new Set([...both, ...all])];
}

/** Both sides with their facts in the same order, so that they can be held against each other. */
export function inOneOrder(receipt: Receipt): Pick<Receipt, 'before' | 'after'> {
  const labels: string[] = labelsOf(receipt);
  const ordered = (state: FindingState): FindingState => ({
    ...state,
    evidence: state.evidence.toSorted((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label)),
  });
  return { before: ordered(receipt.before), after: ordered(receipt.after) };
}
