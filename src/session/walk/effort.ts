import { FIXES } from '../../core/fixes/registry';
import { stepsFor } from '../../core/fixes/steps-for';
import type { Snapshot } from '../../core/facts/snapshot';
import type { Finding } from '../../core/report/report';
import type { Pane } from '../pane';
import { placeOf } from './begin-walk';

/** What the fix of a finding takes of the person; null: it has none, or it cannot be done where the mail is. */
export function effortOf(
  pane: Pick<Pane, 'getState' | 'system'>,
  { fix: id, subject }: Finding,
  snapshot: Snapshot,
): { minutes: number; steps: number } | null {
  if (id === null) return null;
  const fix = FIXES[id];
  const { home, holding } = placeOf(pane, subject, fix, snapshot);
  const steps = stepsFor(fix, home, holding).length;
  return steps === 0 ? null : { minutes: fix.minutes, steps };
}
