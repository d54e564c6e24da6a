/** The part of a drop that is looked at. */
type Dropped = Pick<DataTransferItem, 'kind'>;

const handles = new WeakMap<File, Promise<FileSystemHandle | null>>();
/** Handles of files that were read as those in use, by what a copy would have too. They last as long as the page. */
const inUse = new Map<string, Promise<FileSystemHandle | null>>();

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

/** Notes that these files were dropped as those that the mail program uses. */
export function noteInUse(files: readonly File[]): void {
  for (const file of files) {
    const handle = handles.get(file);
    if (handle) inUse.set(markOf(file.name, file.size), handle);
  }
}

/** Whether the file is the one in use of this name and size; null: the browser cannot tell. */
export async function isSameEntry(
  file: File,
  live: { name: string; sizeBytes: number } | null,
): Promise<boolean | null> {
  const mine = await handles.get(file);
  const other = live && (await inUse.get(markOf(live.name, live.sizeBytes)));
  if (!mine || !other) return null;
  try {
    return await mine.isSameEntry(other);
  } catch {
    return null;
  }
}

function markOf(name: string, size: number): string {
  return `${name}|${size}`;
}

/** https://wicg.github.io/file-system-access/#drag-and-drop */
interface GivesHandle {
  getAsFileSystemHandle: () => Promise<FileSystemHandle | null>;
}

function givesHandle(item: object): item is GivesHandle {
  return 'getAsFileSystemHandle' in item && typeof item.getAsFileSystemHandle === 'function';
}
