import { Inflate } from 'fflate';
import { blobAccess } from './random-access';

/** Bytes that are read and looked at in one go. */
const PIECE_BYTES = 4 << 20;
/** Packed bytes that are unpacked in one go: at most about a thousand times as many come out. */
const PACKED_PIECE_BYTES = 1 << 16;

const SMALL_BYTES = 1 << 16;

type OnPiece = (piece: Uint8Array) => void;

/** Hands over the bytes of a file in pieces, in order. The next piece is on its way while one is looked at. */
export async function eachPiece(
  blob: Blob,
  onPiece: OnPiece,
  signal: AbortSignal | undefined,
  pieceBytes = PIECE_BYTES,
): Promise<void> {
  let at = 0;
  let next = pieceOf(blob, at, pieceBytes);
  while (at < blob.size) {
    const piece = await next;
    signal?.throwIfAborted();
    at += piece.length;
    next = pieceOf(blob, at, pieceBytes);
    // Where the next one fails while this one is looked at, it is told when it is waited for.
    next.catch(() => undefined);
    onPiece(piece);
    if (piece.length === 0) break;
  }
}

/** A deflated stretch could not be unpacked: it is damaged. */
export class DamagedPackage extends Error {}

/** Like `eachPiece`, with what a deflated stretch unpacks to. */
export async function eachUnpackedPiece(
  packed: Blob,
  onPiece: OnPiece,
  signal: AbortSignal | undefined,
): Promise<void> {
  let unpacked: Uint8Array[] = [];
  const inflate = new Inflate((piece) => unpacked.push(piece));
  let left = packed.size;
  const push = (piece: Uint8Array) => {
    left -= piece.length;
    unpacked = [];
    try {
      inflate.push(piece, left === 0);
    } catch (error) {
      throw new DamagedPackage('A part could not be unpacked.', { cause: error });
    }
    unpacked.forEach(onPiece);
  };
  await eachPiece(packed, push, signal, PACKED_PIECE_BYTES);
}

/** The first bytes that a deflated stretch unpacks to, at least `bytes` of them where there are so many. */
export async function unpackedHead(packed: Blob, bytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  try {
    const inflate = new Inflate((piece) => pieces.push(piece));
    inflate.push(await pieceOf(packed, 0, Math.max(1024, bytes)));
  } catch {
    // What came out before the damage is what there is.
  }
  const head = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  pieces.reduce((at, piece) => {
    head.set(piece, at);
    return at + piece.length;
  }, 0);
  return head;
}

/** Small pieces are read without a wait where that can be; large ones come while others are looked at. */
async function pieceOf(blob: Blob, at: number, bytes: number): Promise<Uint8Array> {
  if (Math.min(bytes, blob.size - at) <= SMALL_BYTES) return blobAccess(blob).read(at, bytes);
  return new Uint8Array(await blob.slice(at, at + bytes).arrayBuffer());
}
