import type { Finding, Report } from './report';

export interface Changed {
  before: Finding;
  after: Finding;
}

/** What changed from one inspection to a later one, by finding. */
export interface Comparison {
  appeared: Finding[];
  gone: Finding[];
  better: Changed[];
  worse: Changed[];
  same: Finding[];
}

/** Compares two reports of the same person. Findings are matched by key. */
export function compareReports(before: Report, after: Report): Comparison {
  const old = new Map(before.findings.map((finding) => [finding.key, finding]));
  const fresh = new Set(after.findings.map((finding) => finding.key));
  const pairs = after.findings.flatMap((finding): Changed[] => {
    const earlier = old.get(finding.key);
    return earlier ? [{ before: earlier, after: finding }] : [];
  });
  const moved = ({ before: a, after: b }: Changed) => rank(b) - rank(a);
  return {
    appeared: after.findings.filter((finding) => !old.has(finding.key)),
    gone: before.findings.filter((finding) => !fresh.has(finding.key)),
    better: pairs.filter((pair) => moved(pair) > 0),
    worse: pairs.filter((pair) => moved(pair) < 0),
    same: pairs.filter((pair) => moved(pair) === 0).map((pair) => pair.after),
  };
}

/** 0 the worst. */
function rank(finding: Finding): number {
  switch (finding.severity) {
    case 'critical':
      return 0;
    case 'serious':
      return 1;
    case 'moderate':
      return 2;
    case 'minor':
      return 3;
    case null:
      return finding.verdict === 'cantTell' ? 4 : 5;
  }
}
