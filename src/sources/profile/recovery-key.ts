import type { Units } from './text/encoding';

const GROUPS = 8;
const DIGITS = 6;
const HYPHEN = 0x2d;

/**
 * Does a text hold a recovery key of BitLocker: eight groups of six digits with hyphens between? Who has the key opens
 * the disk, so such a text is not read at all.
 */
export function holdsRecoveryKey(units: Units): boolean {
  let groups = 0;
  let digits = 0;
  for (const unit of units) {
    if (unit >= 0x30 && unit <= 0x39) {
      digits += 1;
      if (digits === DIGITS && groups === GROUPS - 1) return true;
      if (digits > DIGITS) groups = 0;
    } else if (unit === HYPHEN && digits === DIGITS) {
      groups += 1;
      digits = 0;
    } else {
      groups = 0;
      digits = 0;
    }
  }
  return false;
}
