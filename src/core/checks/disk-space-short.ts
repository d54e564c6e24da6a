import { LIMITS } from '../limits';
import { accountsStoredIn } from './shared/data-file-role';
import type { Check, Severity } from './check';
import { bytes, line } from './shared/evidence-lines';

/**
 * The disk that mail is kept on is nearly full: fetching stops, and there is no room for a copy of the largest file.
 * Only the person knows; who was not asked has no result.
 */
export const diskSpaceShort: Check = {
  id: 'disk-space-short',
  version: 2,
  fix: 'free-disk-space',
  links: ['compactDataFile', 'findDataFiles'],
  evaluate: ({ snapshot }) => {
    const { diskFree } = snapshot.device;
    if (!diskFree?.known) return [];
    const sizes = snapshot.dataFiles
      .filter((file) => accountsStoredIn(file, snapshot).length > 0)
      .map(({ sizeBytes }) => sizeBytes);
    const known = sizes.flatMap((size) => (size.known ? [size.value] : []));
    const severity = severityOf(diskFree.value, Math.max(0, ...known));
    const about = {
      subject: { type: 'computer' as const },
      values: { size: bytes(diskFree.value) },
      evidence: [line('diskFree', diskFree, bytes)],
    };
    // A file of unknown size may be larger than what is free.
    if (severity === null && known.length < sizes.length)
      return [{ ...about, verdict: 'cantTell', settledBy: [{ by: 'dataFile' }] }];
    return severity === null ? [{ ...about, verdict: 'pass' }] : [{ ...about, verdict: 'fail', severity }];
  },
};

/** `largest`: bytes of the largest file that mail is fetched into. */
function severityOf(free: number, largest: number): Severity | null {
  if (free < LIMITS.diskFullBytes.value) return 'serious';
  return free < Math.max(LIMITS.diskShortBytes.value, largest) ? 'moderate' : null;
}
