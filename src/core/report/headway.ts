import type { Receipt } from './decisions';
import type { Finding } from './report';

/**
 * How far the person has come: fixes that were done and still hold, of these and what is still to be fixed. A fix whose
 * problem came back counts as still to be done.
 */
export function headway(
  failed: readonly Pick<Finding, 'key'>[],
  receipts: readonly Pick<Receipt, 'finding'>[],
): { done: number; all: number } {
  const open = new Set(failed.map(({ key }) => key));
  const done = new Set(receipts.map(({ finding }) => finding).filter((key) => !open.has(key))).size;
  return { done, all: done + open.size };
}
