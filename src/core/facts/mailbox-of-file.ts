import { addDays } from '../days';
import type { DataFile } from './account';
import { known, unknown, type Fact } from './evidence';
import { mailBefore } from './file-ages';
import type { MailFileFacts, MailFileFolder } from './mail-file';
import { AGE_LIMITS_DAYS, MAILBOX, type MailFolder, type MailboxState, type NAMED_FOLDERS } from './mailbox';
import type { Source } from './snapshot';

/** More undated mail than this share of a folder, and its ages say too little. */
const MOST_UNDATED = 0.05;

/**
 * What was counted in a data file as the state of a mailbox, so that it is shown, added up and foretold in the same way
 * as one on a server; null: nothing was counted in it. Its id is that of the file.
 */
export function mailboxOfFile(file: DataFile, sources: readonly Source[]): MailboxState | null {
  if (file.contents?.known !== true) return null;
  const { value: contents, source } = file.contents;
  const takenAt = sources.find(({ id }) => id === source)?.readAt ?? contents.modifiedAt;
  if (takenAt === null) return null;
  const lastDay = (contents.modifiedAt ?? takenAt).slice(0, 10);
  const children = new Map<string, number>();
  for (const { parentId } of contents.folders)
    if (parentId !== null) children.set(parentId, (children.get(parentId) ?? 0) + 1);
  return {
    ...MAILBOX.blankWith({
      id: file.id,
      address: null,
      service: 'mailFile',
      source,
      takenAt,
      ageLimits: [...AGE_LIMITS_DAYS],
      folders: contents.folders.map((folder) =>
        folderOf(
          // A file that is one folder itself may have no other name.
          folder.name === '' ? { ...folder, name: contents.name } : folder,
          children.get(folder.id) ?? 0,
          { takenAt, lastDay, source },
        ),
      ),
      problems: [],
    }),
    folderCount: contents.complete ? known(contents.folders.length, 'measured', source) : unknown('failed'),
    named: namedOf(contents, source),
    largest: known(
      contents.largest.map(({ sizeBytes, folderId, month }, at) => ({
        id: String(at),
        folderId,
        bytes: sizeBytes,
        receivedAt: month === null ? null : `${month}-01T00:00:00.000Z`,
      })),
      'measured',
      source,
    ),
  };
}

interface Reading {
  takenAt: string;
  lastDay: string;
  source: string;
}

function folderOf(folder: MailFileFolder, childFolders: number, reading: Reading): MailFolder {
  const { source } = reading;
  const { id, parentId, name, content, items, bytes, unsized, oldest, undated, complete } = folder;
  const measured = <T>(value: T): Fact<T> => known(value, 'measured', source);
  return {
    id,
    parentId,
    name,
    hidden: false,
    search: false,
    mail: content === 'mail',
    childFolders: measured(childFolders),
    items: measured(items),
    bytes: unsized === 0 ? measured(bytes) : unknown('notReadable'),
    oldest: measured(items > 0 && oldest === null ? null : oldest),
    older: AGE_LIMITS_DAYS.map((days) => {
      if (undated > items * MOST_UNDATED) {
        return { items: unknown('notReadable'), bytes: unknown('notReadable') };
      }
      // Mail so many days old arrived on that day or before it.
      const day = addDays(reading.takenAt.slice(0, 10), 1 - days);
      const older = mailBefore(folder, day, reading.lastDay);
      const level = older.exact && undated === 0 ? 'measured' : 'estimated';
      return { items: known(older.items, level, source), bytes: known(older.bytes, level, source) };
    }),
    ...(!complete && { partial: true }),
  };
}

/** A special folder that was not found may be there under a name that says nothing. */
function namedOf({ folders }: MailFileFacts, source: string): MailboxState['named'] {
  const idOf = (name: (typeof NAMED_FOLDERS)[number]): Fact<string | null> => {
    const folder = folders.find(({ special }) => special === name);
    return folder ? known(folder.id, 'measured', source) : unknown('notReadable');
  };
  return {
    inbox: idOf('inbox'),
    sent: idOf('sent'),
    drafts: idOf('drafts'),
    deleted: idOf('deleted'),
    junk: idOf('junk'),
    archive: idOf('archive'),
  };
}
