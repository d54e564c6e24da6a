import type { Account } from '../facts/account';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { quotaLimitLine, quotaUsedLine } from './evidence-lines';
import { quotaOf, quotaValues } from './quota';
import { aboutAccount } from './subjects';

/** The mailbox is filling up. A full one is the business of `quota-reached`. */
export const quotaNear: Check = {
  id: 'quota-near',
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
      if (quota.share >= 1) return [];
      if (quota.share >= LIMITS.quotaSeriousShare.value) {
        return [{ ...about, evidence, verdict: 'fail', severity: 'serious' }];
      }
      if (quota.share >= LIMITS.quotaNearShare.value) {
        return [{ ...about, evidence, verdict: 'fail', severity: 'moderate' }];
      }
      return [{ ...about, evidence, verdict: 'pass' }];
    }
  }
}
