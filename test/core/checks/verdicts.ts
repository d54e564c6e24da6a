import { CHECKS } from '../../../src/core/checks/registry';
import { resultsOf, type CheckId, type Severity, type Settles } from '../../../src/core/checks/check';
import type { EvidenceLine, Subject } from '../../../src/core/facts/subject';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import { TODAY, snapshotOf } from '../../tools/make-snapshot';

/** One set of facts and what the check must say of it; null: the check does not apply. */
export interface Case {
  when: string;
  facts: Partial<Snapshot>;
  says: Expected | null;
}

/** In short: the verdict, then the fact that decided as `label level` or `label reason` when it is not known. */
export type Expected =
  { fail: Severity; by: string } | { pass: string } | { cantTell: string; settledBy: string[] };

/** Runs cases of a check about another subject than the one that has a case for every verdict. */
export function testMoreVerdicts(id: CheckId, about: Subject, cases: readonly Case[]): void {
  describe(id, () => {
    it.each(cases.map((one) => [one.when, one] as const))('%s', (_when, { facts, says }) => {
      expect(judge(id, facts, about)).toEqual(says);
    });
  });
}

/** Runs every case of a check as a test of its own and looks at the verdict about one subject. */
export function testVerdicts(id: CheckId, about: Subject, cases: readonly Case[]): void {
  testMoreVerdicts(id, about, cases);
  describe(id, () => {
    it('has a case for every verdict that it can give', () => {
      const seen = new Set(cases.map(({ says }) => (says === null ? 'notApplicable' : Object.keys(says)[0])));
      const possible = id === 'quota-unknown' ? ['cantTell', 'notApplicable', 'pass'] : ALL_VERDICTS;
      const never = [
        ...(NEVER_CANT_TELL.includes(id) ? ['cantTell'] : []),
        ...(NEVER_FAIL.includes(id) ? ['fail'] : []),
        ...(NEVER_PASS.includes(id) ? ['pass', 'cantTell'] : []),
      ];
      const wanted = possible.filter((verdict) => !never.includes(verdict));
      expect([...seen].sort()).toEqual(wanted);
    });
  });
}

const ALL_VERDICTS = ['cantTell', 'fail', 'notApplicable', 'pass'];
/** What they need to know is asked for by `quota-unknown`, by `data-file-near-limit`, or is open in the ledger. */
const NEVER_CANT_TELL: readonly CheckId[] = [
  'quota-reached',
  'quota-near',
  'data-file-full',
  'two-step-unconfirmed',
  'recovery-key-unknown',
  'maintenance-overdue',
  'autoarchive-may-delete',
  'program-switch-leaves-file',
  'team-needs-sharing',
  'only-copy-not-backed-up',
];

/** Looks for what may be there unseen. */
const NEVER_FAIL: readonly CheckId[] = ['accounts-not-shown'];
/** Warns of a date, and knows nothing else. */
const NEVER_PASS: readonly CheckId[] = ['signin-may-end'];

function judge(id: CheckId, facts: Partial<Snapshot>, about: Subject): Expected | null {
  const snapshot = snapshotOf(facts);
  const input = { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY };
  const results = CHECKS.filter((check) => check.id === id).flatMap((check) => resultsOf(check, input));
  const result = results.find(({ subject }) => JSON.stringify(subject) === JSON.stringify(about));
  if (!result) return null;
  const by = decidedBy(result.evidence[0]);
  switch (result.verdict) {
    case 'fail':
      return { fail: result.severity, by };
    case 'pass':
      return { pass: by };
    case 'cantTell':
      return { cantTell: by, settledBy: result.settledBy.map(settle) };
  }
}

function decidedBy(line: EvidenceLine | undefined): string {
  if (!line) return 'nothing';
  return 'unknown' in line ? `${line.label} ${line.unknown}` : `${line.label} ${line.level}`;
}

function settle(settles: Settles): string {
  return settles.by === 'question' ? settles.question : settles.by;
}
