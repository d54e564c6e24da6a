import { inspect } from '../report/inspect';
import { SEVERITIES } from '../checks/check';
import { subjectKey, type Subject } from '../facts/subject';
import { ACCOUNT, DATA_FILE, type Account, type Backup } from '../facts/account';
import type { StandIn } from '../facts/fields';
import { mailboxOf } from '../facts/mailbox-accounts';
import type { Fact } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { applyAnswers } from './apply-answers';
import type { Answer, AnswerValue, AskedId, QuestionId } from './question';

/** How the question is put: pick one of the choices, or give a value. */
export interface Question {
  id: AskedId;
  subject: Subject;
  /** What can be typed besides the choices; null when there are only choices. */
  input: 'date' | 'bytes' | 'days' | null;
  /** Words: `question.<id>.choice.<value>`. 'I do not know' is always offered and not in the list. */
  choices: readonly string[];
}

interface Form {
  input: Question['input'];
  choices: readonly string[];
  /** Answers that stand for the range of what people say; they are tried to see whether the answer matters. */
  samples: (today: string) => AnswerValue[];
  /** An answer to another question without which this one could decide nothing. */
  given?: { question: QuestionId; value: AnswerValue };
}

const pick = (...values: string[]): AnswerValue[] => values.map((value) => ({ kind: 'choice', value }));
const GB = 1024 ** 3;

