import { onceForEach } from '../once-for-each';
import type { Account } from './account';
import { isExchangeType } from './account-kinds';

/** The accounts of kinds whose server keeps all mail. The list must not be changed in place. */
export const exchangeTypesIn = onceForEach((accounts: readonly Account[]) => accounts.filter(isExchangeType));
