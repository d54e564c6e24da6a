import type { Account, DataFile } from '../../facts/account';
import type { Snapshot } from '../../facts/snapshot';
import { grouped, onceForEach } from '../../once-for-each';

/**
 * What a data file is to the mail in it: `mirror` of a server, from which it can be filled again, or a `store`
 * of its own. A file that nothing says otherwise about is a store.
 */
export type DataFileRole = 'mirror' | 'store';

export function roleOf(file: DataFile, snapshot: Snapshot): DataFileRole {
  if (file.kind.known && file.kind.value === 'ost') return 'mirror';
  const users = usersOf(file, snapshot);
  return users.length > 0 && !users.some(storesIn) ? 'mirror' : 'store';
}

/** The accounts that put what they download into this file and nowhere else. */
export function accountsStoredIn(file: DataFile, snapshot: Snapshot): Account[] {
  return usersOf(file, snapshot).filter(storesIn);
}

const storesIn = ({ delivery }: Account): boolean => delivery.known && delivery.value.to === 'dataFile';

const usersByFile = onceForEach((accounts: readonly Account[]) =>
  grouped(accounts, ({ delivery }) => (delivery.known ? delivery.value.dataFileId : null)),
);

/** The accounts whose mail is put into the file. */
function usersOf(file: DataFile, { accounts }: Snapshot): readonly Account[] {
  return usersByFile(accounts).get(file.id) ?? [];
}
