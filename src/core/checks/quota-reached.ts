import type { Account } from '../facts/account';
import type { Check, CheckResult } from './check';
import { quotaLimitLine, quotaUsedLine } from './evidence-lines';
import { quotaOf, quotaValues } from './quota';
import { aboutAccount } from './subjects';

/** The mailbox is full: new mail is sent back to whoever wrote it. */
export const quotaReached: Check = {
  id: 'quota-reached',
  version: 1,
  fix: 'free-server-space',
  links: ['storageOnTheWeb'],
  evaluate: ({ snapshot }) => snapshot.accounts.flatMap(judge),
};

function judge(account: Account): CheckResult[] {
  const quota = quotaOf(account);
  const { subject, values } = aboutAccount(account);
  const about = { subject, values: { ...values, ...quotaValues(quota) } };
  switch (quota.state) {
    case 'unknown':
      return [];
    case 'noLimit':
      return [{ ...about, evidence: [quotaLimitLine(account)], verdict: 'pass' }];
    case 'known': {
      const evidence = [quotaUsedLine(account), quotaLimitLine(account)];
      return quota.share >= 1
        ? [{ ...about, evidence, verdict: 'fail', severity: 'critical' }]
        : [{ ...about, evidence, verdict: 'pass' }];
    }
  }
}
