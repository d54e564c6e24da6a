import type { Account } from '../facts/account';
import type { PurgeScope } from '../scenarios/event';
import type { Claim, Provider } from './provider';
import { providerOf } from './provider-of';
import { PROVIDERS } from './providers';

/** A rule by which a mail provider deletes mail, as a preset for 'what if'. */
export interface PurgeRule {
  /** The provider and the mail that it takes, as in `gmail.deletedItems`. */
  id: string;
  /** As the provider calls itself. */
  provider: string;
  olderThanDays: number;
  scope: PurgeScope;
  /** From when the age is counted; a rule about thrown-away mail counts from the throwing away. */
  countsFrom: 'arrival' | 'throwingAway';
  certainty: Claim<unknown>['certainty'];
  source: string;
  /** ISO date. */
  checkedOn: string;
}

/**
 * The rules of every provider that says something definite. Microsoft 365 has none: its default policy deletes nothing
 * (https://learn.microsoft.com/exchange/security-and-compliance/messaging-records-management/default-retention-policy),
 * and what a company has set is in the company's own policy.
 */
export const PURGE_RULES: readonly PurgeRule[] = PROVIDERS.flatMap(rulesOfProvider);

/** The rules of the provider of this account, as far as address, server and kind tell who that is. */
export function rulesFor(account: Account): PurgeRule[] {
  const provider = providerOf(account);
  return provider ? rulesOfProvider(provider) : [];
}

function rulesOfProvider({ id, name, deletes, trashDays }: Provider): PurgeRule[] {
  const rule = (claim: Claim<unknown>, olderThanDays: number, scope: PurgeScope): PurgeRule => ({
    id: `${id}.${scope}`,
    provider: name,
    olderThanDays,
    scope,
    countsFrom: scope === 'deletedItems' ? 'throwingAway' : 'arrival',
    certainty: claim.certainty,
    source: claim.source,
    checkedOn: claim.checkedOn,
  });
  return [
    ...(deletes ? [rule(deletes, deletes.value.olderThanDays, deletes.value.scope)] : []),
    ...(trashDays ? [rule(trashDays, trashDays.value, 'deletedItems')] : []),
  ];
}
