import type { Account } from '../facts/account';
import { isPop3 } from '../facts/account-kinds';
import type { Evidence } from '../facts/evidence';
import { heldDays } from '../facts/server-copy-growth';
import type { PopDecision, Provider } from '../providers/provider';

/**
 * What a reader leaves of the mail on the server, in days since it came: younger than `surely` is there for certain,
 * older than `perhaps` is gone for certain; between the two nobody can tell. Infinity: mail of every age.
 */
export interface Leaves {
  surely: number;
  perhaps: number;
  /** How the deciding fact is known. */
  evidence: Evidence;
}

const ALL = Number.POSITIVE_INFINITY;

/**
 * What the POP3 reader leaves of the inbox, its provider's switch taken into account. `today` is an ISO date. A told
 * setting is what the person saw in webmail, and so what happens, whoever decides.
 */
export function leavesOfPop3(account: Account, provider: Provider | null, today: string): Leaves {
  const { serverCopy } = account;
  if (!serverCopy.known) return decidedByProvider(account, provider) ?? open;
  const days = heldDays(account, today);
  const own = lazy(account, { surely: days, perhaps: days, evidence: serverCopy.evidence });
  if (serverCopy.evidence === 'told') return own;
  const given = provider?.popCopies;
  switch (given?.value) {
    case undefined:
    case 'program':
      return own;
    case 'onFetch':
    case 'switch':
    case 'onDelete':
    case 'keeps':
      return switched(account, given.value, own);
  }
}

/** Whether the person saw in webmail that fetched mail stays, with no end. It says nothing of the account's kind. */
export function isSeenToStay({ serverCopy }: Account): boolean {
  return serverCopy.known && serverCopy.evidence === 'told' && serverCopy.value.keep === 'forever';
}

const open: Leaves = { surely: 0, perhaps: ALL, evidence: 'inferred' };

function decidedByProvider(account: Account, provider: Provider | null): Leaves | null {
  const fact = account.providerSwitch;
  if (!fact?.known) return null;
  if (fact.value === 'keeps') return all(fact.evidence);
  return provider?.popCopies?.value === 'onFetch' ? none(fact.evidence) : null;
}

function switched(account: Account, how: Exclude<PopDecision, 'program'>, own: Leaves): Leaves {
  const fact = account.providerSwitch;
  const saved = { ...own, perhaps: ALL };
  switch (how) {
    case 'onFetch':
      if (!fact?.known) return open;
      return fact.value === 'keeps' ? all(fact.evidence) : none(fact.evidence);
    case 'switch':
      if (!fact?.known) return open;
      // Which of the two kinds it is nobody says: deleting is sure only where the program deletes as well.
      return fact.value === 'keeps' ? all(fact.evidence) : { ...own, surely: 0 };
    case 'onDelete':
    case 'keeps':
      // The provider can save what the program deletes, and deletes nothing that the program leaves.
      if (!fact?.known) return own.surely === ALL ? own : saved;
      return fact.value === 'keeps' ? all(fact.evidence) : own;
  }
}

function all(evidence: Evidence): Leaves {
  return { surely: ALL, perhaps: ALL, evidence };
}

function none(evidence: Evidence): Leaves {
  return { surely: 0, perhaps: 0, evidence };
}

/** Whether the program may have the heads of messages only. One whose settings say nothing of it fetches all. */
export function mayFetchHeadersOnly({ headersOnly }: Account): boolean {
  return headersOnly !== undefined && (!headersOnly.known || headersOnly.value);
}

/** A program that fetches headers only leaves each body until somebody opens it. */
function lazy(account: Account, own: Leaves): Leaves {
  return mayFetchHeadersOnly(account) ? { ...own, perhaps: ALL } : own;
}

/** What a program leaves of the mail here that deletes by an age or a number of its own. */
export function leavesOfRetention({ ownRetention }: Account): Leaves | null {
  if (ownRetention === undefined) return null;
  if (!ownRetention.known) return open;
  const { evidence, value } = ownRetention;
  switch (value.keep) {
    case 'all':
      return null;
    case 'days':
      return { surely: value.days, perhaps: value.days, evidence };
    case 'newest':
      // How old the oldest of so many messages is nobody knows.
      return { surely: 0, perhaps: ALL, evidence };
  }
}

/**
 * What the program's own rule leaves on the server. By IMAP it deletes there what it deletes here. A POP3 program does so
 * only where what is deleted here is to go there too, as Thunderbird 153 does with copies left on Dovecot.
 */
export function leftByOwnRule(account: Account): Leaves | null {
  const byAge = leavesOfRetention(account);
  if (byAge === null || !isPop3(account)) return byAge;
  const { serverCopy } = account;
  if (!serverCopy.known) return { ...byAge, perhaps: ALL };
  return serverCopy.value.keep !== 'none' && serverCopy.value.removeWhenDeletedHere ? byAge : null;
}

/** What is left of what several leave: the least of it, known as surely as what decides. */
export function leastOf(each: readonly Leaves[]): Leaves | null {
  return each.reduce<Leaves | null>((least, one) => {
    if (!least) return one;
    const isLess = one.surely < least.surely || one.perhaps < least.perhaps;
    return {
      surely: Math.min(one.surely, least.surely),
      perhaps: Math.min(one.perhaps, least.perhaps),
      evidence: isLess ? one.evidence : least.evidence,
    };
  }, null);
}
