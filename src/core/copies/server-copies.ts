import type { Account } from '../facts/account';
import type { Evidence } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { LIMITS } from '../limits';
import { EVERYTHING, intersect, youngerThan } from './ages';
import { backupCopies } from './backup-copies';
import { MAIL_KINDS, type Ages, type Copy, type MailKind } from './copy';
import { diskOf } from './disk-of';

/** A copy of which account and kind are still to be filled in. */
export type Draft = Omit<Copy, 'account' | 'kind'>;
/** Makes a copy for each of the kinds. */
export type OnKinds = (kinds: readonly MailKind[], draft: Draft) => Copy[];

/** Mail kinds that an IMAP server holds. Contacts and calendar are no mail to it. */
export const MAIL_ONLY: readonly MailKind[] = MAIL_KINDS.filter((kind) => kind !== 'contactsAndCalendar');

/** Mail on a server, and what a program on this computer mirrors of it. */
export function serverAndMirror(
  account: Account,
  snapshot: Snapshot,
  kinds: readonly MailKind[],
  evidence: Evidence,
  on: OnKinds,
): Copy[] {
  const cacheId = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = snapshot.dataFiles.find((candidate) => candidate.id === cacheId);
  const onServer = (draft: Omit<Draft, 'ages' | 'ends'>): Copy[] =>
    kinds.flatMap((kind) => {
      // Contacts never expire: https://learn.microsoft.com/exchange/security-and-compliance/messaging-records-management/retention-age
      const ages = kind === 'contactsAndCalendar' ? EVERYTHING : limitByPurge(EVERYTHING, account);
      return on([kind], { ...draft, ages, ends: 'never' });
    });
  return [
    ...onServer({
      place: { type: 'server', id: account.id, disk: null },
      mirror: false,
      certainty: 'certain',
      evidence,
    }),
    ...onServer({
      place: { type: 'deviceCache', id: cacheId ?? account.id, disk: file ? diskOf(file) : 'computer' },
      mirror: true,
      // How far back a program keeps mail offline is set in it and stands in no export.
      certainty: 'possible',
      evidence: account.delivery.known ? account.delivery.evidence : 'inferred',
      follows: account.id,
    }),
  ];
}

/**
 * What was deleted at the server stays there for some days more: what a rule of its own has deleted lately, and
 * what an event is yet to delete.
 */
export function recoverableStage(account: Account, on: OnKinds): Copy[] {
  const consumer = account.kind.known && account.kind.value === 'outlookCom';
  const days = (consumer ? LIMITS.outlookComRecoverableDays : LIMITS.exchangeRecoverableDays).value;
  const rule = ruleOf(account);
  const draft: Omit<Draft, 'ages'> = {
    place: { type: 'recoverable', id: account.id, disk: null },
    ends: 'afterDays',
    endsAfterDays: days,
    mirror: false,
    certainty: 'certain',
    evidence: 'inferred',
  };
  return [
    ...on(MAIL_ONLY, { ...draft, ages: rule === null ? null : { from: rule, to: rule + days } }),
    ...on(['contactsAndCalendar'], { ...draft, ages: null }),
  ];
}

/** The backup of a mailbox on a server. `mailbox` says how long that keeps mail. */
export function mailboxBackup(account: Account, mailbox: Account, today: string): Copy[] {
  const of = { account: account.id, store: mailbox.id, disk: null };
  return [
    ...backupCopies(account.backup, { ...of, kinds: MAIL_ONLY, keptForDays: ruleOf(mailbox) }, today),
    ...backupCopies(account.backup, { ...of, kinds: ['contactsAndCalendar'], keptForDays: null }, today),
  ];
}

/** Where the server deletes mail of its own accord, it holds no older mail to begin with. */
export function limitByPurge(ages: Ages | null, account: Account): Ages | null {
  const rule = ruleOf(account);
  return rule === null ? ages : intersect(ages, youngerThan(rule));
}

/** Age in days at which the server deletes mail; null: never, or not known. */
function ruleOf(account: Account): number | null {
  const rule = account.serverDeletesAfterDays;
  return rule.known ? rule.value : null;
}
