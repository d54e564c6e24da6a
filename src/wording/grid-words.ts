import type { GridCell, GridRow } from '../core/copies/survival-grid';
import { say } from '../locales/words';

/** What one place holds of one kind of mail, in words. */
export function cellWords(cell: GridCell): string {
  if (cell.state !== 'some') return say(`grid.key.${cell.state}`);
  const { from, to } = cell.ages;
  return from === 0 && to !== null
    ? say('grid.some.last', { days: to })
    : say('grid.some.older', { days: from });
}

/** In how many places a kind of mail is. None that is known and perhaps some is no number. */
export function countWords({ places, maybeMore }: GridRow): string {
  if (!maybeMore) return say('grid.count', { count: places });
  return places === 0 ? say('grid.count.unknown') : say('grid.count.more', { count: places });
}

/** Green from two places on for everything, orange where that holds for part of it, red for one disk alone. */
export function countTone({
  places,
  least,
  maybeMore,
  onThisDiskOnly,
}: GridRow): 'good' | 'warning' | 'danger' | 'open' {
  if (least >= 2) return 'good';
  if (places >= 2) return 'warning';
  if (maybeMore) return 'open';
  return onThisDiskOnly ? 'danger' : 'warning';
}
