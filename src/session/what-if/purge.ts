import type { RetentionRule } from '../../core/policy/policy';
import type { Purge } from '../../taskpane/what-if/parts/PurgeControls';

/** A rule of the organisation, as it is set on the page. One that runs already counts from `today`, an ISO date. */
export function purgeOf({ olderThanDays, scope, startsOn }: RetentionRule, today: string): Purge {
  return {
    days: olderThanDays,
    scope,
    startsOn: startsOn !== null && startsOn > today ? startsOn : today,
  };
}
