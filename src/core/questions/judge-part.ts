import { SEVERITIES, type CheckInput } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { copiesOf } from '../copies/copies-of';
import type { Snapshot } from '../facts/snapshot';
import { changesIn, lookAt, noting, watched } from '../noted-reads';
import { ledgerOf } from '../practices/ledger';
import { findingsOf, worstFirst } from '../report/inspect';
import type { Finding } from '../report/report';

/** Every finding, and every practice that is not known, with a rank: 0 a critical failure, up to a pass. */
export type Standing = ReadonlyMap<string, number>;

/** The rank of a finding that passed. */
export const PASSED = SEVERITIES.length + 1;
const OPEN = SEVERITIES.length;

/** A part of a snapshot, how it stands, and how it would stand once answers have changed facts in it. */
export interface Judged {
  part: Snapshot;
  now: Standing;
  /** The same accounts and files, in the same order, some facts of which have changed. */
  after: (changed: Snapshot) => Standing;
}

/**
 * Judges a part of a snapshot, and notes what each check looks at. An answer changes one or two facts, so that most of
 * the checks have nothing new to look at, and what they found stands.
 */
export function judgePart(part: Snapshot, today: string): Judged {
  const snapshot = watchedSnapshot(part);
  const copies = noting(() => copiesOf(snapshot, today));
  const input: CheckInput = {
    snapshot,
    today,
    get copies() {
      lookAt(copies.at);
      return copies.result;
    },
  };
  const found = CHECKS.map((check) => ({ check, ...noting(() => findingsOf(check, input)) }));
  return {
    part,
    now: standingOf(
      part,
      found.flatMap(({ result }) => result),
      today,
    ),
    after: (changed) => {
      const changes = changesOf(part, changed);
      const isTouched = (at: ReadonlySet<string>) => changes.some((name) => at.has(name));
      const then: CheckInput = {
        snapshot: changed,
        today,
        copies: isTouched(copies.at) ? copiesOf(changed, today) : copies.result,
      };
      const findings = found.flatMap(({ check, result, at }) =>
        isTouched(at) ? findingsOf(check, then) : result,
      );
      return standingOf(changed, findings, today);
    },
  };
}

function watchedSnapshot(part: Snapshot): Snapshot {
  const whole: Snapshot = {
    ...part,
    device: watched(part.device, 'device'),
    accounts: part.accounts.map((account) => watched(account, 'account')),
    dataFiles: part.dataFiles.map((file) => watched(file, 'file')),
  };
  return watched(whole, 'snapshot');
}

/** What has changed, by the names under which a look at it is noted. */
function changesOf(before: Snapshot, after: Snapshot): string[] {
  const { device, accounts, dataFiles, ...others } = before;
  const { device: newDevice, accounts: newAccounts, dataFiles: newFiles, ...newOthers } = after;
  return [
    ...changesIn(others, newOthers, 'snapshot'),
    ...changesIn(device, newDevice, 'device'),
    ...accounts.flatMap((account, at) => changesIn(account, newAccounts[at] ?? account, 'account')),
    ...dataFiles.flatMap((file, at) => changesIn(file, newFiles[at] ?? file, 'file')),
  ];
}

function standingOf(snapshot: Snapshot, found: readonly Finding[], today: string): Standing {
  const findings = found.toSorted(worstFirst);
  const standing = new Map(findings.map((finding) => [finding.key, rankOf(finding)]));
  for (const { practice, subject, state } of ledgerOf(snapshot, { findings }, today)) {
    if (state === 'notKnown')
      standing.set(`${practice} ${subject.type === 'computer' ? '' : subject.id}`, OPEN);
  }
  return standing;
}

function rankOf({ verdict, severity }: Finding): number {
  switch (verdict) {
    case 'fail':
      return severity === null ? 0 : SEVERITIES.indexOf(severity);
    case 'cantTell':
      return OPEN;
    case 'pass':
      return PASSED;
  }
}
