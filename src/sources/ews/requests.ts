import { LARGE_ITEM_BYTES, type NamedFolder } from '../../core/facts/mailbox';
import { cutOff, type Reading } from '../../core/planner/reading';
import type { Want, WantKind } from '../../core/planner/want';

/** Names that every Exchange since 2010 knows. It has no one-click Archive folder. */
export const EXCHANGE_NAMES: Record<Exclude<NamedFolder, 'archive'>, string> = {
  inbox: 'inbox',
  sent: 'sentitems',
  drafts: 'drafts',
  deleted: 'deleteditems',
  junk: 'junkemail',
};

/** What can be asked of Exchange through an add-in; rules, mail tips and licences are not among it. */
export const EXCHANGE_WANTS = [
  'children',
  'named',
  'folder',
  'items',
  'oldest',
  'olderThan',
  'countPages',
  'largestIn',
  'recoverable',
  'serverQuota',
  'archiveMailbox',
] as const satisfies readonly WantKind[];
type ExchangeWant = Extract<Want, { kind: (typeof EXCHANGE_WANTS)[number] }>;

export function isAskedOfExchange(want: Want): want is ExchangeWant {
  return EXCHANGE_WANTS.some((kind) => kind === want.kind);
}

/** Large items asked of one folder; where there are more, the list says that it is not whole. */
export const LARGEST_PER_FOLDER = 25;

const FOLDER_PROPERTIES = [
  field('folder:DisplayName'),
  field('folder:FolderClass'),
  field('folder:TotalCount'),
  field('folder:ChildFolderCount'),
  field('folder:ParentFolderId'),
  tag('0x0E08', 'Long'),
  tag('0x10F4', 'Boolean'),
].join('');
/** Limits of the mailbox, should the server tell them of its root; nothing depends on it. */
const QUOTA_PROPERTIES = [tag('0x3FF5', 'Integer'), tag('0x666E', 'Integer'), tag('0x666A', 'Integer')].join(
  '',
);
const ITEM_PROPERTIES = field('item:DateTimeReceived') + field('item:Size');

/**
 * One request for wants that can travel together; see `together`. Without an XML declaration: Outlook takes no
 * request that says which encoding it is in.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/web-services
 */
export function requestFor(wants: readonly Want[], reading: Reading): string {
  const first = wants[0];
  if (!first) throw new Error('A request needs a want.');
  if (!isAskedOfExchange(first)) throw new Error(`Exchange is not asked for ${first.kind}.`);
  const { pages, subject } = reading;
  const roots = () => wants.map((want) => rootOf(want, subject.address)).join('');
  switch (first.kind) {
    case 'children':
    case 'recoverable':
      return envelope(
        `<m:FindFolder Traversal="Deep">${folderShape(FOLDER_PROPERTIES)}` +
          view('Folder', pages.folders, Number(first.next ?? 0)) +
          `<m:ParentFolderIds>${roots()}</m:ParentFolderIds></m:FindFolder>`,
      );
    case 'named':
    case 'folder':
    case 'serverQuota':
    case 'archiveMailbox': {
      const quota = wants.some(({ kind }) => kind === 'serverQuota') ? QUOTA_PROPERTIES : '';
      return envelope(
        `<m:GetFolder>${folderShape(FOLDER_PROPERTIES + quota)}` +
          `<m:FolderIds>${roots()}</m:FolderIds></m:GetFolder>`,
      );
    }
    case 'items':
      return findItem(wants, ITEM_PROPERTIES + field('item:RetentionDate'), pages.items);
    case 'oldest':
      return findItem(wants, ITEM_PROPERTIES + field('item:RetentionDate'), pages.sample, {
        order: 'Ascending item:DateTimeReceived',
      });
    case 'olderThan':
      return findItem(wants, ITEM_PROPERTIES, pages.sample, {
        restriction: before(cutOff(subject, first.days)),
        order: 'Descending item:DateTimeReceived',
      });
    case 'countPages':
      return findItem(wants, '', pages.count, {
        restriction: before(cutOff(subject, first.days)),
        offset: Number(first.next ?? 0),
      });
    case 'largestIn':
      return findItem(wants, ITEM_PROPERTIES, LARGEST_PER_FOLDER, {
        restriction:
          '<t:IsGreaterThanOrEqualTo><t:FieldURI FieldURI="item:Size"/>' +
          `<t:FieldURIOrConstant><t:Constant Value="${LARGE_ITEM_BYTES}"/></t:FieldURIOrConstant></t:IsGreaterThanOrEqualTo>`,
        order: 'Descending item:Size',
      });
  }
}

