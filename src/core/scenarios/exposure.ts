import { covers } from '../copies/ages';
import { copiesOfOne } from '../copies/by-account';
import type { Copy, MailKind } from '../copies/copy';
import type { Account } from '../facts/account';
import type { DeletionRule } from '../facts/deletion-rule';
import type { Mailbox } from '../mailboxes/mailbox';
import { leftOnServer } from '../mailboxes/on-server';
import { copiesAfter } from './after-event';
import { isPop3 } from '../facts/account-kinds';

/**
 * What a deletion rule leaves of the mail that comes of age, worst first. `gone`: nothing else holds it; `open`: what
 * may hold it is not known; `onlyHere`: this computer holds the one copy; `perhapsOnlyHere`: it does, unless there is
 * a backup of which nobody knows; `none`: more than that is left, or the rule takes nothing.
 */
export const EXPOSURES = ['gone', 'open', 'onlyHere', 'perhapsOnlyHere', 'none'] as const;
export type Exposure = (typeof EXPOSURES)[number];

/**
 * What is left of the account's mail once the rule takes it, the worst of all kinds. Holds for a rule that runs as for
 * one to come: what counts is whether mail of that age lies in a place that does not follow the server.
 */
export function exposureTo(
  rule: Pick<DeletionRule, 'olderThanDays' | 'scope'>,
  account: Account,
  { mailbox, copies, today }: { mailbox: Mailbox; copies: readonly Copy[]; today: string },
): Exposure {
  const { olderThanDays, scope } = rule;
  const accounts = mailbox.readers.map(({ id }) => id);
  // Half of the unread mail may have been read and stays; nobody knows which.
  const event = { type: 'serverPurge', olderThanDays, scope: wholeOf(scope), accounts } as const;
  const left = copiesAfter(copiesOfOne(copies, account.id), event);
  const found = KINDS[scope]
    .filter((kind) => reachesAge(mailbox, kind, olderThanDays, today))
    .map((kind) =>
      ofCopies(
        left.filter(
          (copy) =>
            copy.kind === kind &&
            copy.place.type !== 'recoverable' &&
            // Thrown-away mail counts from the day of throwing away, which no copy tells.
            (scope === 'deletedItems' ? isApart(copy) : covers(copy.ages, olderThanDays)),
        ),
      ),
    );
  return EXPOSURES.find((exposure) => found.includes(exposure)) ?? 'none';
}

const MAIL: readonly MailKind[] = ['inbox', 'sent', 'drafts', 'folders'];
const KINDS: Record<DeletionRule['scope'], readonly MailKind[]> = {
  all: MAIL,
  inbox: ['inbox'],
  unreadInbox: ['inbox'],
  deletedItems: ['deleted'],
};

function wholeOf(scope: DeletionRule['scope']): DeletionRule['scope'] {
  return scope === 'unreadInbox' ? 'inbox' : scope;
}

/** Whether mail may lie on the server until the rule takes it. POP3 alone leaves nothing there but the inbox. */
function reachesAge(mailbox: Mailbox, kind: MailKind, days: number, today: string): boolean {
  const onlyPop3 = mailbox.readers.every(isPop3);
  if (onlyPop3 && kind !== 'inbox') return false;
  const left = leftOnServer(mailbox, kind, today);
  return left === null || left.perhaps >= days;
}

function isApart({ place, mirror, ages }: Copy): boolean {
  return place.type !== 'server' && !mirror && ages !== null;
}

function ofCopies(left: readonly Copy[]): Exposure {
  const certain = left.filter(({ certainty }) => certainty === 'certain');
  if (certain.length === 0) return left.length === 0 ? 'gone' : 'open';
  const elsewhere = certain.filter(({ place }) => place.type === 'backup' || !isHere(place.disk));
  if (elsewhere.length > 0) return 'none';
  return left.some(({ place }) => place.type === 'backup') ? 'perhapsOnlyHere' : 'onlyHere';
}

function isHere(disk: Copy['place']['disk']): boolean {
  return disk === 'computer' || disk === 'unknownDisk';
}
