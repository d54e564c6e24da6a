import type {
  MailFileFacts,
  MailFileFolder,
  MailFileOptions,
  MailFileProblem,
  MailFileProblemCode,
} from '../../../core/facts/mail-file';
import type { CachedAccess } from '../random-access';
import { FileTally, FolderTally } from '../tally';
import { BlockTree } from './block-tree';
import { Blocks } from './blocks';
import { Damage } from './damage';
import {
  readFolder,
  readStore,
  type FolderProperties,
  type NamedSpecial,
  type StoreProperties,
} from './folder-properties';
import { subfoldersOf, takeCensus, unlistedBelow } from './folders';
import type { Encoding, PstHeader } from './header';
import type { Layout } from './layout';
import { readMessages } from './messages';
import { NODE_KIND, NodeTree, ROOT_FOLDER_NODE, STORE_NODE, tableOf, type Node } from './node-tree';
import { CACHE_TOP, inboxOf, RECEIVE_FOLDERS_NODE, SpecialFolders } from './special-folders';

/** Problems with which nothing that can be counted is lost. */
const HARMLESS: ReadonlySet<MailFileProblemCode> = new Set(['folderNotListed', 'topUnknown']);
/** More folders than any real file has. */
const MOST_FOLDERS = 100_000;

/** A folder that was found, and under which other one. */
interface Found {
  id: number;
  parent: number | null;
}

/** One run through a file that is known to be a data file. Gathers what it finds, so that it can end anywhere. */
export class StoreReading {
  private readonly nodes: NodeTree;
  private readonly blocks: Blocks;
  private readonly tally: FileTally;
  private readonly folders = new Map<number, MailFileFolder>();
  private readonly found = new Set<number>();
  private readonly specials = new SpecialFolders();
  private readonly problems = new Map<string, MailFileProblem>();
  private store: StoreProperties | null = null;
  private itemsDone = 0;

  constructor(
    private readonly file: CachedAccess,
    private readonly header: PstHeader & { layout: Layout; encoding: Encoding },
    private readonly modifiedAt: string | null,
    private readonly options: MailFileOptions,
  ) {
    const { layout, encoding, nodeTree, blockTree } = header;
    this.tally = new FileTally(options.lookFor);
    this.nodes = new NodeTree(file, layout, nodeTree);
    this.blocks = new Blocks(file, new BlockTree(file, layout, blockTree), layout, encoding);
  }

  /** Notes why something is missing or differs; the same thing once. */
  note(code: MailFileProblemCode, folder: number | null): void {
    const folderId = folder === null ? null : String(folder);
    this.problems.set(`${code} ${folderId ?? ''}`, { code, folderId });
  }

  async run(): Promise<void> {
    await this.readStore();
    const top = await this.top();
    await this.readTree([{ id: top, parent: null }], top);
    await this.compareWithNodes(top);
  }

  /** What was found so far. */
  result(): Partial<MailFileFacts> {
    const folders = [...this.folders].map(([id, folder]) => ({
      ...folder,
      special: this.specials.of(id),
    }));
    const problems = [...this.problems.values()];
    return {
      storeKey: this.store?.key ?? null,
      // In an OST the same property means something else.
      passwordProtected: this.header.kind === 'pst' ? (this.store?.passwordProtected ?? null) : null,
      folders,
      largest: this.tally.largest,
      large: this.tally.large,
      likelyDuplicates: this.tally.likelyDuplicates,
      complete: problems.every(({ code }) => HARMLESS.has(code)) && folders.every(({ complete }) => complete),
      problems,
      bytesRead: this.file.bytesRead,
    };
  }

  private async readStore(): Promise<void> {
    const store = await this.orNull(async () => {
      const node = await this.nodes.find(STORE_NODE);
      return node === null ? null : readStore(this.blocks, node);
    });
    this.store = store;
    this.takeSpecials(store?.specials ?? []);
    const inbox = await this.orNull(async () => {
      const node = await this.nodes.find(RECEIVE_FOLDERS_NODE);
      return node === null ? null : inboxOf(this.blocks, node);
    });
    // A file in which no mail arrives says that all of it goes to its root.
    if (inbox !== null && inbox !== ROOT_FOLDER_NODE)
      this.specials.name({ by: 'node', node: inbox }, 'inbox');
    // The root folder names special folders as the inbox does.
    const root = await this.orNull(() => this.nodes.find(ROOT_FOLDER_NODE));
    const properties = root === null ? null : await this.properties(root);
    this.takeSpecials(properties?.specials ?? []);
  }

  private takeSpecials(specials: readonly NamedSpecial[]): void {
    for (const { folder, special } of specials) this.specials.name(folder, special);
  }

  /** The folder whose subfolders people see. */
  private async top(): Promise<number> {
    const subtree = this.store?.subtree ?? null;
    const node = subtree === null ? null : await this.orNull(() => this.nodes.find(subtree));
    if (node !== null) return node.id;
    const cache = await this.orNull(() => this.nodes.find(CACHE_TOP.node));
    const properties = cache === null ? null : await this.properties(cache);
    if (properties?.own?.by === 'cache' && properties.own.id === CACHE_TOP.id) return CACHE_TOP.node;
    this.note('topUnknown', null);
    return ROOT_FOLDER_NODE;
  }

