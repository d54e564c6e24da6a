import type { CheckId, Settles } from '../checks/check';
import { line, yesOrNo } from '../checks/shared/evidence-lines';
import { addDays } from '../days';
import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import type { EvidenceLine } from '../facts/subject';
import { LIMITS } from '../limits';
import { deletionRulesOf } from '../mailboxes/deletion-rules';
import { mailboxesOf, type Mailbox } from '../mailboxes/mailbox';
import { isPop3 } from '../mailboxes/on-server';
import type { QuestionId } from '../questions/question';
import type { Finding, Report } from '../report/report';
import type { Practice, PracticeEntry, PracticeReason, PracticeState, PracticeSubject } from './practice';

/** The practice that each check feeds; those left out speak of something else. */
const FED_BY: Record<Exclude<Practice, 'security'>, readonly CheckId[]> = {
  serverCopy: [
    'pop3-no-server-copy',
    'provider-decides-copies',
    'mailbox-drained-by-other-reader',
    'program-deletes-old-mail',
    'pop3-server-copy-expires',
    'pop3-several-devices',
    'inbox-drained',
  ],
  backup: [
    'pop3-local-only-folders',
    'imap-local-only-contacts',
    'backup-missing',
    'backup-stale',
    'backup-same-disk',
    'backup-never-restored',
  ],
  storage: [
    'pop3-server-copy-unbounded',
    'quota-reached',
    'quota-near',
    'quota-unknown',
    'quota-trend',
    'recoverable-items-near-limit',
  ],
  organisation: [
    'folder-too-full',
    'deleted-and-junk-bloat',
    'large-items',
    'deleted-items-used-as-archive',
    'rule-destroys-mail',
    'inbox-unsorted',
  ],
  encryption: ['disk-not-encrypted', 'recovery-key-unknown'],
  maintenance: [
    'maintenance-overdue',
    'data-file-full',
    'data-file-near-limit',
    'mirror-near-limit',
    'cache-over-file-limit',
  ],
  plannedDeletion: ['retention-exposure'],
};

const SIGN_IN: readonly CheckId[] = [
  'two-step-unconfirmed',
  'signin-ended',
  'signin-may-end',
  'pop3-plain-connection',
  'imap-plain-connection',
];

/** Days until something that is in order is looked at again. */
const AGAIN_AFTER: Record<Practice, number> = {
  serverCopy: 180,
  backup: LIMITS.backupStaleDays.value,
  storage: 90,
  security: 365,
  organisation: 180,
  encryption: 365,
  maintenance: 90,
  plannedDeletion: 365,
};

/**
 * Every practice of every mailbox, sign-in and of the computer, with its state, what that rests on, and when to look
 * again. `today` is an ISO date. What nobody was asked is not known, and nothing is in order without evidence.
 */
export function ledgerOf(snapshot: Snapshot, report: Report, today: string): PracticeEntry[] {
  const mailboxes = mailboxesOf(snapshot);
  if (mailboxes.length === 0) return [];
  const input: Input = { snapshot, report, today };
  return [
    ...mailboxes.flatMap((mailbox) => ofMailbox(mailbox, input)),
    ofComputer('backup', input),
    ofComputer('encryption', input),
    ofComputer('maintenance', input),
  ];
}

/** How many practices nobody knows the state of. */
export function stillToLookAt(ledger: readonly PracticeEntry[]): number {
  return ledger.filter(({ state }) => state === 'notKnown').length;
}

interface Input {
  snapshot: Snapshot;
  report: Report;
  today: string;
}

