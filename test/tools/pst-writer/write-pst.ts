import type { Disk } from './disk';
import { Bytes } from './format';
import { fileTime, writeProperties, type PropertyValue } from './property-lists';
import { StoreFile, type FileOptions } from './store-file';
import { writeTable, type Cell, type TableOptions, type WrittenColumn } from './tables';

/** Times in milliseconds since 1970. */
export interface WrittenMessage {
  delivered?: number;
  submitted?: number;
  changed?: number;
  bytes?: number;
  read?: boolean;
  subject?: string;
  sender?: string;
}

export type WrittenSpecial = 'inbox' | 'sent' | 'deleted' | 'outbox' | 'drafts' | 'junk' | 'archive';

export interface WrittenFolder {
  name: string;
  class?: string;
  special?: WrittenSpecial;
  count?: number;
  message?: (index: number) => WrittenMessage;
  folders?: readonly WrittenFolder[];
  /** Count that the folder says of itself. */
  ownCount?: number;
  /** Its parent's list leaves it out. */
  unlisted?: boolean;
  /** Its parent's list names it, but it does not exist. */
  missing?: boolean;
  /** Numbers of more folders that its list names. */
  alsoLists?: readonly number[];
  table?: TableOptions;
  /** Hidden items beside the messages. */
  hidden?: number;
}

export interface WrittenStore extends FileOptions {
  folders: readonly WrittenFolder[];
  /** Writes every message as well, so that other readers can open it. */
  openable?: boolean;
  /** Checksum of a password. */
  password?: number;
  /** The store does not say which folder people see. */
  topUnknown?: boolean;
  codePage?: number;
  /** Text of the body of each message. */
  body?: string;
}

/** Folder that people see, and its number. */
export const TOP_NODE = 0x8022;
const ROOT_NODE = 0x122;
const SEARCH_ROOT_NODE = 0x8043;
export const STORE_KEY = '00112233445566778899aabbccddeeff';

const MESSAGE_COLUMNS: readonly WrittenColumn[] = [
  { property: 0x001a, type: 0x001f, bytes: 4 },
  { property: 0x0037, type: 0x001f, bytes: 4 },
  { property: 0x0042, type: 0x001f, bytes: 4 },
  { property: 0x0e07, type: 0x0003, bytes: 4 },
  { property: 0x0e08, type: 0x0003, bytes: 4 },
  { property: 0x0e06, type: 0x0040, bytes: 8 },
  { property: 0x0039, type: 0x0040, bytes: 8 },
  { property: 0x3008, type: 0x0040, bytes: 8 },
  { property: 0x0e1b, type: 0x000b, bytes: 1 },
];
const FOLDER_COLUMNS: readonly WrittenColumn[] = [
  { property: 0x3001, type: 0x001f, bytes: 4 },
  { property: 0x3602, type: 0x0003, bytes: 4 },
  { property: 0x3603, type: 0x0003, bytes: 4 },
  { property: 0x360a, type: 0x000b, bytes: 1 },
];

export interface Written {
  disk: Disk;
  file: StoreFile;
  /** Number of each folder, in the order in which they were written. */
  ids: ReadonlyMap<WrittenFolder, number>;
  /** Bytes of the tables and property lists that must be read to know counts, sizes and ages. */
  neededBytes: number;
}

