import type { Client, Snapshot } from '../../core/facts/snapshot';
import { FIXES } from '../../core/fixes/registry';
import type { Remembered } from '../../core/report/decisions';
import type { Finding } from '../../core/report/report';
import { startWalk } from '../../core/report/walk';
import { tokenOf } from '../state/page';
import type { Pane } from '../state/pane';
import { withWalk } from './changes';
import { bareName } from './names';

/** The mail program that steps are written for: the one that the person named, else the one that was seen. */
export function clientInUse({ client, snapshot }: Remembered): Client {
  return client ?? (snapshot?.client.known ? snapshot.client.value : 'classicWindows');
}

/** Opens the walk of a finding's fix: the one under way, or a new one. */
export function beginWalk(pane: Pane, finding: Finding, snapshot: Snapshot): void {
  if (finding.fix === null) return;
  const fix = FIXES[finding.fix];
  const { remembered } = pane.getState();
  const underWay = remembered.walks.some(
    (walk) => walk.finding === finding.key && (walk.state !== 'proved' || finding.verdict === 'pass'),
  );
  if (!underWay) {
    const about = bareName(finding.subject, snapshot);
    const walk = startWalk(finding, fix, clientInUse(remembered), about, pane.now().toISOString());
    pane.remember((now) => withWalk(now, walk));
  }
  pane.go({ name: 'walk', token: tokenOf(finding.key) });
}
