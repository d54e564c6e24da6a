import { BACKUP_PLACES, type Backup } from '../facts/account';
import { stronger, type Fact } from '../facts/evidence';
import { choice, dateOf, dateOrNever, yesNo } from './answer-facts';
import type { AnswerValue, QuestionId } from './question';

const BACKUP_QUESTIONS = ['backupExists', 'backupLastOn', 'backupPlace', 'backupRestored'] as const;
/** Questions about a backup, whatever of. */
export type BackupQuestion = (typeof BACKUP_QUESTIONS)[number];

export function isAboutBackup(question: QuestionId): question is BackupQuestion {
  return BACKUP_QUESTIONS.some((one) => one === question);
}

/** Lays an answer about a backup on what is known of it; `on`: ISO date of the inspection. */
export function aboutBackup(
  backup: Backup,
  question: BackupQuestion,
  value: AnswerValue,
  on: string,
): Backup {
  switch (question) {
    case 'backupExists':
      return { ...backup, exists: stronger(backup.exists, yesNo(value)) };
    case 'backupLastOn':
      return { ...backup, lastOn: strongerBy(backup.lastOn, dateOf(value), on) };
    case 'backupPlace':
      return { ...backup, place: stronger(backup.place, choice(value, BACKUP_PLACES)) };
    case 'backupRestored':
      return { ...backup, restoredOn: strongerBy(backup.restoredOn, dateOrNever(value), on) };
  }
}

/** A day that lies ahead is none on which anything was done, however surely a clock says so. */
function strongerBy<T extends string | null>(before: Fact<T>, told: Fact<T>, on: string): Fact<T> {
  const ahead = before.known && before.value !== null && before.value.slice(0, 10) > on;
  return ahead ? told : stronger(before, told);
}
