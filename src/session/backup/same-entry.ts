import { handles } from './dropped-handles';

/** Handles of files that were read as those in use, by what a copy would have too. They last as long as the page. */
const inUse = new Map<string, Promise<FileSystemHandle | null>>();

/** What is known of the file in use from the last time that it was read. */
export interface Live {
  name: string;
  sizeBytes: number;
  /** ISO instant; null: not known. */
  modifiedAt: string | null;
}

/** Notes that these files were dropped as those that the mail program uses. */
export function noteInUse(files: readonly File[]): void {
  for (const file of files) {
    const handle = handles.get(file);
    const mark = markOf(file.name, file.size);
    // What was read last is the file in use, also where it came without a handle.
    if (handle) inUse.set(mark, handle);
    else inUse.delete(mark);
  }
}

/**
 * Whether the file is the one in use of this name and size; null: the browser cannot tell. The browser compares paths,
 * and a file that was renamed or moved has another one. So it is another file only if the one in use is still there, as
 * it was read, while this one is.
 */
export async function isSameEntry(file: File, live: Live | null): Promise<boolean | null> {
  const mine = await handles.get(file);
  const other = live && (await inUse.get(markOf(live.name, live.sizeBytes)));
  if (!mine || !other) return null;
  try {
    if (await mine.isSameEntry(other)) return true;
    const [now, liveNow] = await Promise.all([fileOf(mine), fileOf(other)]);
    const isAsRead = liveNow.size === live.sizeBytes && instantOf(liveNow) === live.modifiedAt;
    return isAsRead && now.size === file.size && now.lastModified === file.lastModified ? false : null;
  } catch {
    return null;
  }
}

/** The file as it is now. Fails where none is there any more. */
function fileOf(handle: FileSystemHandle): Promise<File> {
  return isFile(handle) ? handle.getFile() : Promise.reject(new Error('A folder is no file.'));
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function instantOf({ lastModified }: File): string {
  return new Date(lastModified).toISOString();
}

function markOf(name: string, size: number): string {
  return `${name}|${size}`;
}
