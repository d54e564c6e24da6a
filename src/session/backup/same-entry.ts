import { handles } from './dropped-handles';

/** Handles of files that were read as those in use, by what a copy would have too. They last as long as the page. */
const inUse = new Map<string, Promise<FileSystemHandle | null>>();

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
