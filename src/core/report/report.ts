import type { CheckId, PageOfProvider, Settles, Severity, Verdict } from '../checks/check';
import type { EvidenceLine, Subject, WordValues } from '../facts/subject';
import type { Evidence } from '../facts/evidence';
import type { FixId } from '../fixes/fix';
import type { LinkId } from '../links';

/** One result of one check, as shown. Derived anew at every inspection; only decisions about it are stored. */
export interface Finding {
  /** `<check>:<subject>`; the same finding has the same key in every inspection. */
  key: string;
  check: CheckId;
  checkVersion: number;
  subject: Subject;
  verdict: Exclude<Verdict, 'notApplicable'>;
  /** null unless the verdict is `fail`. */
  severity: Severity | null;
  values: WordValues;
  evidence: EvidenceLine[];
  /** Empty unless the verdict is `cantTell`. */
  settledBy: Settles[];
  fix: FixId | null;
  links: readonly LinkId[];
  /** Pages of the provider that help with it; left out: none. */
  pages?: readonly PageOfProvider[];
}

/**
 * The answer to 'Is my mail safe?'. `losing`: a critical failure; `atRisk`: a serious one; `couldBeBetter`: a
 * lesser one and nothing open; `cantTell`: nothing worse than that, and something is not known; `contactsOpen`:
 * nothing failed, and all that is not known is about contacts and calendar; `nothingKnown`: no account at all.
 */
export const OVERALL = [
  'losing',
  'atRisk',
  'couldBeBetter',
  'cantTell',
  'contactsOpen',
  'safe',
  'nothingKnown',
] as const;
export type Overall = (typeof OVERALL)[number];

/** Verdicts that call the mail itself safe. */
export const GOOD_OVERALL: readonly Overall[] = ['safe', 'couldBeBetter', 'contactsOpen'];

export interface Report {
  /** ISO instant of the snapshot. */
  takenAt: string;
  overall: Overall;
  /** Worst first: failures by severity, then what cannot be told, then passes. */
  findings: Finding[];
  /** Key of the finding to see to first; null when nothing failed and nothing is open. */
  first: string | null;
  /** How sure we are: how many lines of evidence stand on each level, and how many are not known. */
  certainty: { levels: Record<Evidence, number>; unknown: number };
}
