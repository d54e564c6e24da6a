import { namedTotal, sumOf, totalBytes } from '../facts/mailbox-sums';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { bytes, line, share } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/** Deleted mail and junk take a good part of the space. */
export const deletedAndJunkBloat: Check = {
  id: 'deleted-and-junk-bloat',
  version: 1,
  fix: 'clear-mailbox',
  links: ['storageOnTheWeb'],
  evaluate: ({ snapshot }) => askedMailboxes(snapshot).map(judge),
};

function judge({ mailbox, about }: AskedMailbox): CheckResult {
  const total = totalBytes(mailbox);
  const waste = sumOf(
    [namedTotal(mailbox, 'deleted').bytes.value, namedTotal(mailbox, 'junk').bytes.value],
    mailbox.source,
  );
  const evidence = [line('deletedAndJunk', waste.value, bytes), line('quotaUsed', total.value, bytes)];
  if (!waste.value.known) {
    return { ...about, evidence, verdict: 'cantTell', settledBy: [...READ_AGAIN] };
  }
  const size = waste.value.value;
  // Little is little, however small the whole is.
  if (size < LIMITS.deletedBloatBytes.value) return { ...about, evidence, verdict: 'pass' };
  if (!total.value.known) {
    return { ...about, evidence: evidence.toReversed(), verdict: 'cantTell', settledBy: [...READ_AGAIN] };
  }
  const part = size / total.value.value;
  if (part < LIMITS.deletedBloatShare.value) return { ...about, evidence, verdict: 'pass' };
  return {
    subject: about.subject,
    values: { ...about.values, size: bytes(size), share: share(part) },
    evidence,
    verdict: 'fail',
    severity: 'minor',
  };
}
