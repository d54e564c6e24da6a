import type { Fix } from '../../core/fixes/fix';
import { stepsOf, type StepAtHome } from '../../core/fixes/steps-for';
import type { Home } from '../../core/walks/home';
import type { Remembered, Walk } from '../../core/report/decisions';
import { FIXES } from '../../core/fixes/registry';
import { homesFor } from '../../core/walks/home-of';

/** Which step of how many a walk is at, counted from 1. */
export function positionIn(walk: Walk, fix: Fix): { step: number; steps: number } {
  const steps = stepsOf(walk, fix);
  const at = steps.findIndex(({ step }) => step.id === walk.step);
  return { step: Math.max(0, at) + 1, steps: steps.length };
}

/** The programs that the person may name for a walk. */
export function homesIn({ snapshot }: Pick<Remembered, 'snapshot'>, { subject, fix }: Walk): readonly Home[] {
  return snapshot ? homesFor(subject, FIXES[fix].place, snapshot) : [];
}

/** Minutes that the person is still busy with a walk, about: its steps count alike. null: at the last step nothing is left. */
export function minutesLeft(
  { step, steps }: { step: number; steps: number },
  { minutes }: Fix,
): number | null {
  return step >= steps ? null : Math.ceil((minutes * (steps - step + 1)) / steps);
}

/** Whether one of these steps has the person wait, so that minutes alone would promise too much. */
export function waitsIn(steps: readonly StepAtHome[], home: Home): boolean {
  return steps.some(({ step: { waits = [] } }) => waits.includes('any') || waits.includes(home));
}
