import type { Fact } from '../../core/facts/evidence';
import type { Sum } from '../../core/facts/mailbox-sums';
import { say } from '../../locales/words';
import { formatBytes } from '../format-bytes';
import { formatLocale } from '../format-locale';

const counts = new Intl.NumberFormat(formatLocale);

/** '12,345'. */
export function formatCount(count: number): string {
  return counts.format(count);
}

const shares = new Intl.NumberFormat(formatLocale, { style: 'percent', maximumFractionDigits: 0 });

/** '80 %', as the person's language writes it. */
export function formatShare(share: number): string {
  return shares.format(share);
}

/** A sum of bytes in words: the whole, at least so much, or not known. */
export function sumOfBytes(sum: Sum): string {
  return inWords(sum, formatBytes);
}

/** A sum of items in words. */
export function sumOfItems(sum: Sum): string {
  return inWords(sum, formatCount);
}

/** A fact in words; a reason why it is not known stands elsewhere. */
export function factOr<T>(fact: Fact<T>, format: (value: T) => string): string {
  return fact.known ? format(fact.value) : say('storage.unknown');
}

function inWords({ value, atLeast }: Sum, format: (value: number) => string): string {
  if (value.known) return format(value.value);
  return atLeast > 0 ? say('storage.atLeast', { value: format(atLeast) }) : say('storage.unknown');
}
