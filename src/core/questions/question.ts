import type { Subject } from '../checks/check';

/** Plain questions about things people can see. Words: `question.<id>.*` in the locale files. */
export const QUESTION_IDS = [
  'accountAddress',
  'sameOnEveryDevice',
  'mailVanishesFromWebmail',
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
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** What the page asks by itself. An address has a form of its own; `readByImap` is a wish that the chooser leads to. */
export type AskedId = Exclude<QuestionId, 'accountAddress' | 'readByImap'>;

/** What the person answered. `dontKnow` is an answer: it is not asked again and stays unknown. */
export type AnswerValue =
  | { kind: 'choice'; value: string }
  | { kind: 'text'; value: string }
  | { kind: 'date'; value: string }
  | { kind: 'bytes'; value: number }
  | { kind: 'days'; value: number }
  | { kind: 'dontKnow' };

export interface Answer {
  question: QuestionId;
  subject: Subject;
  value: AnswerValue;
  /** ISO instant. */
  answeredAt: string;
}
