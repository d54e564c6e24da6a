import type { CheckId, Settles } from '../checks/check';
import { line, yesOrNo } from '../checks/shared/evidence-lines';
import { addDays } from '../days';
import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import type { EvidenceLine, Subject } from '../facts/subject';
import { LIMITS } from '../limits';
import { deletionRulesOf } from '../mailboxes/deletion-rules';
import { mailboxesOf, type Mailbox } from '../mailboxes/mailbox';
import { isPop3 } from '../facts/account-kinds';
import { grouped, inOrderOf, onceForEach } from '../once-for-each';
import type { QuestionId } from '../questions/question';
import type { Finding, Report } from '../report/report';
import { atOnce, mapInSlices, type Slices } from '../slices';
import { FED_BY, SIGN_IN } from './fed-by';
import { hasOutlookFile, maintenanceToAsk } from './maintenance';
import type { Practice, PracticeEntry, PracticeReason, PracticeState, PracticeSubject } from './practice';

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
  team: 365,
};

/** What the person is asked where nothing else tells. */
const ASKED: Record<Practice, QuestionId> = {
  serverCopy: 'mailVanishesFromWebmail',
  backup: 'backupExists',
  storage: 'quotaUsed',
  security: 'twoStep',
  organisation: 'mailSorted',
  encryption: 'diskEncrypted',
  maintenance: 'maintainedOn',
  plannedDeletion: 'serverDeletes',
  team: 'teamUse',
};

/**
 * Every practice of every mailbox, sign-in and of the computer, with its state, what that rests on, and when to look
 * again. `today` is an ISO date. What nobody was asked is not known, and nothing is in order without evidence.
 */
export function ledgerOf(
  snapshot: Snapshot,
  report: Pick<Report, 'findings'>,
  today: string,
): PracticeEntry[] {
  return atOnce(ledgerInSlices(snapshot, report, today));
}

/** As `ledgerOf`, to be put down in between. */
export function* ledgerInSlices(
  snapshot: Snapshot,
  report: Pick<Report, 'findings'>,
  today: string,
): Slices<PracticeEntry[]> {
  const mailboxes = mailboxesOf(snapshot);
  if (mailboxes.length === 0) return [];
  const input: Input = { snapshot, report, today };
  const ofEach = yield* mapInSlices(mailboxes, (mailbox) => ofMailbox(mailbox, input));
  return [
    ...ofEach.flat(),
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
  report: Pick<Report, 'findings'>;
  today: string;
}

function ofMailbox(mailbox: Mailbox, input: Input): PracticeEntry[] {
  const accounts = mailbox.readers.map(({ id }) => id);
  const about: PracticeSubject = { type: 'mailbox', id: mailbox.id, accounts };
  const { findings } = input.report;
  const found = inOrderOf(
    findings,
    accounts.flatMap((id) => findingsByAccount(findings).get(id) ?? []),
  );
  const fed = (practice: Exclude<Practice, 'security'>, reason: PracticeReason | null) =>
    entry(practice, about, feeding(found, FED_BY[practice]), reason, input);
  const drained = found.some(
    ({ check, verdict }) => check === 'mailbox-drained-by-other-reader' && verdict === 'cantTell',
  );
  const onlyPop3 = mailbox.readers.every(isPop3);
  const known = mailbox.readers.every(({ kind }) => kind.known && kind.value !== 'other');
  return [
    fed(
      'serverCopy',
      known && !mailbox.readers.some(isPop3) && !drained && !mailbox.readers.some(isEmptied)
        ? 'mailStaysOnServer'
        : null,
    ),
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
    ...team(mailbox, (reason) => fed('team', reason)),
  ];
}

const findingsByAccount = onceForEach((findings: readonly Finding[]) =>
  grouped(findings, ({ subject }) => (subject.type === 'account' ? subject.id : null)),
);

/** Somebody said that another program, a phone or a collecting mailbox takes mail off the server. */
function isEmptied({ otherClients, phone, collector }: Account): boolean {
  return (
    (otherClients.known && otherClients.value === 'removeMail') ||
    (phone?.known === true && phone.value === 'removes') ||
    (collector?.known === true && collector.value === 'removes')
  );
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
    case 'backup': {
      const open = mailboxWithoutWord(found, snapshot);
      return open
        ? unlessAtRisk(made, { label: 'backupExists', unknown: 'notAsked' }, 'backupExists', open)
        : made;
    }
    case 'encryption': {
      const { diskEncrypted, recoveryKeyKept } = snapshot.device;
      const open = diskEncrypted.known && diskEncrypted.value && recoveryKeyKept?.known !== true;
      return open
        ? unlessAtRisk(made, { label: 'recoveryKeyKept', unknown: 'notAsked' }, 'recoveryKey')
        : made;
    }
    case 'maintenance': {
      const looked = maintenanceToAsk(snapshot).reduceRight(
        (entry, question) => unlessAtRisk(entry, { label: question, unknown: 'notAsked' }, question),
        made,
      );
      const switches = snapshot.device.programSwitch?.known !== true && hasOutlookFile(snapshot);
      return switches ? alsoAsk(looked, 'programSwitch') : looked;
    }
  }
}

