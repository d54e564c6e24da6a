import { withParents, type NamedFolder } from '../tree/folder-tree';
import type { ZipEntry } from './zip-directory';

export interface OlmContents {
  /** Parents before their children, each with its messages. */
  folders: NamedFolder<ZipEntry[]>[];
  /** Bytes of each attached file, by its path. */
  attachments: ReadonlyMap<string, number>;
}

const MESSAGES = 'com.microsoft.__Messages';
const ATTACHMENTS = 'com.microsoft.__Attachments';

/** Whether a file inside an archive belongs to an export of Outlook for Mac. */
export function isOfOlm({ path }: ZipEntry): boolean {
  return path.includes(`${MESSAGES}/`);
}

/**
 * The folders of an export of Outlook for Mac, from the names of its files: each message is an XML file below
 * `Accounts/<address>/com.microsoft.__Messages/<folder>/` or `Local/com.microsoft.__Messages/<folder>/`.
 */
export function olmContents(entries: readonly ZipEntry[]): OlmContents {
  const attachments = new Map<string, number>();
  const byPath = new Map<string, { store: string; names: string[]; messages: ZipEntry[] }>();
  for (const entry of entries) {
    const names = entry.path.split('/');
    if (names.includes(ATTACHMENTS)) {
      attachments.set(entry.path, entry.bytes);
      continue;
    }
    const at = names.indexOf(MESSAGES);
    if (at < 0 || !/\.xml$/i.test(entry.path)) continue;
    const folder = names.slice(0, -1).join('/');
    const known = byPath.get(folder);
    if (known) known.messages.push(entry);
    else {
      byPath.set(folder, {
        store: names.slice(0, at).join('/'),
        names: names.slice(at + 1, -1).filter((name) => name !== MESSAGES),
        messages: [entry],
      });
    }
  }
  const found = [...byPath.values()];
  const several = new Set(found.map(({ store }) => store)).size > 1;
  return {
    attachments,
    folders: withParents(
      found.map(({ store, names, messages }) => {
        const top = several || names.length === 0 ? [store.slice(store.lastIndexOf('/') + 1)] : [];
        return { names: [...top, ...names], item: messages };
      }),
    ),
  };
}
