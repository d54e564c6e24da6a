import type { Account, Backup, DataFile } from './account';
import { unknown } from './evidence';

/** A backup of which nothing is known. */
export function blankBackup(): Backup {
  return {
    exists: unknown('notAsked'),
    lastOn: unknown('notAsked'),
    place: unknown('notAsked'),
    restoredOn: unknown('notAsked'),
  };
}

/** An account of which only the name is known. Sources fill in what they can tell. */
export function blankAccount(id: string, name: string): Account {
  return {
    id,
    profile: null,
    name,
    address: null,
    kind: unknown('notReadable'),
    incoming: unknown('notInExport'),
    outgoing: unknown('notInExport'),
    serverCopy: unknown('notInExport'),
    delivery: unknown('notInExport'),
    otherClients: unknown('notAsked'),
    contactsOnlyHere: unknown('notAsked'),
    used: unknown('notAsked'),
    quotaLimit: unknown('notAsked'),
    serverDeletesAfterDays: unknown('notAsked'),
    backup: blankBackup(),
  };
}

/** A data file of which only the name is known. */
export function blankDataFile(id: string, name: string): DataFile {
  return {
    id,
    profile: null,
    name,
    path: null,
    kind: unknown('notReadable'),
    format: unknown('dataFileNotSeen'),
    sizeBytes: unknown('dataFileNotSeen'),
    location: unknown('notReadable'),
    backup: blankBackup(),
  };
}

/** Id of an account: the same account has the same id in every inspection and every kind of export. */
export function accountId(parts: {
  kind: string;
  address: string | null;
  name: string;
  host: string | null;
  profile: string | null;
}): string {
  const who = (parts.address ?? parts.name).trim().toLowerCase();
  return [
    'account',
    parts.kind,
    who,
    parts.host?.trim().toLowerCase() ?? '',
    parts.profile?.toLowerCase() ?? '',
  ].join('|');
}

/** Id of a data file with a known path. */
export function dataFileId(path: string): string {
  return `dataFile|${path.trim().toLowerCase().replaceAll('/', '\\')}`;
}
