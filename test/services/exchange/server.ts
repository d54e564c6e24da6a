import type { Clock } from '../clock';
import type { FolderItems, Item } from '../folder-items';
import type { GeneratedFolder, GeneratedMailbox } from '../mailbox';
import { BUSY_FAULT, envelope, error, extended, itemXml, paged, rejection, shapeOf } from './bodies';
import { contradict } from './contradict';
import { ACCESS_RESTRICTED, codeOf, NO_ROAD, NO_TOKEN, TOO_LARGE, type ExchangeFault } from './faults';
import { at, escape, parseXml, type Xml } from './xml';

export interface ExchangeManners {
  /** Characters that an answer may have: 1 million in older mail programs, 5 in newer ones. */
  answerLimit: number;
  /** The total of a search with a restriction is cut off at what the server finds at a time. */
  totalCutOff: boolean;
  /** The root tells the limits of the mailbox, in kilobytes; it is not expected to. */
  quota: { warn: number; send: number; receive: number } | null;
  archive: 'none' | 'there' | 'notFound' | 'notKnown';
  noSizeFor: (folder: GeneratedFolder) => boolean;
}

export interface ExchangeServerOptions {
  mailbox: GeneratedMailbox;
  clock: Clock;
  manners?: Partial<ExchangeManners>;
  fault?: (request: { operation: string; number: number; xml: string }) => ExchangeFault | null;
}

const USUAL: ExchangeManners = {
  answerLimit: 1_000_000,
  totalCutOff: false,
  quota: null,
  archive: 'none',
  noSizeFor: () => false,
};
/** Complete list of what an add-in may ask. https://learn.microsoft.com/office/dev/add-ins/outlook/web-services */
const ALLOWED = [
  'CopyItem CreateFolder CreateItem ExpandDL FindConversation FindFolder FindItem GetConversationItems',
  'GetFolder GetItem GetUserAvailability MarkAsJunk MoveItem ResolveNames SendItem UpdateFolder UpdateItem',
]
  .join(' ')
  .split(' ');
/** Order of the parts of a request; Exchange refuses another one. */
const ORDER: Record<string, string[]> = {
  FindFolder: ['FolderShape', 'IndexedPageFolderView', 'Restriction', 'ParentFolderIds'],
  FindItem: ['ItemShape', 'IndexedPageItemView', 'Restriction', 'SortOrder', 'ParentFolderIds'],
  GetFolder: ['FolderShape', 'FolderIds'],
};
const NAMED: Record<string, GeneratedFolder['role']> = {
  inbox: 'inbox',
  sentitems: 'sent',
  drafts: 'drafts',
  deleteditems: 'deleted',
  junkemail: 'junk',
};
const FIND_LIMIT = 1000;
const FIND_LIMIT_RESTRICTED = 250;

/**
 * A stand-in for an on-premises Exchange behind a mail program: takes the XML that an add-in gives to
 * `makeEwsRequestAsync`, and gives the XML back or rejects with the mail program's error.
 */
export class ExchangeServer {
  readonly seen = { requests: 0, refused: [] as string[], operations: [] as string[], largest: 0, atOnce: 0 };
  fault: NonNullable<ExchangeServerOptions['fault']>;
  private readonly manners: ExchangeManners;
  private readonly byId: Map<string, GeneratedFolder>;
  private running = 0;

  constructor(private readonly options: ExchangeServerOptions) {
    this.manners = { ...USUAL, ...options.manners };
    this.fault = options.fault ?? ((): null => null);
    this.byId = new Map(options.mailbox.folders.map((folder) => [folder.id, folder]));
  }

  async handle(xml: string): Promise<string> {
    const number = this.seen.requests;
    this.seen.requests += 1;
    this.running += 1;
    this.seen.atOnce = Math.max(this.seen.atOnce, this.running);
    try {
      return await this.answer(xml, number);
    } finally {
      this.running -= 1;
    }
  }

