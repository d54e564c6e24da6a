import type { MailFileOptions, MailFileReading } from '../../../core/facts/mail-file';
import { DamagedPackage } from '../byte-source';
import { CountedFolder, placeOf } from '../counted-folder';
import { FileAccount } from '../file-account';
import { nameOfPath } from '../mail-part';
import { specialOf } from '../tree/special-folders';
import { Turns } from '../turns';
import { olmContents } from './olm-folders';
import { readOlmMessage } from './olm-message';
import type { ZipEntry } from './zip-directory';
import { canUnpack, zippedPart } from './zip-parts';

/** A message of more text than this is counted with its size and without its date. */
const LONGEST_XML = 32 << 20;

/**
 * Counts the mail of an export of Outlook for Mac. Folders, counts and sizes stand in the archive's directory; for
 * the dates each message is unpacked, looked at and forgotten. Attached files are not unpacked.
 */
export async function readOlm(
  archive: Blob,
  file: { path: string; modified: number | null; whole: boolean },
  entries: readonly ZipEntry[],
  options: MailFileOptions,
): Promise<MailFileReading> {
  const account = new FileAccount(
    { kind: 'olm', name: nameOfPath(file.path), sizeBytes: archive.size, modified: file.modified },
    options,
  );
  if (!file.whole) account.note({ code: 'damagedIndex', folderId: null });
  const { folders, attachments } = olmContents(entries);
  account.foldersTotal = folders.length;
  const turns = new Turns();
  for (const { names, item } of folders) {
    if (options.signal?.aborted === true) {
      account.note({ code: 'stopped', folderId: null });
      break;
    }
    const folder = account.open(
      new CountedFolder(placeOf(names, specialOf('maildir', names)), account.tally),
    );
    try {
      for (const entry of item ?? []) {
        options.signal?.throwIfAborted();
        await turns.next();
        await countMessage(archive, entry, attachments, folder, account);
      }
    } catch (error) {
      account.brokeOff(error, folder);
    }
    account.close([folder]);
  }
  return account.facts();
}

async function countMessage(
  archive: Blob,
  entry: ZipEntry,
  attachments: ReadonlyMap<string, number>,
  folder: CountedFolder,
  account: FileAccount,
): Promise<void> {
  let bytes = entry.bytes;
  if (bytes === 0) {
    noteUnreadable(folder, account);
    return;
  }
  if (!canUnpack(entry) || entry.bytes > LONGEST_XML) {
    // Its place in the directory is certain, only its date is not known.
    folder.add({ date: null, bytes, read: null });
    account.note({ code: entry.encrypted ? 'locked' : 'unknownPart', folderId: folder.place.id });
    return;
  }
  try {
    const { date, read, attached } = readOlmMessage(await wholeOf(archive, entry));
    for (const path of new Set(attached)) bytes += attachments.get(path) ?? 0;
    folder.add({ date, bytes, read });
  } catch (error) {
    if (!(error instanceof DamagedPackage)) throw error;
    folder.add({ date: null, bytes, read: null });
    noteUnreadable(folder, account);
  }
  account.onBytes(entry.packedBytes);
}

function noteUnreadable(folder: CountedFolder, account: FileAccount): void {
  folder.complete = false;
  account.note({ code: 'messagesUnreadable', folderId: folder.place.id });
}

/** All that an entry unpacks to; no more than it says. */
async function wholeOf(archive: Blob, entry: ZipEntry): Promise<Uint8Array> {
  const whole = new Uint8Array(entry.bytes);
  let at = 0;
  await zippedPart(archive, entry).each((piece) => {
    whole.set(piece.subarray(0, Math.max(0, entry.bytes - at)), Math.min(at, entry.bytes));
    at += piece.length;
  }, undefined);
  return whole;
}
