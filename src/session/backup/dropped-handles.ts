/** The part of a drop that is looked at. */
type Dropped = Pick<DataTransferItem, 'kind'>;

/** What the browser tells two dropped files apart by, as long as the page lasts. */
export const handles = new WeakMap<File, Promise<FileSystemHandle | null>>();

/**
 * Notes what the browser can tell two files apart by, where it can: Chromium gives a handle for each dropped file. It
 * has to be asked for while the drop lasts.
 */
export function noteHandles(items: readonly Dropped[], files: readonly File[]): void {
  const ofFiles = items.filter(({ kind }) => kind === 'file');
  if (ofFiles.length !== files.length) return;
  for (const [at, file] of files.entries()) {
    const item = ofFiles[at];
    if (item === undefined || !givesHandle(item)) continue;
    const handle = item.getAsFileSystemHandle().catch(() => null);
    handles.set(file, handle);
  }
}

/** https://wicg.github.io/file-system-access/#drag-and-drop */
interface GivesHandle {
  getAsFileSystemHandle: () => Promise<FileSystemHandle | null>;
}

function givesHandle(item: object): item is GivesHandle {
  return 'getAsFileSystemHandle' in item && typeof item.getAsFileSystemHandle === 'function';
}
