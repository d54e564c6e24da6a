import type { MailInFile } from '../../core/facts/mail-file-sums';
import { isExact, type Amount, type Bounds } from '../../core/scenarios/mail-ages';
import { say } from '../../locales/words';
import { formatMonth } from '../format';
import { formatBytes } from '../format-bytes';

/** How much mail that is: exact where it was counted, 'at least' or 'up to' where only a part was. */
export function amountWords({ items, bytes }: Amount): string {
  const count = countWords(items);
  const size = sizeWords(bytes);
  return size === null ? count : say('whatIf.page.itemsAndSize', { items: count, size });
}

/** How large; null: nothing is known of that. */
export function sizeWords(bytes: Bounds): string | null {
  if (bytes.atLeast === 0) return null;
  const size = formatBytes(bytes.atLeast);
  return isExact(bytes) ? size : say('whatIf.page.sizeAtLeast', { size });
}

/** How many messages. */
export function countWords(items: Bounds): string {
  if (isExact(items)) return say('whatIf.page.items', { count: items.atLeast });
  if (items.atLeast > 0) return say('whatIf.page.itemsAtLeast', { count: items.atLeast });
  return items.atMost === null
    ? say('whatIf.page.itemsUnknown')
    : say('whatIf.page.itemsAtMost', { count: items.atMost });
}

/** What a file of mail holds; `complete` false: at least so much. */
export function mailInWords({ items, bytes, oldest }: MailInFile, complete: boolean): string {
  const bounds = (count: number): Bounds => ({ atLeast: count, atMost: complete ? count : null });
  const amount = amountWords({ items: bounds(items), bytes: bounds(bytes) });
  return oldest === null
    ? amount
    : say('whatIf.page.file.holds', { amount, month: formatMonth(oldest.slice(0, 10)) });
}
