import type { DroppedFile } from '../sources/mailfile/mail-part';
import { noteHandles } from './backup/dropped-handles';

/** Files of one drop that are taken at most: someone may drop a whole disk. */
const MOST_FILES = 200_000;
/** Files that are handed over together. */
export const FILES_OF_LOT = 50;
/**
 * Files that are asked for at once. Their answers come in one task, and for each Chromium makes the page wait for another
 * process: with all processors busy, 50 of them held the page up for 90 ms.
 */
const FILES_AT_ONCE = 8;

/** The part of a drop that is looked at. */
type Drop = Pick<DataTransfer, 'items' | 'files'>;

/**
 * The files of a drop, also those inside folders. What was dropped must be asked for at once, while the event lasts;
 * what is in folders comes later. Folders that cannot be read are passed over.
 */
export async function filesOfDrop(drop: Drop): Promise<DroppedFile[]> {
  const folders = entriesWithFolders(drop);
  if (folders === null) {
    noteHandles([...drop.items], [...drop.files]);
    return plainFiles(drop);
  }
  const found: DroppedFile[] = [];
  for await (const lot of filesBelow(folders)) {
    found.push(...lot);
    if (found.length >= MOST_FILES) break;
  }
  return found;
}

/** As `filesOfDrop`, handed over as they are found: a folder of thousands is not waited for. */
export function filesOfDropInLots(drop: Drop): AsyncIterable<DroppedFile[]> {
  const folders = entriesWithFolders(drop);
  return folders === null ? oneLot(plainFiles(drop)) : filesBelow(folders);
}

/**
 * Chosen files, so many at a time and the page's turn in between: a browser makes each of thousands only when it is
 * looked at.
 */
export async function* filesOfList(list: ArrayLike<File>): AsyncGenerator<File[]> {
  for (let from = 0; from < list.length; from += FILES_OF_LOT) {
    yield Array.from(
      { length: Math.min(FILES_OF_LOT, list.length - from) },
      (_, at) => list[from + at],
    ).filter((file) => file !== undefined);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const plainFiles = ({ files }: Drop): DroppedFile[] => [...files].map((file) => ({ path: file.name, file }));

/** null: there is no folder among them. */
function entriesWithFolders({ items }: Drop): FileSystemEntry[] | null {
  const entries = [...items].flatMap((item) => {
    // Not every browser has it.
    const entry = item.kind === 'file' && 'webkitGetAsEntry' in item ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  return entries.some((entry) => entry.isDirectory) ? entries : null;
}

async function* oneLot(files: DroppedFile[]): AsyncGenerator<DroppedFile[]> {
  yield await Promise.resolve(files);
}

/** In the order of the entries, with what is in a folder in its place. */
async function* filesBelow(entries: readonly FileSystemEntry[]): AsyncGenerator<DroppedFile[]> {
  let lot: FileSystemFileEntry[] = [];
  for (const entry of entries) {
    if (isFile(entry)) lot.push(entry);
    if (lot.length === FILES_OF_LOT || isDirectory(entry)) {
      yield await filesOf(lot);
      lot = [];
    }
    if (isDirectory(entry)) for await (const some of entriesIn(entry)) yield* filesBelow(some);
  }
  yield await filesOf(lot);
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder hands over its entries a hundred at a time, until none is left. */
async function* entriesIn(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry[]> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return;
    yield some;
  }
}

const filesOf = (entries: readonly FileSystemFileEntry[]): Promise<DroppedFile[]> => askFew(entries, fileOf);

/** Asks for the file of each, a few at a time; those that cannot be read are left out. */
export async function askFew<Entry, Found>(
  entries: readonly Entry[],
  fileOf: (entry: Entry) => Promise<Found | null>,
): Promise<Found[]> {
  const files: Found[] = [];
  for (let from = 0; from < entries.length; from += FILES_AT_ONCE) {
    const some = await Promise.all(entries.slice(from, from + FILES_AT_ONCE).map(fileOf));
    for (const file of some) if (file !== null) files.push(file);
  }
  return files;
}

function fileOf(entry: FileSystemFileEntry): Promise<DroppedFile | null> {
  return new Promise((resolve) => {
    entry.file(
      (file) => resolve({ path: entry.fullPath.replace(/^\//, ''), file }),
      () => resolve(null),
    );
  });
}
