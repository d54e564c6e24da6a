import { FILES_OF_LOT, askFew } from './files-of-drop';

/** https://wicg.github.io/file-system-access/#local-filesystem */
interface PicksFolder {
  showDirectoryPicker: (options: { id: string; mode: 'read' }) => Promise<FileSystemDirectoryHandle>;
}

function picksFolder(page: object): page is PicksFolder {
  return 'showDirectoryPicker' in page && typeof page.showDirectoryPicker === 'function';
}

/** Whether this browser lets a page choose a folder and look into it little by little. */
export const canChooseFolder = (page: object = window): boolean => picksFolder(page);

/**
 * Has a folder chosen, and gives its files as they are found, those in folders below as well; null: none was chosen, or
 * the browser does not let the page into it, and says so itself. Files and folders that cannot be read are passed over.
 */
export async function chooseFolder(page: object = window): Promise<AsyncIterable<File[]> | null> {
  if (!picksFolder(page)) return null;
  const folder = await page.showDirectoryPicker({ id: 'company', mode: 'read' }).catch(() => null);
  return folder && filesInFolder(folder);
}

async function* filesInFolder(folder: FileSystemDirectoryHandle): AsyncGenerator<File[]> {
  let lot: FileSystemFileHandle[] = [];
  try {
    for await (const entry of folder.values()) {
      if (entry.kind === 'directory') yield* filesInFolder(entry);
      else if (lot.push(entry) === FILES_OF_LOT) {
        yield await filesOf(lot);
        lot = [];
      }
    }
  } catch {
    // What was found before the folder could not be read any further is given.
  }
  yield await filesOf(lot);
}

const filesOf = (handles: readonly FileSystemFileHandle[]): Promise<File[]> =>
  askFew(handles, (handle) => handle.getFile().catch(() => null));
