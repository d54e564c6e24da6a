import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { bytes, fillOf, line, share } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/** What was deleted and can still be brought back has a limit of its own; once it is reached, deleting fails. */
export const recoverableItemsNearLimit: Check = {
  id: 'recoverable-items-near-limit',
  version: 2,
  fix: 'free-recoverable-items',
  links: ['recoverableItems'],
  evaluate: ({ snapshot }) => askedMailboxes(snapshot).map(judge),
};

function judge({ mailbox, about }: AskedMailbox): CheckResult {
  const held = mailbox.recoverable.bytes;
  const used = line('recoverableUsed', held, bytes);
  if (!held.known) return { ...about, evidence: [used], verdict: 'cantTell', settledBy: [...READ_AGAIN] };
  const usual = mailbox.recoverable.limitBytes;
  // More than the usual limit can only lie there where a hold has raised it.
  const limit =
    usual.known && held.value > usual.value ? { ...usual, value: LIMITS.recoverableHeldBytes.value } : usual;
  const evidence = [used, line('recoverableLimit', limit, bytes)];
  if (!limit.known) return { ...about, evidence, verdict: 'cantTell', settledBy: [...READ_AGAIN] };
  const part = held.value / limit.value;
  if (part < LIMITS.recoverableNearShare.value) return { ...about, evidence, verdict: 'pass' };
  return {
    subject: about.subject,
    values: {
      ...about.values,
      used: bytes(held.value),
      limit: bytes(limit.value),
      share: share(part),
      fill: fillOf(held.value, limit.value),
    },
    evidence,
    verdict: 'fail',
    severity: 'moderate',
  };
}
