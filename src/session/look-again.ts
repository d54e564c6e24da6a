import { LOOK_AGAIN } from '../core/fixes/fix';
import { FIXES } from '../core/fixes/registry';
import type { Receipt, Remembered, Walk } from '../core/report/decisions';
import { inspect } from '../core/report/inspect';
import { isDone, reinspect, walksThatCameBack, type Reinspected } from '../core/report/walk';
import { isoDateOf } from './iso-date';

/**
 * Looks at every walk again. A fix may be proved at any step, since people also do things unasked; a walk that is
 * not proved is told so only at its last step, where the person asked.
 */
export function lookAgain(remembered: Remembered, now: Date): Remembered {
  const { snapshot } = remembered;
  if (!snapshot || remembered.walks.length === 0) return remembered;
  const report = inspect(snapshot, isoDateOf(now));
  const cameBack = walksThatCameBack(remembered.walks, report);
  const receipts: Receipt[] = [...remembered.receipts];
  const walks = remembered.walks.map((walk): Walk => {
    const back = cameBack.find((other) => other.finding === walk.finding);
    if (back) return back;
    if (walk.state === 'proved') return walk;
    const again = reinspect(walk, FIXES[walk.fix], snapshot, report);
    // What was told may be proved later; it is not told twice.
    if (isDone(walk)) return again.walk.state === 'proved' ? proved(again, receipts) : walk;
    if (again.receipt) receipts.push(again.receipt);
    return again.receipt || walk.step === LOOK_AGAIN ? again.walk : walk;
  });
  return { ...remembered, walks, receipts };
}

function proved({ walk, receipt }: Reinspected, receipts: Receipt[]): Walk {
  if (receipt) receipts.push(receipt);
  return walk;
}
