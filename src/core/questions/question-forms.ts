import { COLLECTORS, PHONES, SENT_PLACES, TEAM_USES, type Account } from '../facts/account';
import { AUTO_ARCHIVES, PROGRAM_SWITCHES, type Snapshot } from '../facts/snapshot';
import { subjectKey, type Subject } from '../facts/subject';
import { isProvidersAddress } from '../providers/provider-of';
import type { Answer, AnswerValue, AskedId, QuestionId } from './question';
import { GB } from '../facts/units';

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
  /** Answers to other questions without which this one could decide nothing. */
  given?: readonly Given[];
}

interface Given {
  question: QuestionId;
  value: AnswerValue;
}

const pick = (...values: string[]): AnswerValue[] => values.map((value) => ({ kind: 'choice', value }));
const YES_NO: Form = { input: null, choices: ['yes', 'no'], samples: () => pick('yes', 'no') };

/** What looking after a computer takes; one of them alone settles nothing. */
const MAINTAINED: Given = { question: 'maintainedOn', value: { kind: 'date', value: '2000-01-01' } };
const ROOM_ON_DISK: Given = { question: 'diskFree', value: { kind: 'bytes', value: 1000 * GB } };
const AUTO_ARCHIVE_OFF: Given = { question: 'autoArchive', value: { kind: 'choice', value: 'off' } };

/**
 * Says of mail in webmail who has just changed a setting of a POP3 account, and sees that it stays: the account is fetched
 * by POP3 still. Offered to nobody else.
 */
export const STILL_THERE = 'stillThere';

/** Every question that can be asked about an account, a file or the computer. */
export const QUESTION_FORMS: Record<AskedId, Form> = {
  mailVanishesFromWebmail: {
    input: 'days',
    choices: ['yes', 'no', STILL_THERE],
    samples: () => [...pick('yes', 'no'), { kind: 'days', value: 14 }],
  },
  howRead: {
    input: null,
    choices: ['browser', 'computer', 'phone'],
    samples: () => pick('browser', 'computer', 'phone'),
  },
  // Who knows that it is at Microsoft 365 or Exchange, as at work, says so in the same press and is asked less after it.
  sameOnEveryDevice: {
    input: null,
    choices: ['yes', 'exchange', 'no'],
    samples: () => pick('yes', 'exchange', 'no'),
  },
  ownFolders: YES_NO,
  connectionEncrypted: YES_NO,
  filePlace: {
    input: null,
    choices: ['localDisk', 'networkShare', 'syncedFolder'],
    samples: () => pick('localDisk', 'networkShare', 'syncedFolder'),
  },
  newMailArrives: YES_NO,
  twoStep: YES_NO,
  ownPassword: YES_NO,
  sentKept: { input: null, choices: SENT_PLACES, samples: () => pick(...SENT_PLACES) },
  mailSorted: YES_NO,
  recoveryKey: YES_NO,
  maintainedOn: {
    input: 'date',
    choices: ['never'],
    samples: (today) => [...pick('never'), { kind: 'date', value: today }],
    given: [ROOM_ON_DISK, AUTO_ARCHIVE_OFF],
  },
  diskFree: {
    input: 'bytes',
    choices: [],
    samples: () => [
      { kind: 'bytes', value: 0 },
      { kind: 'bytes', value: 1000 * GB },
    ],
    given: [MAINTAINED, AUTO_ARCHIVE_OFF],
  },
  recordsDuty: YES_NO,
  autoArchive: {
    input: null,
    choices: AUTO_ARCHIVES,
    samples: () => pick(...AUTO_ARCHIVES),
    given: [MAINTAINED, ROOM_ON_DISK],
  },
  programSwitch: { input: null, choices: PROGRAM_SWITCHES, samples: () => pick(...PROGRAM_SWITCHES) },
  collector: { input: null, choices: COLLECTORS, samples: () => pick(...COLLECTORS) },
  phone: { input: null, choices: PHONES, samples: () => pick(...PHONES) },
  signedInOn: {
    input: 'date',
    choices: ['never'],
    samples: (today) => [...pick('never'), { kind: 'date', value: today }],
  },
  teamUse: { input: null, choices: TEAM_USES, samples: () => pick(...TEAM_USES) },
  sameMailbox: YES_NO,
  turnedAway: YES_NO,
  otherAddresses: {
    input: null,
    choices: ['none', 'more', 'allAdded'],
    samples: () => pick('none', 'more', 'allAdded'),
  },
  providerSwitch: { input: null, choices: ['keeps', 'deletes'], samples: () => pick('keeps', 'deletes') },
  otherDevices: {
    input: null,
    choices: ['none', 'leaveMail', 'removeMail'],
    samples: () => pick('none', 'leaveMail', 'removeMail'),
  },
  contactsOnlyHere: YES_NO,
  diskEncrypted: YES_NO,
  backupExists: YES_NO,
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
    given: [{ question: 'quotaLimit', value: { kind: 'bytes', value: GB } }],
  },
  quotaLimit: {
    input: 'bytes',
    choices: ['none'],
    samples: () => [
      { kind: 'bytes', value: GB },
      { kind: 'bytes', value: 1000 * GB },
    ],
    given: [{ question: 'quotaUsed', value: { kind: 'bytes', value: GB } }],
  },
  serverDeletes: {
    input: 'days',
    choices: ['never'],
    samples: () => [...pick('never'), { kind: 'days', value: 30 }],
  },
};

/** The question in the form in which it is put, for asking again. */
export function questionAbout(id: AskedId, subject: Subject): Question {
  const { input, choices } = QUESTION_FORMS[id];
  return { id, subject, input, choices };
}

/** The question as it is put of this account: nobody has a work mailbox at an address of a provider for everybody. */
export function questionFor(question: Question, { address }: Pick<Account, 'address'>): Question {
  return question.id === 'sameOnEveryDevice' && isProvidersAddress(address)
    ? { ...question, choices: question.choices.filter((choice) => choice !== 'exchange') }
    : question;
}

/** The question about a subject of this snapshot, as it is put of that. */
export function questionIn(
  id: AskedId,
  subject: Subject,
  { accounts }: Pick<Snapshot, 'accounts'>,
): Question {
  const account = accounts.find((one) => subject.type === 'account' && one.id === subject.id);
  const question = questionAbout(id, subject);
  return account ? questionFor(question, account) : question;
}

/** Whether an answer answers this question about this subject. */
export function isAbout(
  answer: Pick<Answer, 'question' | 'subject'>,
  question: { id: QuestionId; subject: Subject },
): boolean {
  return answer.question === question.id && subjectKey(answer.subject) === subjectKey(question.subject);
}
