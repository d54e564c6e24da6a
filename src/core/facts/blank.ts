import { ACCOUNT, DATA_FILE, type Account, type DataFile } from './account';

/** An account of which only the name is known. Sources fill in what they can tell. */
export function blankAccount(id: string, name: string): Account {
  return ACCOUNT.blankWith({ id, name });
}

/** A data file of which only the name is known. */
export function blankDataFile(id: string, name: string): DataFile {
  return DATA_FILE.blankWith({ id, name });
}

/** Id of an account: the same account has the same id in every inspection and every kind of export. */
export function accountId(parts: {
  kind: string;
  address: string | null;
  name: string;
  host: string | null;
  profile: string | null;
}): string {
  // What has no @ is no address, and may be anything that somebody wrote there.
  const isAddress = parts.address?.includes('@') === true;
  const who = isAddress ? parts.address : parts.name === parts.address ? '' : parts.name;
  return [
    'account',
    parts.kind,
    who?.trim().toLowerCase() ?? '',
    parts.host?.trim().toLowerCase() ?? '',
    parts.profile?.toLowerCase() ?? '',
  ].join('|');
}

/** Id of a data file with a known path. */
export function dataFileId(path: string): string {
  return `dataFile|${path.trim().toLowerCase().replaceAll('/', '\\')}`;
}