/** An account of the first mailbox of whose backup no finding speaks: neither of its entries nor of the file they fill. */
function mailboxWithoutWord(found: readonly Finding[], snapshot: Snapshot): Subject | null {
  const spokenOf = new Set(found.flatMap(({ subject }) => (subject.type === 'computer' ? [] : [subject.id])));
  const open = mailboxesOf(snapshot).find(({ readers }) =>
    readers.every(
      ({ id, delivery }) =>
        !spokenOf.has(id) && !(delivery.known && spokenOf.has(delivery.value.dataFileId ?? '')),
    ),
  );
  return open ? firstOf(open.readers) : null;
}

function firstOf([first]: readonly Account[]): Subject {
  return first ? { type: 'account', id: first.id } : { type: 'computer' };
}

/** Account security: what connections and sign-ins tell, and password and second step, which only the person knows. */
function security(
  mailbox: Mailbox,
  found: readonly Finding[],
  accounts: readonly string[],
  input: Input,
): PracticeEntry {
  const about: PracticeSubject = { type: 'signIn', id: mailbox.id, accounts };
  const made = entry('security', about, feeding(found, SIGN_IN), null, input);
  const unasked = SIGN_IN_QUESTIONS.filter(
    (question) => !mailbox.readers.some((reader) => reader[question]?.known === true),
  );
  return unasked.reduceRight(
    (open, question) =>
      unlessAtRisk(open, { label: question, unknown: 'notAsked' }, question, firstOf(mailbox.readers)),
    made,
  );
}

/** What only the person knows of a sign-in. */
const SIGN_IN_QUESTIONS = ['twoStep', 'ownPassword'] as const satisfies readonly QuestionId[];

/** Open as long as the person has not said this one thing, unless something is wrong already. */
function unlessAtRisk(
  made: PracticeEntry,
  open: EvidenceLine,
  question: QuestionId,
  asked: Subject = { type: 'computer' },
): PracticeEntry {
  if (made.state === 'atRisk' || made.state === 'due') return made;
  return {
    ...made,
    state: 'notKnown',
    nextOn: null,
    evidence: [open, ...made.evidence],
    settledBy: [
      { by: 'question', question, about: asked },
      ...made.settledBy.filter(({ by }) => by === 'question'),
    ],
  };
}

/** Whether others can work with it as they should. An entry only where somebody has said who does. */
function team(mailbox: Mailbox, fed: (reason: PracticeReason | null) => PracticeEntry): PracticeEntry[] {
  const uses = mailbox.readers.flatMap(({ teamUse }) => (teamUse?.known === true ? [teamUse.value] : []));
  if (uses.length === 0) return [];
  return [fed(uses.every((use) => use === 'alone') ? 'nobodyElse' : null)];
}

/** What goes with what has to be asked anyway. */
function alsoAsk(
  made: PracticeEntry,
  question: QuestionId,
  about: Subject = { type: 'computer' },
): PracticeEntry {
  return made.state === 'notKnown'
    ? { ...made, settledBy: [...made.settledBy, { by: 'question', question, about }] }
    : made;
}