/** Every question that can be asked about an account, a file or the computer. */
export const QUESTION_FORMS: Record<AskedId, Form> = {
  mailVanishesFromWebmail: {
    input: 'days',
    choices: ['yes', 'no'],
    samples: () => [...pick('yes', 'no'), { kind: 'days', value: 14 }],
  },
  sameOnEveryDevice: { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') },
  newMailArrives: { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') },
  twoStep: { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') },
  mailSorted: { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') },
  recoveryKey: { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') },
  maintainedOn: {
    input: 'date',
    choices: ['never'],
    samples: (today) => [...pick('never'), { kind: 'date', value: today }],
  },
  otherAddresses: { input: null, choices: ['none', 'more'], samples: () => pick('none', 'more') },
  providerSwitch: { input: null, choices: ['keeps', 'deletes'], samples: () => pick('keeps', 'deletes') },
  otherDevices: {
    input: null,
    choices: ['none', 'leaveMail', 'removeMail'],
    samples: () => pick('none', 'leaveMail', 'removeMail'),
  },
  contactsOnlyHere: { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') },
  diskEncrypted: { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') },
  backupExists: { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') },
  backupLastOn: {
    input: 'date',
    choices: [],
    samples: (today) => [
      { kind: 'date', value: today },
      { kind: 'date', value: '2000-01-01' },
    ],
  },
  backupPlace: {
    input: null,
    choices: ['sameDisk', 'otherDisk', 'cloud'],
    samples: () => pick('sameDisk', 'otherDisk', 'cloud'),
  },
  backupRestored: {
    input: 'date',
    choices: ['never'],
    samples: (today) => [...pick('never'), { kind: 'date', value: today }],
  },
  quotaUsed: {
    input: 'bytes',
    choices: [],
    samples: () => [
      { kind: 'bytes', value: 0 },
      { kind: 'bytes', value: 1000 * GB },
    ],
    given: { question: 'quotaLimit', value: { kind: 'bytes', value: GB } },
  },
  quotaLimit: {
    input: 'bytes',
    choices: ['none'],
    samples: () => [
      { kind: 'bytes', value: GB },
      { kind: 'bytes', value: 1000 * GB },
    ],
    given: { question: 'quotaUsed', value: { kind: 'bytes', value: GB } },
  },
  serverDeletes: {
    input: 'days',
    choices: ['never'],
    samples: () => [...pick('never'), { kind: 'days', value: 30 }],
  },
};

/**
 * The questions worth asking now, the most telling first: those that nobody has answered and whose answer would
 * change a verdict or a severity. `today` is an ISO date.
 */
export function questionsFor(snapshot: Snapshot, answers: readonly Answer[], today: string): Question[] {
  const answered = new Set(answers.map(({ question, subject }) => `${question}\n${subjectKey(subject)}`));
  const partFor = partsOf(snapshot);
  const standings = new Map<string, Standing>();
  const worths = new Map<string, number>();
  const worthFor = (question: Question): number => {
    const { part, shape } = partFor(question.subject);
    const tried = `${question.id}\n${shape}`;
    const known = worths.get(tried);
    if (known !== undefined) return known;
    const key = subjectKey(question.subject);
    const now = standings.get(key) ?? standing(part, today);
    standings.set(key, now);
    const worth = worthOf(question, part, today, now);
    worths.set(tried, worth);
    return worth;
  };
  return openQuestions(snapshot)
    .filter(({ id, subject }) => !answered.has(`${id}\n${subjectKey(subject)}`))
    .map((question) => ({ question, worth: worthFor(question) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map(({ question }) => question);
}

/** The question in the form in which it is put, for asking again. */
export function questionAbout(id: AskedId, subject: Subject): Question {
  const { input, choices } = QUESTION_FORMS[id];
  return { id, subject, input, choices };
}

/** Whether an answer answers this question about this subject. */
export function isAbout(
  answer: Pick<Answer, 'question' | 'subject'>,
  question: { id: QuestionId; subject: Subject },
): boolean {
  return answer.question === question.id && subjectKey(answer.subject) === subjectKey(question.subject);
}

type Thing = Exclude<Subject, { type: 'computer' }>;

/** A part of a snapshot, and what it has in common with parts that differ from it in nothing but names. */
interface Part {
  part: Snapshot;
  shape: string;
}

/**
 * Gives what an answer about a subject can matter to. Trying answers on the whole snapshot would take seconds with
 * many accounts; for the computer, on which all of them lie, one account and one file of each shape stand for all.
 */
function partsOf(snapshot: Snapshot): (subject: Subject) => Part {
  const parts = new Map<string, Part>();
  const partFor = (subject: Subject): Part => {
    const key = subjectKey(subject);
    const known = parts.get(key);
    if (known) return known;
    const made = subject.type === 'computer' ? { part: oneOfEach(), shape: '' } : partOf(subject);
    parts.set(key, made);
    return made;
  };
  const partOf = (subject: Thing): Part => {
    const part = partAbout(snapshot, subject);
    return { part, shape: shapeOf(part, subject) };
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
function partAbout(snapshot: Snapshot, subject: Thing): Snapshot {
  const own = snapshot.accounts.find((account) => account.id === subject.id);
  const file = own ? fileOf(own) : subject.id;
  const users = snapshot.accounts.filter(
    (account) => account.id === subject.id || (file !== null && fileOf(account) === file),
  );
  const profiles = new Set(users.map((account) => account.profile));
  // Mail of a POP3 account may be delivered into the mailbox of another account of its profile.
  const isHost = ({ kind, profile }: Account) =>
    profiles.has(profile) && kind.known && ['exchange', 'outlookCom', 'activeSync'].includes(kind.value);
  const accounts = snapshot.accounts.filter((account) => users.includes(account) || isHost(account));
  const files = new Set([file, ...accounts.map(fileOf)]);
  return { ...snapshot, accounts, dataFiles: snapshot.dataFiles.filter(({ id }) => files.has(id)) };
}

/**
 * What an answer can depend on, as text: parts that differ in nothing but names come out the same, so that one of them
 * is tried for all. Servers and the domains of addresses stay, since providers are told apart by them.
 */
function shapeOf(part: Snapshot, subject: Thing): string {
  const { accounts, dataFiles } = part;
  const seen = new Map<string, string>();
  const standIn: StandIn = (what, text) => {
    if (what === 'server') return text;
    const name = seen.get(text) ?? `${seen.size}${/@.*$/.exec(text)?.[0] ?? ''}`;
    seen.set(text, name);
    return name;
  };
  const own = standIn('entry', subject.id);
  const readFor = accounts.map((account) => mailboxOf(account, part)?.id ?? null);
  return JSON.stringify([
    own,
    accounts.map((account) => ACCOUNT.withoutNames(account, standIn, standIn('entry', account.id))),
    dataFiles.map((file) => DATA_FILE.withoutNames(file, standIn, standIn('entry', file.id))),
    readFor,
  ]);
}

function openQuestions(snapshot: Snapshot): Question[] {
  const ask = (subject: Subject, open: [AskedId, Fact<unknown>][]): Question[] =>
    open.filter(([, fact]) => !fact.known).map(([id]) => questionAbout(id, subject));
  return [
    ...snapshot.accounts.flatMap((account) =>
      ask({ type: 'account', id: account.id }, aboutAccount(account)),
    ),
    ...snapshot.dataFiles.flatMap((file) => ask({ type: 'dataFile', id: file.id }, aboutBackup(file.backup))),
    ...ask({ type: 'computer' }, [
      ['otherAddresses', snapshot.device.otherAddresses ?? NEVER_ASKED],
      ['diskEncrypted', snapshot.device.diskEncrypted],
    ]),
  ];
}

/** What no source but the person can tell. */
const NEVER_ASKED: Fact<unknown> = { known: false, reason: 'notAsked' };

function aboutAccount(account: Account): [AskedId, Fact<unknown>][] {
  const undecided = account.kind.known && account.kind.value === 'other' && account.profile === null;
  return [
    ['mailVanishesFromWebmail', account.serverCopy],
    ...(undecided ? ([['sameOnEveryDevice', NEVER_ASKED]] as [AskedId, Fact<unknown>][]) : []),
    ['providerSwitch', account.providerSwitch ?? NEVER_ASKED],
    ['newMailArrives', account.newMailArrives ?? NEVER_ASKED],
    ['otherDevices', account.otherClients],
    ['contactsOnlyHere', account.contactsOnlyHere],
    ['quotaUsed', account.used],
    ['quotaLimit', account.quotaLimit],
    ['serverDeletes', account.serverDeletesAfterDays],
    ...aboutBackup(account.backup),
  ];
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

type Standing = Map<string, number>;

/** Every finding with a rank: 0 a critical failure, up to a pass. */
function standing(snapshot: Snapshot, today: string): Standing {
  return new Map(
    inspect(snapshot, today).findings.map((finding) => {
      switch (finding.verdict) {
        case 'fail':
          return [finding.key, finding.severity === null ? 0 : SEVERITIES.indexOf(finding.severity)];
        case 'cantTell':
          return [finding.key, SEVERITIES.length];
        case 'pass':
          return [finding.key, SEVERITIES.length + 1];
      }
    }),
  );
}

/**
 * How much the possible answers matter: the most steps by which one of them moves the findings there are. 0: no
 * answer changes anything. Findings that only an answer would bring up do not make a question worth asking.
 */
function worthOf(question: Question, snapshot: Snapshot, today: string, now: Standing): number {
  const passed = SEVERITIES.length + 1;
  const { samples, given } = QUESTION_FORMS[question.id];
  const say = (id: QuestionId, value: AnswerValue): Answer => ({
    question: id,
    subject: question.subject,
    value,
    answeredAt: snapshot.takenAt,
  });
  const alongside = given ? [say(given.question, given.value)] : [];
  const moves = samples(today).map((value) => {
    const then = standing(applyAnswers(snapshot, [...alongside, say(question.id, value)]), today);
    return [...now].reduce((sum, [key, rank]) => sum + Math.abs(rank - (then.get(key) ?? passed)), 0);
  });
  return Math.max(...moves);
}
