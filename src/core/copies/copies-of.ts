import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { EVERYTHING } from './ages';
import { MAIL_KINDS, type Copy, type MailKind } from './copy';
import { diskOf } from './disk-of';
import { pop3Server, pop3Store } from './pop3-copies';
import {
  MAIL_ONLY,
  mailboxBackup,
  recoverableStage,
  serverAndMirror,
  type Draft,
  type OnKinds,
} from './server-copies';

/**
 * Where every kind of mail of every account lives. All scenarios, checks and pictures read this one list.
 * `today` is an ISO date: the age of a backup counts from it.
 */
export function copiesOf(snapshot: Snapshot, today: string): Copy[] {
  return snapshot.accounts.flatMap((account) => copiesOfAccount(account, snapshot, today));
}

function copiesOfAccount(account: Account, snapshot: Snapshot, today: string): Copy[] {
  const on = (kinds: readonly MailKind[], draft: Draft): Copy[] =>
    kinds.map((kind) => ({ account: account.id, kind, ...draft }));

  if (!account.kind.known) return undecided(account, today, on);
  const kind = account.kind.value;
  switch (kind) {
    case 'pop3':
      return [...pop3Server(account, today, on), ...pop3Store(account, snapshot, today, on)];
    case 'imap':
    case 'gmail':
      return [
        ...serverAndMirror(account, snapshot, MAIL_ONLY, account.kind.evidence, on),
        ...imapContacts(account, snapshot, on),
        ...mailboxBackup(account, account, today),
      ];
    case 'exchange':
    case 'outlookCom':
    case 'activeSync':
      return [
        ...serverAndMirror(account, snapshot, MAIL_KINDS, account.kind.evidence, on),
        ...recoverableStage(account, on),
        ...mailboxBackup(account, account, today),
      ];
    case 'other':
      return undecided(account, today, on);
  }
}

/** An account of a kind that we do not know: its mail may be anywhere, and nothing of it counts as safe. */
function undecided(account: Account, today: string, on: OnKinds): Copy[] {
  const base = { ages: EVERYTHING, ends: 'never', certainty: 'possible', evidence: 'inferred' } as const;
  return [
    ...on(MAIL_KINDS, { ...base, place: { type: 'server', id: account.id, disk: null }, mirror: false }),
    ...on(MAIL_KINDS, {
      ...base,
      place: { type: 'dataFile', id: account.id, disk: 'unknownDisk' },
      mirror: false,
    }),
    ...(account.backup.exists.known ? mailboxBackup(account, account, today) : []),
  ];
}

/** Classic Outlook keeps contacts and calendar of an IMAP account in folders marked 'This computer only'. */
function imapContacts(account: Account, snapshot: Snapshot, on: OnKinds): Copy[] {
  const fact = account.contactsOnlyHere;
  const fileId = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = snapshot.dataFiles.find((candidate) => candidate.id === fileId);
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
  };
  const here: Draft = {
    ...base,
    place: { type: 'dataFile', id: fileId ?? account.id, disk: file ? diskOf(file) : 'computer' },
  };
  const drafts = fact.known ? [fact.value ? here : atProvider] : [here, atProvider];
  return drafts.flatMap((draft) => on(['contactsAndCalendar'], draft));
}
