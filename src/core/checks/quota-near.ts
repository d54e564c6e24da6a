import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { quotaLimitLine } from './evidence-lines';
import { quotaLines, quotaOf, quotaValues } from './quota';
import { aboutAccount } from './subjects';

/** The mailbox is filling up. A full one is the business of `quota-reached`. */
export const quotaNear: Check = {
  id: 'quota-near',
  version: 1,
  fix: 'free-server-space',
  links: ['storageOnTheWeb'],
  evaluate: ({ snapshot }) => snapshot.accounts.flatMap((account) => judge(account, snapshot)),
};

function judge(account: Account, snapshot: Snapshot): CheckResult[] {
  const quota = quotaOf(account, snapshot);
  const { subject, values } = aboutAccount(account, snapshot);
  const about = { subject, values: { ...values, ...quotaValues(quota) } };
  switch (quota.state) {
    case 'unsure':
    case 'unknown':
      return [];
    case 'noLimit':
      return [{ ...about, evidence: [quotaLimitLine(account)], verdict: 'pass' }];
    case 'known': {
      const evidence = quotaLines(account, snapshot);
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
