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
  const first = Math.floor(most * 0.4);
  const ranked = ranks(state.folders, first);
  for (let room = first; ; room = Math.floor(room / 2)) {
    const { alone, groups } = sort(state.folders, byId, staying(state, byId, ranked, room));
    if (alone.length + groups.length > most && room > 0) continue;
    const summed = groups.map((group) => sumUp(group, state.source));
    return { ...state, folders: [...alone, ...summed] };
  }
}

type ById = ReadonlyMap<string, MailFolder>;

/** The largest and the fullest in turn, so many of each at least, each once; searches left out. */
function ranks(folders: readonly MailFolder[], count: number): MailFolder[] {
  const counted = folders.filter((folder) => !folder.search);
  const value = (fact: Fact<number>): number => (fact.known ? fact.value : -1);
  const top = (part: (folder: MailFolder) => number): MailFolder[] => {
    // Numbers are sorted many times faster than folders.
    const least = Float64Array.from(counted, part).sort().at(-count) ?? -1;
    return counted.filter((folder) => part(folder) >= least).sort((a, b) => part(b) - part(a));
  };
  const largest = top(({ bytes }) => value(bytes));
  const fullest = top(({ items }) => value(items));
  const ranked = new Set<MailFolder>();
  for (let at = 0; at < Math.max(largest.length, fullest.length); at += 1) {
    for (const folder of [fullest[at], largest[at]]) if (folder) ranked.add(folder);
  }
  return [...ranked];
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

interface Group {
  parentId: string | null;
  kind: string;
  first: MailFolder;
  /** The first one among them. */
  members: MailFolder[];
}

/** The folders that stay, and the others in groups that can be added up. */
function sort(
  folders: readonly MailFolder[],
  byId: ById,
  stay: ReadonlySet<string>,
): { alone: MailFolder[]; groups: Group[] } {
  const alone: MailFolder[] = [];
  const groups: Group[] = [];
  const found = new Map<string | null, Map<string, Group>>();
  const homes = new Map<string, string | null>();
  for (const folder of folders) {
    if (stay.has(folder.id)) {
      alone.push(folder);
      continue;
    }
    const parentId = homeOf(folder, byId, stay, homes);
    const kind = kindOf(folder);
    const below = found.get(parentId) ?? new Map<string, Group>();
    found.set(parentId, below);
    const known = below.get(kind);
    if (known) {
      known.members.push(folder);
    } else {
      const group = { parentId, kind, first: folder, members: [folder] };
      below.set(kind, group);
      groups.push(group);
    }
  }
  return { alone, groups };
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
  let gaps = '';
  const look = (fact: Fact<unknown>, at: number): void => {
    if (!fact.known) gaps += `,${at}${fact.reason}`;
  };
  look(items, 0);
  look(bytes, 1);
  look(oldest, 2);
  older.forEach((one, at) => {
    look(one.items, 3 + 2 * at);
    look(one.bytes, 4 + 2 * at);
  });
  return `${(hidden ? 1 : 0) + (search ? 2 : 0) + (mail ? 4 : 0)}${gaps}`;
}

function sumUp({ parentId, kind, first, members }: Group, source: string): MailFolder {
  if (members.length === 1) return { ...first, parentId };
  const sum = (part: (folder: MailFolder) => Fact<number> | undefined): Fact<number> =>
    sumOf(
      members.map((folder) => part(folder) ?? unknown('notAsked')),
      source,
    ).value;
  return {
    id: `together|${kind}|${parentId ?? ''}`,
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
