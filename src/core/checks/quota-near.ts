import type { Account } from '../facts/account';
import { known } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { LIMITS } from '../limits';
import { providerOf } from '../providers/provider-of';
import type { Check, CheckResult } from './check';
import { bytes, fillOf, line, quotaLimitLine, quotaUsedLine, share } from './shared/evidence-lines';
import { fullnessOf, quotaLines, quotaOf, quotaValues } from './shared/quota';
import { aboutAccount } from './shared/subjects';
import { each } from './shared/each';

/** The mailbox is filling up. A full one is the business of `quota-reached`. */
export const quotaNear: Check = {
  id: 'quota-near',
  version: 2,
  fix: 'free-server-space',
  links: ['storageOnTheWeb'],
  evaluate: ({ snapshot }) => each(snapshot.accounts, (account) => judge(account, snapshot)),
};

function judge(account: Account, snapshot: Snapshot): CheckResult[] {
  const quota = quotaOf(account, snapshot);
  const { subject, values } = aboutAccount(account, snapshot);
  const about = { subject, values: { ...values, ...quotaValues(quota) } };
  switch (quota.state) {
    case 'unsure':
      return [];
    case 'unknown':
      return nearUsualSize(account, snapshot);
    case 'noLimit':
      return [{ ...about, evidence: [quotaLimitLine(account)], verdict: 'pass' }];
    case 'known': {
      const evidence = quotaLines(account, snapshot);
      switch (fullnessOf(quota.share)) {
        case 'full':
          return [];
        case 'nearlyFull':
          return [{ ...about, evidence, verdict: 'fail', severity: 'serious' }];
        case 'near':
          return [{ ...about, evidence, verdict: 'fail', severity: 'moderate' }];
        case 'roomy':
          return [{ ...about, evidence, verdict: 'pass' }];
      }
    }
  }
}

/**
 * Nobody has said how much the mailbox may hold, and it comes near what the provider usually gives. That warns; how
 * much room there is in truth `quota-unknown` goes on asking, and no usual size ever calms.
 */
function nearUsualSize(account: Account, snapshot: Snapshot): CheckResult[] {
  const { used, quotaLimit } = account;
  const usual = providerOf(account)?.usualBytes?.value;
  if (usual === undefined || !used.known || quotaLimit.known) return [];
  const full = used.value / usual;
  if (full < LIMITS.quotaNearShare.value) return [];
  const { subject, values } = aboutAccount(account, snapshot);
  return [
    {
      subject,
      values: {
        ...values,
        used: bytes(used.value),
        limit: bytes(usual),
        share: share(full),
        fill: fillOf(used.value, usual),
      },
      evidence: [
        quotaUsedLine(account),
        line('limitPlan', known(usual, 'inferred', used.source, 'planDefault'), bytes),
      ],
      verdict: 'fail',
      severity: 'moderate',
    },
  ];
}
