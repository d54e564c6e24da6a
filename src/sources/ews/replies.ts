import { isMailDate } from '../../core/facts/mail-date';
import type { LargeItem, ServerQuota } from '../../core/facts/mailbox';
import type { ListedFolder, Reply, SeenItem, Want } from '../../core/planner/want';
import { isAskedOfExchange } from './requests';
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
  if (!isAskedOfExchange(want)) return null;
  switch (want.kind) {
    case 'children':
      return readPage(element, (page) => {
        const folders = listedIn(page);
        const next = nextOffset(page, want.next, folders?.length ?? 0);
        if (folders === null || next === undefined) return null;
        return { kind: 'children', folders, next, total: statedTotal(page) };
      });
    case 'recoverable':
      return readPage(element, (page) => {
        const folders = listedIn(page);
        const next = nextOffset(page, want.next, folders?.length ?? 0);
        if (folders === null || next === undefined) return null;
        return {
          kind: 'recoverable',
          items: total(folders, 'items'),
          bytes: total(folders, 'bytes'),
          next,
          folders: folders.map(({ id }) => id),
        };
      });
    case 'named':
    case 'folder': {
      const folder = foldersIn(element)[0];
      return folder ? { kind: 'folder', folder } : null;
    }
    case 'serverQuota':
      return quotaReply(quotaIn(element));
    case 'archiveMailbox':
      return { kind: 'archiveMailbox', value: true };
    case 'items':
    case 'oldest':
      return readPage(element, (page) => {
        const { items, undated } = itemsIn(page);
        // Whatever lies in the folder is listed, so the folder's own count is what the list is held against.
        return { kind: 'items', items, complete: isLast(page), undated, total: null };
      });
    case 'olderThan':
      return readPage(element, (page) => ({
        kind: 'count',
        count: totalIn(page),
        sample: itemsIn(page).items,
      }));
    case 'countPages':
      return readPage(element, (page) => {
        const items = page.getElementsByTagNameNS(TYPES, 'ItemId').length;
        const next = nextOffset(page, want.next, items);
        return next === undefined ? null : { kind: 'counted', items, next };
      });
    case 'largestIn':
      return readPage(element, (page) => {
        const { items, undated } = itemsIn(page);
        const large = items.flatMap(({ id, bytes, receivedAt }): LargeItem[] =>
          bytes === null ? [] : [{ id, folderId: want.folder, bytes, receivedAt }],
        );
        // An item without its size must not be left out: the list would pass for whole.
        if (large.length < items.length) return null;
        return { kind: 'largest', items: large, next: isLast(page) ? null : 'more', whole: undated === 0 };
      });
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

/**
 * Where the next page begins; null: there is none; undefined: there is more, and nothing came. What was received is
 * believed before the offset that is told, which has been left out, has stood still (exchangelib, issue 294), and has
 * been said to be the last before the total was reached.
 */
function nextOffset(page: Element, asked: string | null, received: number): string | null | undefined {
  const from = Number(asked ?? 0);
  const reached = from + received;
  const total = statedTotal(page);
  if (isLast(page)) return total !== null && received > 0 && reached < total ? String(reached) : null;
  if (received === 0) return total !== null && from >= total ? null : undefined;
  const told = wholeNumber(page.getAttribute('IndexedPagingOffset'));
  return String(Math.max(reached, told ?? 0));
}

/** Every folder of a list; null when there is no list or one of them has no id: the rest would pass for all. */
function listedIn(page: Element): ListedFolder[] | null {
  const list = folderListIn(page);
  const folders = foldersIn(page);
  return list?.children.length === folders.length ? folders : null;
}

function statedTotal(page: Element): number | null {
  return wholeNumber(page.getAttribute('TotalItemsInView'));
}

function totalIn(page: Element): number | null {
  const count = statedTotal(page);
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

/** Items with a date that can be one, and how many there are without. */
function itemsIn(page: Element): { items: SeenItem[]; undated: number } {
  const list = page.getElementsByTagNameNS(TYPES, 'Items')[0];
  const all = [...(list?.children ?? [])];
  const items = all.flatMap((element): SeenItem[] => {
    const id = child(element, 'ItemId')?.getAttribute('Id');
    const receivedAt = instant(text(element, 'DateTimeReceived'));
    if (!id || receivedAt === null) return [];
    const expiresAt = instant(text(element, 'RetentionDate'));
    return [{ id, receivedAt, bytes: wholeNumber(text(element, 'Size')), expiresAt }];
  });
  return { items, undated: all.length - items.length };
}

/** Servers are not expected to tell it: where they do not, nothing went wrong. */
function quotaReply(value: ServerQuota | null): Reply {
  return value === null ? { kind: 'serverQuota', value, why: null } : { kind: 'serverQuota', value };
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
  for (let candidate = element.firstElementChild; candidate; candidate = candidate.nextElementSibling) {
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
