import { foldDomain } from '../core/policy/domain';
import type { Audience, Policy, RetentionRule } from '../core/policy/policy';
import { isMeantFor } from '../core/policy/policy-on';
import type { PolicyNotice } from '../core/policy/policy-notices';
import type { Remembered } from '../core/report/decisions';
import type { Finding } from '../core/report/report';
import { withPolicy } from './changes';
import { inspectRemembered, type Inspected } from './inspected';
import { isoDateOf } from './iso-date';
import { noticesFor } from './what-if/notices-for';

/** What one person sees because of what their organisation says. */
export interface SeenWithPolicy {
  inspected: Inspected;
  notices: PolicyNotice[];
  /** Sizes that the organisation gives, by account; bytes, null: no limit. */
  sizes: { account: string; limitBytes: number | null }[];
  /** Findings that are open with it and would not be without it, and the other way round. */
  added: Finding[];
  settled: Finding[];
}

const sameFinding = ({ key, verdict }: Finding): string => `${verdict} ${key}`;

/**
 * What this person sees with a policy, by the very calls that their own page makes; null: nothing is known of them.
 */
export function previewFor(person: Remembered, now: Date): (policy: Policy) => SeenWithPolicy | null {
  const today = isoDateOf(now);
  const without = inspectRemembered(person, today);
  return (policy) => {
    const inspected = inspectRemembered(withPolicy(person, policy, now), today, policy);
    if (inspected === null || without === null) return null;
    const apart = (from: readonly Finding[], other: readonly Finding[]) => {
      const there = new Set(other.map(sameFinding));
      return from.filter((finding) => finding.verdict !== 'pass' && !there.has(sameFinding(finding)));
    };
    const waived = inspected.waived.map(({ finding }) => finding);
    return {
      inspected,
      notices: noticesFor(policy, inspected),
      sizes: inspected.snapshot.accounts.flatMap(({ id, quotaLimit }) =>
        quotaLimit.known && quotaLimit.evidence === 'policy'
          ? [{ account: id, limitBytes: quotaLimit.value }]
          : [],
      ),
      added: apart(inspected.open, without.open),
      settled: apart(without.open, [...inspected.open, ...waived]),
    };
  };
}

/** The same person with their addresses at another domain, as rules may be for some domains only. */
export function personAt(person: Remembered, domain: string): Remembered {
  const { snapshot } = person;
  if (snapshot === null) return person;
  const moved = (text: string) => text.replace(/@[^@]*$/, `@${domain}`);
  return {
    ...person,
    // What was read of them names the old addresses; a snapshot alone counts as one reading.
    sources: [],
    snapshot: {
      ...snapshot,
      accounts: snapshot.accounts.map((account) => ({
        ...account,
        name: moved(account.name),
        address: account.address && moved(account.address),
      })),
    },
  };
}

/** Whether a rule is meant for this person: one that deletes mail, or where there is none, one on the size. */
export function isConcerned({ retention, quotas }: Policy, { snapshot }: Remembered, today: string): boolean {
  const isOpen = ({ endsOn }: RetentionRule) => endsOn === null || endsOn >= today;
  const rules: readonly Audience[] = retention.length > 0 ? retention.filter(isOpen) : quotas;
  return snapshot?.accounts.some((account) => rules.some((rule) => isMeantFor(rule, account))) ?? false;
}

/** All domains that a policy names. */
export const domainsOf = ({ quotas, retention, waivers }: Policy): string[] => [
  ...new Set([...retention, ...quotas, ...waivers].flatMap(({ domains = [] }) => domains.map(foldDomain))),
];