  private async answer(xml: string, number: number): Promise<string> {
    const request = this.read(xml);
    const operation = request?.name ?? 'unknown';
    this.seen.operations.push(operation);
    const fault = this.fault({ operation, number, xml });
    await this.options.clock.sleep(fault === 'slow' ? 20_000 : fault === 'hang' ? 3_600_000 : 150);
    if (fault === 'offline') throw rejection({ name: 'NetworkError', message: 'Failed to fetch', code: 0 });
    if (fault === 'noToken') throw rejection(NO_TOKEN);
    if (fault === 'noRoad') throw rejection(NO_ROAD);
    if (fault === 'noRoadForToken') throw rejection(ACCESS_RESTRICTED);
    if (fault === 'tooLarge') throw rejection(TOO_LARGE);
    if (fault === 'html') return '<html><body>Sign in<br></body></html>';
    if (fault === 'busyFault') return BUSY_FAULT;
    if (!request) {
      throw rejection({ name: 'GenericResponseError', message: 'The request is not valid.', code: 9020 });
    }
    const messages = this.messages(request, fault === null ? null : codeOf(fault));
    if (fault === 'missingMessage') messages.pop();
    let text = envelope(operation, messages);
    if (fault === 'noTotal') text = text.replaceAll(/ TotalItemsInView="\d+"/g, '');
    if (fault === 'noSizes') {
      text = text
        .replaceAll(
          /<t:ExtendedProperty><t:ExtendedFieldURI PropertyTag="0xe08".*?<\/t:ExtendedProperty>/g,
          '',
        )
        .replaceAll(/<t:Size>\d+<\/t:Size>/g, '');
    }
    text = contradict(text, fault);
    if (text.length > this.manners.answerLimit) throw rejection(TOO_LARGE);
    this.seen.largest = Math.max(this.seen.largest, text.length);
    return fault === 'half' ? text.slice(0, Math.floor(text.length / 2)) : text;
  }

  /** The operation; what Exchange or the mail program would not take is noted. */
  private read(xml: string): Xml | null {
    const refuse = (why: string): null => {
      this.seen.refused.push(why);
      return null;
    };
    if (xml.startsWith('<?xml')) return refuse('An XML declaration.');
    if (xml.length > 1_000_000) return refuse('A request of over a million characters.');
    let operation: Xml | undefined;
    try {
      operation = at(parseXml(xml), 'Body')?.children[0];
    } catch (error) {
      return refuse(String(error));
    }
    if (!operation || !ALLOWED.includes(operation.name))
      return refuse(`${operation?.name ?? 'Nothing'} is not allowed.`);
    const order = ORDER[operation.name];
    const parts = operation.children.map(({ name }) => name);
    if (!order || parts.join() !== order.filter((name) => parts.includes(name)).join()) {
      return refuse(`${operation.name} with ${parts.join()}`);
    }
    return operation;
  }

  /** One message for each folder that is asked about. */
  private messages(request: Xml, instead: { code: string; xml: string } | null): string[] {
    const parents =
      at(request, request.name === 'GetFolder' ? 'FolderIds' : 'ParentFolderIds')?.children ?? [];
    return parents.map((parent) => {
      const tag = `m:${request.name}ResponseMessage`;
      if (instead) return error(tag, instead.code, instead.xml);
      // A folder by name is one of whoever asks, unless it is said whose.
      const whose = at(parent, 'Mailbox.EmailAddress')?.text.toLowerCase();
      if (whose !== undefined && whose !== this.options.mailbox.address.toLowerCase())
        return error(tag, 'ErrorAccessDenied', '');
      const body =
        request.name === 'FindFolder'
          ? this.findFolder(request, parent)
          : request.name === 'GetFolder'
            ? this.getFolder(request, parent)
            : this.findItem(request, parent);
      return body.startsWith('Error')
        ? error(tag, body, '')
        : `<${tag} ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>${body}</${tag}>`;
    });
  }

  private findFolder(request: Xml, parent: Xml): string {
    const { mailbox } = this.options;
    const root = parent.attributes['Id'] ?? '';
    const all: (() => string)[] | null =
      root === 'msgfolderroot'
        ? mailbox.folders.map((folder) => () => this.folderXml(request, folder, false))
        : root === 'recoverableitemsroot'
          ? Object.entries(mailbox.recoverable).map(
              ([name, items]) =>
                () =>
                  this.recoverableXml(request, name, items),
            )
          : null;
    if (!all) return 'ErrorFolderNotFound';
    const { text, page } = paged(at(request, 'IndexedPageFolderView'), all.length, FIND_LIMIT);
    const shown = all.slice(page.from, page.to).map((write) => write());
    return `<m:RootFolder ${text}><t:Folders>${shown.join('')}</t:Folders></m:RootFolder>`;
  }

  private getFolder(request: Xml, parent: Xml): string {
    const { mailbox } = this.options;
    const id = parent.attributes['Id'] ?? '';
    if (parent.name === 'DistinguishedFolderId' && id === 'archivemsgfolderroot') {
      const { archive } = this.manners;
      if (archive === 'none') return 'ErrorArchiveMailboxNotEnabled';
      if (archive === 'notFound') return 'ErrorFolderNotFound';
      if (archive === 'notKnown') return 'ErrorArchiveMailboxServiceDiscoveryFailed';
      return '<m:Folders><t:Folder><t:FolderId Id="archive-root" ChangeKey="AQ=="/></t:Folder></m:Folders>';
    }
    if (parent.name === 'DistinguishedFolderId' && id === 'root') {
      const quota = this.manners.quota;
      const tags: [string, number | undefined][] = [
        ['0x3ff5', quota?.warn],
        ['0x666e', quota?.send],
        ['0x666a', quota?.receive],
      ];
      const properties = tags.map(([tag, value]) =>
        value === undefined ? '' : extended(tag, 'Integer', value),
      );
      return `<m:Folders><t:Folder><t:FolderId Id="root" ChangeKey="AQ=="/>${properties.join('')}</t:Folder></m:Folders>`;
    }
    const role = NAMED[id];
    const folder = role ? mailbox.folders.find((candidate) => candidate.role === role) : this.byId.get(id);
    return folder ? `<m:Folders>${this.folderXml(request, folder, true)}</m:Folders>` : 'ErrorFolderNotFound';
  }

