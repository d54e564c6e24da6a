import type { Account, Backup, DataFile } from '../facts/account';
import { BACKUP_PLACES, OTHER_CLIENTS, PROVIDER_SWITCHES } from '../facts/account';
import { blankAccount } from '../facts/blank';
import { known, stronger, unknown, type Fact } from '../facts/evidence';
import { OTHER_ADDRESSES, type Device, type Snapshot } from '../facts/snapshot';
import type { Answer, AnswerValue, QuestionId } from './question';

/** Id of the source that stands for everything the person told us. */
export const ANSWERS_SOURCE = 'answers';

/**
 * Lays the person's answers on the facts. An answer never outweighs what was measured or imported. Answers about
 * accounts and files that are not there change nothing, but for a wish to move; they count again when the account
 * is back.
 */
export function applyAnswers(snapshot: Snapshot, answers: readonly Answer[]): Snapshot {
  if (answers.length === 0) return snapshot;
  const last = answers.reduce((a, b) => (b.answeredAt > a.answeredAt ? b : a));
  const start: Snapshot = {
    ...snapshot,
    sources: [
      ...snapshot.sources.filter((source) => source.kind !== 'answers'),
      { id: ANSWERS_SOURCE, kind: 'answers', name: ANSWERS_SOURCE, readAt: last.answeredAt },
    ],
  };
  const inTurn = [...answers].sort((a, b) => turnOf(a) - turnOf(b));
  return inTurn.reduce(applyAnswer, start);
}

/** Accounts come first, and whose mail a file holds last: by then it is known what kind of account that is. */
function turnOf({ question }: Answer): number {
  return question === 'accountAddress' ? 0 : question === 'mailOf' ? 2 : 1;
}

/** Id of an account that the person told us about by its address. */
export function toldAccountId(address: string): string {
  return `account|told|${address.trim().toLowerCase()}`;
}

function applyAnswer(snapshot: Snapshot, answer: Answer): Snapshot {
  const { subject, question, value } = answer;
  switch (subject.type) {
    case 'computer':
      return { ...snapshot, device: aboutComputer(snapshot.device, question, value) };
    case 'account':
      if (question === 'accountAddress') return addAccount(snapshot, subject.id, value);
      if (question === 'readByImap') return addMove(snapshot, subject.id, value);
      return {
        ...snapshot,
        accounts: snapshot.accounts.map((account) =>
          account.id === subject.id ? aboutAccount(account, question, value) : account,
        ),
      };
    case 'dataFile':
      if (question === 'mailOf') return withMailOf(snapshot, subject.id, value);
      return {
        ...snapshot,
        dataFiles: snapshot.dataFiles.map((file) =>
          file.id === subject.id ? aboutFile(file, question, value) : file,
        ),
      };
  }
}

function aboutComputer(device: Device, question: QuestionId, value: AnswerValue): Device {
  if (question === 'diskEncrypted') {
    return { ...device, diskEncrypted: stronger(device.diskEncrypted, yesNo(value)) };
  }
  if (question === 'recoveryKey') return { ...device, recoveryKeyKept: yesNo(value) };
  if (question === 'maintainedOn') return { ...device, maintainedOn: dateOrNever(value) };
  return question === 'otherAddresses'
    ? { ...device, otherAddresses: choice(value, OTHER_ADDRESSES) }
    : device;
}

function addAccount(snapshot: Snapshot, id: string, value: AnswerValue): Snapshot {
  if (value.kind !== 'text' || snapshot.accounts.some((account) => account.id === id)) return snapshot;
  const address = value.value.trim();
  const account: Account = {
    ...blankAccount(id, address),
    address,
    kind: known('other', 'told', ANSWERS_SOURCE),
    serverCopy: unknown('notAsked'),
    delivery: unknown('notAsked'),
  };
  return { ...snapshot, accounts: [...snapshot.accounts, account] };
}

/** Notes the wish also when the account is gone: then the move is done, and that is to be seen. */
function addMove(snapshot: Snapshot, account: string, value: AnswerValue): Snapshot {
  if (value.kind !== 'text') return snapshot;
  return { ...snapshot, moves: [...(snapshot.moves ?? []), { account, address: value.value }] };
}

/** A POP3 account of which nothing says where it puts its mail puts it there. */
function withMailOf(snapshot: Snapshot, fileId: string, value: AnswerValue): Snapshot {
  const mailOf: DataFile['mailOf'] =
    value.kind === 'dontKnow'
      ? notKnown()
      : known(value.kind === 'text' ? value.value : null, 'told', ANSWERS_SOURCE);
  return {
    ...snapshot,
    dataFiles: snapshot.dataFiles.map((file) => (file.id === fileId ? { ...file, mailOf } : file)),
    accounts: snapshot.accounts.map((account) =>
      mailOf.known && account.id === mailOf.value && account.kind.known && account.kind.value === 'pop3'
        ? {
            ...account,
            delivery: stronger(
              account.delivery,
              known({ to: 'dataFile', dataFileId: fileId }, 'told', ANSWERS_SOURCE),
            ),
          }
        : account,
    ),
  };
}

