import type { CheckId } from '../checks/check';
import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import type { Subject } from '../facts/subject';
import { grouped, onceForEach } from '../once-for-each';
import { foldDomain } from './domain';
import type { Audience, Policy, PolicyQuota, RetentionRule, Waiver } from './policy';

/**
 * Whether something that is meant for some is meant for this account. An address or kind that is not known is
 * not in an audience that names some.
 */
export function isMeantFor({ domains, kinds }: Audience, account: Account): boolean {
  const domain = foldDomain(account.address?.split('@').at(-1) ?? '');
  const inDomain = domains === undefined || domains.includes(domain);
  const ofKind = kinds === undefined || (account.kind.known && kinds.includes(account.kind.value));
  return inDomain && ofKind;
}

/** The deletion rules that hold for an account today or will, the first to start first. `today` is an ISO date. */
export function retentionFor(policy: Policy, account: Account, today: string): RetentionRule[] {
  return policy.retention
    .filter((rule) => rule.endsOn === null || rule.endsOn >= today)
    .filter((rule) => isMeantFor(rule, account))
    .sort((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? ''));
}

/** Whether a rule deletes mail today. */
export function isRunning(rule: RetentionRule, today: string): boolean {
  return (rule.startsOn === null || rule.startsOn <= today) && (rule.endsOn === null || rule.endsOn >= today);
}

/**
 * The waiver that holds today for a check about a subject, the longest one; null: there is none. One that has expired
 * lapses by itself: the finding is back.
 */
export function waiverFor(
  policy: Policy,
  { check, subject }: { check: CheckId; subject: Subject },
  snapshot: Snapshot,
  today: string,
): Waiver | null {
  const open = policy.waivers.filter((waiver) => waiver.check === check && waiver.expiresOn >= today);
  if (open.length === 0) return null;
  const accounts = accountsBehind(subject, snapshot);
  const holding = open.filter(
    (waiver) =>
      // What nobody is known to own is waived only by a waiver for everyone.
      isForEveryone(waiver) ||
      (accounts.length > 0 && accounts.every((account) => isMeantFor(waiver, account))),
  );
  return holding.sort((a, b) => b.expiresOn.localeCompare(a.expiresOn))[0] ?? null;
}

function isForEveryone({ domains, kinds }: Audience): boolean {
  return domains === undefined && kinds === undefined;
}

/** The accounts that a finding speaks about: a file belongs to those that deliver into it, a computer to all. */
function accountsBehind(subject: Subject, { accounts }: Snapshot): readonly Account[] {
  switch (subject.type) {
    case 'account':
      return byId(accounts).get(subject.id) ?? [];
    case 'dataFile':
      return byFile(accounts).get(subject.id) ?? [];
    case 'computer':
      return accounts;
  }
}

const byId = onceForEach((accounts: readonly Account[]) => grouped(accounts, ({ id }) => id));
const byFile = onceForEach((accounts: readonly Account[]) =>
  grouped(accounts, ({ delivery }) => (delivery.known ? delivery.value.dataFileId : null)),
);

/**
 * How much the account's mailbox may hold. `plan` is the name of its plan; null: not known, and then only the
 * size that holds without a plan counts. null: the policy does not say, or says different things.
 */
export function quotaFor(policy: Policy, account: Account, plan: string | null): PolicyQuota | null {
  const meant = policy.quotas.filter((quota) => isMeantFor(quota, account));
  const named = plan === null ? [] : meant.filter((quota) => foldPlan(quota.plan) === foldPlan(plan));
  const found = named.length > 0 ? named : meant.filter((quota) => quota.plan === null);
  const sizes = new Set(found.map(({ limitBytes }) => limitBytes));
  return sizes.size === 1 ? (found[0] ?? null) : null;
}

/** The name of a plan as it is compared; null: none is named. */
export const foldPlan = (name: string | null): string | null => name?.trim().toLowerCase() ?? null;
