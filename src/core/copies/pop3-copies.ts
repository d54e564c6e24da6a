import type { Account, DataFile } from '../facts/account';
import { blankAccount } from '../facts/blank';
import { known, type Evidence } from '../facts/evidence';
import { dataFileOf } from '../facts/data-files';
import type { Snapshot } from '../facts/snapshot';
import { mailboxOfAccount, type Mailbox } from '../mailboxes/mailbox';
import { isEmptied, leftOnServer, serverRuleOf } from '../mailboxes/on-server';
import { leavesOfRetention, mayFetchHeadersOnly, type Leaves } from '../mailboxes/removal';
import { EVERYTHING } from './ages';
import { backupCopies } from './backup-copies';
import { MAIL_KINDS, type Ages, type Copy, type Disk, type MailKind } from './copy';
import { diskOf } from './disk-of';
import {
  agesLeft,
  asPossible,
  mailboxBackup,
  recoverableStage,
  serverAndMirror,
  sharedWith,
  type Draft,
  type OnKinds,
} from './server-copies';
import { exchangeTypesIn } from '../facts/exchange-accounts';

/**
 * The server's half of a POP3 account: the inbox only, and only as long as the readers of the mailbox and its provider
 * leave it; perhaps sent mail, where the provider keeps what it sends. `today` is an ISO date: copies that are left for longer since a short while ago do not reach back further.
 */
export function pop3Server(account: Account, snapshot: Snapshot, today: string, on: OnKinds): Copy[] {
  const mailbox = mailboxOfAccount(account, snapshot);
  return [...inboxOnServer(account, mailbox, today, on), ...sentOnServer(account, mailbox, today, on)];
}

/** Nobody has seen whose server sends the mail of the program, so what a provider keeps of it is possible only. */
function sentOnServer(account: Account, mailbox: Mailbox, today: string, on: OnKinds): Copy[] {
  if (mailbox.provider?.keepsSent === undefined) return [];
  const { sure, maybe } = agesLeft(leftOnServer(mailbox, 'sent', today), serverRuleOf(mailbox));
  const from = sure ?? maybe;
  if (from === null) return [];
  return on(['sent'], {
    place: { type: 'server', id: account.id, disk: null },
    ages: { from: from.from, to: (maybe ?? from).to },
    ends: 'never',
    mirror: false,
    certainty: 'possible',
    evidence: 'inferred',
    ...sharedWith(mailbox, account),
  });
}

function inboxOnServer(account: Account, mailbox: Mailbox, today: string, on: OnKinds): Copy[] {
  const left = leftOnServer(mailbox, 'inbox', today);
  const { sure, maybe } = agesLeft(left, serverRuleOf(mailbox));
  const base = {
    place: { type: 'server', id: account.id, disk: null },
    mirror: false,
    evidence: left?.evidence ?? (account.serverCopy.known ? account.serverCopy.evidence : 'inferred'),
    ...sharedWith(mailbox, account),
  } as const;
  if (left?.perhaps === 0) {
    return on(['inbox'], { ...base, ages: null, ends: 'onDownload', certainty: 'certain' });
  }
  return [
    ...(sure || !maybe
      ? on(['inbox'], { ...base, ages: sure, certainty: 'certain', ...endOf(account, left) })
      : []),
    ...(maybe ? on(['inbox'], { ...base, ages: maybe, certainty: 'possible', ends: 'never' }) : []),
  ];
}

/** What ends the copies by itself: the days of this computer's setting, of another reader, or nothing. */
function endOf({ serverCopy }: Account, left: Leaves | null): Pick<Copy, 'ends' | 'endsAfterDays'> {
  const setting = serverCopy.known ? serverCopy.value : null;
  const leastDays = left?.surely ?? Number.POSITIVE_INFINITY;
  if (setting?.keep === 'days' && leastDays <= setting.days) {
    return { ends: 'afterDays', endsAfterDays: setting.days };
  }
  if (Number.isFinite(leastDays)) return { ends: 'afterDays', endsAfterDays: leastDays };
  const here = setting?.keep === 'forever' && setting.removeWhenDeletedHere;
  return { ends: here ? 'whenDeletedHere' : 'never' };
}

