import type { CheckId } from '../checks/check';
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
 * What to see to first: what protects most for least effort now. `findings`: worst first. Undefined: nothing is open.
 */
export function firstThing(findings: readonly Finding[]): Finding | undefined {
  const open = findings.filter(({ verdict }) => verdict !== 'pass');
  const losing = open.some(isGrave);
  const rank = ({ check }: Finding) => SAVED_BY_BACKUP.indexOf(check);
  return open.toSorted((a, b) => placeOf(a, losing) - placeOf(b, losing) || rank(a) - rank(b))[0];
}

function isGrave({ severity }: Finding): boolean {
  return severity === 'critical' || severity === 'serious';
}

/** `losing`: something grave failed, so that a backup is worth more than its own severity says. */
function placeOf(finding: Finding, losing: boolean): number {
  const { check, verdict, severity, fix } = finding;
  const grave = isGrave(finding);
  // What a phone alone holds is brought to safety before any backup of what it has taken away.
  const backup = SAVED_BY_BACKUP.includes(check) || fix === 'save-phone-mail';
  if (grave && SHUTS_MAIL_OUT.includes(check)) return 0;
  if (verdict === 'fail' && backup && (grave || (losing && severity === 'moderate'))) return 1;
  if (grave) return 2;
  if (verdict === 'fail' && backup && severity === 'moderate') return 3;
  // A full mirror shows no new mail. Nothing is lost, so what is grave goes before it, and what is only open does not.
  if (check === 'mirror-near-limit' && severity === 'moderate') return 3;
  if (verdict === 'cantTell') return ABOUT_COPIES.includes(check) ? 4 : 6;
  return severity === 'moderate' ? 5 : 7;
}
