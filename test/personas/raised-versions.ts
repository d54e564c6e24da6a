import type { Report } from '../../src/core/report/report';

/** As much of a report as tells what was judged, and how. */
export type Judged = Pick<Report, 'findings'>;

/**
 * Checks that judge the same evidence otherwise than they did and have kept their version. Whoever left such a finding
 * would never see the new verdict: the version has to be raised.
 */
export function notRaised(before: Judged, after: Judged): string[] {
  const earlier = new Map(before.findings.map((finding) => [finding.key, finding]));
  return after.findings.flatMap((finding) => {
    const old = earlier.get(finding.key);
    if (!old || old.checkVersion !== finding.checkVersion) return [];
    const sameFacts = JSON.stringify(old.evidence) === JSON.stringify(finding.evidence);
    const sameVerdict = old.verdict === finding.verdict && old.severity === finding.severity;
    return sameFacts && !sameVerdict ? [finding.check] : [];
  });
}
