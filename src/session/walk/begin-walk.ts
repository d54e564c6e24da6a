import type { Client, Snapshot } from '../../core/facts/snapshot';
import { FIXES } from '../../core/fixes/registry';
import type { Remembered } from '../../core/report/decisions';
import type { Finding } from '../../core/report/report';
import { startWalk } from '../../core/report/walk';
import { tokenOf } from '../page';
import type { Pane } from '../pane';
import { withWalk } from '../changes';
import { nameOfSubject } from '../../core/report/subject-name';
import { say } from '../../locales/words';

/** The mail program that steps are written for: the one that the person named, else the one that was seen. */
export function clientInUse({ client, snapshot }: Remembered): Client {
  return client ?? (snapshot?.client.known ? snapshot.client.value : 'classicWindows');
}

/**
 * Opens the walk of a finding's fix: the one under way, or a new one. `keepDays`: how long copies are to stay on the
 * server (null: with no end), where the person has just chosen that.
 */
export function beginWalk(pane: Pane, finding: Finding, snapshot: Snapshot, keepDays?: number | null): void {
  if (finding.fix === null) return;
  const fix = FIXES[finding.fix];
  const { remembered } = pane.getState();
  // What was proved is looked at again, unless it failed anew or something else is wanted now.
  const settled = finding.verdict === 'pass' && keepDays === undefined;
  const underWay = remembered.walks.find(
    (walk) => walk.finding === finding.key && (walk.state !== 'proved' || settled),
  );
  if (underWay && keepDays !== undefined) {
    pane.remember((now) => withWalk(now, { ...underWay, keepDays }));
  }
  if (!underWay) {
    const about = nameOfSubject(finding.subject, snapshot) ?? say('overview.computer');
    const now = pane.now().toISOString();
    const walk = startWalk(finding, fix, clientInUse(remembered), about, now, keepDays);
    pane.remember((before) => withWalk(before, walk));
  }
  pane.go({ name: 'walk', token: tokenOf(finding.key) });
}
