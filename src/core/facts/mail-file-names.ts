import type { StandIn } from './fields';
import type { MailFileFacts } from './mail-file';

/** What a mail file holds, with its folders numbered: a folder may be named after a customer. */
export function contentsWithoutNames(
  contents: MailFileFacts,
  _standIn: StandIn,
  name: string,
): MailFileFacts {
  const numbers = new Map(contents.folders.map(({ id }, index) => [id, String(index + 1)]));
  const idOf = (id: string) => numbers.get(id) ?? '0';
  const orNull = (id: string | null) => (id === null ? null : idOf(id));
  return {
    ...contents,
    name,
    storeKey: null,
    folders: contents.folders.map((folder) => ({
      ...folder,
      id: idOf(folder.id),
      parentId: orNull(folder.parentId),
      name: idOf(folder.id),
    })),
    largest: contents.largest.map((item) => ({ ...item, folderId: idOf(item.folderId) })),
    problems: contents.problems.map(({ code, folderId }) => ({ code, folderId: orNull(folderId) })),
  };
}
