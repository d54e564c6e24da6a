import type { Copy } from './copy';

/**
 * Whether anything of the mail whose copies these are lies on this computer, or may: a disk takes nothing of the rest. A
 * backup that nobody knows the place of is no mail that is used here.
 */
export function mayBeHere(copies: readonly Copy[]): boolean {
  return copies.some(
    ({ place: { disk, type } }) => disk === 'computer' || (disk === 'unknownDisk' && type !== 'backup'),
  );
}
