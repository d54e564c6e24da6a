import type { CachedAccess, Stretch } from '../random-access';
import { u16 } from './bytes';
import { Damage } from './damage';
import { idAt, type Layout } from './layout';
import { BLOCK_TREE_PAGE, blockId, TreePages } from './tree-pages';

/** Where a block lies. */
export interface BlockPlace extends Stretch {
  id: number;
  /** Bytes of the block when it is not compressed (any more). */
  inflatedBytes: number;
}

/** Where each block of a file lies, by its id. */
export class BlockTree {
  private readonly pages: TreePages;

  constructor(
    private readonly file: CachedAccess,
    private readonly layout: Layout,
    root: number,
  ) {
    this.pages = new TreePages(file, layout, root, BLOCK_TREE_PAGE);
  }

  /** Throws `Damage` where the file has no such block, or where it would lie beyond the end. */
  async find(id: number): Promise<BlockPlace> {
    const key = blockId(id);
    const found = await this.pages.find(key);
    if (found === null) throw new Damage('no such block');
    const { bytes, at } = found;
    const offset = idAt(bytes, at + this.layout.idBytes, this.layout);
    const length = u16(bytes, at + this.layout.idBytes * 2);
    const inflatedBytes = this.layout.compresses ? u16(bytes, at + this.layout.idBytes * 2 + 2) : length;
    if (length === 0 || offset + length > this.file.size) throw new Damage('block beyond the end');
    return { id: key, offset, length, inflatedBytes };
  }
}
