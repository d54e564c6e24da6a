import { eachPiece } from './byte-source';
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
  whole: () => Promise<Blob | null>;
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
    whole: () => Promise.resolve(blob),
    head: (bytes) => access.read(0, bytes),
    each: (onPiece, signal) => eachPiece(blob, onPiece, signal),
  };
}

/** All bytes of a part, unpacked if need be; null: packed, and more than `longest` bytes. */
export async function wholePart(part: MailPart, longest: number, signal?: AbortSignal): Promise<Blob | null> {
  const blob = await part.whole();
  if (blob !== null) return blob;
  if (part.size > longest) return null;
  const pieces: Blob[] = [];
  let bytes = 0;
  await part.each((piece) => {
    bytes += piece.length;
    // More than it says: what comes behind is not wanted.
    if (bytes <= part.size) pieces.push(new Blob([piece.slice()]));
  }, signal);
  return new Blob(pieces);
}

/** Last part of a path. */
export function nameOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
