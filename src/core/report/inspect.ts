import {
  SEVERITIES,
  VERDICTS,
  type Check,
  type CheckId,
  type CheckInput,
  type CheckResult,
  resultsOf,
} from '../checks/check';
import { CHECKS } from '../checks/registry';
import { copiesOf } from '../copies/copies-of';
import type { Copy } from '../copies/copy';
import { EVIDENCE_LEVELS, type Evidence } from '../facts/evidence';
import { GAPS_OF_LEFT_OUT, type Snapshot } from '../facts/snapshot';
import { findingKey, subjectKey } from '../facts/subject';
import { atOnce, between, type Slices } from '../slices';
import { firstThing } from './first-thing';
import { GOOD_OVERALL, type Finding, type Overall, type Report } from './report';

/**
 * Judges a snapshot. `today` is an ISO date. `copies` may be given to ask 'what if this copy were not there';
 * without them they are derived from the snapshot.
 */
export function inspect(
  snapshot: Snapshot,
  today: string,
  copies: readonly Copy[] = copiesOf(snapshot, today),
): Report {
  return atOnce(inspectInSlices(snapshot, today, copies));
}

/** As `inspect`, to be put down in between: thousands of accounts take seconds. */
export function* inspectInSlices(snapshot: Snapshot, today: string, copies: readonly Copy[]): Slices<Report> {
  const findings = yield* between(0, 0.8, findInSlices(snapshot, today, copies));
  const overall = overallOf(snapshot, findings, copies);
  yield 0.8;
  const first = firstThing(findings)?.key ?? null;
  yield 0.8;
  const certainty = yield* between(0.8, 1, certaintyOf(findings));
  return { takenAt: snapshot.takenAt, overall, findings, first, certainty };
}

/** What the checks find, worst first. */
function* findInSlices(snapshot: Snapshot, today: string, copies: readonly Copy[]): Slices<Finding[]> {
  const byRank = new Map<number, Finding[]>();
  for (const [at, check] of CHECKS.entries()) {
    for (const result of check.evaluate({ snapshot, copies, today })) {
      if (result === null) yield at / CHECKS.length;
      else {
        const finding = toFinding(check, result);
        const rank = rankOf(finding);
        const alike = byRank.get(rank);
        if (alike) alike.push(finding);
        else byRank.set(rank, [finding]);
      }
    }
  }
  const findings: Finding[] = [];
  for (const [, alike] of [...byRank].sort(([a], [b]) => a - b)) {
    for (const finding of alike) findings.push(finding);
    yield 1;
  }
  return findings;
}

/** What one check finds. */
export function findingsOf(check: Check, input: CheckInput): Finding[] {
  return resultsOf(check, input).map((result) => toFinding(check, result));
}

function toFinding(check: Check, result: CheckResult): Finding {
  return {
    key: findingKey(check.id, result.subject),
    check: check.id,
    checkVersion: check.version,
    subject: result.subject,
    verdict: result.verdict,
    severity: result.verdict === 'fail' ? result.severity : null,
    values: result.values,
    evidence: result.evidence,
    settledBy: result.verdict === 'pass' ? [] : (result.settledBy ?? []),
    fix: result.fix === undefined ? check.fix : result.fix,
    links: check.links,
    ...(result.pages && { pages: result.pages }),
  };
}

/** Orders findings, the worst first. */
export function worstFirst(a: Finding, b: Finding): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ verdict, severity }: Finding): number {
  return (
    VERDICTS.indexOf(verdict) * SEVERITIES.length + (severity === null ? 0 : SEVERITIES.indexOf(severity))
  );
}

function overallOf(snapshot: Snapshot, findings: readonly Finding[], copies: readonly Copy[]): Overall {
  const found = overallOfFindings(snapshot, findings);
  const leftOut = snapshot.gaps.some(({ code }) => GAPS_OF_LEFT_OUT.includes(code));
  // What a reading left out may be the worst of all.
  return (leftOut || isNowhere(copies)) && GOOD_OVERALL.includes(found) ? 'cantTell' : found;
}

/** Whatever these come to, no mail goes. */
const ABOUT_CONTACTS_ALONE: readonly CheckId[] = ['imap-local-only-contacts'];

/**
 * The received mail of some account lies in no place that is known to keep any: whatever else was found in order, that
 * is not safe. A mirror keeps nothing by itself, and a place that only may hold mail is not known to.
 */
function isNowhere(copies: readonly Copy[]): boolean {
  const inboxes = copies.filter(({ kind }) => kind === 'inbox');
  const held = new Set(
    inboxes
      .filter(({ mirror, ages, certainty }) => !mirror && ages !== null && certainty === 'certain')
      .map(({ account }) => account),
  );
  return inboxes.some(({ account }) => !held.has(account));
}

function overallOfFindings(snapshot: Snapshot, findings: readonly Finding[]): Overall {
  if (snapshot.accounts.length === 0 && snapshot.dataFiles.length === 0) return 'nothingKnown';
  const worst = findings[0];
  switch (worst?.severity) {
    case 'critical':
      return 'losing';
    case 'serious':
      return 'atRisk';
    case 'moderate':
    case 'minor':
      // A small failure must not hide that something larger may be wrong.
      return openOverall(findings) === null ? 'couldBeBetter' : 'cantTell';
    case null:
      return openOverall(findings) ?? 'safe';
    case undefined:
      return 'cantTell';
  }
}

/** What an answer still missing makes of the verdict; null: none is missing. */
function openOverall(findings: readonly Finding[]): Overall | null {
  const failed = new Set(findings.flatMap(({ key, verdict }) => (verdict === 'fail' ? [key] : [])));
  // How much fits in says nothing about mail that is on the server no longer.
  const isEmpty = ({ check, subject }: Finding) =>
    check === 'quota-unknown' && failed.has(findingKey('pop3-no-server-copy', subject));
  const open = findings.filter((finding) => finding.verdict === 'cantTell' && !isEmpty(finding));
  if (open.length === 0) return null;
  return open.every(({ check }) => ABOUT_CONTACTS_ALONE.includes(check)) ? 'contactsOpen' : 'cantTell';
}

/** A fact counts once, however many findings rest on it. */
function* certaintyOf(findings: readonly Finding[]): Slices<Report['certainty']> {
  const seen = new Set<string>();
  const levels = Object.fromEntries(EVIDENCE_LEVELS.map((level) => [level, 0])) as Record<Evidence, number>;
  let unknown = 0;
  for (const [at, { subject, evidence }] of findings.entries()) {
    for (const line of evidence) {
      const fact = `${subjectKey(subject)}\n${line.label}\n${JSON.stringify(line)}`;
      if (seen.has(fact)) continue;
      seen.add(fact);
      if ('unknown' in line) unknown += 1;
      else levels[line.level] += 1;
    }
    yield at / findings.length;
  }
  return { levels, unknown };
}
