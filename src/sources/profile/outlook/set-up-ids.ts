import type { RegValues } from '../reg/values';
import { hexText } from './entry-id';

/** Of thousands, these are enough to know a profile again: the smallest, so that most stay when accounts come and go. */
const MOST = 32;

/** Ids that mean the same in every profile, such as `0a0d020000000000c000000000000046`: nobody drew them. */
const EVERYWHERE = /c000000000000046$|^(.)\1*$/;

/**
 * Ids that Outlook drew at random for this profile: of its services, and of its accounts ('Mini UID', the first part
 * of a fresh GUID).
 */
export function setUpIdsOf(entries: readonly RegValues[], services: readonly string[]): string[] {
  const own = entries.flatMap((entry) => {
    const service = entry.bytes('Service UID');
    const small = entry.number('Mini UID');
    return [
      ...(service?.length === 16 ? [hexText(service)] : []),
      ...(typeof small === 'number' ? [small.toString(16).padStart(8, '0')] : []),
    ];
  });
  const drawn = new Set([...services, ...own].filter((id) => !EVERYWHERE.test(id)));
  return [...drawn].sort().slice(0, MOST);
}