/** Folders, rules and categories: what the mail server told, else what the person said. */
function organisation(mailbox: Mailbox, made: PracticeEntry, { today, snapshot }: Input): PracticeEntry {
  if (made.findings.length > 0) return made;
  const sorted = mailbox.readers.map(({ mailSorted }) => mailSorted).find((fact) => fact?.known === true);
  if (!sorted?.known) {
    const open = unlessAtRisk(
      made,
      { label: 'mailSorted', unknown: 'notAsked' },
      'mailSorted',
      firstOf(mailbox.readers),
    );
    const asked = mailbox.readers.some(({ teamUse }) => teamUse?.known === true);
    const withTeam = asked ? open : alsoAsk(open, 'teamUse', firstOf(mailbox.readers));
    const sends = mailbox.readers.find(
      ({ kind, sentKept }) => kind.known && kind.value === 'imap' && sentKept?.known !== true,
    );
    return sends ? alsoAsk(withTeam, 'sentKept', firstOf([sends])) : withTeam;
  }
  const said = line('mailSorted', sorted, yesOrNo);
  const now = judged(sorted.value ? 'inOrder' : 'due', 'organisation', today, dayOf(said, snapshot));
  return {
    ...made,
    ...now,
    evidence: [said],
    settledBy: sorted.value && now.state === 'due' ? settles('organisation', made.subject, []) : [],
  };
}

/** Whether the server deletes mail by its age, and whether anything else holds it. */
function plannedDeletion(mailbox: Mailbox, entry: PracticeEntry, { today, snapshot }: Input): PracticeEntry {
  const made = snapshot.device.recordsDuty?.known === true ? entry : alsoAsk(entry, 'recordsDuty');
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
  { today, snapshot }: Input,
): PracticeEntry {
  const [worst] = found;
  const applies = reason === null || worst?.verdict === 'fail';
  const state = applies ? stateOf(worst) : 'doesNotApply';
  const since =
    (practice === 'backup' ? lastBackup(worst) : undefined) ?? dayOf(worst?.evidence[0], snapshot);
  const now = judged(state, practice, today, since);
  // What was in order and is due again is asked again.
  const asks = state === 'notKnown' || (state === 'inOrder' && now.state === 'due');
  return {
    practice,
    subject,
    reason: applies ? null : reason,
    evidence: worst?.evidence ?? [],
    findings: found.filter(({ verdict }) => verdict === worst?.verdict).map(({ key }) => key),
    settledBy: asks ? settles(practice, subject, found) : [],
    ...now,
  };
}

/** ISO date of what a line rests on; undefined: nothing is known of it. */
function dayOf(line: EvidenceLine | undefined, { sources }: Snapshot): string | undefined {
  const source = line !== undefined && 'source' in line ? line.source : undefined;
  return sources.find(({ id }) => id === source)?.readAt.slice(0, 10);
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

/** Every question comes with what it is asked about: a practice has no account of its own. */
function settles(practice: Practice, subject: PracticeSubject, found: readonly Finding[]): Settles[] {
  const all = found.flatMap((finding) =>
    finding.settledBy.map((one) => (one.by === 'question' ? { about: finding.subject, ...one } : one)),
  );
  if (all.length === 1) return all;
  if (all.length > 0) return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  const account = subject.type === 'computer' ? undefined : subject.accounts[0];
  const about: Subject = account === undefined ? { type: 'computer' } : { type: 'account', id: account };
  const asks: Settles = { by: 'question', question: ASKED[practice], about };
  return practice === 'organisation' ? [asks, { by: 'mailServer' }] : [asks];
}

/** `since`: the day of what it rests on, from which the next look counts. What nobody looked at for so long is due. */
function judged(
  state: PracticeState,
  practice: Practice,
  today: string,
  since: string = today,
): Pick<PracticeEntry, 'state' | 'nextOn'> {
  switch (state) {
    case 'atRisk':
    case 'due':
      return { state, nextOn: today };
    case 'inOrder': {
      const nextOn = addDays(since, AGAIN_AFTER[practice]);
      return nextOn <= today ? { state: 'due', nextOn: today } : { state, nextOn };
    }
    case 'notKnown':
    case 'doesNotApply':
      return { state, nextOn: null };
  }
}
