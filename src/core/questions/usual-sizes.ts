import type { Account } from '../facts/account';
import { PLAN_SIZES } from '../facts/mailbox-limits';
import { providerOf } from '../providers/provider-of';

/** What such a mailbox may usually hold, in bytes, for who is to choose and not to type. Empty: nobody says. */
export function usualSizes(account: Account): readonly number[] {
  if (account.kind.known && account.kind.value === 'exchange') return PLAN_SIZES;
  const usual = providerOf(account)?.usualBytes?.value;
  return usual === undefined ? [] : [usual];
}
