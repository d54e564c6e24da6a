import type { CheckId } from '../checks/check';

/** Checks that are about backups as such; each has to say below whether a copy settles it. */
type BackupCheck = Extract<CheckId, `backup-${string}`>;

/**
 * Whether a copy which was read, or an old message out of it, can settle a check: the walks that end with such a check prove
 * themselves so.
 */
export const FED_BY_COPY: Readonly<Record<BackupCheck, boolean> & Partial<Record<CheckId, boolean>>> = {
  'backup-missing': true,
  'backup-stale': true,
  'backup-never-restored': true,
  'backup-same-disk': true,
};
