import type { Account } from './account';
import { onceForEach } from '../once-for-each';
import type { Subject } from './subject';

const byId = onceForEach((accounts: readonly Account[]) => new Map(accounts.map((one) => [one.id, one])));

/** The account of this id; undefined: it is not in the list. */
export function accountOf(accounts: readonly Account[], id: string): Account | undefined {
  return byId(accounts).get(id);
}

/** The account that is spoken of; undefined: something else is, or it is not in the list. */
export function accountSpokenOf(accounts: readonly Account[], subject: Subject): Account | undefined {
  return subject.type === 'account' ? accountOf(accounts, subject.id) : undefined;
}
