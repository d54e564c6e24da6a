import { grouped, onceForEach } from '../once-for-each';
import type { Copy } from './copy';

const NONE: readonly Copy[] = [];
const byAccount = onceForEach((copies: readonly Copy[]) => grouped(copies, ({ account }) => account));

/** The copies of one account, in the order of the list. The list must not be changed in place. */
export function copiesOfOne(copies: readonly Copy[], account: string): readonly Copy[] {
  return byAccount(copies).get(account) ?? NONE;
}
