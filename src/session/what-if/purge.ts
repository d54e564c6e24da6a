import type { RetentionRule } from '../../core/policy/policy';
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
