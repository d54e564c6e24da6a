import type { PageSizes, Reading } from './reading';
import { isOfWhole, wantKey, type Want } from './want';

/** Smallest pages that are still asked for. */
const LEAST: PageSizes = { folders: 50, items: 50, count: 100, sample: 1 };

/**
 * Halves the page size that a want depends on, because the server could not make so large an answer, and lets
 * the want start over. A folder that no longer fits one page is read by counts from then on.
 * @param asked the sizes with which the want was sent: several failures of one round trip halve them once
 * @returns false when the pages cannot get any smaller
 */
export function shrink(reading: Reading, want: Want, asked: PageSizes): boolean {
  const page = pageOf(want);
  if (page === null || asked[page] <= LEAST[page]) return false;
  if (reading.pages[page] === asked[page]) {
    reading.pages[page] = Math.max(LEAST[page], Math.floor(asked[page] / 2));
  }
  startOver(reading, want);
  return true;
}

function pageOf(want: Want): keyof PageSizes | null {
  if (isOfWhole(want)) return null;
  switch (want.kind) {
    case 'children':
      return 'folders';
    case 'items':
      return 'items';
    case 'countPages':
    case 'largest':
      return 'count';
    case 'oldest':
    case 'olderThan':
    case 'largestIn':
      return 'sample';
    case 'named':
    case 'folder':
    case 'recoverable':
    case 'recoverablePart':
      return null;
  }
}

/** Where a page goes on depends on its size. */
function startOver(reading: Reading, want: Want): void {
  if (want.kind === 'children') {
    // All that is known comes by once more, and may.
    reading.listing.set(want.folder ?? '', { next: null, stale: -reading.folders.size });
  } else if (want.kind === 'countPages') {
    reading.counting.set(wantKey(want), { seen: 0, next: null });
  } else if (want.kind === 'largest') {
    reading.largest.next = null;
    reading.largest.pages = 0;
  }
}
