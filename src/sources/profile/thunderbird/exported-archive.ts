import type { ReadProblemCode } from '../../read-problem';
import { DamagedPackage } from '../../mailfile/byte-source';
import { nameOfPath } from '../../mailfile/mail-part';
import { readZipDirectory, type ZipEntry } from '../../mailfile/zip/zip-directory';
import { canUnpack, zippedPart } from '../../mailfile/zip/zip-parts';

/** Unpacked bytes of a file of settings. Real ones stay below a hundredth of it. */
const LONGEST = 1 << 24;
/** Lists of what is left on a server; a profile has one for each POP3 account. */
const MOST_LISTS = 200;

/** What is read of a profile that Thunderbird exported as a zip archive. */
export interface ArchivedProfile {
  settings: Blob;
  lists: Blob[];
}

/**
 * Takes Thunderbird's settings and its lists of what is left on servers out of an exported profile. Nothing else in
 * the archive is opened: it also holds the person's passwords and the key to them.
 */
export async function openExportedProfile(
  archive: Blob,
): Promise<ArchivedProfile | { problem: ReadProblemCode }> {
  const settings: ZipEntry[] = [];
  const lists: ZipEntry[] = [];
  const directory = await readZipDirectory(archive, (entry) => {
    const name = nameOfPath(entry.path).toLowerCase();
    if (name === 'prefs.js') settings.push(entry);
    else if (name === 'popstate.dat' && lists.length < MOST_LISTS) lists.push(entry);
  });
  if (directory === null) return { problem: 'zipDamaged' };
  // The profile's own settings lie above any that an extension or a copy left in it.
  const [first] = settings.toSorted((a, b) => depthOf(a) - depthOf(b));
  if (first === undefined) return { problem: 'zipWithoutSettings' };
  if (!canUnpack(first)) return { problem: 'zipLocked' };
  const home = first.path.slice(0, first.path.length - 'prefs.js'.length);
  const unpacked = await unpack(archive, first);
  if (unpacked === null) return { problem: 'zipDamaged' };
  const own = lists.filter((entry) => entry.path.startsWith(home) && canUnpack(entry));
  const opened: Blob[] = [];
  for (const entry of own) {
    const list = await unpack(archive, entry);
    if (list !== null) opened.push(list);
  }
  return { settings: unpacked, lists: opened };
}

function depthOf({ path }: ZipEntry): number {
  return path.split('/').length;
}

/** null: damaged, or more than any such file holds. */
async function unpack(archive: Blob, entry: ZipEntry): Promise<Blob | null> {
  const pieces: Blob[] = [];
  let bytes = 0;
  try {
    await zippedPart(archive, entry).each((piece) => {
      bytes += piece.length;
      if (bytes > LONGEST) throw new DamagedPackage('A file of settings is far too large.');
      pieces.push(new Blob([piece.slice()]));
    }, undefined);
  } catch (error) {
    if (error instanceof DamagedPackage) return null;
    throw error;
  }
  return new Blob(pieces);
}
