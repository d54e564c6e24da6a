import { isMailDate } from '../../core/facts/mail-date';
import type { LargeItem, ServerQuota } from '../../core/facts/mailbox';
import type { ListedFolder, Reply, SeenItem, Want } from '../../core/planner/want';
import { MESSAGES, TYPES } from './soap';

const KILOBYTE = 1024;
/**
 * Servers stop finding at these numbers. Whether the total that they state is cut off there too is not written
 * anywhere, so a total of exactly one of them is not believed.
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange
 */
const FIND_LIMITS: readonly number[] = [250, 1000];

/**
 * Reads the answer to one want.
 * @param element the response message of a success
 * @returns null when it is not what Exchange answers to this want
 */
export function readReply(want: Want, element: Element): Reply | null {
  switch (want.kind) {
    case 'children':
      return readPage(element, (page) => {
        const folders = listedIn(page);
        const next = nextOffset(page, want.next);
        return folders === null || next === undefined ? null : { kind: 'children', folders, next };
      });
    case 'recoverable':
      return readPage(element, (page) => {
        const folders = listedIn(page);
        const next = nextOffset(page, want.next);
        if (folders === null || next === undefined) return null;
        return { kind: 'recoverable', items: total(folders, 'items'), bytes: total(folders, 'bytes'), next };
      });
    case 'named':
    case 'folder': {
      const folder = foldersIn(element)[0];
      return folder ? { kind: 'folder', folder } : null;
    }
    case 'serverQuota':
      return { kind: 'serverQuota', quota: quotaIn(element) };
    case 'archiveMailbox':
      return { kind: 'archiveMailbox', exists: true };
    case 'items':
    case 'oldest':
      return readPage(element, (page) => ({ kind: 'items', items: itemsIn(page), complete: isLast(page) }));
    case 'olderThan':
      return readPage(element, (page) => ({ kind: 'count', count: totalIn(page), sample: itemsIn(page) }));
    case 'countPages':
      return readPage(element, (page) => {
        const next = nextOffset(page, want.next);
        const items = page.getElementsByTagNameNS(TYPES, 'ItemId').length;
        return next === undefined ? null : { kind: 'counted', items, next };
      });
    case 'largestIn':
      return readPage(element, (page) => {
        const items = itemsIn(page);
        const large = items.flatMap(({ id, bytes, receivedAt }): LargeItem[] =>
          bytes === null ? [] : [{ id, folderId: want.folder, bytes, receivedAt }],
        );
        // An item without its size must not be left out: the list would pass for whole.
        if (large.length < items.length) return null;
        return { kind: 'largest', items: large, next: isLast(page) ? null : 'more' };
      });
    case 'largest':
    case 'rules':
    case 'full':
    case 'recoverablePart':
    case 'licence':
    case 'purpose':
    case 'cloudStorage':
      return null;
  }
}

function readPage(element: Element, read: (page: Element) => Reply | null): Reply | null {
  const page = element.getElementsByTagNameNS(MESSAGES, 'RootFolder')[0];
  return page && page.getAttribute('IncludesLastItemInRange') !== null ? read(page) : null;
}

/** A truth value of XML Schema is `true` or `1`; servers have been seen to capitalise it. */
function isTrue(value: string | null): boolean {
  return value !== null && /^\s*(?:true|1)\s*$/i.test(value);
}

function isLast(page: Element): boolean {
  return isTrue(page.getAttribute('IncludesLastItemInRange'));
}

/** Where the next page begins; null: there is none; undefined: not behind the one that was asked for, for ever. */
function nextOffset(page: Element, asked: string | null): string | null | undefined {
  const next = isLast(page) ? null : page.getAttribute('IndexedPagingOffset');
  return next === null || Number(next) > Number(asked ?? 0) ? next : undefined;
}

/** Every folder of a list; null when there is no list or one of them has no id: the rest would pass for all. */
function listedIn(page: Element): ListedFolder[] | null {
  const list = folderListIn(page);
  const folders = foldersIn(page);
  return list?.children.length === folders.length ? folders : null;
}