/** Writes a data file. */
export function writePst(store: WrittenStore): Written {
  const file = new StoreFile(store);
  const ids = new Map<WrittenFolder, number>();
  let neededBytes = 0;
  let next = 0x403;
  const number = (kind: number) => {
    next += 1;
    return next * 32 + kind;
  };
  const all = (folders: readonly WrittenFolder[]): WrittenFolder[] =>
    folders.flatMap((folder) => [folder, ...all(folder.folders ?? [])]);
  for (const folder of all(store.folders)) ids.set(folder, number(2));
  const special = (name: WrittenSpecial) => all(store.folders).find((folder) => folder.special === name);
  const entryId = (id: number) => new Bytes().u32(0).add(Buffer.from(STORE_KEY, 'hex')).u32(id).done();
  const pointTo = (property: number, name: WrittenSpecial): Record<number, PropertyValue> => {
    const folder = special(name);
    return folder === undefined ? {} : { [property]: { binary: entryId(ids.get(folder) ?? 0) } };
  };
  const properties = (id: number, list: Record<number, PropertyValue>, parent: number, needed = true) => {
    const before = file.written.blocks;
    file.node(id, writeProperties(file, list), 0, parent);
    if (needed) neededBytes += file.written.blocks - before;
  };

  properties(
    0x21,
    {
      0x0ff9: { binary: Buffer.from(STORE_KEY, 'hex') },
      0x3001: { text: 'Mail' },
      0x67ff: { int32: store.password ?? 0 },
      ...(store.codePage === undefined ? {} : { 0x66c3: { int32: store.codePage } }),
      ...(store.topUnknown === true ? {} : { 0x35e0: { binary: entryId(TOP_NODE) } }),
      ...pointTo(0x35e2, 'outbox'),
      ...pointTo(0x35e3, 'deleted'),
      ...pointTo(0x35e4, 'sent'),
    },
    0,
  );
  const noGuid = new Uint8Array(16);
  properties(
    0x61,
    {
      0x0001: { int32: 251 },
      0x0002: { binary: noGuid },
      0x0003: { binary: new Bytes().u32(0x8503).u16(2).u16(0).done() },
      0x0004: { binary: new Uint8Array(4) },
    },
    0,
    false,
  );
  writeReceiveFolders();

  const writeHierarchy = (parent: number, below: readonly { id: number; name: string; count: number }[]) => {
    const table = writeTable(file, FOLDER_COLUMNS, below.length, (index) => {
      const folder = below[index];
      return {
        id: folder?.id ?? 0,
        cells: [{ text: folder?.name ?? '' }, u32(folder?.count ?? 0), u32(0), Uint8Array.of(0)],
      };
    });
    file.node(parent - (parent % 32) + 0x0d, table.data, table.sub, 0);
    neededBytes += table.bytes;
  };
  const writeContents = (id: number, folder: WrittenFolder) => {
    const count = folder.count ?? 0;
    const numbers = new Float64Array(count).map(() => number(4));
    const message = (index: number) => folder.message?.(index) ?? {};
    if (store.openable === true) {
      numbers.forEach((node, index) =>
        file.node(node, writeProperties(file, messageProperties(message(index), store.body)), 0, id),
      );
    } else {
      numbers.forEach((node) => file.node(node, 0, 0, id));
    }
    const rows = (index: number) => ({ id: numbers[index] ?? 0, cells: messageCells(message(index)) });
    const table = writeTable(file, MESSAGE_COLUMNS, count, rows, folder.table);
    file.node(id - (id % 32) + 0x0e, table.data, table.sub, 0);
    neededBytes += table.bytes;
    const hidden = folder.hidden ?? 0;
    const beside = writeTable(file, MESSAGE_COLUMNS, hidden, (index) => ({
      id: number(8) + index * 0,
      cells: messageCells({ bytes: 1_000_000, delivered: Date.UTC(2001, 1, 1) }),
    }));
    file.node(id - (id % 32) + 0x0f, beside.data, beside.sub, 0);
  };
  const writeFolder = (folder: WrittenFolder, parent: number): void => {
    const id = ids.get(folder) ?? 0;
    const below = folder.folders ?? [];
    if (folder.missing !== true) {
      const unread = 0;
      properties(
        id,
        {
          0x3001: { text: folder.name },
          0x3602: { int32: folder.ownCount ?? folder.count ?? 0 },
          0x3603: { int32: unread },
          0x360a: { bool: below.length > 0 },
          ...(folder.class === undefined ? {} : { 0x3613: { text: folder.class } }),
          ...(folder.special === 'inbox' ? inboxProperties() : {}),
        },
        parent,
      );
      writeContents(id, folder);
      writeHierarchy(id, [
        ...below.filter(({ unlisted }) => unlisted !== true).map(listed),
        ...(folder.alsoLists ?? []).map((other) => ({ id: other, name: 'Other', count: 0 })),
      ]);
    }
    for (const child of below) writeFolder(child, id);
  };
  const listed = (folder: WrittenFolder) => ({
    id: ids.get(folder) ?? 0,
    name: folder.name,
    count: folder.count ?? 0,
  });
  const plainFolder = (id: number, name: string, parent: number) => {
    properties(
      id,
      { 0x3001: { text: name }, 0x3602: { int32: 0 }, 0x3603: { int32: 0 }, 0x360a: { bool: true } },
      parent,
    );
    writeContents(id, { name });
  };
  plainFolder(ROOT_NODE, '', ROOT_NODE);
  plainFolder(TOP_NODE, 'Top of Outlook data file', ROOT_NODE);
  properties(SEARCH_ROOT_NODE, { 0x3001: { text: 'Search' }, 0x3602: { int32: 9 } }, ROOT_NODE, false);
  writeHierarchy(ROOT_NODE, [
    { id: TOP_NODE, name: 'Top of Outlook data file', count: 0 },
    { id: SEARCH_ROOT_NODE, name: 'Search', count: 9 },
  ]);
  writeHierarchy(TOP_NODE, store.folders.filter(({ unlisted }) => unlisted !== true).map(listed));
  for (const folder of store.folders) writeFolder(folder, TOP_NODE);
  file.finish();
  return { disk: file.disk, file, ids, neededBytes };

  function inboxProperties(): Record<number, PropertyValue> {
    const junk = special('junk');
    const empty = new Uint8Array(0);
    return {
      0x36d0: { binary: entryId(TOP_NODE) },
      ...pointTo(0x36d7, 'drafts'),
      ...pointTo(0x35ff, 'archive'),
      ...(junk === undefined
        ? {}
        : { 0x36d8: { binaries: [empty, empty, empty, empty, entryId(ids.get(junk) ?? 0)] } }),
    };
  }

  function writeReceiveFolders(): void {
    const inbox = special('inbox');
    const id = inbox === undefined ? ROOT_NODE : (ids.get(inbox) ?? 0);
    const columns: WrittenColumn[] = [
      { property: 0x001a, type: 0x001f, bytes: 4 },
      { property: 0x6605, type: 0x0003, bytes: 4 },
    ];
    const table = writeTable(file, columns, 2, (index) => ({
      id: index + 1,
      cells: index === 0 ? [{ text: 'Report.IPM' }, u32(ROOT_NODE)] : [null, u32(id)],
    }));
    file.node(0x62b, table.data, table.sub, 0);
    neededBytes += table.bytes;
  }
}

