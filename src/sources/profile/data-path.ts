import type { DataFile, DataFileKind, DataFileLocation } from '../../core/facts/account';
import { blankDataFile, dataFileId } from '../../core/facts/blank';
import { unknown, type Fact } from '../../core/facts/evidence';
import { recorded, type Origin } from './origin';
import { cleanText } from './text/clean';

/**
 * Folders that a sync program mirrors to the cloud, by their usual names. A business OneDrive is called
 * 'OneDrive - Company'; Google's drive shows up as a folder or as the drive 'My Drive'.
 */
const SYNCED_FOLDER =
  /[\\/](?:onedrive(?: ?- ?[^\\/]+)?|dropbox(?: \([^\\/]+\))?|google ?drive|my drive|icloud ?drive)[\\/]/i;

/** Windows allows 32,767 letters; no mail program makes paths like that. */
const LONGEST_PATH = 2000;

/** The path without the prefix that lifts Windows' length limit. */
function plainPath(path: string): string {
  return path.replace(/^\\\\\?\\(UNC\\)?/i, (_, share: string | undefined) =>
    share === undefined ? '' : '\\\\',
  );
}

/** What the path says of the place where the file lies. undefined: nothing. */
function locationOf(path: string): DataFileLocation | undefined {
  if (path.startsWith('\\\\')) return 'networkShare';
  if (SYNCED_FOLDER.test(path)) return 'syncedFolder';
  const drive = /^([a-z]):/i.exec(path)?.[1];
  if (drive !== undefined) return drive.toLowerCase() === 'c' ? 'localDisk' : 'otherDrive';
  return /^%(?:userprofile|localappdata|appdata|systemdrive)%/i.test(path) ? 'localDisk' : undefined;
}

/** The last part of a path, or the path itself when it has no parts. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}

/** Kind of an Outlook data file by the end of its name. undefined: the name does not tell. */
export function kindByName(path: string): Exclude<DataFileKind, 'thunderbirdFolder'> | undefined {
  if (/\.ost$/i.test(path)) return 'ost';
  return /\.pst$/i.test(path) ? 'pst' : undefined;
}

/** A data file as far as its path tells: name, kind, and the place where it lies. */
export function dataFileAt(path: string, profile: string | null, origin: Origin): DataFile {
  const plain = cleanText(plainPath(path), LONGEST_PATH);
  const file = blankDataFile(dataFileId(plain), fileNameOf(plain));
  file.profile = profile;
  file.path = plain;
  file.kind = orNotReadable(kindByName(plain), origin);
  file.location = orNotReadable(locationOf(plain), origin);
  return file;
}

function orNotReadable<T>(value: T | undefined, origin: Origin): Fact<T> {
  return value === undefined ? unknown('notReadable') : recorded(origin, value);
}
