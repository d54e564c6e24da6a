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
  const compared: Comparison = { appeared: [], gone: [], better: [], worse: [], same: [] };
  compared.gone = before.findings.filter((finding) => !fresh.has(finding.key));
  for (const finding of after.findings) {
    const earlier = old.get(finding.key);
    const moved = earlier === undefined ? 0 : rank(finding) - rank(earlier);
    if (earlier === undefined) compared.appeared.push(finding);
    else if (moved > 0) compared.better.push({ before: earlier, after: finding });
    else if (moved < 0) compared.worse.push({ before: earlier, after: finding });
    else compared.same.push(finding);
  }
  return compared;
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
