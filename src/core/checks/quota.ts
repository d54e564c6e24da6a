import type { Account } from '../facts/account';
import type { WordValues } from './check';
import { bytes, share } from './evidence-lines';

/** How full a mailbox is, as far as it is known. */
export type QuotaState =
  | { state: 'known'; used: number; limit: number; share: number }
  | { state: 'noLimit' }
  | { state: 'unknown' };

/** Used space against the limit, in bytes. A limit of nothing is no limit that anybody could have meant. */
export function quotaOf(account: Account): QuotaState {
  const { used, quotaLimit } = account;
  if (!quotaLimit.known) return { state: 'unknown' };
  if (quotaLimit.value === null) return { state: 'noLimit' };
  if (!used.known || quotaLimit.value <= 0) return { state: 'unknown' };
  return {
    state: 'known',
    used: used.value,
    limit: quotaLimit.value,
    share: used.value / quotaLimit.value,
  };
}

/** For the words: `used`, `limit` and `share`, where they are known. */
export function quotaValues(quota: QuotaState): WordValues {
  return quota.state === 'known'
    ? { used: bytes(quota.used), limit: bytes(quota.limit), share: share(quota.share) }
    : {};
}
