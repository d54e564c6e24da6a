import type { Answer, AnswerValue, QuestionId } from '../../src/core/questions/question';
import type { Subject } from '../../src/core/facts/subject';
import type { Snapshot, SourceFacts } from '../../src/core/facts/snapshot';

/** The day on which all personas are looked at. */
export const DAY = '2026-03-01';
export const NOW = `${DAY}T09:00:00.000Z`;

/** One made-up person, with all that the page would get from them. */
export interface Persona {
  id: string;
  /** What this one is there for. */
  shows: string;
  /** Files they drop. */
  files?: () => File[];
  /** Facts that do not come from a file: what Outlook says, or a data file too large to make here. */
  facts?: readonly SourceFacts[];
  /** What they answer, once the files are read. */
  answers?: (snapshot: Snapshot) => Answer[];
}

export const choose = (value: string): AnswerValue => ({ kind: 'choice', value });
export const onDay = (value: string): AnswerValue => ({ kind: 'date', value });
export const gigabytes = (value: number): AnswerValue => ({ kind: 'bytes', value: value * 1024 ** 3 });

const COMPUTER: Subject = { type: 'computer' };

/** Answers about the account with an address, or about the data file with a name, or about the computer. */
export function about(
  snapshot: Snapshot,
  who: string,
  answers: Partial<Record<QuestionId, AnswerValue>>,
): Answer[] {
  const subject = subjectNamed(snapshot, who);
  return Object.entries(answers).map(([question, value]) => ({
    question: question as QuestionId,
    subject,
    value,
    answeredAt: NOW,
  }));
}

function subjectNamed(snapshot: Snapshot, who: string): Subject {
  if (who === 'computer') return COMPUTER;
  const account = snapshot.accounts.find(({ address, name }) => address === who || name === who);
  if (account) return { type: 'account', id: account.id };
  const file = snapshot.dataFiles.find(({ name }) => name === who);
  if (file) return { type: 'dataFile', id: file.id };
  throw new Error(`Nothing named ${who} in this snapshot`);
}

/** A backup that is as it should be. */
export const GOOD_BACKUP = {
  backupExists: choose('yes'),
  backupLastOn: onDay('2026-02-20'),
  backupPlace: choose('otherDisk'),
  backupRestored: onDay('2025-12-01'),
} as const;
