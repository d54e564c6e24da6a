import type { Copy } from '../copies/copy';
import { daysBetween } from '../days';
import type { Snapshot } from '../facts/snapshot';
import { firstLoss, type FirstLoss } from '../scenarios/deletion-dates';
import { summarise, worstEffect, type EventSummary } from '../scenarios/event-summary';
import type { ScenarioEvent } from '../scenarios/event';
import type { MailIndex } from '../scenarios/mail-index';
import type { Policy, RetentionRule } from './policy';
import { isRunning, retentionFor } from './policy-on';

/** A deletion rule of the organisation, and what it does to this person's mail. */
export interface PolicyNotice {
  rule: RetentionRule;
  /** Days until it starts; 0: it runs. */
  daysLeft: number;
  /** When it takes the first mail, as far as the age of the oldest is known. */
  firstLoss: FirstLoss;
  /** Accounts that it is meant for. */
  accounts: string[];
  /** What it comes to, for their mail and for other mail that lies with the same server. */
  summary: EventSummary;
}

export interface NoticeInput {
  policy: Policy;
  snapshot: Snapshot;
  copies: readonly Copy[];
  /** ISO date. */
  today: string;
  mail?: MailIndex;
}

/**
 * The deletion rules that concern somebody here, the soonest first; rules that run already come before all others.
 * What they touch comes from the scenarios, like every other outcome.
 */
export function policyNotices({ policy, ...input }: NoticeInput): PolicyNotice[] {
  const { snapshot, today } = input;
  const meant = new Map<RetentionRule, string[]>();
  for (const account of snapshot.accounts) {
    for (const rule of retentionFor(policy, account, today)) {
      meant.set(rule, [...(meant.get(rule) ?? []), account.id]);
    }
  }
  return [...meant]
    .map(([rule, accounts]) => toNotice(rule, accounts, input))
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

/** The rule as an event for these accounts. */
export function eventOfRule(rule: RetentionRule, accounts: readonly string[]): ScenarioEvent {
  return { type: 'serverPurge', olderThanDays: rule.olderThanDays, scope: rule.scope, accounts };
}

function toNotice(rule: RetentionRule, accounts: string[], input: Omit<NoticeInput, 'policy'>): PolicyNotice {
  const { today } = input;
  const all = summarise(eventOfRule(rule, accounts), input);
  // Mail of another account may lie with this server.
  const rows = all.rows.filter(
    (row) => accounts.includes(row.account) || row.segments.some(({ struck }) => struck.length > 0),
  );
  return {
    rule,
    daysLeft:
      isRunning(rule, today) || rule.startsOn === null ? 0 : Math.max(0, daysBetween(today, rule.startsOn)),
    firstLoss: firstLoss(rule, all.oldest?.on ?? null, today),
    accounts,
    summary: { ...all, rows, effect: worstEffect(rows) },
  };
}
