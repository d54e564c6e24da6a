import type { Account, DataFile } from './account';
import { dataFileOf } from './data-files';
import { grouped, onceForEach } from '../once-for-each';
import type { Snapshot } from './snapshot';

const byFile = onceForEach((accounts: readonly Account[]) =>
  grouped(accounts, ({ delivery }) => (delivery.known ? delivery.value.dataFileId : null)),
);

/** The accounts whose mail is in a file: those that deliver to it, else the one that the person named. */
export function accountsOfFile(file: DataFile, { accounts }: Pick<Snapshot, 'accounts'>): Account[] {
  const delivering = byFile(accounts).get(file.id) ?? [];
  if (delivering.length > 0) return delivering;
  const { mailOf } = file;
  return accounts.filter(({ id }) => mailOf?.known === true && mailOf.value === id);
}

/** A file that an account's mail is put into and stays in, with all accounts whose mail is in it. */
export interface Store {
  file: DataFile;
  accounts: Account[];
}

/** The file that keeps the account's mail; null: none that is known. A mirror of a server keeps nothing. */
export function storeOf({ delivery }: Account, snapshot: Snapshot): Store | null {
  if (!delivery.known || delivery.value.to !== 'dataFile') return null;
  const file = dataFileOf(snapshot.dataFiles, delivery.value.dataFileId);
  return file ? { file, accounts: accountsOfFile(file, snapshot) } : null;
}

/**
 * The file in which an account's mail lies, where it was counted and holds the mail of no other account: of a shared one
 * nobody can tell which message is whose. A mirror of a server counts as far as it goes.
 */
export function countedFileOf(account: Account, snapshot: Snapshot): DataFile | null {
  const { delivery } = account;
  const file = delivery.known ? dataFileOf(snapshot.dataFiles, delivery.value.dataFileId) : undefined;
  if (file?.contents?.known !== true) return null;
  return accountsOfFile(file, snapshot).length === 1 ? file : null;
}
