import type { AccountKind, DataFile, Delivery } from '../../../core/facts/account';
import { known, unknown, type Fact } from '../../../core/facts/evidence';
import { dataFileAt, kindByName } from '../data-path';
import { recorded, type Origin } from '../origin';
import type { RegValues } from '../reg/values';
import { isExchangeStore, pathInEntryId, storeKeyOfFolder } from './entry-id';
import type { Sections } from './sections';

/** Where an account's mail goes, and the path of that file when one is known. */
export interface Delivered {
  fact: Fact<Delivery>;
  path: string | undefined;
}

/** Key of the store that holds the folder in which an account's mail is put, as 32 hex digits. */
export function deliveryStoreKey(entry: RegValues): string | undefined {
  const folder = entry.bytes('Delivery Folder EntryID');
  return folder === undefined ? undefined : storeKeyOfFolder(folder);
}

/**
 * Where the mail of an account is put. In order of trust: the path inside the entry id of its store, the record
 * key inside the entry id of its folder, the service it belongs to (not for POP3), and last a data file of the same
 * profile that is named like its address, as Outlook 2010 and later name it.
 *
 * @param byFileName paths of all data files that the profile is known to have, by file name in lower case
 */
export function deliveryOf(
  entry: RegValues,
  kind: AccountKind,
  address: string | null,
  sections: Sections,
  byFileName: ReadonlyMap<string, string>,
  origin: Origin,
): Delivered {
  const path = recordedPath(entry, kind, sections);
  switch (kind) {
    case 'pop3':
      return popDelivery(entry, path, address, byFileName, origin);
    case 'imap':
    case 'activeSync':
    case 'outlookCom':
      return {
        path,
        fact:
          path === undefined
            ? known({ to: 'cache', dataFileId: null }, 'inferred', origin.source)
            : recorded(origin, { to: 'cache', dataFileId: idOf(path, origin) }),
      };
    case 'exchange':
      // Without an offline file in the export the mailbox may be used online only, or not.
      return {
        path,
        fact:
          path === undefined
            ? unknown('notInExport')
            : recorded(origin, { to: 'cache', dataFileId: idOf(path, origin) }),
      };
    case 'gmail':
    case 'webmail':
    case 'other':
      return { path, fact: unknown('notReadable') };
  }
}

/** Values that hold the entry id of an account's store, the one of its own kind first. */
function storeValues(kind: AccountKind): string[] {
  const delivery = 'Delivery Store EntryID';
  return kind === 'imap'
    ? ['IMAP Store EID', delivery]
    : kind === 'activeSync'
      ? ['EAS Store EID', delivery]
      : [delivery];
}

function recordedPath(entry: RegValues, kind: AccountKind, sections: Sections): string | undefined {
  for (const name of storeValues(kind)) {
    const bytes = entry.bytes(name);
    const path = bytes === undefined ? undefined : pathInEntryId(bytes);
    if (path !== undefined) return path;
  }
  const key = deliveryStoreKey(entry);
  const byKey = key === undefined ? undefined : sections.pathOfStore(key);
  // A POP3 entry has a service too, and nothing says that it is the one of its store.
  if (byKey !== undefined || kind === 'pop3') return byKey;
  return sections.service(entry.bytes('Service UID')).store;
}

function popDelivery(
  entry: RegValues,
  path: string | undefined,
  address: string | null,
  byFileName: ReadonlyMap<string, string>,
  origin: Origin,
): Delivered {
  if (path !== undefined) {
    const dataFileId = idOf(path, origin);
    // An OST mirrors a mailbox on a server: mail that is put there goes to that server too.
    const to = kindByName(path) === 'ost' ? 'exchangeMailbox' : 'dataFile';
    return { path, fact: recorded(origin, { to, dataFileId }) };
  }
  const store = entry.bytes('Delivery Store EntryID');
  if (store !== undefined && isExchangeStore(store)) {
    return {
      path: undefined,
      fact: known({ to: 'exchangeMailbox', dataFileId: null }, 'inferred', origin.source),
    };
  }
  const named = address === null ? undefined : byFileName.get(`${address}.pst`.toLowerCase());
  if (named !== undefined) {
    const delivery: Delivery = { to: 'dataFile', dataFileId: idOf(named, origin) };
    return { path: named, fact: known(delivery, 'inferred', origin.source, 'nameMatchesAddress') };
  }
  const there = entry.has('Delivery Store EntryID') || entry.has('Delivery Folder EntryID');
  return { path: undefined, fact: unknown(there || entry.cutOff ? 'notReadable' : 'notInExport') };
}

/** The id that the data file at a path has. */
function idOf(path: string, origin: Origin): DataFile['id'] {
  return dataFileAt(path, null, origin).id;
}