function ofMailbox(mailbox: Mailbox, input: Input): PracticeEntry[] {
  const accounts = mailbox.readers.map(({ id }) => id);
  const about: PracticeSubject = { type: 'mailbox', id: mailbox.id, accounts };
  const found = input.report.findings.filter(
    ({ subject }) => subject.type === 'account' && accounts.includes(subject.id),
  );
  const fed = (practice: Exclude<Practice, 'security'>, reason: PracticeReason | null) =>
    entry(practice, about, feeding(found, FED_BY[practice]), reason, input);
  const drained = found.some(
    ({ check, verdict }) => check === 'mailbox-drained-by-other-reader' && verdict === 'cantTell',
  );
  const onlyPop3 = mailbox.readers.every(isPop3);
  const known = mailbox.readers.every(({ kind }) => kind.known && kind.value !== 'other');
  return [
    fed('serverCopy', known && !mailbox.readers.some(isPop3) && !drained ? 'mailStaysOnServer' : null),
    fed('storage', onlyPop3 && mailbox.readers.some(leavesNothing) ? 'nothingStaysOnServer' : null),
    organisation(mailbox, fed('organisation', null), input),
    plannedDeletion(
      mailbox,
      fed(
        'plannedDeletion',
        onlyPop3 && mailbox.readers.every(leavesNothing) ? 'nothingStaysOnServer' : null,
      ),
      input,
    ),
    security(mailbox, found, accounts, input),
  ];
}

function leavesNothing({ serverCopy, used }: Account): boolean {
  return serverCopy.known && serverCopy.value.keep === 'none' && !used.known;
}

function ofComputer(practice: 'backup' | 'encryption' | 'maintenance', input: Input): PracticeEntry {
  const { snapshot, report } = input;
  const found = feeding(report.findings, FED_BY[practice]);
  // The check on encryption speaks wherever mail may lie on this computer.
  const reason = practice === 'encryption' && found.length === 0 ? 'noMailHere' : null;
  const made = entry(practice, { type: 'computer' }, found, reason, input);
  switch (practice) {
    case 'backup':
      return everyMailboxIsCovered(found, snapshot)
        ? made
        : unlessAtRisk(made, { label: 'backupExists', unknown: 'notAsked' }, 'backupExists');
    case 'encryption': {
      const { diskEncrypted, recoveryKeyKept } = snapshot.device;
      const open = diskEncrypted.known && diskEncrypted.value && recoveryKeyKept?.known !== true;
      return open
        ? unlessAtRisk(made, { label: 'recoveryKeyKept', unknown: 'notAsked' }, 'recoveryKey')
        : made;
    }
    case 'maintenance':
      return snapshot.device.maintainedOn?.known === true
        ? made
        : unlessAtRisk(made, { label: 'maintainedOn', unknown: 'notAsked' }, 'maintainedOn');
  }
}

/** Whether some finding speaks of the backup of each mailbox: of an entry that reads it, or of the file it fills. */
function everyMailboxIsCovered(found: readonly Finding[], snapshot: Snapshot): boolean {
  const spokenOf = new Set(found.flatMap(({ subject }) => (subject.type === 'computer' ? [] : [subject.id])));
  return mailboxesOf(snapshot).every(({ readers }) =>
    readers.some(
      ({ id, delivery }) =>
        spokenOf.has(id) || (delivery.known && spokenOf.has(delivery.value.dataFileId ?? '')),
    ),
  );
}

/** Account security: what connections and sign-ins tell, and two-step verification, which only the person knows. */
function security(
  mailbox: Mailbox,
  found: readonly Finding[],
  accounts: readonly string[],
  input: Input,
): PracticeEntry {
  const about: PracticeSubject = { type: 'signIn', id: mailbox.id, accounts };
  const made = entry('security', about, feeding(found, SIGN_IN), null, input);
  const asked = mailbox.readers.some(({ twoStep }) => twoStep?.known === true);
  return asked ? made : unlessAtRisk(made, { label: 'twoStep', unknown: 'notAsked' }, 'twoStep');
}

/** Open as long as the person has not said this one thing, unless something is wrong already. */
function unlessAtRisk(made: PracticeEntry, open: EvidenceLine, question: QuestionId): PracticeEntry {
  if (made.state === 'atRisk' || made.state === 'due') return made;
  return {
    ...made,
    state: 'notKnown',
    nextOn: null,
    evidence: [open, ...made.evidence],
    settledBy: [{ by: 'question', question }, ...made.settledBy.filter(({ by }) => by === 'question')],
  };
}

