import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { leavesNothingOnServer } from '../mailboxes/on-server';
import type { Check, CheckResult, Settles } from './check';
import { quotaLimitLine, quotaUsedLine } from './shared/evidence-lines';
import { quotaLines, quotaOf, quotaValues } from './shared/quota';
import { aboutAccount, deliversToServer } from './shared/subjects';
import { each } from './shared/each';

/** It is not known how full the mailbox is, so nothing can be said about running out of space. */
export const quotaUnknown: Check = {
  id: 'quota-unknown',
  version: 2,
  fix: 'read-quota',
  links: ['storageOnTheWeb'],
  evaluate: ({ snapshot }) =>
    each(snapshot.accounts.filter(hasMailbox), (account) => judge(account, snapshot)),
};

function judge(account: Account, snapshot: Snapshot): CheckResult {
  const quota = quotaOf(account, snapshot);
  const { subject, values } = aboutAccount(account, snapshot);
  const about = { subject, values: { ...values, ...quotaValues(quota) } };
  const [used, limit] = [quotaUsedLine(account), quotaLimitLine(account)];
  if (quota.state === 'unsure') {
    const [usedLine, ...limits] = quotaLines(account, snapshot);
    return {
      ...about,
      evidence: usedLine ? [...limits, usedLine] : limits,
      verdict: 'cantTell',
      settledBy: [{ by: 'question', question: 'quotaLimit' }],
    };
  }
  if (quota.state !== 'unknown') {
    const evidence = quota.state === 'noLimit' ? [limit] : quotaLines(account, snapshot);
    return { ...about, evidence, verdict: 'pass' };
  }
  const settledBy: Settles[] = [];
  if (!account.used.known) settledBy.push({ by: 'question', question: 'quotaUsed' });
  if (!account.quotaLimit.known || account.quotaLimit.value === 0) {
    settledBy.push({ by: 'question', question: 'quotaLimit' });
  }
  return {
    ...about,
    evidence: account.used.known ? [limit, used] : [used, limit],
    verdict: 'cantTell',
    settledBy,
  };
}

/**
 * An account whose server holds mail, or is to: where POP3 leaves nothing, the room there decides how long copies may stay.
 * Asked only once they do, it would come up as something new behind the fix. What goes on into another mailbox is to
 * stay nowhere.
 */
function hasMailbox(account: Account): boolean {
  if (account.used.known || account.quotaLimit.known) return true;
  if (!account.kind.known || account.kind.value === 'other') return false;
  return !(leavesNothingOnServer(account) && deliversToServer(account));
}
