import type { Account } from '../facts/account';
import { dataFileOf } from '../facts/data-files';
import type { Snapshot } from '../facts/snapshot';
import { mailboxOfAccount } from '../mailboxes/mailbox';
import { isSeenToStay } from '../mailboxes/removal';
import { isPop3 } from '../facts/account-kinds';
import { isReadOnPhoneAlone } from '../facts/read-on-phone';
import { atOnce, mapInSlices, type Slices } from '../slices';
import { EVERYTHING } from './ages';
import { MAIL_KINDS, type Copy, type MailKind, type Place } from './copy';
import { diskOf } from './disk-of';
import { pop3Server, pop3Store } from './pop3-copies';
import {
  MAIL_ONLY,
  asPossible,
  mailboxBackup,
  recoverableStage,
  serverAndMirror,
  sharedWith,
  type Draft,
  type OnKinds,
} from './server-copies';
import { toldReaders } from './told-readers';

/**
 * Where every kind of mail of every account lives. All scenarios, checks and pictures read this one list.
 * `today` is an ISO date: the age of a backup counts from it.
 */
export function copiesOf(snapshot: Snapshot, today: string): Copy[] {
  return atOnce(copiesInSlices(snapshot, today));
}

/** As `copiesOf`, to be put down in between. */
export function* copiesInSlices(snapshot: Snapshot, today: string): Slices<Copy[]> {
  const ofEach = yield* mapInSlices(snapshot.accounts, (account) => {
    const own = onItsDevice(account, copiesOfAccount(account, snapshot, today));
    const onPhone = new Set(own.flatMap(({ place, kind }) => (place.type === 'phone' ? [kind] : [])));
    const told = toldReaders(account, snapshot, today);
    return [...own, ...told.filter(({ place, kind }) => place.type !== 'phone' || !onPhone.has(kind))];
  });
  return ofEach.flat();
}

/**
 * What a program would keep on this computer is on the phone, where the account is read on that alone. How far back it
 * reaches there nobody has looked at.
 */
function onItsDevice(account: Account, copies: readonly Copy[]): readonly Copy[] {
  if (!isReadOnPhoneAlone(account)) return copies;
  const place: Place = { type: 'phone', id: `${account.id}|phone`, disk: 'otherDisk' };
  return copies.map((copy) =>
    copy.place.id === account.id && (copy.place.type === 'deviceCache' || copy.place.type === 'dataFile')
      ? { ...asPossible(copy), place }
      : copy,
  );
}

function copiesOfAccount(account: Account, snapshot: Snapshot, today: string): Copy[] {
  const on = onKindsOf(account);

  if (!account.kind.known) return undecided(account, snapshot, today, on);
  const kind = account.kind.value;
  switch (kind) {
    case 'pop3':
      return [...pop3Server(account, snapshot, today, on), ...pop3Store(account, snapshot, today, on)];
    case 'imap':
    case 'gmail':
      return [
        ...serverAndMirror(account, snapshot, kindsOnServer(account), account.kind.evidence, today, on),
        ...sentHere(account, on),
        ...imapContacts(account, snapshot, on),
        ...fetchedByOthers(account, snapshot, today),
        ...imapBackup(account, snapshot, today),
      ];
    case 'exchange':
    case 'outlookCom':
    case 'activeSync':
      return [
        ...serverAndMirror(account, snapshot, MAIL_KINDS, account.kind.evidence, today, on),
        ...recoverableStage(account, snapshot, on),
        ...fetchedByOthers(account, snapshot, today),
        ...mailboxBackup(account, account, snapshot, today),
      ];
    case 'webmail':
      return [
        ...onServerOnly(account, snapshot, today, on),
        ...fetchedByOthers(account, snapshot, today),
        ...mailboxBackup(account, account, snapshot, today),
      ];
    case 'other':
      return undecided(account, snapshot, today, on);
  }
}

/** What a program puts elsewhere that is set to keep sent mail and drafts on this computer. */
const SENT: readonly MailKind[] = ['sent', 'drafts'];

function keepsSentHere({ sentKept }: Account): boolean {
  return sentKept?.known === true && sentKept.value === 'here';
}

function kindsOnServer(account: Account): readonly MailKind[] {
  return keepsSentHere(account) ? MAIL_ONLY.filter((kind) => !SENT.includes(kind)) : MAIL_ONLY;
}

