import type { Account } from '../../core/facts/account';
import type { Policy, RetentionRule } from '../../core/policy/policy';
import { retentionFor } from '../../core/policy/policy-on';
import type { PurgeScope } from '../../core/scenarios/event';

/** Mail that a server deletes: older than so many days, from where, beginning on an ISO date. */
export interface Purge {
  days: number;
  scope: PurgeScope;
  startsOn: string;
}

/** A rule of the organisation, as it is set on the page. One that runs already counts from `today`, an ISO date. */
export function purgeOf({ olderThanDays, scope, startsOn }: RetentionRule, today: string): Purge {
  return {
    days: olderThanDays,
    scope,
    startsOn: startsOn !== null && startsOn > today ? startsOn : today,
  };
}

/** Days that are asked about where no rule is known. */
export const FIRST_DAYS = 365;

/** What is asked at first: the organisation's own rule with its day, the provider's, or a common one. `today`: ISO date. */
export function firstPurge(account: Account, policy: Policy, today: string): Purge {
  const [rule] = retentionFor(policy, account, today);
  if (rule) return purgeOf(rule, today);
  const { serverDeletesAfterDays: own } = account;
  const days = own.known && own.value !== null ? own.value : FIRST_DAYS;
  return { days, scope: 'all', startsOn: today };
}
