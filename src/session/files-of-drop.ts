import type { DroppedFile } from '../sources/mailfile/mail-part';
import { noteHandles } from './backup/dropped-handles';

/** Files of one drop that are taken at most: someone may drop a whole disk. */
const MOST_FILES = 200_000;

/** The part of a drop that is looked at. */
type Drop = Pick<DataTransfer, 'items' | 'files'>;

/**
 * The files of a drop, also those inside folders. What was dropped must be asked for at once, while the event lasts;
 * what is in folders comes later. Folders that cannot be read are passed over.
 */
export function filesOfDrop({ items, files }: Drop): Promise<DroppedFile[]> {
  const entries = [...items].flatMap((item) => {
    // Not every browser has it.
    const entry = item.kind === 'file' && 'webkitGetAsEntry' in item ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  const plain = [...files].map((file) => ({ path: file.name, file }));
  if (!entries.some((entry) => entry.isDirectory)) {
    noteHandles([...items], [...files]);
    return Promise.resolve(plain);
  }
  return filesBelow(entries);
}

async function filesBelow(top: readonly FileSystemEntry[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  const open = [...top].reverse();
  for (let entry = open.pop(); entry !== undefined && found.length < MOST_FILES; entry = open.pop()) {
    if (isDirectory(entry)) open.push(...(await entriesOf(entry)).reverse());
    else if (isFile(entry)) {
      const file = await fileOf(entry);
      if (file !== null) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    }
  }
  return found;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder hands over its entries a hundred at a time, until none is left. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
}
