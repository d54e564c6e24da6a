import { copiesOf } from '../core/copies/copies-of';
import type { Copy } from '../core/copies/copy';
import type { Account } from '../core/facts/account';
import type { Snapshot } from '../core/facts/snapshot';
import type { Subject } from '../core/facts/subject';
import { decisionOn, type Ignored, type Remembered } from '../core/report/decisions';
import { firstOf, type FirstReason } from '../core/report/first-thing';
import { inspect } from '../core/report/inspect';
import type { Finding, Report } from '../core/report/report';
import { NO_POLICY, type Policy, type Waiver } from '../core/policy/policy';
import { waiverFor } from '../core/policy/policy-on';

/** Everything that the pages show of one inspection. Derived; only `Remembered` is kept. */
export interface Inspected {
  snapshot: Snapshot;
  report: Report;
  copies: Copy[];
  /** ISO date. */
  today: string;
  /** Findings that neither the person nor the organisation has left, worst first. */
  open: Finding[];
  /** Findings that the person chose to leave, with the decision. */
  left: { finding: Finding; decision: Ignored }[];
  /** Findings that the organisation has decided to leave until a day, with its reason. */
  waived: { finding: Finding; waiver: Waiver }[];
  /** What to see to first; null when nothing is open. */
  first: Finding | null;
  /** Why that comes first; null when nothing is open. */
  whyFirst: FirstReason | null;
}

/** Judges what is remembered; null when no snapshot has been taken yet. `today` is an ISO date. */
export function inspectRemembered(
  remembered: Remembered,
  today: string,
  policy: Policy = NO_POLICY,
): Inspected | null {
  const { snapshot } = remembered;
  if (!snapshot) return null;
  const copies = copiesOf(snapshot, today);
  const report = inspect(snapshot, today, copies);
  const open: Finding[] = [];
  const left: Inspected['left'] = [];
  const waived: Inspected['waived'] = [];
  for (const finding of report.findings) {
    const decision = finding.verdict === 'pass' ? undefined : decisionOn(finding, remembered.ignored, today);
    const waiver = finding.verdict === 'pass' ? null : waiverFor(policy, finding, snapshot, today);
    if (decision) left.push({ finding, decision });
    else if (waiver) waived.push({ finding, waiver });
    else open.push(finding);
  }
  const first = firstOf(open);
  return {
    snapshot,
    report,
    copies,
    today,
    open,
    left,
    waived,
    first: first?.finding ?? null,
    whyFirst: first?.reason ?? null,
  };
}

/** Whether a finding speaks about this account: about itself, or about the file that its mail is in. */
export function concernsAccount(subject: Subject, account: Account): boolean {
  switch (subject.type) {
    case 'account':
      return subject.id === account.id;
    case 'dataFile':
      return account.delivery.known && account.delivery.value.dataFileId === subject.id;
    case 'computer':
      return false;
  }
}

/** The worst open finding about this account; undefined when there is none at all. */
export function worstAbout(inspected: Inspected, account: Account): Finding | undefined {
  return inspected.open.find((finding) => concernsAccount(finding.subject, account));
}
