import type { Subject } from '../../core/facts/subject';
import type { Snapshot } from '../../core/facts/snapshot';
import { questionAbout, questionIn, type Question } from '../../core/questions/question-forms';
import type { QuestionId } from '../../core/questions/question';
import { isPop3 } from '../../core/facts/account-kinds';

/**
 * The question that a finding about `subject` leads to. The backup of downloaded mail is the backup of the data
 * file that it lies in, and the disk is the computer's. Empty for the address and for dropped
 * files, which have forms of their own, and for a wish.
 */
export function questionOn(id: QuestionId, subject: Subject, snapshot: Snapshot): Question[] {
  switch (id) {
    case 'accountAddress':
    case 'readByImap':
    case 'fileIs':
    case 'mailOf':
      return [];
    case 'diskEncrypted':
    case 'otherAddresses':
    case 'recoveryKey':
    case 'maintainedOn':
    case 'diskFree':
    case 'recordsDuty':
    case 'autoArchive':
    case 'programSwitch':
      return [questionAbout(id, { type: 'computer' })];
    case 'backupExists':
    case 'backupLastOn':
    case 'backupPlace':
    case 'backupRestored':
      return [questionAbout(id, storeOf(subject, snapshot))];
    case 'howRead':
    case 'sameOnEveryDevice':
    case 'ownFolders':
    case 'connectionEncrypted':
    case 'filePlace':
    case 'mailVanishesFromWebmail':
    case 'providerSwitch':
    case 'newMailArrives':
    case 'twoStep':
    case 'ownPassword':
    case 'sentKept':
    case 'mailSorted':
    case 'otherDevices':
    case 'contactsOnlyHere':
    case 'quotaUsed':
    case 'quotaLimit':
    case 'serverDeletes':
    case 'collector':
    case 'phone':
    case 'signedInOn':
    case 'teamUse':
    case 'sameMailbox':
    case 'turnedAway':
      return [questionIn(id, subject, snapshot)];
  }
}

/** The data file that a POP3 account delivers to; the subject itself for anything else. */
function storeOf(subject: Subject, snapshot: Snapshot): Subject {
  if (subject.type !== 'account') return subject;
  const account = snapshot.accounts.find(({ id }) => id === subject.id);
  if (!account || !isPop3(account) || !account.delivery.known) return subject;
  const { dataFileId, to } = account.delivery.value;
  const known = snapshot.dataFiles.some(({ id }) => id === dataFileId);
  return to === 'dataFile' && known ? { type: 'dataFile', id: dataFileId } : subject;
}