  private findItem(request: Xml, parent: Xml): string {
    const folder = this.byId.get(parent.attributes['Id'] ?? '');
    if (!folder) return 'ErrorFolderNotFound';
    const { items } = folder;
    const restriction = at(request, 'Restriction')?.children[0];
    const constant = at(restriction, 'FieldURIOrConstant.Constant')?.attributes['Value'] ?? '';
    const order = at(request, 'SortOrder.FieldOrder');
    const by = order?.children[0]?.attributes['FieldURI'];
    let found: (at: number) => Item;
    let count: number;
    if (restriction?.name === 'IsGreaterThanOrEqualTo') {
      const large = items.atLeast(Number(constant)).sort((a, b) => b.bytes - a.bytes);
      count = large.length;
      found = (position) => large[position] ?? items.item(0);
    } else {
      count = restriction ? items.countBefore(Date.parse(constant)) : items.count;
      const descending = by === 'item:DateTimeReceived' && order?.attributes['Order'] === 'Descending';
      found = (position) => items.item(descending ? count - 1 - position : position);
    }
    const limit = restriction ? FIND_LIMIT_RESTRICTED : FIND_LIMIT;
    const shown = this.manners.totalCutOff && restriction ? Math.min(count, limit) : count;
    const { text, page } = paged(at(request, 'IndexedPageItemView'), count, limit, shown);
    const fields = shapeOf(request, 'ItemShape');
    const xml = Array.from({ length: page.to - page.from }, (_, i) =>
      itemXml(found(page.from + i), folder, fields),
    );
    return `<m:RootFolder ${text}><t:Items>${xml.join('')}</t:Items></m:RootFolder>`;
  }

  private folderXml(request: Xml, folder: GeneratedFolder, sizeForSure: boolean): string {
    const fields = shapeOf(request, 'FolderShape');
    const names = {
      'IPF.Note': 'Folder',
      'IPF.Appointment': 'CalendarFolder',
      'IPF.Contact': 'ContactsFolder',
    };
    const name = folder.search ? 'SearchFolder' : names[folder.itemClass];
    const children = this.options.mailbox.folders.filter(({ parentId }) => parentId === folder.id).length;
    const sized = !folder.search && (sizeForSure || !this.manners.noSizeFor(folder));
    const parts: [string, string][] = [
      [
        'folder:ParentFolderId',
        `<t:ParentFolderId Id="${escape(folder.parentId ?? 'msgfolderroot-id')}" ChangeKey="AQ=="/>`,
      ],
      ['folder:FolderClass', `<t:FolderClass>${folder.itemClass}</t:FolderClass>`],
      ['folder:DisplayName', `<t:DisplayName>${escape(folder.name)}</t:DisplayName>`],
      ['folder:TotalCount', `<t:TotalCount>${folder.items.count}</t:TotalCount>`],
      ['folder:ChildFolderCount', `<t:ChildFolderCount>${children}</t:ChildFolderCount>`],
      ['0x0E08', sized ? extended('0xe08', 'Long', folder.items.bytes) : ''],
      ['0x10F4', folder.hidden ? extended('0x10f4', 'Boolean', 'true') : ''],
    ];
    const shown = parts.filter(([field]) => fields.includes(field)).map(([, xml]) => xml);
    return `<t:${name}><t:FolderId Id="${escape(folder.id)}" ChangeKey="AQAAABYAAAB="/>${shown.join('')}</t:${name}>`;
  }

  private recoverableXml(request: Xml, name: string, items: FolderItems): string {
    const fields = shapeOf(request, 'FolderShape');
    const size = fields.includes('0x0E08') ? extended('0xe08', 'Long', items.bytes) : '';
    return (
      `<t:Folder><t:FolderId Id="recoverable-${name}" ChangeKey="AQ=="/><t:DisplayName>${name}</t:DisplayName>` +
      `<t:TotalCount>${items.count}</t:TotalCount><t:ChildFolderCount>0</t:ChildFolderCount>${size}</t:Folder>`
    );
  }
}
