import type { Receipt } from './decisions';
import type { Finding } from './report';

/**
 * How far the person has come: problems that a fix has ended and that have not come back, of these and what is still to
 * be fixed. One fix may end several: each counts, so that the whole does not shrink under the person's hands.
 */
export function headway(
  failed: readonly Pick<Finding, 'key'>[],
  receipts: readonly Pick<Receipt, 'finding' | 'alongside'>[],
): { done: number; all: number } {
  const open = new Set(failed.map(({ key }) => key));
  const ended = receipts.flatMap(({ finding, alongside = [] }) => [finding, ...alongside]);
  const done = new Set(ended.filter((key) => !open.has(key))).size;
  return { done, all: done + open.size };
}
