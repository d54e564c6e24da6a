import { SEVERITIES, type CheckId } from '../checks/check';
import type { Finding } from './report';

/** Mail that comes today is turned away or stays out: making room comes before everything. */
const SHUTS_MAIL_OUT: readonly CheckId[] = ['quota-reached', 'data-file-full', 'signin-ended'];

/** What a backup mends. It saves everything that is there, today; a setting helps with what comes from tomorrow on. */
const SAVED_BY_BACKUP: readonly CheckId[] = [
  'backup-missing',
  'pop3-local-only-folders',
  'pop3-server-copy-expires',
  'retention-exposure',
];

/** As long as these are open nobody knows whether there is a second copy at all. */
const ABOUT_COPIES: readonly CheckId[] = [
  'accounts-not-shown',
  'pop3-no-server-copy',
  'provider-decides-copies',
  'mailbox-drained-by-other-reader',
  ...SAVED_BY_BACKUP,
];

/**
 * Why something comes first. Words: `first.why.<reason>`. `savesAll`: a copy of all that is there today, while something
 * grave has failed; `noNewMail`: a full mirror, by which nothing is lost.
 */
export type FirstReason =
  | 'shutsMailOut'
  | 'savesAll'
  | 'grave'
  | 'backup'
  | 'noNewMail'
  | 'copiesUnknown'
  | 'moderate'
  | 'unknown'
  | 'minor';

/** Each reason's place; of two with one place neither weighs more. */
const PLACES: Record<FirstReason, number> = {
  shutsMailOut: 0,
  savesAll: 1,
  grave: 2,
  backup: 3,
  noNewMail: 3,
  copiesUnknown: 4,
  moderate: 5,
  unknown: 6,
  minor: 7,
};

/** What to see to first, and why. */
interface First {
  finding: Finding;
  reason: FirstReason;
}

/**
 * What to see to first: what protects most for least effort now. `findings`: worst first. Undefined: nothing is open.
 */
export function firstOf(findings: readonly Finding[]): First | undefined {
  const open = findings.filter(({ verdict }) => verdict !== 'pass');
  const losing = open.some(isGrave);
  const rank = ({ finding: { check } }: First) => SAVED_BY_BACKUP.indexOf(check);
  let first: First | undefined;
  for (const finding of open) {
    const next: First = { finding, reason: reasonOf(finding, losing) };
    const before = first && (PLACES[next.reason] - PLACES[first.reason] || rank(next) - rank(first));
    if (before === undefined || before < 0) first = next;
  }
  return first;
}

/** The finding of `firstOf`. */
export function firstThing(findings: readonly Finding[]): Finding | undefined {
  return firstOf(findings)?.finding;
}

/** Whether something of a worse severity comes behind the first: then its reason stands beside it. */
export function comesBeforeWorse(first: Finding, others: readonly Finding[]): boolean {
  const rank = ({ severity }: Finding) =>
    severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return others.some((other) => rank(other) < rank(first));
}

function isGrave({ severity }: Finding): boolean {
  return severity === 'critical' || severity === 'serious';
}

/** `losing`: something grave failed, so that a backup is worth more than its own severity says. */
function reasonOf(finding: Finding, losing: boolean): FirstReason {
  const { check, verdict, severity, fix } = finding;
  const grave = isGrave(finding);
  // What a phone alone holds is brought to safety before any backup of what it has taken away.
  const backup = SAVED_BY_BACKUP.includes(check) || fix === 'save-phone-mail';
  if (grave && SHUTS_MAIL_OUT.includes(check)) return 'shutsMailOut';
  if (verdict === 'fail' && backup && (grave || (losing && severity === 'moderate'))) return 'savesAll';
  if (grave) return 'grave';
  if (verdict === 'fail' && backup && severity === 'moderate') return 'backup';
  // A full mirror shows no new mail. Nothing is lost, so what is grave goes before it, and what is only open does not.
  if (check === 'mirror-near-limit' && severity === 'moderate') return 'noNewMail';
  if (verdict === 'cantTell') return ABOUT_COPIES.includes(check) ? 'copiesUnknown' : 'unknown';
  return severity === 'moderate' ? 'moderate' : 'minor';
}
