import type { Amount } from '../../../core/scenarios/mail-ages';
import { say } from '../../../locales/words';
import { formatBytes } from '../../parts/format-bytes';

/** How much mail that is: exact where it was counted, 'at least' where only a part was. */
export function amountWords({ items, bytes }: Amount): string {
  const count = say(items.atMost === items.atLeast ? 'whatIf.page.items' : 'whatIf.page.itemsAtLeast', {
    count: items.atLeast,
  });
  if (bytes.atLeast === 0) return count;
  return say(
    bytes.atMost === bytes.atLeast ? 'whatIf.page.itemsAndSize' : 'whatIf.page.itemsAndSizeAtLeast',
    { items: count, size: formatBytes(bytes.atLeast) },
  );
}
