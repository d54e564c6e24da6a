import { NAMED_FOLDERS, type MailboxState, type NamedFolder } from '../../core/facts/mailbox';
import { countedFolders } from '../../core/facts/mailbox-sums';

/** The folders that every mailbox has, and all others together. */
export type FolderKind = NamedFolder | 'others';

export interface KindOfFolder {
  kind: FolderKind;
  /** Bytes in folders of this kind, those inside them included. */
  bytes: number;
}

/**
 * How much of the mailbox each kind of folder takes, the largest first, nothing left out and nothing twice. null: it is not
 * known which folder is the inbox, or how large all of them are.
 */
export function spaceByKind(mailbox: MailboxState): KindOfFolder[] | null {
  const { named, folderCount } = mailbox;
  if (!folderCount.known || !named.inbox.known || named.inbox.value === null) return null;
  const folders = countedFolders(mailbox);
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const kinds = new Map<string, NamedFolder>();
  for (const kind of NAMED_FOLDERS) {
    const folder = named[kind];
    if (folder.known && folder.value !== null) kinds.set(folder.value, kind);
  }
  const sums = new Map<FolderKind, number>();
  for (const folder of folders) {
    if (!folder.bytes.known) return null;
    // Folders that name each other as parent come to an end.
    const passed = new Set<string>();
    let at: string | null = folder.id;
    while (at !== null && !kinds.has(at) && !passed.has(at)) {
      passed.add(at);
      at = byId.get(at)?.parentId ?? null;
    }
    const kind = (at !== null && kinds.get(at)) || 'others';
    sums.set(kind, (sums.get(kind) ?? 0) + folder.bytes.value);
  }
  return [...sums]
    .map(([kind, bytes]) => ({ kind, bytes }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes);
}
