import type { Account } from '../facts/account';
import { evidenceRank, type Evidence } from '../facts/evidence';
import { isExchangeType } from '../facts/account-kinds';
import { dataFileOf } from '../facts/data-files';
import type { Snapshot } from '../facts/snapshot';
import { LIMITS } from '../limits';
import { mailboxOfAccount, type Mailbox } from '../mailboxes/mailbox';
import { leftOnServer, serverRuleOf } from '../mailboxes/on-server';
import type { Leaves } from '../mailboxes/removal';
import { EVERYTHING } from './ages';
import { backupCopies } from './backup-copies';
import { MAIL_KINDS, type Ages, type Copy, type MailKind } from './copy';
import { diskOf } from './disk-of';

/** A copy of which account and kind are still to be filled in. */
export type Draft = Omit<Copy, 'account' | 'kind'>;
/** Makes a copy for each of the kinds. */
export type OnKinds = (kinds: readonly MailKind[], draft: Draft) => Copy[];

/** Mail kinds that an IMAP server holds. Contacts and calendar are no mail to it. */
export const MAIL_ONLY: readonly MailKind[] = MAIL_KINDS.filter((kind) => kind !== 'contactsAndCalendar');

/**
 * Mail on a server, and what a program on this computer mirrors of it. Whatever another reader takes off the server
 * goes from the mirror as well. `today` is an ISO date.
 */
export function serverAndMirror(
  account: Account,
  snapshot: Snapshot,
  kinds: readonly MailKind[],
  evidence: Evidence,
  today: string,
  on: OnKinds,
): Copy[] {
  const cacheId = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = dataFileOf(snapshot.dataFiles, cacheId);
  const mailbox = mailboxOfAccount(account, snapshot);
  const onServer = (draft: Omit<Draft, 'ages' | 'ends'>): Copy[] =>
    kinds.flatMap((kind) => {
      // Contacts never expire: https://learn.microsoft.com/exchange/security-and-compliance/messaging-records-management/retention-age
      if (kind === 'contactsAndCalendar') return on([kind], { ...draft, ages: EVERYTHING, ends: 'never' });
      const left = leftOnServer(mailbox, kind, today);
      const { sure, maybe } = agesLeft(left, serverRuleOf(mailbox));
      const known = left && weaker(left.evidence, draft.evidence);
      const ends = left === null || left.perhaps > 0 ? 'never' : 'onDownload';
      return [
        ...(sure || !maybe
          ? on([kind], {
              ...draft,
              ages: sure,
              ends,
              evidence: sure ? draft.evidence : (known ?? draft.evidence),
            })
          : []),
        ...(maybe ? on([kind], { ...draft, ages: maybe, ends: 'never', certainty: 'possible' }) : []),
      ];
    });
  const shared = sharedWith(mailbox, account);
  return [
    ...onServer({
      place: { type: 'server', id: account.id, disk: null },
      mirror: false,
      certainty: 'certain',
      evidence,
      ...shared,
    }),
    ...onServer({
      place: { type: 'deviceCache', id: cacheId ?? account.id, disk: file ? diskOf(file) : 'computer' },
      mirror: true,
      // How far back a program keeps mail offline is set in it and stands in no export.
      certainty: 'possible',
      evidence: account.delivery.known ? account.delivery.evidence : 'inferred',
      follows: account.id,
      ...shared,
    }),
  ];
}

/** Ages that are on the server for certain, and older ones that may be. */
export function agesLeft(
  left: Leaves | null,
  rule: number | null,
): { sure: Ages | null; maybe: Ages | null } {
  const limit = rule ?? Number.POSITIVE_INFINITY;
  const surely = Math.min(left?.surely ?? Number.POSITIVE_INFINITY, limit);
  const perhaps = Math.min(left?.perhaps ?? Number.POSITIVE_INFINITY, limit);
  const to = (days: number) => (Number.isFinite(days) ? days : null);
  return {
    sure: surely > 0 ? { from: 0, to: to(surely) } : null,
    maybe: perhaps > surely ? { from: Math.max(0, surely), to: to(perhaps) } : null,
  };
}

/** The other accounts that read the mailbox, where there are any. */
export function sharedWith({ readers }: Mailbox, account: Account): Pick<Copy, 'sharedWith'> {
  const others = readers.map(({ id }) => id).filter((id) => id !== account.id);
  return others.length > 0 ? { sharedWith: others } : {};
}

function weaker(a: Evidence, b: Evidence): Evidence {
  return evidenceRank(a) >= evidenceRank(b) ? a : b;
}

/**
 * What was deleted at the server stays there for some days more: what a rule of its own has deleted lately, and
 * what an event is yet to delete.
 */
export function recoverableStage(account: Account, snapshot: Snapshot, on: OnKinds): Copy[] {
  const consumer = account.kind.known && account.kind.value === 'outlookCom';
  const days = (consumer ? LIMITS.outlookComRecoverableDays : LIMITS.exchangeRecoverableDays).value;
  const mailbox = mailboxOfAccount(account, snapshot);
  const rule = serverRuleOf(mailbox);
  const draft: Omit<Draft, 'ages'> = {
    place: { type: 'recoverable', id: account.id, disk: null },
    ends: 'afterDays',
    endsAfterDays: days,
    mirror: false,
    certainty: 'certain',
    evidence: 'inferred',
    ...sharedWith(mailbox, account),
  };
  return [
    ...on(MAIL_ONLY, { ...draft, ages: rule === null ? null : { from: rule, to: rule + days } }),
    ...on(['contactsAndCalendar'], { ...draft, ages: null }),
  ];
}

/**
 * The backup of a mailbox on a server. `mailbox` says how long that keeps mail: what its readers had taken off it by
 * then is in no backup of it.
 */
export function mailboxBackup(account: Account, mailbox: Account, snapshot: Snapshot, today: string): Copy[] {
  const of = { account: account.id, store: mailbox.id, disk: null };
  const { backup } = account;
  const read = mailboxOfAccount(mailbox, snapshot);
  const rule = serverRuleOf(read);
  return [
    ...MAIL_ONLY.flatMap((kind) => {
      const { sure, maybe } = agesLeft(leftOnServer(read, kind, today), rule);
      return [
        ...(sure ? backupCopies(backup, { ...of, kinds: [kind], keptForDays: sure.to }, today) : []),
        ...(maybe
          ? backupCopies(backup, { ...of, kinds: [kind], keptForDays: maybe.to }, today).map(asPossible)
          : []),
      ];
    }),
    ...backupCopies(backup, { ...of, kinds: ['contactsAndCalendar'], keptForDays: null }, today).map((copy) =>
      // An export of mail need not hold them, and nothing was asked about them.
      isExchangeType(mailbox) || mailbox.contactsOnlyHere.known ? copy : asPossible(copy),
    ),
  ];
}

/** The same copy, of which nobody can be sure. */
export function asPossible(copy: Copy): Copy {
  return { ...copy, certainty: 'possible' };
}
