import { addressKey } from '../facts/address';
import type { Account, DataFile } from '../facts/account';
import {
  COLLECTORS,
  DATA_FILE_LOCATIONS,
  OTHER_CLIENTS,
  PHONES,
  PROVIDER_SWITCHES,
  READ_IN,
  SENT_PLACES,
  TEAM_USES,
} from '../facts/account';
import { blankAccount } from '../facts/blank';
import { known, stronger, unknown } from '../facts/evidence';
import {
  AUTO_ARCHIVES,
  OTHER_ADDRESSES,
  PROGRAM_SWITCHES,
  type Device,
  type Snapshot,
} from '../facts/snapshot';
import { ANSWERS_SOURCE, bytesOf, choice, dateOrNever, notKnown, orNever, yesNo } from './answer-facts';
import { aboutBackup, isAboutBackup } from './backup-answers';
import type { Answer, AnswerValue, QuestionId } from './question';
import { STILL_THERE } from './question-forms';
import { isPop3 } from '../facts/account-kinds';
import { answersAfterMove } from './after-move';

/**
 * Lays the person's answers on the facts. An answer never outweighs what was measured or imported. Answers about
 * accounts and files that are not there change nothing, but for a wish to move and what that takes along; they count
 * again when the account is back.
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
  return [...answers, ...answersAfterMove(answers, snapshot.accounts)]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .reduce(applyAnswer, start);
}

/** What one answer rests on comes before it, in whichever order they were given. */
const LAID_FIRST: readonly QuestionId[] = ['accountAddress', 'howRead', 'mailVanishesFromWebmail'];

/** Whose mail a file holds comes last: by then it is known what kind of account that is. */
function placeOf({ question }: Answer): number {
  const place = LAID_FIRST.indexOf(question);
  if (place !== -1) return place;
  return LAID_FIRST.length + Number(question === 'mailOf');
}

/** Id of an account that the person told us about by its address. */
export function toldAccountId(address: string): string {
  return `account|told|${addressKey(address)}`;
}

