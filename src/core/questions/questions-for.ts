import { subjectKey, type Subject } from '../facts/subject';
import { ACCOUNT, DATA_FILE, type Account, type Backup, type DataFile } from '../facts/account';
import { accountOf } from '../facts/accounts';
import type { StandIn } from '../facts/fields';
import { mailboxOf } from '../facts/mailbox-accounts';
import type { Fact } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { mailboxOfAccount, type Mailbox } from '../mailboxes/mailbox';
import { switchSeen } from '../mailboxes/provider-decides';
import { maintenanceToAsk } from '../practices/maintenance';
import { applyAnswers, isUndecided, saysNothing } from './apply-answers';
import type { Answer, AnswerValue, AskedId, QuestionId } from './question';
import { QUESTION_FORMS, questionAbout, questionFor, type Question } from './question-forms';
import { PASSED, judgePart, type Judged } from './judge-part';
import { isPop3 } from '../facts/account-kinds';
import { dataFileOf } from '../facts/data-files';
import { exchangeTypesIn } from '../facts/exchange-accounts';
import { grouped, inOrderOf, onceForEach } from '../once-for-each';
import { between, mapInSlices, type Slices } from '../slices';

/**
 * How many questions come at once before the person is shown what they led to, the address among them: with the press
 * that begins and the one for the result that is seven presses.
 */
export const QUESTIONS_AT_ONCE = 5;

/** These decide what else is worth asking, and come before all others. */
const FIRST: readonly QuestionId[] = [
  'otherAddresses',
  'howRead',
  'mailVanishesFromWebmail',
  'sameOnEveryDevice',
  'providerSwitch',
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
  const partFor = partsOf(snapshot);
  const judged = new Map<Snapshot, Judged>();
  const tryOut = (question: Question, part: Snapshot): number => {
    const before = judged.get(part) ?? judgePart(part, today);
    judged.set(part, before);
    return worthOf(question, before, today);
  };
  const open = unanswered(yield* between(0, 0.2, openInSlices(snapshot)), answers);
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

type Thing = Exclude<Subject, { type: 'computer' }>;

/**
 * A part of a snapshot. Subjects of one shape, in parts that differ in nothing but names, are asked for one of them:
 * what an answer matters to the one, it matters to the others.
 */
interface Part {
  part: Snapshot;
  shape: string;
  /** How much the answers to a question about such a subject matter, as far as they were tried. */
  worths: Map<QuestionId, number>;
}

/**
 * Gives what an answer about a subject can matter to. Trying answers on the whole snapshot would take seconds with
 * many accounts; for the computer, on which all of them lie, one account and one file of each shape stand for all.
 */
function partsOf(snapshot: Snapshot): (subject: Subject) => Part {
  const parts = new Map<string, Part>();
  const groups = new Map<string, Group>();
  // By number: as long texts they would have to be read through at every look.
  const numbers = new Map<string, number>();
  const worthsOf = new Map<string, Part['worths']>();
  const partFor = (subject: Subject): Part => {
    const key = subjectKey(subject);
    const known = parts.get(key);
    if (known) return known;
    const found = subject.type === 'computer' ? { part: oneOfEach(), shape: '' } : partOf(subject);
    const worths = worthsOf.get(found.shape) ?? new Map<QuestionId, number>();
    worthsOf.set(found.shape, worths);
    const made = { ...found, worths };
    parts.set(key, made);
    return made;
  };
  const partOf = (subject: Thing): Omit<Part, 'worths'> => {
    const { accounts, dataFiles } = membersAbout(snapshot, subject);
    const members = [...accounts, ...dataFiles].map(({ id }) => id).join('\n');
    const group = groups.get(members) ?? groupOf({ ...snapshot, accounts, dataFiles }, numbers);
    groups.set(members, group);
    return {
      part: group.part,
      shape: `${group.number} ${subject.type} ${group.names.get(subject.id) ?? ''}`,
    };
  };
  const oneOfEach = (): Snapshot => {
    const unlike = (type: Thing['type'], things: readonly { id: string }[]) =>
      new Set(new Map(things.map(({ id }) => [partFor({ type, id }).shape, id])).values());
    const accountIds = unlike('account', snapshot.accounts);
    const fileIds = unlike('dataFile', snapshot.dataFiles);
    const accounts = snapshot.accounts.filter(({ id }) => accountIds.has(id));
    for (const account of accounts) fileIds.add(fileOf(account) ?? '');
    return { ...snapshot, accounts, dataFiles: snapshot.dataFiles.filter(({ id }) => fileIds.has(id)) };
  };
  return partFor;
}

const fileOf = (account: Account): string | null =>
  account.delivery.known ? account.delivery.value.dataFileId : null;

/** The accounts and files that an answer about this subject can matter to, and nothing else. */
function membersAbout(snapshot: Snapshot, subject: Thing): Pick<Snapshot, 'accounts' | 'dataFiles'> {
  const { accounts: all, dataFiles } = snapshot;
  const own = accountOf(all, subject.id);
  const file = own ? fileOf(own) : subject.id;
  // What one reader of a mailbox takes, another misses.
  const mailbox = own ? mailboxOfAccount(own, snapshot) : null;
  const mates = mailbox ? [...mailbox.readers, ...mailbox.perhaps] : [];
  const users = [...mates, ...(file === null ? [] : (accountsByFile(all).get(file) ?? []))];
  const profiles = new Set(users.map((account) => account.profile));
  // Mail of a POP3 account may be delivered into the mailbox of another account of its profile.
  const hosts = exchangeTypesIn(all).filter(({ profile }) => profiles.has(profile));
  const accounts = inOrderOf(all, [...users, ...hosts]);
  const files = [file, ...accounts.map(fileOf)].flatMap((id) => dataFileOf(dataFiles, id) ?? []);
  return { accounts, dataFiles: inOrderOf(dataFiles, files) };
}

const accountsByFile = onceForEach((accounts: readonly Account[]) => grouped(accounts, fileOf));

/** Accounts and files that belong together. */
interface Group {
  part: Snapshot;
  /** The same for those that differ in nothing but names. */
  number: number;
  /** What stands for each name where names do not count. */
  names: ReadonlyMap<string, string>;
}

/**
 * Groups of one number come out the same as text once names are left out, so that one of them is tried for all. Servers
 * and the domains of addresses stay, since providers are told apart by them.
 */
function groupOf(part: Snapshot, numbers: Map<string, number>): Group {
  const { accounts, dataFiles } = part;
  const names = new Map<string, string>();
  const standIn: StandIn = (what, text) => {
    if (what === 'server') return text;
    const known = names.get(text);
    if (known !== undefined) return known;
    const at = text.indexOf('@');
    const name = `${names.size}${at < 0 ? '' : text.slice(at)}`;
    names.set(text, name);
    return name;
  };
  const readFor = accounts.map((account) => mailboxOf(account, part)?.id ?? null);
  const text = JSON.stringify([
    accounts.map((account) => ACCOUNT.withoutNames(account, standIn, standIn('entry', account.id))),
    dataFiles.map((file) => DATA_FILE.withoutNames(file, standIn, standIn('entry', file.id))),
    readFor,
  ]);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return { part, number, names };
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
