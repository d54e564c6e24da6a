import type { Fix } from '../../core/fixes/fix';
import { stepsOf } from '../../core/fixes/steps-for';
import type { Walk } from '../../core/report/decisions';

/** Which step of how many a walk is at, counted from 1. */
export function positionIn(walk: Walk, fix: Fix): { step: number; steps: number } {
  const steps = stepsOf(walk, fix);
  const at = steps.findIndex(({ step }) => step.id === walk.step);
  return { step: Math.max(0, at) + 1, steps: steps.length };
}
