import type { CheckId } from '../checks/check';
import { line, yesOrNo } from '../checks/shared/evidence-lines';
import { deliversToServer } from '../checks/shared/subjects';
import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import type { Subject } from '../facts/subject';
import { deletionRulesOf } from '../mailboxes/deletion-rules';
import { mailboxesOf, type Mailbox } from '../mailboxes/mailbox';
import { isEmptied, leavesNothingOnServer } from '../mailboxes/on-server';
import { isPop3 } from '../facts/account-kinds';
import { grouped, inOrderOf, onceForEach } from '../once-for-each';
import type { QuestionId } from '../questions/question';
import type { Finding, Report } from '../report/report';
import { atOnce, between, mapInSlices, type Slices } from '../slices';
import { FED_BY, SIGN_IN } from './fed-by';
import { alsoAsk, dayOf, entry, judged, settles, unlessAtRisk, type Input } from './practice-entry';
import { hasOutlookFile, maintenanceToAsk } from './maintenance';
import type { Practice, PracticeEntry, PracticeReason, PracticeSubject } from './practice';

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
  findingsByAccount(report.findings);
  yield 0;
  const ofEach = yield* between(
    0,
    0.9,
    mapInSlices(mailboxes, (mailbox) => ofMailbox(mailbox, input)),
  );
  const ofThisComputer = yield* between(
    0.9,
    1,
    mapInSlices(OF_COMPUTER, (practice) => ofComputer(practice, input)),
  );
  return [...ofEach.flat(), ...ofThisComputer];
}

const OF_COMPUTER = ['backup', 'encryption', 'maintenance'] as const satisfies readonly Practice[];

/** How many practices nobody knows the state of. */
export function stillToLookAt(ledger: readonly PracticeEntry[]): number {
  return ledger.filter(({ state }) => state === 'notKnown').length;
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
    fed('storage', onlyPop3 && mailbox.readers.every(goesOn) ? 'nothingStaysOnServer' : null),
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

const leavesNothing = (account: Account): boolean => leavesNothingOnServer(account) && !account.used.known;
/** Its mail goes on into another mailbox: no copy is to stay that would need room here. */
const goesOn = (account: Account): boolean => leavesNothing(account) && deliversToServer(account);

function ofComputer(practice: (typeof OF_COMPUTER)[number], input: Input): PracticeEntry {
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

/** Whether others can work with it as they should. An entry only where somebody has said who does. */
function team(mailbox: Mailbox, fed: (reason: PracticeReason | null) => PracticeEntry): PracticeEntry[] {
  const uses = mailbox.readers.flatMap(({ teamUse }) => (teamUse?.known === true ? [teamUse.value] : []));
  if (uses.length === 0) return [];
  return [fed(uses.every((use) => use === 'alone') ? 'nobodyElse' : null)];
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
