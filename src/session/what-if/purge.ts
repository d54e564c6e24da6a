import type { Account } from '../../core/facts/account';
import type { DeletionRule } from '../../core/facts/deletion-rule';
import type { Policy } from '../../core/policy/policy';
import { retentionFor } from '../../core/policy/policy-on';
import type { PurgeScope } from '../../core/scenarios/event';

/** Mail that a server deletes: older than so many days, from where, beginning on an ISO date. */
export interface Purge {
  days: number;
  scope: PurgeScope;
  startsOn: string;
}

/** A rule of the organisation, as it is set on the page. One that runs already counts from `today`, an ISO date. */
export function purgeOf({ olderThanDays, scope, startsOn }: DeletionRule, today: string): Purge {
  return {
    days: olderThanDays,
    scope,
    startsOn: startsOn !== null && startsOn > today ? startsOn : today,
  };
}

/**
 * The organisation's rules for an account, the first to start first. Where no policy is at hand, as for an example or
 * while it is out of reach, they are those that were taken in from it. `today`: ISO date.
 */
export function organisationRules(account: Account, policy: Policy, today: string): DeletionRule[] {
  const said = retentionFor(policy, account, today);
  const { deletionRules: taken } = account;
  if (said.length > 0 || taken?.known !== true) return said;
  return taken.value
    .filter(({ endsOn }) => endsOn === null || endsOn >= today)
    .sort((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? ''));
}

/** Days that are asked about where no rule is known. */
export const FIRST_DAYS = 365;

/** What is asked at first: the organisation's own rule with its day, the provider's, or a common one. `today`: ISO date. */
export function firstPurge(account: Account, policy: Policy, today: string): Purge {
  const [rule] = organisationRules(account, policy, today);
  if (rule) return purgeOf(rule, today);
  const { serverDeletesAfterDays: own } = account;
  const days = own.known && own.value !== null ? own.value : FIRST_DAYS;
  return { days, scope: 'all', startsOn: today };
}
