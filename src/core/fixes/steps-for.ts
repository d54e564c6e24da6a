import { PROVIDERS } from '../providers/providers';
import type { Home } from '../walks/home';
import type { ReasonId } from '../walks/reasons';
import { LOOK_AGAIN, type Fix, type FixStep, type Holding, type StepVariant } from './fix';

export interface StepAtHome {
  step: FixStep;
  variant: StepVariant;
}

/** Whether a step is done at the home of its walk: not on other devices, and not by looking again, but by a path there. */
export function isAtHome({ step, variant }: StepAtHome): boolean {
  return step.onOthers !== true && (step.id !== LOOK_AGAIN || variant.says === 'path');
}

/** Why a home cannot do a fix; null: it can. */
export function cannotAt(fix: Fix, home: Home): ReasonId | null {
  return fix.cannot?.[home] ?? null;
}

/**
 * The steps of a walk at one home, in order; none where the home cannot do it. A step that says nothing for this home,
 * or nothing for mail that lies so, is left out; the last step, which looks again, is always there. `holding` null: it
 * is not known, so both are shown.
 */
export function stepsFor(fix: Fix, home: Home, holding: Holding | null = null): StepAtHome[] {
  return cannotAt(fix, home) === null ? stepsAt(fix.steps, home, holding) : [];
}

/** What of these steps there is at one home, in order. */
export function stepsAt(steps: readonly FixStep[], home: Home, holding: Holding | null): StepAtHome[] {
  return steps.flatMap((step) => {
    const variant = step.on[home] ?? step.on.any;
    const fits = variant?.only === undefined || holding === null || variant.only === holding;
    return variant === undefined || !fits ? [] : [{ step, variant }];
  });
}

/**
 * The steps of a walk that has begun: without those that ask what the person chose before it. What they choose in the
 * walk itself takes no step away, so that they can go back to it. What the provider's own page can do leads there.
 */
export function stepsOf(
  { client, holding, provider, keepDays, step: at, done }: WalkSoFar,
  fix: Fix,
): StepAtHome[] {
  return stepsFor(fix, client, holding ?? null)
    .filter(
      ({ step: { id, chooses } }) =>
        chooses !== true || keepDays === undefined || id === at || done?.includes(id) === true,
    )
    .map(({ step, variant }) => ({ step, variant: atProvider(variant, provider) }));
}

/**
 * How many steps the walk has at most, in whichever of these programs it is gone: as many as it has, where the program is
 * known.
 *
 * @param others the programs that the person may name
 */
export function mostSteps(walk: WalkSoFar, fix: Fix, others: readonly Home[]): number {
  const homes = walk.client === 'other' ? [walk.client, ...others] : [walk.client];
  return Math.max(...homes.map((client) => stepsOf({ ...walk, client }, fix).length));
}

/** What a page cannot do at most providers, at the one whose table has a page for it. */
function atProvider(variant: StepVariant, provider: string | undefined): StepVariant {
  if (variant.says !== 'cannot' || variant.unlessPage === undefined) return variant;
  const { unlessPage: page } = variant;
  const has = PROVIDERS.find(({ id }) => id === provider)?.pages[page] !== undefined;
  return has ? { says: 'words', page } : variant;
}

interface WalkSoFar {
  client: Home;
  holding?: Holding | null;
  /** Row of the table of providers. */
  provider?: string;
  keepDays?: number | null;
  /** Id of the step now shown. */
  step?: string;
  /** Ids of the steps done. */
  done?: readonly string[];
}