/** Sent mail and drafts of an IMAP account in a folder of this computer: no mirror, and on no server. */
function sentHere(account: Account, on: OnKinds): Copy[] {
  if (!keepsSentHere(account) || !account.sentKept?.known) return [];
  return on(SENT, {
    place: { type: 'dataFile', id: account.id, disk: 'computer' },
    ages: EVERYTHING,
    ends: 'never',
    mirror: false,
    certainty: 'certain',
    evidence: account.sentKept.evidence,
  });
}

/** A backup of the mailbox may lack what its program keeps beside it. */
function imapBackup(account: Account, snapshot: Snapshot, today: string): Copy[] {
  const copies = mailboxBackup(account, account, snapshot, today);
  return keepsSentHere(account)
    ? copies.map((copy) => (SENT.includes(copy.kind) ? asPossible(copy) : copy))
    : copies;
}

/** A mailbox that no program reads: its mail is on the server and nowhere else. */
function onServerOnly(account: Account, snapshot: Snapshot, today: string, on: OnKinds): Copy[] {
  const evidence = account.kind.known ? account.kind.evidence : 'inferred';
  return [
    ...serverAndMirror(account, snapshot, MAIL_ONLY, evidence, today, on).filter(({ mirror }) => !mirror),
    ...on(['contactsAndCalendar'], {
      place: { type: 'server', id: account.id, disk: null },
      ages: EVERYTHING,
      ends: 'never',
      mirror: false,
      ageless: true,
      certainty: 'possible',
      evidence: 'inferred',
    }),
  ];
}

/**
 * An account of a kind that we do not know: its mail may be anywhere, and nothing of it counts as safe but what the
 * person has seen stay in webmail.
 */
function undecided(account: Account, snapshot: Snapshot, today: string, on: OnKinds): Copy[] {
  const base = { ages: EVERYTHING, ends: 'never', certainty: 'possible', evidence: 'inferred' } as const;
  const seen = isSeenToStay(account);
  const elsewhere = seen ? MAIL_KINDS.filter((kind) => kind !== 'inbox') : MAIL_KINDS;
  return [
    ...(seen ? pop3Server(account, snapshot, today, on) : []),
    ...on(elsewhere, { ...base, place: { type: 'server', id: account.id, disk: null }, mirror: false }),
    ...on(MAIL_KINDS, {
      ...base,
      place: { type: 'dataFile', id: account.id, disk: 'unknownDisk' },
      mirror: false,
    }),
    ...(account.backup.exists.known ? mailboxBackup(account, account, snapshot, today) : []),
  ];
}

/**
 * What POP3 programs have fetched from the same mailbox: their stores hold its incoming mail, and all of it where they
 * are offered all of it.
 */
function fetchedByOthers(account: Account, snapshot: Snapshot, today: string): Copy[] {
  const { readers, provider } = mailboxOfAccount(account, snapshot);
  const offered = provider?.popCopies?.value ?? 'program';
  return readers
    .filter((reader) => reader.id !== account.id && isPop3(reader))
    .flatMap((reader) => pop3Store(reader, snapshot, today, onKindsOf(reader)))
    .filter(({ kind, place }) => kind === 'inbox' && (place.type === 'dataFile' || place.type === 'backup'))
    .map((copy) => ({
      ...copy,
      account: account.id,
      certainty: offered === 'program' ? copy.certainty : 'possible',
    }));
}

function onKindsOf({ id }: Account): OnKinds {
  return (kinds, draft) => kinds.map((kind) => ({ account: id, kind, ...draft }));
}

/** Classic Outlook keeps contacts and calendar of an IMAP account in folders marked 'This computer only'. */
function imapContacts(account: Account, snapshot: Snapshot, on: OnKinds): Copy[] {
  const fact = account.contactsOnlyHere;
  const fileId = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = dataFileOf(snapshot.dataFiles, fileId);
  const base = {
    ages: EVERYTHING,
    ends: 'never',
    mirror: false,
    certainty: fact.known ? 'certain' : 'possible',
    evidence: fact.known ? fact.evidence : 'inferred',
  } as const;
  const atProvider: Draft = {
    ...base,
    place: { type: 'server', id: account.id, disk: null },
    ageless: true,
    ...sharedWith(mailboxOfAccount(account, snapshot), account),
  };
  const here: Draft = {
    ...base,
    place: { type: 'dataFile', id: fileId ?? account.id, disk: file ? diskOf(file) : 'computer' },
    // A phone's own contacts are in no file of a profile.
    ...(isReadOnPhoneAlone(account) ? {} : { inMirrorFile: true as const }),
  };
  const drafts = fact.known ? [fact.value ? here : atProvider] : [here, atProvider];
  return drafts.flatMap((draft) => on(['contactsAndCalendar'], draft));
}