function aboutAccount(account: Account, question: QuestionId, value: AnswerValue): Account {
  switch (question) {
    case 'mailVanishesFromWebmail':
      return mailVanishes(account, value);
    case 'sameOnEveryDevice':
      // One state on every device is what a mailbox on the server looks like from outside.
      return isTold(account) && value.kind === 'choice' && value.value === 'yes'
        ? { ...account, kind: known('imap', 'told', ANSWERS_SOURCE) }
        : account;
    case 'twoStep':
      return { ...account, twoStep: yesNo(value) };
    case 'mailSorted':
      return { ...account, mailSorted: yesNo(value) };
    case 'newMailArrives':
      return { ...account, newMailArrives: yesNo(value) };
    case 'providerSwitch': {
      const told = choice(value, PROVIDER_SWITCHES);
      const { providerSwitch } = account;
      return { ...account, providerSwitch: providerSwitch ? stronger(providerSwitch, told) : told };
    }
    case 'otherDevices':
      return { ...account, otherClients: stronger(account.otherClients, choice(value, OTHER_CLIENTS)) };
    case 'contactsOnlyHere':
      return { ...account, contactsOnlyHere: stronger(account.contactsOnlyHere, yesNo(value)) };
    case 'quotaUsed':
      return { ...account, used: stronger(account.used, bytesOf(value)) };
    case 'quotaLimit':
      return { ...account, quotaLimit: stronger(account.quotaLimit, orNever(value, 'bytes', 'none')) };
    case 'serverDeletes':
      return {
        ...account,
        serverDeletesAfterDays: stronger(account.serverDeletesAfterDays, orNever(value, 'days', 'never')),
      };
    case 'backupExists':
    case 'backupLastOn':
    case 'backupPlace':
    case 'backupRestored':
      return { ...account, backup: aboutBackup(account.backup, question, value) };
    case 'accountAddress':
    case 'readByImap':
    case 'fileIs':
    case 'mailOf':
    case 'diskEncrypted':
    case 'otherAddresses':
    case 'recoveryKey':
    case 'maintainedOn':
      return account;
  }
}

function aboutFile(file: DataFile, question: QuestionId, value: AnswerValue): DataFile {
  return { ...file, backup: aboutBackup(file.backup, question, value) };
}

function aboutBackup(backup: Backup, question: QuestionId, value: AnswerValue): Backup {
  switch (question) {
    case 'backupExists':
      return { ...backup, exists: stronger(backup.exists, yesNo(value)) };
    case 'backupLastOn':
      return { ...backup, lastOn: stronger(backup.lastOn, dateOf(value)) };
    case 'backupPlace':
      return { ...backup, place: stronger(backup.place, choice(value, BACKUP_PLACES)) };
    case 'backupRestored':
      return { ...backup, restoredOn: stronger(backup.restoredOn, dateOrNever(value)) };
    case 'accountAddress':
    case 'readByImap':
    case 'fileIs':
    case 'mailOf':
    case 'sameOnEveryDevice':
    case 'mailVanishesFromWebmail':
    case 'providerSwitch':
    case 'newMailArrives':
    case 'otherAddresses':
    case 'twoStep':
    case 'mailSorted':
    case 'recoveryKey':
    case 'maintainedOn':
    case 'otherDevices':
    case 'contactsOnlyHere':
    case 'diskEncrypted':
    case 'quotaUsed':
    case 'quotaLimit':
    case 'serverDeletes':
      return backup;
  }
}

/** Mail that leaves webmail once the computer has it is POP3 without a copy, whatever the person calls it. */
function mailVanishes(account: Account, value: AnswerValue): Account {
  const pop3 = isTold(account)
    ? { ...account, kind: known('pop3' as const, 'told', ANSWERS_SOURCE) }
    : account;
  const setting = (fact: Account['serverCopy']) => ({
    ...pop3,
    serverCopy: stronger(account.serverCopy, fact),
  });
  if (value.kind === 'days') {
    return setting(
      known({ keep: 'days', days: value.value, removeWhenDeletedHere: false }, 'told', ANSWERS_SOURCE),
    );
  }
  if (value.kind !== 'choice') return { ...account, serverCopy: stronger(account.serverCopy, notKnown()) };
  if (value.value === 'yes') return setting(known({ keep: 'none' }, 'told', ANSWERS_SOURCE));
  // Mail that stays says nothing about the kind of account: every kind but POP3 keeps it.
  if (isTold(account)) return account;
  return setting(known({ keep: 'forever', removeWhenDeletedHere: false }, 'told', ANSWERS_SOURCE));
}

function isTold(account: Account): boolean {
  return account.kind.known && account.kind.source === ANSWERS_SOURCE;
}

function notKnown(): Fact<never> {
  return unknown('personDoesNotKnow');
}

function yesNo(value: AnswerValue): Fact<boolean> {
  return value.kind === 'choice' ? known(value.value === 'yes', 'told', ANSWERS_SOURCE) : notKnown();
}

function choice<T extends string>(value: AnswerValue, allowed: readonly T[]): Fact<T> {
  const picked = value.kind === 'choice' ? allowed.find((option) => option === value.value) : undefined;
  return picked === undefined ? notKnown() : known(picked, 'told', ANSWERS_SOURCE);
}

function bytesOf(value: AnswerValue): Fact<number> {
  return value.kind === 'bytes' ? known(value.value, 'told', ANSWERS_SOURCE) : notKnown();
}

function orNever(value: AnswerValue, kind: 'bytes' | 'days', never: string): Fact<number | null> {
  if (value.kind === kind) return known(value.value, 'told', ANSWERS_SOURCE);
  return value.kind === 'choice' && value.value === never ? known(null, 'told', ANSWERS_SOURCE) : notKnown();
}

function dateOf(value: AnswerValue): Fact<string> {
  return value.kind === 'date' ? known(value.value, 'told', ANSWERS_SOURCE) : notKnown();
}

function dateOrNever(value: AnswerValue): Fact<string | null> {
  if (value.kind === 'date') return known(value.value, 'told', ANSWERS_SOURCE);
  return value.kind === 'choice' && value.value === 'never'
    ? known(null, 'told', ANSWERS_SOURCE)
    : notKnown();
}
