import type { Account } from '../../core/facts/account';
import type { Inspected } from '../inspected';
import { plainText } from '../../core/text/plain-text';
import { tokenOf } from '../page';

/** The account that a page is about: the one in its address, else the first. undefined: there is none. */
export function accountOf(inspected: Inspected, token: string): Account | undefined {
  const { accounts } = inspected.snapshot;
  return token === '' ? accounts[0] : accounts.find(({ id }) => tokenOf(id) === token);
}

/** What the person calls an account. */
export function accountName(account: Account): string {
  return plainText(account.address ?? account.name);
}
