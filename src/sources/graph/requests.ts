import * as v from 'valibot';
import { LARGE_ITEM_BYTES, type NamedFolder } from '../../core/facts/mailbox';
import { cutOff, type Reading } from '../../core/planner/reading';
import type { Want, WantKind } from '../../core/planner/want';
import { CLOUD_SERVERS } from '../../core/policy/clouds';

/** One call to Microsoft Graph. `path` begins with a slash and has no version. */
export interface GraphRequest {
  version: 'v1.0' | 'beta';
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Documented names: https://learn.microsoft.com/graph/api/resources/mailfolder */
export const GRAPH_NAMES: Record<NamedFolder, string> = {
  inbox: 'inbox',
  sent: 'sentitems',
  drafts: 'drafts',
  deleted: 'deleteditems',
  junk: 'junkemail',
  archive: 'archive',
};

/** What can be asked of Graph. Licences are for work accounts, cloud storage and its limit for personal ones. */
export function graphWants(personal: boolean): WantKind[] {
  const both: WantKind[] = [
    'children',
    'named',
    'folder',
    'items',
    'oldest',
    'olderThan',
    'countPages',
    'largest',
    'rules',
    'full',
    'recoverable',
    'recoverablePart',
    'purpose',
  ];
  return personal ? [...both, 'cloudStorage'] : [...both, 'licence', 'archiveMailbox'];
}

// The size is a MAPI property; Graph has none of its own that is documented. 0x301C is the date of expiry.
const FOLDER_SIZE = properties('Long 0x0E08');
const ITEM_SIZE = properties('Integer 0x0E08');
const ITEM_SIZE_AND_EXPIRY = properties('Integer 0x0E08', 'SystemTime 0x301C');

/** The call that answers a want. */
export function requestFor(want: Want, reading: Reading): GraphRequest {
  const { pages, subject } = reading;
  switch (want.kind) {
    case 'children':
      if (want.next !== null) return get(want.next);
      // No $select: `sizeInBytes` is not in the metadata, and asking for it by name can fail the whole call.
      return get(listPath(want), {
        includeHiddenFolders: 'true',
        $top: String(pages.folders),
        $expand: FOLDER_SIZE,
      });
    case 'named':
      return get(folderPath(GRAPH_NAMES[want.name]), { $select: 'id' });
    case 'folder':
      return get(folderPath(want.folder), { $expand: FOLDER_SIZE });
    // Folders count whatever lies in them, meetings and notes too; of messages alone, and what is listed, one folder's
    // $count is true (github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/398).
    case 'items':
      return get(`${folderPath(want.folder)}/messages`, {
        $count: 'true',
        $select: 'receivedDateTime',
        $expand: ITEM_SIZE_AND_EXPIRY,
        $top: String(pages.items),
      });
    case 'oldest':
      return get(`${folderPath(want.folder)}/messages`, {
        $orderby: 'receivedDateTime asc',
        $count: 'true',
        $select: 'receivedDateTime',
        $expand: ITEM_SIZE_AND_EXPIRY,
        $top: String(pages.sample),
      });
    case 'olderThan':
      return get(`${folderPath(want.folder)}/messages`, {
        $filter: `receivedDateTime lt ${cutOff(subject, want.days)}`,
        $orderby: 'receivedDateTime desc',
        $count: 'true',
        $select: 'receivedDateTime',
        $expand: ITEM_SIZE,
        $top: String(pages.sample),
      });
    case 'countPages':
      if (want.next !== null) return get(want.next);
      return get(listPath(want), {
        $filter: `receivedDateTime lt ${cutOff(subject, want.days)}`,
        $select: 'id',
        $top: String(pages.count),
      });
    case 'largest':
    case 'largestIn':
      if (want.kind === 'largest' && want.next !== null) return get(want.next);
      return get(listPath(want), {
        $filter: `singleValueExtendedProperties/any(ep: ep/id eq 'Integer 0x0E08' and cast(ep/value,Edm.Int32) ge ${LARGE_ITEM_BYTES})`,
        $select: 'receivedDateTime,parentFolderId',
        $expand: ITEM_SIZE,
        $top: String(pages.count),
      });
    case 'rules':
      return get('/me/mailFolders/inbox/messageRules');
    case 'full':
      return {
        version: 'v1.0',
        method: 'POST',
        path: '/me/getMailTips',
        headers: { 'Content-Type': 'application/json' },
        body: { EmailAddresses: [subject.address ?? ''], MailTipsOptions: 'mailboxFullStatus' },
      };
    case 'recoverable':
      if (want.next !== null) return get(want.next);
      return get(listPath(want), {
        includeHiddenFolders: 'true',
        $top: '100',
        $expand: FOLDER_SIZE,
      });
    case 'recoverablePart':
      return get(folderPath('recoverableitemsdeletions'), { $expand: FOLDER_SIZE });
    case 'licence':
      return get('/me/licenseDetails', { $select: 'servicePlans' });
    case 'purpose':
      return get('/me/mailboxSettings/userPurpose');
    case 'serverQuota':
    case 'cloudStorage':
      return get('/me/settings/storage/quota', { $expand: 'services' });
    case 'archiveMailbox':
      // Only beta tells of an archive mailbox. The folder name `archivemsgfolderroot` must not be taken for it:
      // it has given the primary root.
      return { ...get('/me/settings/exchange'), version: 'beta' };
  }
}

/** The list that a want reads page by page. */
export function listPath(
  want: Extract<Want, { kind: 'children' | 'countPages' | 'largest' | 'largestIn' | 'recoverable' }>,
): string {
  switch (want.kind) {
    case 'children':
      return want.folder === null ? '/me/mailFolders' : `${folderPath(want.folder)}/childFolders`;
    case 'countPages':
      return `${folderPath(want.folder)}/messages`;
    case 'largest':
    case 'largestIn':
      return '/me/messages';
    case 'recoverable':
      // Not documented, and in use; `recoverablePart` is the documented one.
      return `${folderPath('recoverableitemsroot')}/childFolders`;
  }
}

const GRAPHS: readonly string[] = Object.values(CLOUD_SERVERS).map(({ graph }) => graph);

/**
 * The path of a link to the next page on Graph, whichever cloud's: it is asked of the one that was asked before, dots in
 * it folded away as a browser does before it asks.
 * @param list path of the list that was asked for, without its query
 * @returns null when the link leads anywhere but on in this list on Graph v1.0; it is not followed then
 */
export function nextPath(link: string, list: string): string | null {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return null;
  }
  const version = '/v1.0';
  if (!GRAPHS.includes(url.origin) || url.username !== '' || url.password !== '') return null;
  if (!url.pathname.startsWith(`${version}/me/`) || leadsUp(url.pathname)) return null;
  const path = url.pathname.slice(version.length);
  return placeOf(path) === placeOf(list) ? path + url.search : null;
}