/** Folders, rules and categories: what the mail server told, else what the person said. */
function organisation(mailbox: Mailbox, made: PracticeEntry, { today }: Input): PracticeEntry {
  if (made.findings.length > 0) return made;
  const sorted = mailbox.readers.map(({ mailSorted }) => mailSorted).find((fact) => fact?.known === true);
  if (!sorted?.known) return unlessAtRisk(made, { label: 'mailSorted', unknown: 'notAsked' }, 'mailSorted');
  return {
    ...made,
    ...judged(sorted.value ? 'inOrder' : 'due', 'organisation', today),
    evidence: [line('mailSorted', sorted, yesOrNo)],
    settledBy: [],
  };
}

/** Whether the server deletes mail by its age, and whether anything else holds it. */
function plannedDeletion(mailbox: Mailbox, made: PracticeEntry, { today }: Input): PracticeEntry {
  const starts = deletionRulesOf(mailbox, today).flatMap(({ value }) =>
    value.startsOn !== null && value.startsOn > today ? [value.startsOn] : [],
  );
  if (made.state !== 'inOrder') return made;
  return { ...made, nextOn: [...starts, made.nextOn ?? today].sort()[0] ?? today };
}

function feeding(found: readonly Finding[], checks: readonly CheckId[]): Finding[] {
  return found.filter(({ check }) => checks.includes(check));
}

function entry(
  practice: Practice,
  subject: PracticeSubject,
  found: readonly Finding[],
  reason: PracticeReason | null,
  { today }: Input,
): PracticeEntry {
  const [worst] = found;
  const applies = reason === null || worst?.verdict === 'fail';
  const state = applies ? stateOf(worst) : 'doesNotApply';
  return {
    practice,
    subject,
    reason: applies ? null : reason,
    evidence: worst?.evidence ?? [],
    findings: found.filter(({ verdict }) => verdict === worst?.verdict).map(({ key }) => key),
    settledBy: state === 'notKnown' ? settles(practice, found) : [],
    ...judged(state, practice, practice === 'backup' ? (lastBackup(worst) ?? today) : today),
  };
}

/** The day of the backup that the finding speaks of: the next one is due so many days after it. */
function lastBackup(finding: Finding | undefined): string | undefined {
  const [on] = (finding?.verdict === 'pass' ? finding.evidence : []).flatMap((one) =>
    one.label === 'backupLastOn' && 'value' in one && one.value.unit === 'date' ? [one.value.value] : [],
  );
  return on;
}

/** Findings come worst first, so the first of them decides. */
function stateOf(worst: Finding | undefined): PracticeState {
  switch (worst?.verdict) {
    case undefined:
    case 'cantTell':
      return 'notKnown';
    case 'fail':
      return worst.severity === 'minor' ? 'due' : 'atRisk';
    case 'pass':
      return 'inOrder';
  }
}

function settles(practice: Practice, found: readonly Finding[]): Settles[] {
  const all = found.flatMap(({ settledBy }) => settledBy);
  if (all.length > 0) return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  switch (practice) {
    case 'serverCopy':
      return [{ by: 'question', question: 'mailVanishesFromWebmail' }];
    case 'backup':
      return [{ by: 'question', question: 'backupExists' }];
    case 'storage':
      return [{ by: 'question', question: 'quotaUsed' }];
    case 'encryption':
      return [{ by: 'question', question: 'diskEncrypted' }];
    case 'organisation':
      return [{ by: 'question', question: 'mailSorted' }, { by: 'mailServer' }];
    case 'maintenance':
      return [{ by: 'question', question: 'maintainedOn' }];
    case 'plannedDeletion':
      return [{ by: 'question', question: 'serverDeletes' }];
    case 'security':
      return [{ by: 'question', question: 'twoStep' }];
  }
}

function judged(
  state: PracticeState,
  practice: Practice,
  today: string,
): Pick<PracticeEntry, 'state' | 'nextOn'> {
  switch (state) {
    case 'atRisk':
    case 'due':
      return { state, nextOn: today };
    case 'inOrder':
      return { state, nextOn: addDays(today, AGAIN_AFTER[practice]) };
    case 'notKnown':
    case 'doesNotApply':
      return { state, nextOn: null };
  }
}
