import type { Policy } from '../../core/policy/policy';
import { policyNotices, type PolicyNotice } from '../../core/policy/policy-notices';
import type { MailIndex } from '../../core/scenarios/mail-index';
import type { Inspected } from '../inspected';
import { mailOf } from './mail-of';

/** The deletion rules that concern this person, with a countdown and what they touch. */
export function noticesFor(policy: Policy, inspected: Inspected): PolicyNotice[] {
  const { snapshot, copies, today } = inspected;
  // Of several mailboxes that were counted the first one's mail is known; that of the others then is 'at least'.
  const mail = snapshot.accounts.reduce<MailIndex | undefined>(
    (found, one) => found ?? mailOf(one, inspected),
    undefined,
  );
  return policyNotices({ policy, snapshot, copies, today, ...(mail ? { mail } : {}) });
}