/** OData writes a folder as `mailFolders/id` or as `mailFolders('id')`, and its own words in any case. */
function placeOf(path: string): string {
  return path
    .replace(/\('([^'/]*)'\)/g, '/$1')
    .split('/')
    .map(decodeURIComponent)
    .map((part) => (OWN_WORDS.has(part.toLowerCase()) ? part.toLowerCase() : part))
    .map(encodeURIComponent)
    .join('/');
}

const OWN_WORDS = new Set(['mailfolders', 'childfolders', 'messages', 'recoverableitemsroot']);

/** Dots that show only once the path is decoded: a server may take them for steps up. */
function leadsUp(path: string): boolean {
  try {
    return decodeURIComponent(path)
      .split(/[/\\]/)
      .some((part) => part === '.' || part === '..');
  } catch {
    return true;
  }
}

/**
 * An id that a path can name: of half a character no address can be made, and two dots would lead to another path.
 */
export const askableId = v.pipe(v.string(), v.nonEmpty(), v.check(canBeAsked, 'no id'));

function canBeAsked(id: string): boolean {
  try {
    return !/^\.{1,2}$/.test(encodeURIComponent(id));
  } catch {
    return false;
  }
}

/** Path of a folder by id or well-known name. */
export function folderPath(id: string): string {
  return `/me/mailFolders/${encodeURIComponent(id)}`;
}

/** A GET with its query. */
export function get(path: string, query: Record<string, string> = {}): GraphRequest {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return { version: 'v1.0', method: 'GET', path: pairs.length > 0 ? `${path}?${pairs.join('&')}` : path };
}

function properties(...ids: string[]): string {
  return `singleValueExtendedProperties($filter=${ids.map((id) => `id eq '${id}'`).join(' or ')})`;
}
