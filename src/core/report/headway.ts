import type { Receipt } from './decisions';
import type { Finding } from './report';

/**
 * How far the person has come: problems that a fix has ended and that have not come back, of these and what is still to
 * be fixed. One fix may end several: each counts, so that the whole does not shrink under the person's hands. `told`:
 * those that are ended by the person's word alone, which proves nothing; they are not among the `done`.
 */
export function headway(
  failed: readonly Pick<Finding, 'key'>[],
  receipts: readonly Pick<Receipt, 'finding' | 'alongside' | 'rests'>[],
): { done: number; told: number; all: number } {
  const open = new Set(failed.map(({ key }) => key));
  const endedBy = (which: readonly Pick<Receipt, 'finding' | 'alongside'>[]) =>
    new Set(
      which.flatMap(({ finding, alongside = [] }) => [finding, ...alongside]).filter((key) => !open.has(key)),
    );
  const ended = endedBy(receipts);
  const done = endedBy(receipts.filter(({ rests }) => rests !== 'told')).size;
  return { done, told: ended.size - done, all: ended.size + open.size };
}
