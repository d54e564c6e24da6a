import type { Copy } from '../copies/copy';
import type { Snapshot } from '../facts/snapshot';
import type { EvidenceLine, Subject, WordValues } from '../facts/subject';
import type { FixId } from '../fixes/fix';
import type { LinkId } from '../links';
import type { ProviderPage } from '../providers/provider';
import type { QuestionId } from '../questions/question';

/** Worst first: the first that applies wins when several are joined. */
export const VERDICTS = ['fail', 'cantTell', 'pass', 'notApplicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Worst first. */
export const SEVERITIES = ['critical', 'serious', 'moderate', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What would turn 'cannot tell' into an answer. */
export type Settles =
  /** `about`: what it is asked about, where that is not the subject of the finding. */
  | { by: 'question'; question: QuestionId; about?: Subject }
  | { by: 'profileExport' }
  | { by: 'dataFile' }
  /** To read the mailbox from its server, to the end. */
  | { by: 'mailServer' };

/** A page of a row in the table of providers. */
export interface PageOfProvider {
  provider: string;
  page: ProviderPage;
}

export type CheckResult = {
  subject: Subject;
  /** For the titles and the reason: `check.<id>.*` in the locale files. */
  values: WordValues;
  evidence: EvidenceLine[];
  /** The fix for this subject, where it is another than the check's. */
  fix?: FixId | null;
  /** Pages of the provider that help with it. */
  pages?: readonly PageOfProvider[];
} &
  /** `settledBy`: what would tell otherwise, where it fails for want of knowledge. */
  (
    | { verdict: 'fail'; severity: Severity; settledBy?: Settles[] }
    | { verdict: 'cantTell'; settledBy: Settles[] }
    | { verdict: 'pass' }
  );

export interface CheckInput {
  snapshot: Snapshot;
  copies: readonly Copy[];
  /** ISO date of the inspection. */
  today: string;
}

/**
 * One thing that can be wrong. Pure: the same facts give the same results. A subject to which the check does
 * not apply has no result; a check without results is 'not applicable'.
 *
 * Words in the locale files: `check.<id>.pass`, `.fail`, `.cantTell` (titles) and `.why`.
 */
export interface Check {
  id: CheckId;
  /** Raised when a verdict on the same facts would change; an ignored finding of an older version comes back. */
  version: number;
  fix: FixId | null;
  links: LinkId[];
  /** null among the results is a place to rest: see `each`. */
  evaluate: (input: CheckInput) => Iterable<CheckResult | null>;
}

/** What a check finds. */
export function resultsOf(check: Check, input: CheckInput): CheckResult[] {
  return [...check.evaluate(input)].filter((result) => result !== null);
}

/** Stable ids: they are stored with decisions and shown in reports. */
export const CHECK_IDS = [
  'pop3-no-server-copy',
  'provider-decides-copies',
  'mailbox-drained-by-other-reader',
  'program-deletes-old-mail',
  'signin-ended',
  'signin-may-end',
  'program-out-of-support',
  'two-step-unconfirmed',
  'password-weak',
  'recovery-key-unknown',
  'maintenance-overdue',
  'accounts-not-shown',
  'pop3-server-copy-expires',
  'pop3-server-copy-unbounded',
  'pop3-local-only-folders',
  'pop3-several-devices',
  'pop3-plain-connection',
  'imap-plain-connection',
  'imap-local-only-contacts',
  'sent-mail-only-here',
  'data-file-full',
  'data-file-near-limit',
  'mirror-near-limit',
  'data-file-risky-place',
  'disk-not-encrypted',
  'backup-missing',
  'backup-stale',
  'backup-same-disk',
  'only-copy-not-backed-up',
  'backup-never-restored',
  'retention-exposure',
  'records-duty',
  'inactivity-closing',
  'autoarchive-may-delete',
  'disk-space-short',
  'program-switch-leaves-file',
  'collector-in-between',
  'team-needs-sharing',
  'quota-reached',
  'quota-near',
  'quota-unknown',
  'quota-trend',
  'folder-too-full',
  'deleted-and-junk-bloat',
  'large-items',
  'recoverable-items-near-limit',
  'cache-over-file-limit',
  'deleted-items-used-as-archive',
  'rule-destroys-mail',
  'inbox-drained',
  'inbox-unsorted',
  'pop3-move-to-imap',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];
