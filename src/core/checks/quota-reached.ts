import type { Account } from '../facts/account';
import { mailboxOf } from '../facts/mailbox-accounts';
import type { Snapshot } from '../facts/snapshot';
import type { Check, CheckResult } from './check';
import { bytes, count, line, quotaLimitLine, word, yesOrNo } from './shared/evidence-lines';
import { quotaLines, quotaOf, quotaValues } from './shared/quota';
import { aboutAccount } from './shared/subjects';
import { each } from './shared/each';

/** The mailbox is full: new mail is sent back to whoever wrote it. */
export const quotaReached: Check = {
  id: 'quota-reached',
  version: 2,
  fix: 'make-room-now',
  links: ['storageOnTheWeb'],
  evaluate: ({ snapshot }) => each(snapshot.accounts, (account) => judge(account, snapshot)),
};

function judge(account: Account, snapshot: Snapshot): CheckResult[] {
  const quota = quotaOf(account, snapshot);
  const { subject, values } = aboutAccount(account, snapshot);
  const full = mailboxOf(account, snapshot)?.full;
  if (full?.known === true && full.value && !(quota.state === 'known' && quota.share >= 1)) {
    const { used, limit } = quotaValues(quota);
    return [
      {
        subject,
        values: {
          ...values,
          used: used ?? (account.used.known ? bytes(account.used.value) : word('word.unknownAmount')),
          limit: limit ?? word('word.unknownLimit'),
          fill: count(1),
        },
        evidence: [line('mailboxFull', full, () => word('word.yes')), ...quotaLines(account, snapshot)],
        verdict: 'fail',
        severity: 'critical',
      },
    ];
  }
  const about = { subject, values: { ...values, ...quotaValues(quota) } };
  const saidOfFull = full?.known === true ? [line('mailboxFull', full, yesOrNo)] : [];
  switch (quota.state) {
    case 'unsure':
    case 'unknown':
      return account.turnedAway?.known === true && account.turnedAway.value
        ? [
            {
              ...about,
              values: {
                ...about.values,
                used: word('word.unknownAmount'),
                limit: word('word.unknownLimit'),
                fill: count(1),
              },
              evidence: [line('turnedAway', account.turnedAway, yesOrNo), ...quotaLines(account, snapshot)],
              verdict: 'fail',
              severity: 'critical',
            },
          ]
        : [];
    case 'noLimit':
      return [{ ...about, evidence: [quotaLimitLine(account), ...saidOfFull], verdict: 'pass' }];
    case 'known': {
      const evidence = quotaLines(account, snapshot);
      if (quota.share >= 1) return [{ ...about, evidence, verdict: 'fail', severity: 'critical' }];
      return [{ ...about, evidence: [...evidence, ...saidOfFull], verdict: 'pass' }];
    }
  }
}
