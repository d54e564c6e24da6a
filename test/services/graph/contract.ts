/**
 * The part of Microsoft Graph that may be called, with the properties that its published metadata has for each
 * type (microsoftgraph/msgraph-metadata, v1.0-Prod; typings of 2026-01-23). What is not here is refused, as the
 * service does. The few calls that the metadata does not have, and that are known to work, say so.
 */
export interface Route {
  name: RouteName;
  version: 'v1.0' | 'beta';
  method: 'GET' | 'POST';
  /** `{id}` stands for one segment. */
  path: string;
  query: readonly string[];
  /** Properties that $select may name. */
  select: readonly string[];
  /** Scopes of which the token must bear one. */
  scopes: readonly string[];
}

export const ROUTE_NAMES = [
  'me',
  'folders',
  'folder',
  'childFolders',
  'folderMessages',
  'delta',
  'messages',
  'message',
  'move',
  'rules',
  'mailTips',
  'licences',
  'purpose',
  'cloudQuota',
  'exchange',
] as const;
export type RouteName = (typeof ROUTE_NAMES)[number];

const MAIL_FOLDER = [
  'id',
  'childFolderCount',
  'displayName',
  'isHidden',
  'parentFolderId',
  'totalItemCount',
  'unreadItemCount',
] as const;
const MESSAGE = [
  'id',
  'bccRecipients',
  'body',
  'bodyPreview',
  'categories',
  'ccRecipients',
  'changeKey',
  'conversationId',
  'conversationIndex',
  'createdDateTime',
  'flag',
  'from',
  'hasAttachments',
  'importance',
  'inferenceClassification',
  'internetMessageHeaders',
  'internetMessageId',
  'isDeliveryReceiptRequested',
  'isDraft',
  'isRead',
  'isReadReceiptRequested',
  'lastModifiedDateTime',
  'parentFolderId',
  'receivedDateTime',
  'replyTo',
  'sender',
  'sentDateTime',
  'subject',
  'toRecipients',
  'uniqueBody',
  'webLink',
] as const;
const LICENCE = ['id', 'servicePlans', 'skuId', 'skuPartNumber'] as const;
const PAGING = ['$top', '$skip', '$select', '$expand', '$count'] as const;
const READ = ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'] as const;

export const ROUTES: readonly Route[] = [
  route('me', 'GET', 'me', ['$select'], ['mail', 'userPrincipalName', 'proxyAddresses'], ['User.Read']),
  route('folders', 'GET', 'me/mailFolders', [...PAGING, 'includeHiddenFolders'], MAIL_FOLDER, READ),
  route('folder', 'GET', 'me/mailFolders/{id}', ['$select', '$expand'], MAIL_FOLDER, READ),
  route(
    'childFolders',
    'GET',
    'me/mailFolders/{id}/childFolders',
    [...PAGING, 'includeHiddenFolders'],
    MAIL_FOLDER,
    READ,
  ),
  route('rules', 'GET', 'me/mailFolders/inbox/messageRules', [], [], ['MailboxSettings.Read']),
  route('delta', 'GET', 'me/mailFolders/{id}/messages/delta', PAGING, MESSAGE, READ),
  route(
    'folderMessages',
    'GET',
    'me/mailFolders/{id}/messages',
    [...PAGING, '$filter', '$orderby'],
    MESSAGE,
    READ,
  ),
  route('messages', 'GET', 'me/messages', [...PAGING, '$filter', '$orderby'], MESSAGE, READ),
  route('message', 'GET', 'me/messages/{id}', ['$select', '$expand'], MESSAGE, READ),
  route('move', 'POST', 'me/messages/{id}/move', [], [], ['Mail.ReadWrite']),
  route('mailTips', 'POST', 'me/getMailTips', [], [], ['Mail.Read', 'Mail.ReadWrite']),
  route('licences', 'GET', 'me/licenseDetails', ['$select'], LICENCE, ['User.Read']),
  route('purpose', 'GET', 'me/mailboxSettings/userPurpose', [], [], ['MailboxSettings.Read']),
  route('cloudQuota', 'GET', 'me/settings/storage/quota', ['$expand', '$select'], [], ['Files.Read']),
  // `inPlaceArchiveMailboxId` is in the metadata of beta only.
  { ...route('exchange', 'GET', 'me/settings/exchange', [], [], ['MailboxSettings.Read']), version: 'beta' },
];

/** Names that may stand in place of a folder's id. The last three are not documented and in use. */
export const WELL_KNOWN: Record<string, 'named' | 'recoverable' | 'recoverableRoot' | 'root'> = {
  inbox: 'named',
  sentitems: 'named',
  drafts: 'named',
  deleteditems: 'named',
  junkemail: 'named',
  archive: 'named',
  msgfolderroot: 'root',
  recoverableitemsdeletions: 'recoverable',
  recoverableitemsversions: 'recoverable',
  recoverableitemspurges: 'recoverable',
  recoverableitemsroot: 'recoverableRoot',
};

function route(
  name: RouteName,
  method: 'GET' | 'POST',
  path: string,
  query: readonly string[],
  select: readonly string[],
  scopes: readonly string[],
): Route {
  return { name, version: 'v1.0', method, path, query, select, scopes };
}

export interface Match {
  route: Route;
  id: string;
  query: URLSearchParams;
}

/** Finds the route of a call; a text says why Graph would refuse it. */
export function match(method: string, version: string, pathAndQuery: string): Match | string {
  const [path = '', queryText = ''] = pathAndQuery.replace(/^\//, '').split(/\?(.*)/s);
  const query = new URLSearchParams(queryText);
  const parts = path.split('/');
  const found = ROUTES.find(
    (candidate) =>
      candidate.method === method &&
      candidate.version === version &&
      candidate.path.split('/').length === parts.length &&
      candidate.path.split('/').every((part, i) => part === '{id}' || part === parts[i]),
  );
  if (!found) return `No ${method} ${version}/${path} in the metadata.`;
  const at = found.path.split('/').indexOf('{id}');
  for (const name of query.keys()) {
    if (!found.query.includes(name)) return `Query option ${name} is not for ${found.path}.`;
  }
  for (const property of query.get('$select')?.split(',') ?? []) {
    if (!found.select.includes(property)) return `Could not find a property named '${property}'.`;
  }
  return { route: found, id: at < 0 ? '' : decodeURIComponent(parts[at] ?? ''), query };
}
