import { eachPiece, eachUnpackedPiece, unpackedHead } from './byte-source';
import { blobAccess } from './random-access';

/** A file that the person dropped, or chose with its folder. */
export interface DroppedFile {
  /** With the folders that were dropped, `/` between. Comes from the disk: text, never markup. */
  path: string;
  file: File;
}

/** One file of a drop, or inside a zip archive. */
export interface MailPart {
  /** With folders, `/` between. Text, never markup. */
  path: string;
  /** Bytes, unpacked. */
  size: number;
  /** Milliseconds since 1970 of the last change; null: not known. */
  modified: number | null;
  /** Its bytes as they lie on the disk; null: they are packed and can only be read from their start. */
  blob: Blob | null;
  /** At least the first `bytes` bytes, where there are so many. */
  head: (bytes: number) => Promise<Uint8Array>;
  /** Hands over all bytes in order. */
  each: (onPiece: (piece: Uint8Array) => void, signal: AbortSignal | undefined) => Promise<void>;
}

/** A part that lies on the disk as it is. */
export function plainPart(path: string, blob: Blob, modified: number | null): MailPart {
  const access = blobAccess(blob);
  return {
    path,
    size: blob.size,
    modified,
    blob,
    head: (bytes) => access.read(0, bytes),
    each: (onPiece, signal) => eachPiece(blob, onPiece, signal),
  };
}

/** A part that is deflated in `packed`. */
export function deflatedPart(path: string, packed: Blob, size: number, modified: number | null): MailPart {
  return {
    path,
    size,
    modified,
    blob: null,
    head: (bytes) => unpackedHead(packed, bytes),
    each: (onPiece, signal) => eachUnpackedPiece(packed, onPiece, signal),
  };
}

/** Last part of a path. */
export function nameOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
