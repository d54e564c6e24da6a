import { subjectKey, type Subject } from '../facts/subject';
import type { Account, Backup, DataFile } from '../facts/account';
import type { Fact } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { mailboxOfAccount, type Mailbox } from '../mailboxes/mailbox';
import { switchSeen } from '../mailboxes/provider-decides';
import { maintenanceToAsk } from '../practices/maintenance';
import { answersAfterMove } from './after-move';
import { applyAnswers, isUndecided, saysNothing } from './apply-answers';
import type { Answer, AnswerValue, AskedId, QuestionId } from './question';
import { QUESTION_FORMS, questionAbout, questionFor, type Question } from './question-forms';
import { PASSED, judgePart, type Judged } from './judge-part';
import { isPop3 } from '../facts/account-kinds';
import { partsToTry } from './parts-to-try';
import { between, mapInSlices, type Slices } from '../slices';

/**
 * How many questions come at once before the person is shown what they led to, the address among them: with the press
 * that begins and the one for the result that is seven presses.
 */
export const QUESTIONS_AT_ONCE = 5;

/** These decide what else is worth asking, and the last of them what a dead disk takes; they come before all others. */
const FIRST: readonly QuestionId[] = [
  'otherAddresses',
  'howRead',
  'mailVanishesFromWebmail',
  'sameOnEveryDevice',
  'providerSwitch',
  'backupExists',
];

/**
 * The questions that are put before the next result. `answered`: how many the person has answered; `begun`: how many of
 * these they had when they began or went on.
 */
export function questionsAtOnce<T>(questions: readonly T[], answered: number, begun: number): T[] {
  return questions.slice(0, Math.max(0, QUESTIONS_AT_ONCE - (answered - begun)));
}

/** Between two rests. */
const LOOKED_UP_AT_ONCE = 32;

/**
 * The questions worth asking now, the most telling first: those that nobody has answered and whose answer would
 * change a verdict or a severity, or tell the state of a practice. Can be put down in
 * between. `today` is an ISO date.
 */
export function* questionsInSlices(
  snapshot: Snapshot,
  answers: readonly Answer[],
  today: string,
): Slices<Question[]> {
  const partFor = partsToTry(snapshot);
  const judged = new Map<Snapshot, Judged>();
  const tryOut = (question: Question, part: Snapshot): number => {
    const before = judged.get(part) ?? judgePart(part, today);
    judged.set(part, before);
    return worthOf(question, before, today);
  };
  const closed = [...answers, ...answersAfterMove(answers, snapshot.accounts)];
  const open = unanswered(yield* between(0, 0.2, openInSlices(snapshot)), closed);
  const asked: { question: Question; worth: number }[] = [];
  for (const question of open) {
    const { part, worths } = partFor(question.subject);
    const known = worths.get(question.id);
    const worth = known ?? tryOut(question, part);
    worths.set(question.id, worth);
    asked.push({ question, worth });
    // Looking up what was tried before takes next to no time.
    if (known === undefined || asked.length % LOOKED_UP_AT_ONCE === 0)
      yield 0.2 + (0.8 * asked.length) / open.length;
  }
  return asked
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => placeOf(a.question) - placeOf(b.question) || b.worth - a.worth)
    .map(({ question }) => question);
}

/** Those of the questions that none of the answers closes. */
export function unanswered(questions: readonly Question[], answers: readonly Answer[]): Question[] {
  const closed = answers.filter((answer) => !isMoreToAdd(answer));
  // With thousands of accounts most questions have been answered for none.
  const ids = new Set(closed.map(({ question }) => question));
  const answered = new Set(closed.map(({ question, subject }) => `${question}\n${subjectKey(subject)}`));
  return questions.filter(
    ({ id, subject }) => !ids.has(id) || !answered.has(`${id}\n${subjectKey(subject)}`),
  );
}

function placeOf({ id }: Question): number {
  const place = FIRST.indexOf(id);
  return place === -1 ? FIRST.length : place;
}

/** Who sees more addresses is asked for them until they say that those are all. */
function isMoreToAdd({ question, value }: Pick<Answer, 'question' | 'value'>): boolean {
  return question === 'otherAddresses' && value.kind === 'choice' && value.value === 'more';
}

function* openInSlices(snapshot: Snapshot): Slices<Question[]> {
  const ask = (subject: Subject, open: [AskedId, Fact<unknown>][]): Question[] =>
    open.filter(([, fact]) => !fact.known).map(([id]) => questionAbout(id, subject));
  const others = snapshot.device.otherAddresses;
  const ofAccounts = mapInSlices(snapshot.accounts, (account) =>
    ask({ type: 'account', id: account.id }, aboutAccount(account, snapshot)).map((question) =>
      questionFor(question, account),
    ),
  );
  const ofFiles = mapInSlices(snapshot.dataFiles, (file) =>
    ask({ type: 'dataFile', id: file.id }, aboutFile(file)),
  );
  return [
    ...(yield* between(0, 0.7, ofAccounts)).flat(),
    ...(yield* between(0.7, 1, ofFiles)).flat(),
    ...ask({ type: 'computer' }, [
      ['otherAddresses', others?.known && others.value !== 'more' ? others : NEVER_ASKED],
      ['diskEncrypted', snapshot.device.diskEncrypted],
      ['recoveryKey', snapshot.device.recoveryKeyKept ?? NEVER_ASKED],
      ...maintenanceToAsk(snapshot).map((id): [AskedId, Fact<unknown>] => [id, NEVER_ASKED]),
    ]),
  ];
}

