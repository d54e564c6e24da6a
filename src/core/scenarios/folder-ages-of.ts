import type { MailKind } from '../copies/copy';
import type { Fact } from '../facts/evidence';
import type { MailFolder, MailboxState } from '../facts/mailbox';
import { countedFolders, folderTree } from '../facts/mailbox-sums';
import type { FolderAges, MeasuredMail } from './mail-ages';

const NAMED_KINDS = ['inbox', 'sent', 'drafts', 'deleted'] as const;

/**
 * The ages of mail that a mailbox on a server told of, for the account it belongs to. Folders below Deleted Items
 * count as deleted mail; calendars and contacts have no age of that kind and are left out, and so are searches.
 */
export function measuredMailOf(state: MailboxState, account: string): MeasuredMail {
  const kinds = kindsByFolder(state);
  const folders = countedFolders(state)
    .filter((folder) => folder.mail)
    .map((folder) => ({
      account,
      kind: kinds.get(folder.id) ?? 'folders',
      folder: folder.id,
      name: folder.name,
      ...(folder.together === undefined ? {} : { together: folder.together }),
      cuts: cutsOf(folder, state.ageLimits),
      oldestOn: folder.oldest.known ? (folder.oldest.value?.slice(0, 10) ?? null) : null,
    }));
  return {
    countedOn: state.takenAt.slice(0, 10),
    complete: state.folderCount.known,
    folders,
    noneOf: kindsWithout(folders, state).map((kind) => ({ account, kind })),
  };
}

/** A folder of unknown purpose may be any of the named ones. */
function kindsWithout(folders: readonly FolderAges[], { folderCount, named }: MailboxState): MailKind[] {
  const ids = new Set(folders.map(({ folder }) => folder));
  const told = NAMED_KINDS.every((name) => {
    const id: Fact<string | null> = named[name];
    return id.known && (id.value === null || ids.has(id.value));
  });
  if (!told || !folderCount.known) return [];
  return [...NAMED_KINDS, 'folders' as const].filter((kind) => !folders.some((one) => one.kind === kind));
}

function kindsByFolder(state: MailboxState): Map<string, MailKind> {
  const kinds = new Map<string, MailKind>();
  const deleted = folderTree(state, 'deleted');
  if (deleted.known) deleted.value?.forEach((folder) => kinds.set(folder.id, 'deleted'));
  for (const name of ['inbox', 'sent', 'drafts'] as const) {
    const named: Fact<string | null> = state.named[name];
    if (named.known && named.value !== null) kinds.set(named.value, name);
  }
  return kinds;
}

/** A limit at which the number of items was not told is left out: what lies between is bounded by its neighbours. */
function cutsOf(folder: MailFolder, limits: readonly number[]): FolderAges['cuts'] {
  const older = limits.flatMap((days, at) => {
    const told = folder.older[at];
    return told ? [{ days, ...told }] : [];
  });
  const cuts = [{ days: 0, items: folder.items, bytes: folder.bytes }, ...older].flatMap(
    ({ days, items, bytes }) =>
      items.known ? [{ days, items: items.value, bytes: bytes.known ? bytes.value : null }] : [],
  );
  return cuts.sort((a, b) => a.days - b.days);
}
