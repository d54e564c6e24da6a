import type { MailFileOptions, MailFileReading } from '../../../core/facts/mail-file';
import { CountedFolder, placeOf } from '../counted-folder';
import { FileAccount } from '../file-account';
import { nameOfPath, wholePart, type MailPart } from '../mail-part';
import { readEml } from '../message/eml';
import { readMsg } from '../message/msg';
import { readPst } from '../pst/read-pst';
import { blobAccess } from '../random-access';
import { readMbox, readTree } from '../read-tree';
import { readOlm } from '../zip/read-olm';
import type { MailStore } from './find-stores';

/** A data file that is packed is unpacked into the browser's own store up to this size, and not beyond. */
export const LARGEST_UNPACKED = 1 << 30;
const LARGEST_MESSAGE = 1 << 28;

export type StoreReading =
  | MailFileReading
  /** A packed data file that is too large to be unpacked here. */
  | { outcome: 'unpackFirst' };

export interface ReadStore {
  reading: StoreReading;
  /** Of a single message: tells it from others, and nothing of what stands in it. null: none. */
  messageKey: string | null;
}

/** Counts the mail of one store. */
export async function readStore(store: MailStore, options: MailFileOptions): Promise<ReadStore> {
  if (store.as === 'message') return readSingle(store.part, store.kind, options);
  return { reading: await readMany(store, options), messageKey: null };
}

async function readMany(
  store: Exclude<MailStore, { as: 'message' }>,
  options: MailFileOptions,
): Promise<StoreReading> {
  switch (store.as) {
    case 'dataFile': {
      const file = await wholePart(store.part, LARGEST_UNPACKED, options.signal);
      if (file === null) return { outcome: 'unpackFirst' };
      const { modified } = store.part;
      const disk = {
        name: nameOfPath(store.path),
        modifiedAt: modified === null ? null : new Date(modified).toISOString(),
      };
      return readPst(blobAccess(file), disk, options);
    }
    case 'mbox':
      return readMbox(store.part, options);
    case 'tree':
      return readTree(store.tree, options);
    case 'olm':
      return readOlm(store.archive, store, store.entries, options);
  }
}

/** The name of such a file is often the subject of the message, so it is not kept. */
async function readSingle(part: MailPart, kind: 'eml' | 'msg', options: MailFileOptions): Promise<ReadStore> {
  const account = new FileAccount({ kind, name: '', sizeBytes: part.size, modified: part.modified }, options);
  const file = kind === 'msg' ? await wholePart(part, LARGEST_MESSAGE) : null;
  const message = kind === 'eml' ? await readEml(part) : file && (await readMsg(blobAccess(file)));
  if (!message) return { reading: { outcome: 'notAMailFile' }, messageKey: null };
  const folder = account.open(new CountedFolder(placeOf([''], null), account.tally));
  folder.add(message);
  account.onBytes(message.bytesRead);
  account.close([folder]);
  return { reading: account.facts(), messageKey: message.key };
}
