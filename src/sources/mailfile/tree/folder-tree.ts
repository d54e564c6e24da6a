import { nameOfPath, type MailPart } from '../mail-part';

/** How the mail of one folder lies on the disk. */
export type TreeItem =
  /** All messages in one file, which may have no byte yet. */
  | { as: 'mbox'; part: MailPart }
  /** Each message in a file of its own. */
  | { as: 'messages'; parts: MailPart[] };

/** One folder of a store. */
export interface NamedFolder<Item> {
  /** Names from the top of the store down; the last is its own. */
  names: string[];
  /** What holds its mail; null: only there to hold other folders. */
  item: Item | null;
}
export type TreeFolder = NamedFolder<TreeItem>;

export type TreeKind = 'thunderbirdFolder' | 'maildir' | 'mbox' | 'eml';

/** A store of mail that consists of several files below one folder of the disk. */
export interface MailTree {
  kind: TreeKind;
  /** Path of the folder that holds it. Text, never markup. */
  path: string;
  folders: TreeFolder[];
}

/** Mail that was found below a dropped folder, still without its place in a store. */
interface Found {
  /** Path of the file, or of the folder, that is the mail folder. */
  path: string;
  /** Folder of the disk in which it lies beside others of the same store. */
  container: string;
  item: TreeItem;
}

/** What the files below dropped folders are, as far as it concerns mail folders. */
export interface SortedParts {
  /** mbox files, empty ones beside their index included. */
  mboxes: readonly MailPart[];
  /** Single messages. */
  messages: readonly MailPart[];
  /** Paths of Thunderbird's index files: what lies beside one is Thunderbird's. */
  indexes: readonly string[];
}

/** Folders of the disk in which maildir keeps the messages of a mail folder. */
const MAILDIR_PARTS = new Set(['cur', 'new']);

/** Whether a file is a message of a maildir, which its place says. */
export function isInMaildir(path: string): boolean {
  return MAILDIR_PARTS.has(nameOfPath(folderOf(path)));
}

/** Puts the mail below dropped folders into stores: one for each folder of the disk in which mail folders lie side by side. */
export function treesOf(parts: SortedParts): MailTree[] {
  const found = [...mboxesFound(parts.mboxes), ...messagesFound(parts)];
  const containers = new Set([...found.map(({ container }) => container), ...parts.indexes.map(folderOf)]);
  const byRoot = new Map<string, Found[]>();
  for (const each of found) {
    const root = topmost(each.container, containers);
    const others = byRoot.get(root);
    if (others) others.push(each);
    else byRoot.set(root, [each]);
  }
  return [...byRoot].map(([path, all]) => ({
    kind: kindOf(path, all, parts.indexes),
    path,
    folders: withParents(all.map((each) => ({ names: namesOf(each, path), item: each.item }))),
  }));
}

/** Apple Mail exports a folder `X.mbox` with a file `mbox` inside. */
function mboxesFound(mboxes: readonly MailPart[]): Found[] {
  return mboxes.map((part) => {
    const folder = folderOf(part.path);
    const path = nameOfPath(part.path) === 'mbox' && /\.mbox$/i.test(folder) ? folder : part.path;
    return { path, container: folderOf(path), item: { as: 'mbox', part } };
  });
}

function messagesFound({ messages, indexes }: SortedParts): Found[] {
  const byFolder = new Map<string, MailPart[]>();
  for (const part of messages) {
    const folder = isInMaildir(part.path) ? folderOf(folderOf(part.path)) : folderOf(part.path);
    const others = byFolder.get(folder);
    if (others) others.push(part);
    else byFolder.set(folder, [part]);
  }
  const indexed = new Set(indexes.map((path) => path.replace(/\.msf$/i, '')));
  const holdsDotted = new Set(
    [...byFolder.keys()].filter((path) => nameOfPath(path).startsWith('.')).map((path) => folderOf(path)),
  );
  return [...byFolder].map(([path, parts]) => {
    // A server's maildir is the inbox itself, with its folders inside, each with a dot before its name.
    const isTop = !indexed.has(path) && (holdsDotted.has(path) || folderOf(path) === '');
    return { path, container: isTop ? path : folderOf(path), item: { as: 'messages', parts } };
  });
}

function topmost(container: string, containers: ReadonlySet<string>): string {
  let top = container;
  for (let path = container; path !== ''; path = folderOf(path)) if (containers.has(path)) top = path;
  return top;
}

function kindOf(root: string, found: readonly Found[], indexes: readonly string[]): TreeKind {
  const inside = (path: string) => path.startsWith(`${root}/`);
  if (indexes.some(inside) || found.some(({ path }) => /\.sbd\//i.test(path))) return 'thunderbirdFolder';
  if (found.some(({ item }) => item.as === 'mbox')) return 'mbox';
  return found.some(({ item }) => item.as === 'messages' && item.parts.some(({ path }) => isInMaildir(path)))
    ? 'maildir'
    : 'eml';
}

/** Name of the inbox in a server's maildir, which has none of its own there. */
const MAILDIR_INBOX = 'INBOX';

function namesOf({ path, item }: Found, root: string): string[] {
  const isMaildir = item.as === 'messages' && item.parts.some((part) => isInMaildir(part.path));
  if (path === root) return [isMaildir ? MAILDIR_INBOX : nameOfPath(path)];
  const below = root === '' ? path : path.slice(root.length + 1);
  return below.split('/').flatMap((name) => {
    if (isMaildir && name.startsWith('.')) return name.slice(1).split('.');
    return [name.replace(/\.(?:sbd|mbox)$/i, '') || name];
  });
}

/** Parents before their children, with those that hold no mail of their own. Each place once. */
export function withParents<Item>(folders: readonly NamedFolder<Item>[]): NamedFolder<Item>[] {
  const byPlace = new Map<string, NamedFolder<Item>>();
  const add = (folder: NamedFolder<Item>) => {
    for (let depth = 1; depth < folder.names.length; depth++) {
      const names = folder.names.slice(0, depth);
      const place = names.join('/');
      if (!byPlace.has(place)) byPlace.set(place, { names, item: null });
    }
    const place = folder.names.join('/');
    const other = byPlace.get(place);
    if (!other?.item) {
      byPlace.set(place, folder);
      return;
    }
    // Two of one name, as `Work` and `Work.mbox`: both count, under names that tell them apart.
    add({ ...folder, names: folder.names.with(-1, `${folder.names.at(-1) ?? ''} (2)`) });
  };
  // An empty one with children stands before them by its shorter path.
  [...folders].sort((a, b) => a.names.length - b.names.length).forEach(add);
  return [...byPlace.values()].sort((a, b) => a.names.length - b.names.length);
}

/** The folder of the disk that a path lies in; empty: none. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}
