import type { Account, DataFile } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';

/**
 * What a data file is to the mail in it: `mirror` of a server, from which it can be filled again, or a `store`
 * of its own. A file that nothing says otherwise about is a store.
 */
export type DataFileRole = 'mirror' | 'store';

export function roleOf(file: DataFile, snapshot: Snapshot): DataFileRole {
  if (file.kind.known && file.kind.value === 'ost') return 'mirror';
  const users = snapshot.accounts.filter(
    (account) => account.delivery.known && account.delivery.value.dataFileId === file.id,
  );
  return users.length > 0 && accountsStoredIn(file, snapshot).length === 0 ? 'mirror' : 'store';
}

/** The accounts that put what they download into this file and nowhere else. */
export function accountsStoredIn(file: DataFile, snapshot: Snapshot): Account[] {
  return snapshot.accounts.filter(
    ({ delivery }) =>
      delivery.known && delivery.value.to === 'dataFile' && delivery.value.dataFileId === file.id,
  );
}