  /** Reads folders and all that lies below them, level by level. */
  private async readTree(start: readonly Found[], top: number): Promise<void> {
    const queue = [...start];
    for (const { id } of start) this.found.add(id);
    for (const { id, parent } of queue) {
      const node = await this.orNull(() => this.nodes.find(id));
      if (node === null) {
        this.note(id === top ? 'damagedIndex' : 'folderMissing', parent === top ? null : parent);
        continue;
      }
      await this.readOne(node, parent === top ? null : parent, id === top);
      for (const child of await this.subfolders(id)) {
        if (this.found.size >= MOST_FOLDERS) {
          this.note('limitReached', null);
          break;
        }
        if (this.found.has(child)) {
          this.note('folderLoop', id === top ? null : id);
          continue;
        }
        this.found.add(child);
        queue.push({ id: child, parent: id });
      }
      this.tell();
    }
  }

  private async subfolders(id: number): Promise<number[]> {
    const below = await this.orNull(() => subfoldersOf(this.blocks, this.nodes, id));
    if (below?.complete !== true) this.note('damagedIndex', null);
    return below?.ids ?? [];
  }

  /** The top itself is shown only where messages lie in it. */
  private async readOne(node: Node, parent: number | null, isTop: boolean): Promise<void> {
    const properties = await this.properties(node);
    if (properties === null) this.note('damagedFolder', isTop ? null : node.id);
    else if (!isTop) this.takeOwn(node.id, properties);
    const content = properties?.content ?? 'mail';
    const tally = new FolderTally(this.tally, String(node.id), content === 'mail');
    const before = this.itemsDone;
    const keep = (knowsUnread: boolean, complete: boolean) => {
      this.itemsDone = before + tally.items;
      if (isTop && tally.items === 0) return;
      const { unread, ...sums } = tally.sums(this.modifiedAt);
      const folder: MailFileFolder = {
        id: String(node.id),
        parentId: parent === null ? null : String(parent),
        name: properties?.name ?? '',
        special: this.specials.of(node.id),
        content,
        ...sums,
        unread: knowsUnread ? unread : null,
        deletedNotCompacted: null,
        ownCount: properties?.count ?? null,
        complete,
      };
      this.folders.set(node.id, folder);
    };
    let ended = false;
    try {
      const { knowsUnread, complete } = await this.messages(node.id, tally, () => {
        this.itemsDone = before + tally.items;
        this.tell();
      });
      keep(knowsUnread, complete && properties !== null);
      if (!complete) this.note('messagesUnreadable', isTop ? null : node.id);
      ended = true;
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.note('damagedFolder', isTop && tally.items === 0 ? null : node.id);
    } finally {
      // Also where the reading ends here: what was counted so far is there.
      if (!ended) keep(false, false);
    }
    const folder = this.folders.get(node.id);
    if (folder !== undefined) this.options.onFolder?.(folder);
  }

  private async messages(folder: number, tally: FolderTally, onMessages: () => void) {
    const table = await this.nodes.find(tableOf(folder, NODE_KIND.contentsTable));
    if (table === null) throw new Damage('no list of messages');
    return readMessages(this.blocks, table, tally, onMessages);
  }

  /** Looks for folders that no list names, and compares what the lists hold with what is there. */
  private async compareWithNodes(top: number): Promise<void> {
    const census = await takeCensus(this.nodes);
    if (!census.whole) this.note('damagedIndex', null);
    for (const id of unlistedBelow(census, top, (folder) => this.found.has(folder))) {
      if (this.found.has(id)) continue;
      this.note('folderNotListed', id);
      await this.readTree([{ id, parent: census.folders.get(id) ?? null }], top);
    }
    for (const [id, folder] of this.folders) {
      const nodes = census.whole ? (census.messages.get(id) ?? 0) : folder.items;
      const own = folder.ownCount ?? folder.items;
      if (own === folder.items && nodes === folder.items) continue;
      this.note('countDiffers', id);
      if (own > folder.items || nodes > folder.items) this.folders.set(id, { ...folder, complete: false });
    }
  }

  private properties(folder: Node): Promise<FolderProperties | null> {
    return this.orNull(() => readFolder(this.blocks, folder, this.store?.codePage ?? null));
  }

  private takeOwn(id: number, { namesOthers, specials, own }: FolderProperties): void {
    this.specials.known(id, own);
    if (!namesOthers) return;
    this.specials.name({ by: 'node', node: id }, 'inbox');
    this.takeSpecials(specials);
  }

  /** A part that is damaged is null; whoever asked says what that means. */
  private async orNull<T>(read: () => Promise<T>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof Damage) return null;
      throw error;
    }
  }

  private tell(): void {
    this.options.onProgress?.({
      foldersDone: this.folders.size,
      foldersTotal: this.found.size,
      itemsDone: this.itemsDone,
      bytesRead: this.file.bytesRead,
    });
  }
}
