import type { Account } from '../../core/facts/account';
import { eventFor, type RecoveryEvent } from '../../core/recovery/recovery-guide';
import type { ScenarioEvent } from '../../core/scenarios/event';
import { FIRST_DAYS, type Purge } from './purge';

/** Losses that come at once and have a page. */
export type Loss = 'disk' | 'stolen' | 'emptied' | 'closed';

/** What happens on the page of a loss. */
export function lossOf(loss: Loss): RecoveryEvent {
  switch (loss) {
    case 'disk':
      return 'diskCrash';
    case 'stolen':
      return 'deviceStolen';
    case 'emptied':
      return 'syncedDeletion';
    case 'closed':
      return 'accountClosed';
  }
}

/** What a page asks the model at first. `purge`: the rule that is set on the page of deletions, if one was. */
export function eventOfPage(
  name: Loss | 'purge' | 'switched',
  account: Account,
  purge: Pick<Purge, 'days' | 'scope'> = { days: FIRST_DAYS, scope: 'all' },
): ScenarioEvent {
  switch (name) {
    case 'purge':
      return {
        type: 'serverPurge',
        olderThanDays: purge.days,
        scope: purge.scope,
        accounts: [account.id],
      };
    case 'switched':
      return { type: 'programSwitched' };
    case 'disk':
    case 'stolen':
    case 'emptied':
    case 'closed':
      return eventFor(lossOf(name), account.id);
  }
}
