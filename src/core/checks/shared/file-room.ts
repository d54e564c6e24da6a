import type { DataFile } from '../../facts/account';
import { LIMITS } from '../../limits';
import type { WordValues } from '../../facts/subject';
import { bytes, fillOf, share } from './evidence-lines';

/** How full an Outlook data file is. `unclear`: the size is known, and the format that decides is not. */
export type FileRoom =
  | { state: 'known'; share: number; values: WordValues }
  | { state: 'unclear'; size: number }
  | { state: 'unknown' };

/** How full a file is, against the size from which Outlook adds nothing to it. */
export function roomOf(file: DataFile): FileRoom {
  if (!file.sizeBytes.known) return { state: 'unknown' };
  const size = file.sizeBytes.value;
  const limit = limitOf(file, size);
  if (limit === null) return { state: 'unclear', size };
  const full = size / limit;
  return {
    state: 'known',
    share: full,
    values: { size: bytes(size), limit: bytes(limit), share: share(full), fill: fillOf(size, limit) },
  };
}

/** Whether these limits are this file's: those of other programs have none of the kind. */
export function isOutlookFile({ kind }: DataFile): boolean {
  return !kind.known || kind.value === 'pst' || kind.value === 'ost';
}

/** Bytes from which Outlook adds nothing to this file; null: no such limit holds, or which one does is not known. */
export function fileLimit(file: DataFile): number | null {
  return isOutlookFile(file) && file.sizeBytes.known ? limitOf(file, file.sizeBytes.value) : null;
}

/** Bytes from which Outlook adds nothing; null where the format decides and is not known. */
function limitOf(file: DataFile, size: number): number | null {
  const old = LIMITS.ansiDataFileBytes.value;
  const current = LIMITS.unicodeDataFileBytes.value;
  if (file.format.known) return file.format.value === 'ansi' ? old : current;
  // The old format cannot grow beyond 2 GB, so a larger file is of the current one.
  if (size > LIMITS.ansiDataFileHardBytes.value) return current;
  // Far from the smaller limit is far from both.
  return size < old * LIMITS.dataFileNearShare.value ? old : null;
}
