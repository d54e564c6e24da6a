import { unknown, type Fact } from './evidence';
import { NAMED_FOLDERS, type MailboxState, type MailFolder } from './mailbox';
import { sumOf } from './mailbox-sums';

/**
 * So many entries a mailbox may have wherever facts are shown, judged and kept. Beyond it nobody reads the list, and
 * every page would have to work through thousands of folders. Outlook itself is said to slow down beyond 500 folders:
 * https://support.microsoft.com/kb/2768656
 */
export const MOST_ENTRIES = 500;

/**
 * The same mailbox with its small folders put together, so that it has at most about `most` entries. By themselves
 * stay the named folders, those of the largest items, the largest and the fullest, and whatever these lie in; the
 * others become one entry below the nearest folder that stays, apart from each other where what is known differs.
 * Every sum over folders, over a named folder and everything below it, and by age stays the same to the byte.
 */
export function putTogether(state: MailboxState, most: number = MOST_ENTRIES): MailboxState {
  if (state.folders.length <= most) return state;
  const byId = new Map(state.folders.map((folder) => [folder.id, folder]));
  const ranked = [...ranks(state.folders)];
  for (let room = Math.floor(most * 0.7); ; room = Math.floor(room / 2)) {
    const folders = gather(state, byId, staying(state, byId, ranked, room));
    if (folders.length <= most || room === 0) return { ...state, folders };
  }
}

type ById = ReadonlyMap<string, MailFolder>;

/** The largest and the fullest in turn, each once, searches left out. */
function* ranks(folders: readonly MailFolder[]): Generator<MailFolder> {
  const counted = folders.filter((folder) => !folder.search);
  const value = (fact: Fact<number>): number => (fact.known ? fact.value : -1);
  const largest = counted.toSorted((a, b) => value(b.bytes) - value(a.bytes));
  const fullest = counted.toSorted((a, b) => value(b.items) - value(a.items));
  const seen = new Set<MailFolder>();
  for (const [at, large] of largest.entries()) {
    for (const folder of [fullest[at], large]) {
      if (folder === undefined || seen.has(folder)) continue;
      seen.add(folder);
      yield folder;
    }
  }
}

/** Ids of the folders that stay by themselves, with the folders that they lie in. */
function staying(state: MailboxState, byId: ById, ranked: readonly MailFolder[], room: number): Set<string> {
  const stay = new Set<string>();
  const keep = (id: string | null): void => {
    for (let at = id; at !== null && !stay.has(at); at = byId.get(at)?.parentId ?? null) {
      if (byId.has(at)) stay.add(at);
      else return;
    }
  };
  for (const name of NAMED_FOLDERS) {
    const named = state.named[name];
    if (named.known) keep(named.value);
  }
  if (state.largest.known) for (const { folderId } of state.largest.value) keep(folderId);
  for (const { id } of ranked) {
    if (stay.size >= room) break;
    keep(id);
  }
  // Whatever else, the fullest folder is named by itself.
  keep(ranked[0]?.id ?? null);
  return stay;
}

function gather(state: MailboxState, byId: ById, stay: ReadonlySet<string>): MailFolder[] {
  const folders: MailFolder[] = [];
  const groups = new Map<string, { parentId: string | null; members: MailFolder[] }>();
  const homes = new Map<string, string | null>();
  for (const folder of state.folders) {
    if (stay.has(folder.id)) {
      folders.push(folder);
      continue;
    }
    const parentId = homeOf(folder, byId, stay, homes);
    const key = `${kindOf(folder)}|${parentId ?? ''}`;
    const group = groups.get(key);
    if (group) group.members.push(folder);
    else groups.set(key, { parentId, members: [folder] });
  }
  for (const [key, { parentId, members }] of groups) {
    const [first] = members;
    if (first && members.length === 1) folders.push({ ...first, parentId });
    else if (first) folders.push(sumUp(first, members, `together|${key}`, parentId, state.source));
  }
  return folders;
}

/** The nearest folder above that stays; null: there is none. */
function homeOf(
  folder: MailFolder,
  byId: ById,
  stay: ReadonlySet<string>,
  homes: Map<string, string | null>,
): string | null {
  const way: string[] = [];
  let at = folder.parentId;
  let home: string | null = null;
  while (at !== null && !way.includes(at)) {
    const known = homes.get(at);
    if (stay.has(at)) home = at;
    if (home !== null || known !== undefined) {
      home ??= known ?? null;
      break;
    }
    way.push(at);
    at = byId.get(at)?.parentId ?? null;
  }
  for (const id of way) homes.set(id, home);
  return home;
}

/** Folders of one kind can be added up and nothing that is known of one is lost beside another. */
function kindOf({ hidden, search, mail, items, bytes, oldest, older }: MailFolder): string {
  const facts = [items, bytes, oldest, ...older.flatMap((one) => [one.items, one.bytes])];
  const known = facts.map((fact) => (fact.known ? '' : fact.reason));
  return [hidden, search, mail, ...known].join();
}

function sumUp(
  first: MailFolder,
  members: readonly MailFolder[],
  id: string,
  parentId: string | null,
  source: string,
): MailFolder {
  const sum = (part: (folder: MailFolder) => Fact<number> | undefined): Fact<number> =>
    sumOf(
      members.map((folder) => part(folder) ?? unknown('notAsked')),
      source,
    ).value;
  return {
    id,
    parentId,
    name: '',
    hidden: first.hidden,
    search: first.search,
    mail: first.mail,
    childFolders: unknown('notAsked'),
    items: sum(({ items }) => items),
    bytes: sum(({ bytes }) => bytes),
    oldest: members.map(({ oldest }) => oldest).reduce(older),
    older: first.older.map((_, at) => ({
      items: sum((folder) => folder.older[at]?.items),
      bytes: sum((folder) => folder.older[at]?.bytes),
    })),
    together: members.length,
  };
}

/** The earlier of two; an empty folder has none. */
function older(a: Fact<string | null>, b: Fact<string | null>): Fact<string | null> {
  if (!a.known || !b.known || b.value === null) return a;
  return a.value === null || b.value < a.value ? b : a;
}
