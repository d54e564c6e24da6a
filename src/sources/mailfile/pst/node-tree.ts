import type { CachedAccess } from '../random-access';
import { u32 } from './bytes';
import { idAt, type Layout } from './layout';
import { NODE_TREE_PAGE, TreePages } from './tree-pages';

/** What a node is: the last five bits of its number. */
export const NODE_KIND = {
  folder: 0x02,
  message: 0x04,
  hierarchyTable: 0x0d,
  contentsTable: 0x0e,
} as const;

/** Numbers that are the same in every file. */
export const STORE_NODE = 0x21;
export const ROOT_FOLDER_NODE = 0x122;

/** A thing in the file: a folder, a message, a table. */
export interface Node {
  id: number;
  /** Block that holds its data; 0: none. */
  data: number;
  /** Block that lists what lies beside its data; 0: none. */
  sub: number;
  /** Node that it belongs to. */
  parent: number;
}

/** What kind of node a number stands for. */
export function kindOf(id: number): number {
  return id % 0x20;
}

/** The number of a folder's table: the folder's own, with another kind. */
export function tableOf(
  folder: number,
  kind: typeof NODE_KIND.hierarchyTable | typeof NODE_KIND.contentsTable,
): number {
  return folder - kindOf(folder) + kind;
}

/** All nodes of a file, by number. */
export class NodeTree {
  private readonly pages: TreePages;

  constructor(
    file: CachedAccess,
    private readonly layout: Layout,
    root: number,
  ) {
    this.pages = new TreePages(file, layout, root, NODE_TREE_PAGE);
  }

  /** A node; null: the file has none of that number. */
  async find(id: number): Promise<Node | null> {
    const found = await this.pages.find(id);
    return found === null ? null : this.nodeAt(found.bytes, found.at);
  }

  /** Hands over every node's number and parent. Returns whether all of the tree could be read. */
  each(visit: (id: number, parent: number) => void): Promise<boolean> {
    const parentAt = this.layout.idBytes * 3;
    return this.pages.each((bytes, at) => visit(u32(bytes, at), u32(bytes, at + parentAt)));
  }

  private nodeAt(bytes: Uint8Array, at: number): Node {
    const { idBytes } = this.layout;
    return {
      id: u32(bytes, at),
      data: idAt(bytes, at + idBytes, this.layout),
      sub: idAt(bytes, at + idBytes * 2, this.layout),
      parent: u32(bytes, at + idBytes * 3),
    };
  }
}
