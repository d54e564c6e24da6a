import { totalBytes } from '../facts/mailbox-sums';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { bytes, count, line, share } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/** A few large messages take a good part of the space. */
export const largeItems: Check = {
  id: 'large-items',
  version: 1,
  fix: 'clear-mailbox',
  links: ['storageOnTheWeb'],
  evaluate: ({ snapshot }) => askedMailboxes(snapshot).map(judge),
};

function judge({ mailbox, about }: AskedMailbox): CheckResult {
  const { largest } = mailbox;
  const total = totalBytes(mailbox).value;
  const sizes = largest.known
    ? { ...largest, value: largest.value.reduce((sum, one) => sum + one.bytes, 0) }
    : largest;
  const evidence = [line('largeItems', sizes, bytes), line('quotaUsed', total, bytes)];
  const open: CheckResult = { ...about, evidence, verdict: 'cantTell', settledBy: [...READ_AGAIN] };
  if (!largest.known || !sizes.known) return open;
  const size = sizes.value;
  if (size >= LIMITS.largeItemsBytes.value && !total.known)
    return { ...open, evidence: evidence.toReversed() };
  if (
    total.known &&
    size >= LIMITS.largeItemsBytes.value &&
    size >= LIMITS.largeItemsShare.value * total.value
  ) {
    return {
      subject: about.subject,
      values: {
        ...about.values,
        count: count(largest.value.length),
        size: bytes(size),
        share: share(size / total.value),
      },
      evidence,
      verdict: 'fail',
      severity: 'minor',
    };
  }
  // Where only some of the large ones were seen, there may be more than these.
  return largest.evidence === 'measured' ? { ...about, evidence, verdict: 'pass' } : open;
}