/**
 * Whoever fetches mail here may keep contacts elsewhere, such as in another account or with the provider, until they say
 * where.
 */
function contactsHere({ contactsOnlyHere }: Account, copy: Copy): Copy[] {
  if (!contactsOnlyHere.known) return [{ ...asPossible(copy), evidence: 'inferred' }];
  return contactsOnlyHere.value ? [copy] : [];
}

function contactsAtProvider({ id, profile, contactsOnlyHere }: Account, on: OnKinds): Copy[] {
  const told = contactsOnlyHere.known;
  if (told ? contactsOnlyHere.value : profile !== null) return [];
  return on(['contactsAndCalendar'], {
    place: { type: 'server', id, disk: null },
    ages: EVERYTHING,
    ends: 'never',
    mirror: false,
    ageless: true,
    certainty: told ? 'certain' : 'possible',
    evidence: told ? contactsOnlyHere.evidence : 'inferred',
  });
}

/** Where a POP3 account puts what it downloads, and the backup of that store. */
export function pop3Store(account: Account, snapshot: Snapshot, today: string, on: OnKinds): Copy[] {
  const { delivery } = account;
  const apart = account.ownFolders?.known === true && account.ownFolders.value;
  const fetched = toldToFetchHere(account, snapshot);
  const host = apart ? undefined : exchangeHost(account, snapshot);
  // A backup is never surer of a message than the store that it was made of.
  const backupOf = (file: DataFile | undefined, store: string, disk: Disk): Copy[] =>
    heldBy(account).flatMap(({ kind, ages, sure }) => {
      const of = { account: account.id, kinds: [kind], store, disk, keptForDays: ages.to };
      const copies = backupCopies(file?.backup ?? account.backup, of, today);
      const unasked = kind === 'contactsAndCalendar' && !holdsContacts(file);
      return sure && !unasked ? copies : copies.map(asPossible);
    });
  if (!delivery.known) {
    const here = inStore(account, on, {
      place: { type: 'dataFile', id: account.id, disk: 'computer' },
      ends: 'never',
      mirror: false,
      certainty: fetched ? 'certain' : 'possible',
      evidence: fetched ?? 'inferred',
    });
    const held = here.flatMap((copy): Copy[] =>
      copy.kind === 'contactsAndCalendar' ? contactsHere(account, copy) : [copy],
    );
    const backups = backupOf(undefined, account.id, 'computer');
    const emptied = isEmptied(account);
    return [
      ...(emptied ? held.map(inboxAnywhere) : held),
      ...contactsAtProvider(account, on),
      // It may as well go into the mailbox beside it.
      ...(host ? hostedMail(host, snapshot, 'inferred', today, on).map(asPossible) : []),
      // What another reader took first, nobody has copied here.
      ...(emptied ? backups.map((copy) => (copy.kind === 'inbox' ? asPossible(copy) : copy)) : backups),
    ];
  }
  if (delivery.value.to !== 'dataFile') {
    // What the POP3 host deletes is no business of a mailbox that we have not seen.
    const unseen: Account = {
      ...blankAccount(`${account.id}|delivery`, account.name),
      kind: known('exchange', 'inferred', delivery.source),
      delivery,
      backup: account.backup,
    };
    return [
      ...hostedMail(host ?? unseen, snapshot, delivery.evidence, today, on),
      ...mailboxBackup(account, unseen, snapshot, today),
      ...(host?.backup.exists.known ? mailboxBackup({ ...host, id: account.id }, host, snapshot, today) : []),
    ];
  }
  const fileId = delivery.value.dataFileId;
  const file = dataFileOf(snapshot.dataFiles, fileId);
  const disk = diskOf(file);
  const inFile = inStore(account, on, {
    place: { type: 'dataFile', id: fileId, disk },
    ends: 'never',
    mirror: false,
    certainty: 'certain',
    evidence: delivery.evidence,
  });
  const { contactsOnlyHere } = account;
  const elsewhere = contactsOnlyHere.known && !contactsOnlyHere.value;
  return [
    // The settings name the file that mail comes into. Of contacts the person knows more.
    ...inFile.map((copy): Copy =>
      elsewhere && copy.kind === 'contactsAndCalendar' ? { ...asPossible(copy), evidence: 'inferred' } : copy,
    ),
    ...(elsewhere ? contactsAtProvider(account, on) : []),
    ...backupOf(file, file?.id ?? account.id, disk),
  ];
}