/** What no source but the person can tell. */
const NEVER_ASKED: Fact<unknown> = { known: false, reason: 'notAsked' };

function aboutAccount(account: Account, snapshot: Snapshot): [AskedId, Fact<unknown>][] {
  const mailbox = mailboxOfAccount(account, snapshot);
  const [first] = mailbox.readers;
  return [
    ...aboutKind(account),
    ['ownFolders', account.ownFolders ?? NEVER_ASKED],
    ['connectionEncrypted', account.connectionEncrypted ?? NEVER_ASKED],
    [
      'providerSwitch',
      switchSeen(account) === null ? (account.providerSwitch ?? NEVER_ASKED) : account.serverCopy,
    ],
    ['newMailArrives', account.newMailArrives ?? NEVER_ASKED],
    ['otherDevices', account.otherClients],
    ['contactsOnlyHere', account.contactsOnlyHere],
    ['quotaUsed', account.used],
    ['quotaLimit', saysNothing(account.quotaLimit) ? NEVER_ASKED : account.quotaLimit],
    ['turnedAway', account.turnedAway ?? NEVER_ASKED],
    ['serverDeletes', account.serverDeletesAfterDays],
    ...aboutBackup(account.backup),
    ...(first?.id === account.id ? aboutMailbox(account) : []),
    ...aboutReaders(account, mailbox),
  ];
}

/** What tells how mail is fetched. How the person reads it comes first: who uses a browser alone fetches nothing. */
function aboutKind(account: Account): [AskedId, Fact<unknown>][] {
  if (!isUndecided(account)) return isPop3(account) ? [['mailVanishesFromWebmail', account.serverCopy]] : [];
  if (!account.readIn) return [['howRead', NEVER_ASKED]];
  return [
    ['mailVanishesFromWebmail', account.serverCopy],
    ['sameOnEveryDevice', NEVER_ASKED],
  ];
}

/** Asked once for a mailbox, however many entries read it. */
function aboutMailbox({ twoStep, ownPassword, mailSorted }: Account): [AskedId, Fact<unknown>][] {
  return [
    ['twoStep', twoStep ?? NEVER_ASKED],
    ['ownPassword', ownPassword ?? NEVER_ASKED],
    ['mailSorted', mailSorted ?? NEVER_ASKED],
  ];
}

/** Who else touches the mailbox, once there is a reason to ask. */
function aboutReaders(account: Account, { perhaps, provider }: Mailbox): [AskedId, Fact<unknown>][] {
  const { otherClients, collector, phone, sameMailbox, signedInOn } = account;
  const isEmptied = otherClients.known && otherClients.value === 'removeMail';
  const open: [AskedId, Fact<unknown>][] = [];
  if (isEmptied) open.push(['phone', phone ?? NEVER_ASKED], ['collector', collector ?? NEVER_ASKED]);
  if (perhaps.length > 0) open.push(['sameMailbox', sameMailbox ?? NEVER_ASKED]);
  if (provider?.inactivity) open.push(['signedInOn', signedInOn ?? NEVER_ASKED]);
  return open;
}

function aboutFile({ location, backup }: DataFile): [AskedId, Fact<unknown>][] {
  const sure = location.known && location.value !== 'otherDrive';
  return [['filePlace', sure ? location : NEVER_ASKED], ...aboutBackup(backup)];
}

function aboutBackup(backup: Backup): [AskedId, Fact<unknown>][] {
  const follows = backup.exists.known && backup.exists.value;
  const more: [AskedId, Fact<unknown>][] = [
    ['backupLastOn', backup.lastOn],
    ['backupPlace', backup.place],
    ['backupRestored', backup.restoredOn],
  ];
  return [['backupExists', backup.exists], ...(follows ? more : [])];
}

/**
 * How much the possible answers matter: the most steps by which one of them moves the findings there are. 0: no
 * answer changes anything. Findings that only an answer would bring up do not make a question worth asking.
 */
function worthOf(question: Question, { part, now, after }: Judged, today: string): number {
  const { samples, given = [] } = QUESTION_FORMS[question.id];
  const say = (id: QuestionId, value: AnswerValue): Answer => ({
    question: id,
    subject: question.subject,
    value,
    answeredAt: part.takenAt,
  });
  const alongside = given.map((one) => say(one.question, one.value));
  const moves = samples(today).map((value) => {
    const then = after(applyAnswers(part, [...alongside, say(question.id, value)]));
    return [...now].reduce((sum, [key, rank]) => sum + Math.abs(rank - (then.get(key) ?? PASSED)), 0);
  });
  return Math.max(...moves);
}