function u32(value: number): Uint8Array {
  return new Bytes().u32(value).done();
}

function messageCells({
  delivered,
  submitted,
  changed,
  bytes,
  read,
  subject,
  sender,
}: WrittenMessage): Cell[] {
  const time = (value: number | undefined) => (value === undefined ? null : fileTime(value));
  const text = (value: string | undefined) => (value === undefined ? null : { text: value });
  return [
    { text: 'IPM.Note' },
    text(subject),
    text(sender),
    u32(read === true ? 1 : 0),
    bytes === undefined ? null : u32(bytes),
    time(delivered),
    time(submitted),
    time(changed),
    Uint8Array.of(0),
  ];
}

function messageProperties(message: WrittenMessage, body?: string): Record<number, PropertyValue> {
  const { delivered, submitted, changed, bytes, read, subject, sender } = message;
  const when = (id: number, value: number | undefined): Record<number, PropertyValue> =>
    value === undefined ? {} : { [id]: { time: value } };
  const text = (id: number, value: string | undefined): Record<number, PropertyValue> =>
    value === undefined ? {} : { [id]: { text: value } };
  return {
    0x001a: { text: 'IPM.Note' },
    ...text(0x0037, subject),
    ...text(0x0042, sender),
    ...text(0x1000, body),
    0x0e07: { int32: read === true ? 1 : 0 },
    0x0e08: { int32: bytes ?? 0 },
    ...when(0x0e06, delivered),
    ...when(0x0039, submitted),
    ...when(0x3008, changed),
  };
}
