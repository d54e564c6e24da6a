import { BACKUP_PLACES, type Backup } from '../facts/account';
import { stronger, type Fact } from '../facts/evidence';
import { choice, dateOf, dateOrNever, yesNo } from './answer-facts';
import type { AnswerValue, QuestionId } from './question';

/** Lays an answer about a backup on what is known of it; `on`: ISO date of the inspection. */
export function aboutBackup(backup: Backup, question: QuestionId, value: AnswerValue, on: string): Backup {
  switch (question) {
    case 'backupExists':
      return { ...backup, exists: stronger(backup.exists, yesNo(value)) };
    case 'backupLastOn':
      return { ...backup, lastOn: strongerBy(backup.lastOn, dateOf(value), on) };
    case 'backupPlace':
      return { ...backup, place: stronger(backup.place, choice(value, BACKUP_PLACES)) };
    case 'backupRestored':
      return { ...backup, restoredOn: strongerBy(backup.restoredOn, dateOrNever(value), on) };
    case 'accountAddress':
    case 'readByImap':
    case 'fileIs':
    case 'mailOf':
    case 'howRead':
    case 'sameOnEveryDevice':
    case 'ownFolders':
    case 'connectionEncrypted':
    case 'filePlace':
    case 'mailVanishesFromWebmail':
    case 'providerSwitch':
    case 'newMailArrives':
    case 'otherAddresses':
    case 'twoStep':
    case 'ownPassword':
    case 'sentKept':
    case 'mailSorted':
    case 'recoveryKey':
    case 'maintainedOn':
    case 'diskFree':
    case 'recordsDuty':
    case 'autoArchive':
    case 'programSwitch':
    case 'collector':
    case 'phone':
    case 'signedInOn':
    case 'teamUse':
    case 'sameMailbox':
    case 'turnedAway':
    case 'otherDevices':
    case 'contactsOnlyHere':
    case 'diskEncrypted':
    case 'quotaUsed':
    case 'quotaLimit':
    case 'serverDeletes':
      return backup;
  }
}

/** A day that lies ahead is none on which anything was done, however surely a clock says so. */
function strongerBy<T extends string | null>(before: Fact<T>, told: Fact<T>, on: string): Fact<T> {
  const ahead = before.known && before.value !== null && before.value.slice(0, 10) > on;
  return ahead ? told : stronger(before, told);
}
