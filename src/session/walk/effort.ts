import { FIXES } from '../../core/fixes/registry';
import { mostSteps, stepsOf } from '../../core/fixes/steps-for';
import type { Snapshot } from '../../core/facts/snapshot';
import { homesFor } from '../../core/walks/home-of';
import type { Finding } from '../../core/report/report';
import type { Pane } from '../pane';
import { placeOf } from './begin-walk';
import { waitsIn } from './position';

/** What a fix takes of the person. */
export interface Effort {
  minutes: number;
  steps: number;
  /** Where the program is not known yet, there may be as many. */
  most: number;
  /** One of the steps takes another program than this one. */
  elsewhere: boolean;
  /** Mail is copied on the way, which takes as long as there is mail; the person need not sit beside it. */
  copies: boolean;
  /** Somebody else's work is waited for on the way, of which nobody knows how long it takes. */
  waits: boolean;
}

/** What the fix of a finding takes of the person; null: it has none, or it cannot be done where the mail is. */
export function effortOf(
  pane: Pick<Pane, 'getState' | 'system'>,
  { fix: id, subject }: Pick<Finding, 'fix' | 'subject'>,
  snapshot: Snapshot,
): Effort | null {
  if (id === null) return null;
  const fix = FIXES[id];
  const { home, holding, provider } = placeOf(pane, subject, fix, snapshot);
  const walk = { client: home, holding, ...(provider !== null && { provider }) };
  const steps = stepsOf(walk, fix);
  if (steps.length === 0) return null;
  const elsewhere = steps.some(({ variant }) => variant.says === 'cannot');
  const copies = steps.some(({ step }) => step.does?.includes('copies'));
  return {
    minutes: fix.minutes,
    steps: steps.length,
    most: mostSteps(walk, fix, homesFor(subject, fix.place, snapshot)),
    elsewhere,
    copies,
    waits: waitsIn(steps, home),
  };
}
