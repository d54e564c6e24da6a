import type { DataFile, DataFileKind, DataFileLocation } from '../../core/facts/account';
import { blankDataFile, dataFileId } from '../../core/facts/blank';
import { unknown, type Fact } from '../../core/facts/evidence';
import { recorded, type Origin } from './origin';
import { cleanText } from './text/clean';

/**
 * Folders that a sync program mirrors to the cloud, by their usual names. A business OneDrive is called
 * 'OneDrive - Company', a team's Dropbox 'Company Dropbox' or 'Dropbox (Company)'; Google's drive shows up as a
 * folder or as the drive 'My Drive'. Any of them may have another name, so a name tells only so much.
 */
const SYNCED_NAMES = [
  ...[
    'onedrive(?: ?- ?[^\\\\/]+)?',
    '(?:[^\\\\/]+ )?dropbox(?: \\([^\\\\/]+\\))?',
    'google ?drive',
    'my drive',
  ],
  ...[
    'icloud ?drive',
    'box(?: sync)?',
    'nextcloud\\d*',
    'owncloud\\d*',
    'synology ?drive',
    'mega(?:sync)?',
    'seafile',
  ],
  ...[
    'pcloud ?drive',
    'proton ?drive',
    'hidrive',
    'magentacloud',
    'yandex\\.?disk',
    'tresorit',
    'kdrive',
    'koofr',
  ],
];
const SYNCED_FOLDER = new RegExp(`[\\\\/](?:${SYNCED_NAMES.join('|')})[\\\\/]`, 'i');

/** What SharePoint calls its first library, in the languages that it comes in most. */
const LIBRARY_NAMES = [
  ...[
    'documents',
    'shared documents',
    'general',
    'dokumente',
    'freigegebene dokumente',
    'documents partages',
  ],
  ...[
    'documentos',
    'documenti',
    'documenten',
    'dokumenter',
    'dokument',
    'dokumenty',
    'asiakirjat',
    'belgeler',
  ],
];
/** A library that OneDrive syncs lies below the company's name: `C:\Users\ada\Company\Site - Documents`. */
const SHAREPOINT_FOLDER = new RegExp(
  `^[a-z]:[\\\\/]users[\\\\/][^\\\\/]+[\\\\/][^\\\\/]+[\\\\/][^\\\\/]+ - (?:${LIBRARY_NAMES.join('|')})[\\\\/]`,
  'i',
);

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
  if (SYNCED_FOLDER.test(path) || SHAREPOINT_FOLDER.test(path)) return 'syncedFolder';
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
  const location = locationOf(plain);
  file.location = orNotReadable(location, origin);
  // A folder may be synced under a name of its own choice, and none of these names need be what it sounds like.
  if (file.location.known && !origin.deployed && (location === 'syncedFolder' || location === 'localDisk')) {
    file.location.note = 'nameOfFolder';
  }
  return file;
}

function orNotReadable<T>(value: T | undefined, origin: Origin): Fact<T> {
  return value === undefined ? unknown('notReadable') : recorded(origin, value);
}