/**
 * How it is known that a program on this computer keeps what it fetches, though nobody has seen its file; null: it is
 * not. The person told that the account has an inbox of its own, or reads it here with no mailbox beside it that
 * could take the mail.
 */
function toldToFetchHere({ ownFolders, readIn }: Account, { accounts }: Snapshot): Evidence | null {
  if (ownFolders?.known === true) return ownFolders.value ? ownFolders.evidence : null;
  const here = readIn?.known === true && readIn.value === 'computer';
  return here && exchangeTypesIn(accounts).length === 0 ? readIn.evidence : null;
}

/** Incoming mail is where the reader that came first has put it, on this computer or not. POP3 takes nothing else. */
function inboxAnywhere(copy: Copy): Copy {
  if (copy.kind !== 'inbox') return copy;
  return { ...asPossible(copy), evidence: 'inferred', place: { ...copy.place, disk: 'unknownDisk' } };
}

/** Whether a copy of the file is a copy of contacts and calendar as well. Of mail files in other formats it is not. */
function holdsContacts(file: DataFile | undefined): boolean {
  return file?.kind.known === true && ['pst', 'ost', 'olm'].includes(file.kind.value);
}

/** What the program keeps in its store, as surely as it is there and as the place of the store is known. */
function inStore(account: Account, on: OnKinds, draft: Omit<Draft, 'ages'>): Copy[] {
  return heldBy(account).flatMap(({ kind, ages, sure }) =>
    on([kind], { ...draft, ages, certainty: sure ? draft.certainty : 'possible' }),
  );
}

/** Mail of one kind in the program's store; `sure`: that the whole of it is there is more than possible. */
interface Held {
  kind: MailKind;
  ages: Ages;
  sure: boolean;
}

/**
 * What the program's store holds, wherever it is: mail of every age, but for what its own rule deletes there too, and
 * for mail of which it may have fetched the head only.
 */
function heldBy(account: Account): Held[] {
  const { sure, maybe } = agesLeft(leavesOfRetention(account), null);
  return MAIL_KINDS.flatMap((kind): Held[] => {
    if (kind === 'contactsAndCalendar') return [{ kind, ages: EVERYTHING, sure: true }];
    const whole = kind !== 'inbox' || !mayFetchHeadersOnly(account);
    return [
      ...(sure ? [{ kind, ages: sure, sure: whole }] : []),
      ...(maybe ? [{ kind, ages: maybe, sure: false }] : []),
    ];
  });
}

/** Mail that lies in an Exchange mailbox, on its server and in the mirror of it here. */
function hostedMail(
  host: Account,
  snapshot: Snapshot,
  evidence: Evidence,
  today: string,
  on: OnKinds,
): Copy[] {
  return [
    ...serverAndMirror(host, snapshot, MAIL_KINDS, evidence, today, on),
    ...recoverableStage(host, snapshot, on),
  ];
}

/** The Exchange account of the same profile, when there is exactly one that could own the store. */
function exchangeHost(account: Account, snapshot: Snapshot): Account | undefined {
  const hosts = exchangeTypesIn(snapshot.accounts).filter(({ profile }) => profile === account.profile);
  return hosts.length === 1 ? hosts[0] : undefined;
}
