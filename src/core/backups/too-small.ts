import type { MailAmount } from '../facts/mail-file';

/**
 * Kinds of files count one message differently: text with its attachments written out in letters takes a third more than
 * the attachments themselves, and Outlook counts text twice over and a few kilobytes of properties beside each message.
 * A copy of another kind may be smaller by that, and not by more: then it lacks bodies or attachments.
 */
const SIZE_SHARE = 0.5;
const PROPERTIES_BYTES = 4096;

/**
 * Whether the copy is far too small for the mail that it is held against: it may hold no more than heads of messages.
 *
 * @param pairs what both hold of the same mail; where the copy holds more messages, its bytes count in proportion
 */
export function isTooSmall(pairs: readonly { live: MailAmount; copy: MailAmount }[]): boolean {
  let [expected, found] = [0, 0];
  for (const { live, copy } of pairs) {
    if (copy.items === 0 || live.items === 0) continue;
    const both = Math.min(live.items, copy.items);
    expected += (live.bytes / live.items) * both * SIZE_SHARE - both * PROPERTIES_BYTES;
    found += (copy.bytes / copy.items) * both;
  }
  return found < expected;
}
