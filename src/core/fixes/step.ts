import type { LinkId } from '../links';
import type { LookForId, PathId } from '../walks/paths/paths';
import type { ReasonId } from '../walks/reasons';
import { LOOK_AGAIN, type FixStep, type StepVariant } from './fix';

/** The faces of one dialog, or paths to take one after the other. */
export const click = (first: PathId, ...more: PathId[]) =>
  ({ says: 'path', paths: [first, ...more] }) as const satisfies StepVariant;

/** What to look for, where no path is known. */
export const lookFor = (id: LookForId) => ({ says: 'lookFor', lookFor: id }) as const satisfies StepVariant;

/** That a home cannot do this step. */
export const cannot = (reason: ReasonId) => ({ says: 'cannot', reason }) as const satisfies StepVariant;

/** Words without labels. */
export const words = (link?: LinkId): StepVariant =>
  link === undefined ? { says: 'words' } : { says: 'words', link };

/** What every home does without a path. */
export const PLAIN: FixStep['on'] = { any: words() };

/** For mail in a file of its own only. */
export const inStore = <V extends StepVariant>(variant: V) => ({ ...variant, only: 'store' }) as const;
/** For mail in a mirror of a server only. */
export const inMirror = <V extends StepVariant>(variant: V) => ({ ...variant, only: 'mirror' }) as const;

/** The last step of every walk. */
export const lookAgain: FixStep = { id: LOOK_AGAIN, on: PLAIN };
/** The last step of a walk that a file of settings proves. */
export const exportAgain: FixStep = {
  id: LOOK_AGAIN,
  shared: true,
  on: { thunderbirdAndroid: click('androidExport'), any: words() },
};
