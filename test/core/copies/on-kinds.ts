import type { OnKinds } from '../../../src/core/copies/server-copies';
import type { Account } from '../../../src/core/facts/account';

/** Makes one copy of each of the kinds, for this account. */
export const onKinds =
  ({ id }: Account): OnKinds =>
  (kinds, draft) =>
    kinds.map((kind) => ({ ...draft, account: id, kind }));
