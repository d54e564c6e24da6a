import type { MailFileFacts, MailFileFolder } from '../../src/core/facts/mail-file';

/** Bytes of each message of the folders that are made here. */
export const MADE_BYTES = 1000;

/** A folder of mail with so many messages in each month (`YYYY-MM`), the first and the last on its 15th. */
export function mailFolder(
  id: string,
  months: Readonly<Record<string, number>>,
  more: Partial<MailFileFolder> = {},
): MailFileFolder {
  const dated = Object.entries(months).sort(([a], [b]) => (a < b ? -1 : 1));
  const items = dated.reduce((sum, [, count]) => sum + count, 0);
  const first = dated[0]?.[0];
  const last = dated.at(-1)?.[0];
  return {
    id,
    parentId: null,
    name: id,
    special: null,
    content: 'mail',
    items,
    unread: 0,
    bytes: items * MADE_BYTES,
    unsized: 0,
    undated: 0,
    oldest: first === undefined ? null : `${first}-15T10:00:00.000Z`,
    newest: last === undefined ? null : `${last}-15T10:00:00.000Z`,
    months: dated.map(([month, count]) => ({ month, items: count, bytes: count * MADE_BYTES })),
    days: [],
    deletedNotCompacted: null,
    ownCount: null,
    complete: true,
    ...more,
  };
}

/** A mail file with these folders. */
export function mailFileOf(folders: MailFileFolder[], more: Partial<MailFileFacts> = {}): MailFileFacts {
  return {
    kind: 'pst',
    format: 'unicode',
    name: 'ada.pst',
    sizeBytes: 1_000_000,
    modifiedAt: '2026-11-20T10:00:00.000Z',
    storeKey: '0123456789abcdef0123456789abcdef',
    passwordProtected: false,
    folders,
    largest: [],
    large: { items: 0, bytes: 0 },
    likelyDuplicates: { items: 0, bytes: 0 },
    freeBytes: null,
    complete: true,
    problems: [],
    bytesRead: 50_000,
    ...more,
  };
}