function totalIn(page: Element): number | null {
  const count = wholeNumber(page.getAttribute('TotalItemsInView'));
  if (count === null) return null;
  return FIND_LIMITS.includes(count) && !isLast(page) ? null : count;
}

function folderListIn(parent: Element): Element | undefined {
  return (
    parent.getElementsByTagNameNS(TYPES, 'Folders')[0] ??
    parent.getElementsByTagNameNS(MESSAGES, 'Folders')[0]
  );
}

/** The element's name goes with the class of the folder: Folder, CalendarFolder, SearchFolder and so on. */
function foldersIn(parent: Element): ListedFolder[] {
  return [...(folderListIn(parent)?.children ?? [])].flatMap((element): ListedFolder[] => {
    const id = child(element, 'FolderId')?.getAttribute('Id');
    if (!id) return [];
    const itemClass = text(element, 'FolderClass');
    return [
      {
        id,
        parentId: child(element, 'ParentFolderId')?.getAttribute('Id') ?? null,
        name: text(element, 'DisplayName') ?? '',
        hidden: isTrue(property(element, 0x10f4)),
        search: element.localName === 'SearchFolder',
        mail: itemClass === null || itemClass === '' || /^IPF\.(?:Note|Imap)\b/i.test(itemClass),
        childFolders: wholeNumber(text(element, 'ChildFolderCount')),
        items: wholeNumber(text(element, 'TotalCount')),
        bytes: wholeNumber(property(element, 0x0e08)),
      },
    ];
  });
}

/** An item without a date has no age; it is left out, and the folder's ages count as estimated. */
function itemsIn(page: Element): SeenItem[] {
  const list = page.getElementsByTagNameNS(TYPES, 'Items')[0];
  return [...(list?.children ?? [])].flatMap((element): SeenItem[] => {
    const id = child(element, 'ItemId')?.getAttribute('Id');
    const receivedAt = instant(text(element, 'DateTimeReceived'));
    if (!id || receivedAt === null) return [];
    const expiresAt = instant(text(element, 'RetentionDate'));
    return [{ id, receivedAt, bytes: wholeNumber(text(element, 'Size')), expiresAt }];
  });
}

/** Kilobytes; -1: no limit. Expected to be missing. null: the server told none of them. */
function quotaIn(element: Element): ServerQuota | null {
  const folder = folderListIn(element)?.children[0];
  if (!folder) return null;
  const values = [0x3ff5, 0x666e, 0x666a].map((tag) => property(folder, tag));
  if (values.every((value) => value === null)) return null;
  const [warn = null, send = null, receive = null] = values.map((value) => {
    const kilobytes = wholeNumber(value);
    return kilobytes === null ? null : kilobytes * KILOBYTE;
  });
  return { warn, send, receive };
}

/** Tags are compared as numbers: `0x0E08` comes back as `0xe08`. */
function property(element: Element, tag: number): string | null {
  for (const extended of element.getElementsByTagNameNS(TYPES, 'ExtendedProperty')) {
    const uri = child(extended, 'ExtendedFieldURI');
    if (Number(uri?.getAttribute('PropertyTag')) === tag) return text(extended, 'Value');
  }
  return null;
}

function child(element: Element, name: string): Element | null {
  for (const candidate of element.children) {
    if (candidate.localName === name && candidate.namespaceURI === TYPES) return candidate;
  }
  return null;
}

function text(element: Element, name: string): string | null {
  return child(element, name)?.textContent.trim() ?? null;
}

function wholeNumber(value: string | null): number | null {
  if (value === null || !/^\d+$/.test(value)) return null;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : null;
}

function instant(value: string | null): string | null {
  return value === null || !isMailDate(value) ? null : value;
}

function total(folders: readonly ListedFolder[], what: 'items' | 'bytes'): number | null {
  return folders.reduce<number | null>((sum, folder) => {
    const part = folder[what];
    return sum === null || part === null ? null : sum + part;
  }, 0);
}
