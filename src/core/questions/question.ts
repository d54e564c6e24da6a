import * as v from 'valibot';
import { calendarDate, carrier, instant, naming, word, type Carried } from '../facts/fields';
import { SUBJECT, isOurWord } from '../facts/subject';

/** Plain questions about things people can see. Words: `question.<id>.*` in the locale files. */
export const QUESTION_IDS = [
  'accountAddress',
  'howRead',
  'mailVanishesFromWebmail',
  'sameOnEveryDevice',
  'ownFolders',
  'connectionEncrypted',
  'filePlace',
  'providerSwitch',
  'newMailArrives',
  'otherAddresses',
  'twoStep',
  'ownPassword',
  'sentKept',
  'mailSorted',
  'recoveryKey',
  'maintainedOn',
  'diskFree',
  'recordsDuty',
  'autoArchive',
  'programSwitch',
  'collector',
  'phone',
  'signedInOn',
  'teamUse',
  'sameMailbox',
  'turnedAway',
  'otherDevices',
  'contactsOnlyHere',
  'diskEncrypted',
  'backupExists',
  'backupLastOn',
  'backupPlace',
  'backupRestored',
  'quotaUsed',
  'quotaLimit',
  'serverDeletes',
  'readByImap',
  'fileIs',
  'mailOf',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/**
 * What the page asks by itself. An address has a form of its own; `readByImap` is a wish that the chooser leads to;
 * whether a dropped file is the one in use, and whose mail is in it, is asked where the file is shown.
 */
export type AskedId = Exclude<QuestionId, 'accountAddress' | 'readByImap' | 'fileIs' | 'mailOf'>;

/** Choices about a dropped file: the one that the mail program uses, or a copy. Where several may be it, its id. */
export const FILE_IS = ['live', 'copy'] as const;
/** Whose mail is in a file, where it is no account's: old mail that nothing is added to. Else the account's id. */
export const MAIL_OF = ['nobody'] as const;

const ANSWER_VALUE_SCHEMA = v.variant('kind', [
  v.object({ kind: v.literal('choice'), value: v.string() }),
  v.object({ kind: v.literal('text'), value: v.string() }),
  v.object({ kind: v.literal('date'), value: calendarDate }),
  v.object({ kind: v.picklist(['bytes', 'days']), value: v.number() }),
  v.object({ kind: v.literal('dontKnow') }),
]);
/** What the person answered. `dontKnow` is an answer: it is not asked again and stays unknown. */
export type AnswerValue = v.InferOutput<typeof ANSWER_VALUE_SCHEMA>;

/** What the person typed may name anybody. */
const ANSWER_VALUE = naming(ANSWER_VALUE_SCHEMA, (value, standIn): AnswerValue => {
  const typed = value.kind === 'text' || (value.kind === 'choice' && !isOurWord(value.value));
  return typed ? { kind: 'text', value: standIn('text', value.value) } : value;
});

export const ANSWER = carrier({
  question: word(QUESTION_IDS),
  subject: SUBJECT,
  value: ANSWER_VALUE,
  /** ISO instant. */
  answeredAt: instant,
});
export type Answer = Carried<typeof ANSWER>;
