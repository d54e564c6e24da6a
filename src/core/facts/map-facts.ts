import type { Account, Backup, DataFile } from './account';
import { stronger, type Fact } from './evidence';

/** Looks at one fact and gives what is to stand in its place. */
export type FactMapper = <T>(fact: Fact<T>) => Fact<T>;

/** The account with every fact passed through `map`. */
export function mapAccount(account: Account, map: FactMapper): Account {
  return {
    ...account,
    kind: map(account.kind),
    incoming: map(account.incoming),
    outgoing: map(account.outgoing),
    serverCopy: map(account.serverCopy),
    delivery: map(account.delivery),
    otherClients: map(account.otherClients),
    contactsOnlyHere: map(account.contactsOnlyHere),
    used: map(account.used),
    quotaLimit: map(account.quotaLimit),
    serverDeletesAfterDays: map(account.serverDeletesAfterDays),
    backup: mapBackup(account.backup, map),
  };
}

/** The data file with every fact passed through `map`. */
export function mapDataFile(file: DataFile, map: FactMapper): DataFile {
  return {
    ...file,
    kind: map(file.kind),
    format: map(file.format),
    sizeBytes: map(file.sizeBytes),
    location: map(file.location),
    backup: mapBackup(file.backup, map),
  };
}

function mapBackup(backup: Backup, map: FactMapper): Backup {
  return {
    exists: map(backup.exists),
    lastOn: map(backup.lastOn),
    place: map(backup.place),
    restoredOn: map(backup.restoredOn),
  };
}

/** Joins what two sources say of one account; the stronger evidence wins, the first where both are equal. */
export function mergeAccount(first: Account, second: Account): Account {
  return {
    ...first,
    profile: first.profile ?? second.profile,
    address: first.address ?? second.address,
    kind: stronger(first.kind, second.kind),
    incoming: stronger(first.incoming, second.incoming),
    outgoing: stronger(first.outgoing, second.outgoing),
    serverCopy: stronger(first.serverCopy, second.serverCopy),
    delivery: stronger(first.delivery, second.delivery),
    otherClients: stronger(first.otherClients, second.otherClients),
    contactsOnlyHere: stronger(first.contactsOnlyHere, second.contactsOnlyHere),
    used: stronger(first.used, second.used),
    quotaLimit: stronger(first.quotaLimit, second.quotaLimit),
    serverDeletesAfterDays: stronger(first.serverDeletesAfterDays, second.serverDeletesAfterDays),
    backup: mergeBackup(first.backup, second.backup),
  };
}

/** Joins what two sources say of one data file. */
export function mergeDataFile(first: DataFile, second: DataFile): DataFile {
  return {
    ...first,
    profile: first.profile ?? second.profile,
    path: first.path ?? second.path,
    kind: stronger(first.kind, second.kind),
    format: stronger(first.format, second.format),
    sizeBytes: stronger(first.sizeBytes, second.sizeBytes),
    location: stronger(first.location, second.location),
    backup: mergeBackup(first.backup, second.backup),
  };
}

function mergeBackup(first: Backup, second: Backup): Backup {
  return {
    exists: stronger(first.exists, second.exists),
    lastOn: stronger(first.lastOn, second.lastOn),
    place: stronger(first.place, second.place),
    restoredOn: stronger(first.restoredOn, second.restoredOn),
  };
}
