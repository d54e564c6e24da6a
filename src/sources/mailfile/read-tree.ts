import type { MailFileOptions, MailFileReading } from '../../core/facts/mail-file';
import { DamagedPackage } from './byte-source';
import { CountedFolder, placeOf } from './counted-folder';
import { FileAccount } from './file-account';
import { nameOfPath, wholePart, type MailPart } from './mail-part';
import { countMbox } from './mbox/count-mbox';
import { GMAIL_NAMES } from './mbox/gmail-labels';
import { readEml, type SingleMessage } from './message/eml';
import { readMsg } from './message/msg';
import { blobAccess } from './random-access';
import type { MailTree, TreeFolder, TreeItem } from './tree/folder-tree';
import { maildirFlags } from './tree/maildir-flags';
import { specialOf } from './tree/special-folders';
import { Turns } from './turns';

/** Counts the mail of one mbox file. */
export function readMbox(part: MailPart, options: MailFileOptions): Promise<MailFileReading> {
  const name = nameOfPath(part.path).replace(/\.(?:mbox|mbx)$/i, '');
  return readTree(
    { kind: 'mbox', path: part.path, folders: [{ names: [name], item: { as: 'mbox', part } }] },
    options,
  );
}

/** Counts the mail of a store that consists of several files. */
export async function readTree(tree: MailTree, options: MailFileOptions): Promise<MailFileReading> {
  const parts = tree.folders.flatMap(({ item }) => partsOf(item));
  const changes = parts.flatMap(({ modified }) => (modified === null ? [] : [modified]));
  const account = new FileAccount(
    {
      kind: tree.kind,
      name: nameOfPath(tree.path),
      sizeBytes: parts.reduce((sum, { size }) => sum + size, 0),
      modified: changes.length === 0 ? null : changes.reduce((a, b) => Math.max(a, b)),
    },
    options,
  );
  account.foldersTotal = tree.folders.length;
  let failed = 0;
  for (const folder of tree.folders) {
    if (options.signal?.aborted === true) {
      account.note({ code: 'stopped', folderId: null });
      break;
    }
    if (!(await readFolder(tree, folder, account))) failed += 1;
  }
  // Where not a byte of anything could be read, there is nothing to tell.
  const files = tree.folders.filter(({ item }) => item !== null).length;
  if (failed > 0 && failed === files && account.bytesRead === 0) return { outcome: 'unreadable' };
  return account.facts();
}

/** Gives whether it was read to its end. */
async function readFolder(
  tree: MailTree,
  { names, item }: TreeFolder,
  account: FileAccount,
): Promise<boolean> {
  const folder = account.open(new CountedFolder(placeOf(names, specialOf(tree.kind, names)), account.tally));
  const opened = [folder];
  let whole = true;
  try {
    account.options.signal?.throwIfAborted();
    if (item?.as === 'mbox') await readMboxInto(item.part, folder, opened, account);
    else if (item) await readMessagesInto(item.parts, folder, account);
  } catch (error) {
    account.brokeOff(error, folder);
    whole = false;
  }
  account.close(opened);
  return whole;
}

async function readMboxInto(
  part: MailPart,
  folder: CountedFolder,
  opened: CountedFolder[],
  account: FileAccount,
): Promise<void> {
  const { onBytes, options } = account;
  const byPlace = new Map<string, CountedFolder>();
  const { strayBytes } = await countMbox(
    part,
    (place) => {
      if (place === null) return folder;
      const known = byPlace.get(place);
      if (known) return known;
      const id = `${folder.place.id}/${place}`;
      const inside = account.open(
        new CountedFolder(
          { id, parentId: folder.place.id, name: GMAIL_NAMES[place], special: place },
          account.tally,
        ),
      );
      byPlace.set(place, inside);
      opened.push(inside);
      return inside;
    },
    onBytes,
    options.signal,
  );
  if (strayBytes > MOST_STRAY_BYTES) {
    folder.complete = false;
    account.note({
      code: folder.items === 0 ? 'damagedFolder' : 'messagesUnreadable',
      folderId: folder.place.id,
    });
  }
}

/** Empty lines that some programs leave at the top. */
const MOST_STRAY_BYTES = 8;

async function readMessagesInto(
  parts: readonly MailPart[],
  folder: CountedFolder,
  account: FileAccount,
): Promise<void> {
  const turns = new Turns();
  for (const part of parts) {
    account.options.signal?.throwIfAborted();
    await turns.next();
    const flags = maildirFlags(nameOfPath(part.path));
    const message = await readMessage(part, folder, account);
    if (message === null) continue;
    if (flags?.trashed === true) folder.addDeleted(part.size);
    else folder.add({ ...message, read: flags?.seen ?? message.read });
  }
}

/** null: this one could not be read, or is no message, but others may. */
async function readMessage(part: MailPart, folder: CountedFolder, account: FileAccount) {
  const message = await readOne(part).catch((error: unknown) => {
    if (!(error instanceof DOMException || error instanceof DamagedPackage)) throw error;
    return null;
  });
  if (message === null) {
    folder.complete = false;
    account.note({ code: 'messagesUnreadable', folderId: folder.place.id });
    return null;
  }
  account.onBytes(Math.min(part.size, message.bytesRead));
  return message;
}

/** Bytes of a packed message of Outlook that is unpacked in memory. */
const LARGEST_UNPACKED_MESSAGE = 1 << 26;

async function readOne(part: MailPart): Promise<SingleMessage | null> {
  if (!/\.msg$/i.test(part.path)) return readEml(part);
  const file = await wholePart(part, LARGEST_UNPACKED_MESSAGE);
  // One that is too large to be unpacked is there, only its date is not known.
  if (file === null) return { date: null, key: null, bytes: part.size, bytesRead: 0, read: null };
  return readMsg(blobAccess(file));
}

function partsOf(item: TreeItem | null): readonly MailPart[] {
  if (item === null) return [];
  return item.as === 'mbox' ? [item.part] : item.parts;
}