function applyAnswer(snapshot: Snapshot, answer: Answer): Snapshot {
  const { subject, question, value } = answer;
  const on = snapshot.takenAt.slice(0, 10);
  switch (subject.type) {
    case 'computer':
      return { ...snapshot, device: aboutComputer(snapshot.device, question, value) };
    case 'account':
      if (question === 'accountAddress') return addAccount(snapshot, subject.id, value);
      if (question === 'readByImap') return addMove(snapshot, subject.id, value);
      return {
        ...snapshot,
        accounts: snapshot.accounts.map((account) =>
          account.id === subject.id ? aboutAccount(account, question, value, on) : account,
        ),
      };
    case 'dataFile':
      if (question === 'mailOf') return withMailOf(snapshot, subject.id, value);
      return {
        ...snapshot,
        dataFiles: snapshot.dataFiles.map((file) =>
          file.id === subject.id ? aboutFile(file, question, value, on) : file,
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
  if (question === 'diskFree') return { ...device, diskFree: bytesOf(value) };
  if (question === 'recordsDuty') return { ...device, recordsDuty: yesNo(value) };
  if (question === 'autoArchive') return { ...device, autoArchive: choice(value, AUTO_ARCHIVES) };
  if (question === 'programSwitch') return { ...device, programSwitch: choice(value, PROGRAM_SWITCHES) };
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
    // There is no file that could say it.
    incoming: unknown('notAsked'),
    outgoing: unknown('notAsked'),
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
      mailOf.known && account.id === mailOf.value && isPop3(account)
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

/** `on`: ISO date of the inspection. */
function aboutAccount(account: Account, question: QuestionId, value: AnswerValue, on: string): Account {
  switch (question) {
    case 'mailVanishesFromWebmail':
      return mailVanishes(account, value);
    case 'sameOnEveryDevice':
      return sameOnEveryDevice(account, value);
    case 'howRead': {
      const readIn = choice(value, READ_IN);
      const inBrowser = isUndecided(account) && readIn.known && readIn.value === 'browser';
      return inBrowser
        ? { ...account, readIn, kind: known('webmail', 'told', ANSWERS_SOURCE) }
        : { ...account, readIn };
    }
    case 'ownFolders': {
      const ownFolders = yesNo(value);
      const elsewhere = ownFolders.known && !ownFolders.value;
      return elsewhere
        ? { ...account, ownFolders, delivery: stronger(account.delivery, INTO_MAILBOX) }
        : { ...account, ownFolders };
    }
    case 'connectionEncrypted':
      return { ...account, connectionEncrypted: yesNo(value) };
    case 'twoStep':
      return { ...account, twoStep: yesNo(value) };
    case 'ownPassword':
      return { ...account, ownPassword: yesNo(value) };
    case 'sentKept': {
      const told = choice(value, SENT_PLACES);
      const { sentKept } = account;
      return { ...account, sentKept: sentKept ? stronger(sentKept, told) : told };
    }
    case 'mailSorted':
      return { ...account, mailSorted: yesNo(value) };
    case 'newMailArrives':
      return { ...account, newMailArrives: yesNo(value) };
    case 'collector':
      return { ...account, collector: choice(value, COLLECTORS) };
    case 'phone':
      return { ...account, phone: choice(value, PHONES) };
    case 'signedInOn':
      return { ...account, signedInOn: dateOrNever(value) };
    case 'teamUse':
      return { ...account, teamUse: choice(value, TEAM_USES) };
    case 'sameMailbox':
      return { ...account, sameMailbox: yesNo(value) };
    case 'turnedAway':
      return { ...account, turnedAway: yesNo(value) };
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
    case 'quotaLimit': {
      const told = orNever(value, 'bytes', 'none');
      const { quotaLimit } = account;
      return { ...account, quotaLimit: saysNothing(quotaLimit) ? told : stronger(quotaLimit, told) };
    }
    case 'serverDeletes':
      return {
        ...account,
        serverDeletesAfterDays: stronger(account.serverDeletesAfterDays, orNever(value, 'days', 'never')),
      };
    case 'backupExists':
    case 'backupLastOn':
    case 'backupPlace':
    case 'backupRestored':
      return { ...account, backup: aboutBackup(account.backup, question, value, on) };
    case 'accountAddress':
    case 'readByImap':
    case 'fileIs':
    case 'mailOf':
    case 'filePlace':
    case 'diskEncrypted':
    case 'otherAddresses':
    case 'recoveryKey':
    case 'maintainedOn':
    case 'diskFree':
    case 'recordsDuty':
    case 'autoArchive':
    case 'programSwitch':
      return account;
  }
}

function aboutFile(file: DataFile, question: QuestionId, value: AnswerValue, on: string): DataFile {
  if (isAboutBackup(question)) return { ...file, backup: aboutBackup(file.backup, question, value, on) };
  if (question !== 'filePlace') return file;
  // A drive letter alone does not say what kind of drive it is.
  const told = choice(value, DATA_FILE_LOCATIONS);
  const open = file.location.known && file.location.value === 'otherDrive';
  return { ...file, location: open && told.known ? told : stronger(file.location, told) };
}

/** Mail that leaves webmail once the computer has it is POP3 without a copy, whatever the person calls it. */
function mailVanishes(account: Account, value: AnswerValue): Account {
  const told = isTold(account) || isUndecided(account);
  const pop3 = told ? { ...account, kind: known('pop3' as const, 'told', ANSWERS_SOURCE) } : account;
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
  const stays = known({ keep: 'forever' as const, removeWhenDeletedHere: false }, 'told', ANSWERS_SOURCE);
  if (value.value === STILL_THERE) return setting(stays);
  // Mail that stays says nothing about the kind of account: every kind but POP3 keeps it.
  return told ? { ...account, serverCopy: stronger(account.serverCopy, stays) } : setting(stays);
}

/**
 * One state on every device is what a mailbox on the server looks like from outside. Where each device has its own, and
 * mail stays on the server all the same, it is fetched by POP3.
 */
function sameOnEveryDevice(account: Account, value: AnswerValue): Account {
  if (value.kind !== 'choice' || !isUndecided(account)) return account;
  if (value.value === 'yes') return { ...account, kind: known('imap', 'told', ANSWERS_SOURCE) };
  if (value.value === 'exchange') return { ...account, kind: known('exchange', 'told', ANSWERS_SOURCE) };
  return account.serverCopy.known ? { ...account, kind: known('pop3', 'inferred', ANSWERS_SOURCE) } : account;
}

/** Where mail of a POP3 account goes that has no folders of its own. */
const INTO_MAILBOX = known({ to: 'exchangeMailbox' as const, dataFileId: null }, 'told', ANSWERS_SOURCE);

/** Whether nobody can tell how the account is read: no settings show it, and its kind is not known. */
export function isUndecided({ profile, kind }: Account): boolean {
  return profile === null && (!kind.known || kind.value === 'other');
}

/** A limit of nothing is no limit that anybody could have meant. */
export function saysNothing(limit: Account['quotaLimit']): boolean {
  return limit.known && limit.value === 0;
}

function isTold(account: Account): boolean {
  return account.kind.known && account.kind.source === ANSWERS_SOURCE;
}
