import { DamagedPackage, eachPiece, eachUnpackedPiece, unpackedHead } from '../byte-source';
import type { MailPart } from '../mail-part';
import { blobAccess } from '../random-access';
import { packedPart, type ZipEntry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;

/** Whether an entry is packed in a way that can be read here. */
export function canUnpack(entry: ZipEntry): boolean {
  return !entry.encrypted && (entry.method === STORED || entry.method === DEFLATED);
}

/** A file inside a zip archive. What is not packed is read where it lies. */
export function zippedPart(archive: Blob, entry: ZipEntry): MailPart {
  const packed = async (): Promise<Blob> => {
    const part = await packedPart(archive, entry);
    if (part === null) throw new DamagedPackage('A part is not where the directory says.');
    return part;
  };
  const stored = entry.method === STORED;
  return {
    path: entry.path,
    size: entry.bytes,
    modified: null,
    whole: async () => (stored ? packed() : null),
    head: async (bytes) => {
      const part = await packed();
      return stored ? blobAccess(part).read(0, bytes) : unpackedHead(part, bytes);
    },
    each: async (onPiece, signal) => {
      const part = await packed();
      await (stored ? eachPiece(part, onPiece, signal) : eachUnpackedPiece(part, onPiece, signal));
    },
  };
}
