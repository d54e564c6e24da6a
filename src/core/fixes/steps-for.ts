import type { Client } from '../facts/snapshot';
import type { Fix, FixStep, StepVariant } from './fix';

export interface StepForClient {
  step: FixStep;
  variant: StepVariant;
}

/**
 * The steps of a walk for one mail program, in order. A step that says nothing for this program is left out; the
 * last step, which looks again, is always there.
 */
export function stepsFor(fix: Fix, client: Client): StepForClient[] {
  return fix.steps.flatMap((step) => {
    const variant = step.on[client] ?? step.on.any;
    return variant === undefined ? [] : [{ step, variant }];
  });
}

/** The steps of a walk that has begun: without those that ask what the person has chosen already. */
export function stepsOf(
  { client, keepDays }: { client: Client; keepDays?: number | null },
  fix: Fix,
): StepForClient[] {
  return stepsFor(fix, client).filter(({ step }) => keepDays === undefined || step.chooses !== true);
}