/** What each question about a mailbox as a whole is asked of. */
const ROOTS: Partial<Record<WantKind, string>> = {
  children: 'msgfolderroot',
  recoverable: 'recoverableitemsroot',
  serverQuota: 'root',
  archiveMailbox: 'archivemsgfolderroot',
};

/** Folders by their id are in one mailbox only; those by name are asked of the mailbox with this address. */
function rootOf(want: Want, address: string | null): string {
  if (want.kind === 'named') {
    return want.name === 'archive' ? '' : distinguished(EXCHANGE_NAMES[want.name], address);
  }
  const root = ROOTS[want.kind];
  if (root !== undefined) return distinguished(root, address);
  return 'folder' in want && want.folder !== null ? `<t:FolderId Id="${escapeXml(want.folder)}"/>` : '';
}

function findItem(
  wants: readonly Want[],
  properties: string,
  most: number,
  more: { restriction?: string; order?: string; offset?: number } = {},
): string {
  const [direction = '', by = ''] = more.order?.split(' ') ?? [];
  return envelope(
    '<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>' +
      (properties === '' ? '' : `<t:AdditionalProperties>${properties}</t:AdditionalProperties>`) +
      '</m:ItemShape>' +
      view('Item', most, more.offset ?? 0) +
      (more.restriction === undefined ? '' : `<m:Restriction>${more.restriction}</m:Restriction>`) +
      (more.order === undefined
        ? ''
        : `<m:SortOrder><t:FieldOrder Order="${direction}">${field(by)}</t:FieldOrder></m:SortOrder>`) +
      `<m:ParentFolderIds>${wants.map((want) => rootOf(want, null)).join('')}</m:ParentFolderIds></m:FindItem>`,
  );
}

function before(instant: string): string {
  return (
    '<t:IsLessThan><t:FieldURI FieldURI="item:DateTimeReceived"/>' +
    `<t:FieldURIOrConstant><t:Constant Value="${escapeXml(instant)}"/></t:FieldURIOrConstant></t:IsLessThan>`
  );
}

function view(of: 'Folder' | 'Item', most: number, offset: number): string {
  return `<m:IndexedPage${of}View MaxEntriesReturned="${most}" Offset="${offset}" BasePoint="Beginning"/>`;
}

function folderShape(properties: string): string {
  return (
    '<m:FolderShape><t:BaseShape>IdOnly</t:BaseShape>' +
    `<t:AdditionalProperties>${properties}</t:AdditionalProperties></m:FolderShape>`
  );
}

function field(uri: string): string {
  return `<t:FieldURI FieldURI="${uri}"/>`;
}

function tag(property: string, type: string): string {
  return `<t:ExtendedFieldURI PropertyTag="${property}" PropertyType="${type}"/>`;
}

/**
 * Without the address Exchange takes the mailbox of whoever asks, which beside a shared mailbox is another one.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/distinguishedfolderid
 */
function distinguished(name: string, address: string | null): string {
  if (address === null) return `<t:DistinguishedFolderId Id="${name}"/>`;
  const mailbox = `<t:Mailbox><t:EmailAddress>${escapeXml(address)}</t:EmailAddress></t:Mailbox>`;
  return `<t:DistinguishedFolderId Id="${name}">${mailbox}</t:DistinguishedFolderId>`;
}

function envelope(body: string): string {
  return (
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"' +
    ' xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"' +
    ' xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages">' +
    '<soap:Header><t:RequestServerVersion Version="Exchange2013"/></soap:Header>' +
    `<soap:Body>${body}</soap:Body></soap:Envelope>`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
