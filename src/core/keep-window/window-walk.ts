import type { CheckId } from '../checks/check';
import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import type { Finding } from '../report/report';
import { daysOf } from './server-space';

/**
 * The walk that sets a window. `isSet`: the mail program is set so already; `none`: nobody is led to keeping nothing;
 * `moving`: on the way to IMAP everything is to stay;
 * `notKnown`: what is set now may keep more, so that it is settled first; `notHere`: no finding of this account stands for the setting.
 */
export type WindowWalk =
  { walk: Finding } | { walk: null; why: 'isSet' | 'none' | 'moving' | 'notKnown' | 'notHere' };

/**
 * Whether setting copies to stay for so many days (null: with no end) may have the server delete mail that it holds now.
 * Where nobody knows what is set, it may.
 */
export function mayShorten(days: number | null, { serverCopy }: Pick<Account, 'serverCopy'>): boolean {
  const now = serverCopy.known && isKnown({ serverCopy }) ? daysOf(serverCopy.value) : null;
  return (now ?? Infinity) > (days ?? Infinity);
}

/** What an administrator once put into a file says too little about what is set now. */
function isKnown({ serverCopy }: Pick<Account, 'serverCopy'>): boolean {
  return serverCopy.known && serverCopy.note !== 'deployedDefault';
}

/**
 * Which walk sets copies to stay for so many days (null: with no end). A longer window is the business of the finding
 * about copies that are missing. What may be a shorter one is that of the one about copies without an end, whose walk
 * begins with a backup, since what leaves the server may then be on one disk only.
 */
export function windowWalk(
  days: number | null,
  account: Account,
  { snapshot, findings }: { snapshot: Snapshot; findings: readonly Finding[] },
): WindowWalk {
  const { serverCopy } = account;
  if (serverCopy.known && isKnown(account) && days === daysOf(serverCopy.value))
    return { walk: null, why: 'isSet' };
  if (days !== null && days <= 0) return { walk: null, why: 'none' };
  if (days !== null && snapshot.moves?.some((move) => move.account === account.id)) {
    return { walk: null, why: 'moving' };
  }
  const check: CheckId = mayShorten(days, account) ? 'pop3-server-copy-unbounded' : 'pop3-no-server-copy';
  const walk = findings.find(
    (finding) =>
      finding.check === check && finding.subject.type === 'account' && finding.subject.id === account.id,
  );
  if (walk) return { walk };
  return { walk: null, why: mayShorten(days, account) && !isKnown(account) ? 'notKnown' : 'notHere' };
}
