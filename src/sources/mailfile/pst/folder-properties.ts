import {
  FOLDER_NAME_CHARACTERS,
  type MailFileContent,
  type MailFileSpecial,
} from '../../../core/facts/mail-file';
import { cleanText } from '../../profile/text/clean';
import type { Blocks } from './blocks';
import { Damage } from './damage';
import type { Node } from './node-tree';
import { readProperties, severalBinaries, textOf, type Properties } from './properties';
import { hexOf, ownReference, referenceOf, type FolderReference } from './special-folders';

/** Numbers of properties: [MS-OXPROPS]. */
const PROPERTY = {
  recordKey: 0x0ff9,
  name: 0x3001,
  subtree: 0x35e0,
  outbox: 0x35e2,
  deleted: 0x35e3,
  sent: 0x35e4,
  archive: 0x35ff,
  count: 0x3602,
  class: 0x3613,
  calendar: 0x36d0,
  contacts: 0x36d1,
  journal: 0x36d2,
  notes: 0x36d3,
  tasks: 0x36d4,
  drafts: 0x36d7,
  more: 0x36d8,
  codePage: 0x66c3,
  serverId: 0x67f4,
  password: 0x67ff,
} as const;

const STORE_PROPERTIES: ReadonlySet<number> = new Set([
  PROPERTY.recordKey,
  PROPERTY.subtree,
  PROPERTY.outbox,
  PROPERTY.deleted,
  PROPERTY.sent,
  PROPERTY.codePage,
  PROPERTY.password,
]);
const FOLDER_PROPERTIES: ReadonlySet<number> = new Set([
  PROPERTY.name,
  PROPERTY.count,
  PROPERTY.class,
  PROPERTY.archive,
  PROPERTY.calendar,
  PROPERTY.contacts,
  PROPERTY.drafts,
  PROPERTY.journal,
  PROPERTY.more,
  PROPERTY.notes,
  PROPERTY.serverId,
  PROPERTY.tasks,
]);
/** Place of the junk folder among `more`: [MS-OXOSFLD] 2.2.4. */
const JUNK_PLACE = 4;

/** A folder that something names as a special one. */
export interface NamedSpecial {
  special: MailFileSpecial;
  folder: FolderReference | null;
}

/** What the store says of the file as a whole. */
export interface StoreProperties {
  /** Lower-case hex. */
  key: string | null;
  /** A checksum of a password is set. */
  passwordProtected: boolean;
  /** Folder whose subfolders people see. */
  subtree: number | null;
  specials: NamedSpecial[];
  codePage: number | null;
}

export async function readStore(blocks: Blocks, store: Node): Promise<StoreProperties> {
  const properties = await readProperties(blocks, store.data, STORE_PROPERTIES);
  const key = properties.binaries.get(PROPERTY.recordKey);
  const subtree = folderOf(properties, PROPERTY.subtree);
  return {
    key: key !== undefined && key.length > 0 && key.length <= 32 ? hexOf(key) : null,
    passwordProtected: (properties.numbers.get(PROPERTY.password) ?? 0) !== 0,
    subtree: subtree?.by === 'node' ? subtree.node : null,
    specials: (['outbox', 'deleted', 'sent'] as const).map((special) => ({
      special,
      folder: folderOf(properties, PROPERTY[special]),
    })),
    codePage: properties.numbers.get(PROPERTY.codePage) ?? null,
  };
}

/** What a folder says of itself. */
export interface FolderProperties {
  name: string;
  content: MailFileContent;
  /** Messages that it says it holds; null: it does not say. */
  count: number | null;
  /** Folders that it names as special ones. */
  specials: NamedSpecial[];
  /** It names the folders for the calendar and the like, as only the inbox and the root do. */
  namesOthers: boolean;
  /** Under which number the server, or the cache, knows it; null: a data file of its own. */
  own: FolderReference | null;
}

export async function readFolder(
  blocks: Blocks,
  folder: Node,
  codePage: number | null,
): Promise<FolderProperties> {
  const properties = await readProperties(blocks, folder.data, FOLDER_PROPERTIES);
  const text = (id: number) => {
    const found = properties.texts.get(id);
    return found === undefined ? '' : textOf(found, codePage);
  };
  const own = properties.binaries.get(PROPERTY.serverId);
  const { calendar, contacts, journal, notes, tasks } = PROPERTY;
  return {
    name: cleanText(text(PROPERTY.name), FOLDER_NAME_CHARACTERS),
    content: contentOf(text(PROPERTY.class)),
    count: properties.numbers.get(PROPERTY.count) ?? null,
    specials: [
      { special: 'drafts', folder: folderOf(properties, PROPERTY.drafts) },
      { special: 'archive', folder: folderOf(properties, PROPERTY.archive) },
      { special: 'junk', folder: junkOf(properties) },
    ],
    namesOthers: [calendar, contacts, journal, notes, tasks].some((id) => folderOf(properties, id) !== null),
    own: own === undefined ? null : ownReference(own),
  };
}

const CONTENTS: readonly (readonly [string, MailFileContent])[] = [
  ['ipf.note', 'mail'],
  ['ipf.imap', 'mail'],
  ['ipf.appointment', 'calendar'],
  ['ipf.contact', 'contacts'],
  ['ipf.task', 'tasks'],
  ['ipf.stickynote', 'notes'],
  ['ipf.journal', 'journal'],
];

/** What a folder of that class holds. A folder without a class holds mail. */
function contentOf(folderClass: string): MailFileContent {
  const plain = folderClass.replace(/\0/g, '').trim().toLowerCase();
  if (plain === '' || plain === 'ipf') return 'mail';
  const known = CONTENTS.find(([name]) => plain === name || plain.startsWith(`${name}.`));
  return known?.[1] ?? 'other';
}

/** The folder that a property names. */
function folderOf(properties: Properties, property: number): FolderReference | null {
  const id = properties.binaries.get(property);
  return id === undefined ? null : referenceOf(id);
}

function junkOf(properties: Properties): FolderReference | null {
  const bytes = properties.binaries.get(PROPERTY.more);
  if (bytes === undefined) return null;
  try {
    const id = severalBinaries(bytes)[JUNK_PLACE];
    return id === undefined ? null : referenceOf(id);
  } catch (error) {
    if (error instanceof Damage) return null;
    throw error;
  }
}
