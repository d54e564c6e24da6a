import type { Policy, RetentionRule } from '../../core/policy/policy';
import { isRunning, quotaFor, retentionFor } from '../../core/policy/policy-on';
import type { Account } from '../../core/facts/account';
import type { DeletionRule } from '../../core/facts/deletion-rule';
import { blankAccount } from '../../core/facts/blank';
import { known, unknown, type Fact } from '../../core/facts/evidence';
import type { SourceFacts } from '../../core/facts/snapshot';

/** Id of the source that stands for the organisation's policy. */
export const POLICY_SOURCE = 'policy';

export interface PolicyFactsInput {
  policy: Policy;
  /** The accounts found by other sources; the policy finds none by itself. */
  accounts: readonly Account[];
  /** Name of each account's plan, where somebody knows it. */
  planOf?: (account: Account) => string | null;
  /** ISO instant at which the policy was read. */
  readAt: string;
}

/**
 * What the policy says of these accounts, as facts on level `policy`: how much the mailbox may hold, from what age the
 * server deletes mail today, and every rule that runs or is to come. A rule that is still to come deletes nothing
 * today, and one about the inbox alone says nothing of other mail. Where people are to back up is no fact that they do.
 */
export function policyFacts({ policy, accounts, planOf, readAt }: PolicyFactsInput): SourceFacts {
  const today = readAt.slice(0, 10);
  const said = accounts.flatMap((account) => {
    const quotaLimit = quotaFact(policy, account, planOf?.(account) ?? null);
    const serverDeletesAfterDays = ruleFact(policy, account, today);
    const rules = retentionFor(policy, account, today);
    return quotaLimit.known || rules.length > 0
      ? [
          {
            ...sameAccount(account),
            quotaLimit,
            serverDeletesAfterDays,
            ...(rules.length > 0 && { deletionRules: known(rules.map(plainRule), 'policy', POLICY_SOURCE) }),
          },
        ]
      : [];
  });
  return {
    source: { id: POLICY_SOURCE, kind: 'policy', name: policy.organisation ?? 'policy.json', readAt },
    accounts: said,
    dataFiles: [],
    gaps: [],
  };
}

/** What a rule does, without the organisation's words about it. */
function plainRule({ olderThanDays, scope, startsOn, endsOn }: RetentionRule): DeletionRule {
  return { olderThanDays, scope, startsOn, endsOn };
}

/** An account of which the policy has said nothing yet, recognisable as the same one. */
function sameAccount({ id, name, profile, address }: Account): Account {
  return { ...blankAccount(id, name), profile, address };
}

function quotaFact(policy: Policy, account: Account, plan: string | null): Fact<number | null> {
  const quota = quotaFor(policy, account, plan);
  return quota ? known(quota.limitBytes, 'policy', POLICY_SOURCE) : unknown('notAsked');
}

function ruleFact(policy: Policy, account: Account, today: string): Fact<number | null> {
  const days = retentionFor(policy, account, today)
    .filter((rule) => rule.scope === 'all' && isRunning(rule, today))
    .map((rule) => rule.olderThanDays);
  return days.length > 0 ? known(Math.min(...days), 'policy', POLICY_SOURCE) : unknown('notAsked');
}
