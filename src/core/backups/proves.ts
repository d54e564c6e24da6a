import type { CheckId } from '../checks/check';

/** Checks that a copy which was read, or an old message out of it, can settle: the walks that end with them prove themselves so. */
export const FED_BY_COPY: readonly CheckId[] = [
  'backup-missing',
  'backup-stale',
  'backup-never-restored',
  'backup-same-disk',
];
