import type { Account, AccountKind } from './facts/account';
import type { PurgeScope, ScenarioEvent } from './scenarios/event';

/**
 * How sure a rule is. `documented`: the provider's own page says so; `reported`: others say so, compare before you
 * rely on it.
 */
export type RuleCertainty = 'documented' | 'reported';

/** A rule by which a mail provider deletes mail, as a preset for 'what if'. */
export interface ProviderRule {
  id: ProviderRuleId;
  /** As the provider calls itself. */
  provider: string;
  olderThanDays: number;
  scope: PurgeScope;
  /** From when the age is counted; a rule about thrown-away mail often counts from the throwing away. */
  countsFrom: 'arrival' | 'throwingAway';
  certainty: RuleCertainty;
  /** Where it is known from. */
  source: string;
  /** ISO date on which the source was last read. */
  checkedOn: string;
  /** Domains of its addresses and servers; a subdomain counts too. */
  domains: readonly string[];
  /** Kinds of account that are this provider's by themselves. */
  kinds: readonly AccountKind[];
}

export const PROVIDER_RULE_IDS = [
  'windstreamUnread',
  'windstreamTrash',
  'hostBreakAll',
  'espace2001All',
  'outlookComDeleted',
  'gmailTrash',
  'yahooTrash',
] as const;
export type ProviderRuleId = (typeof PROVIDER_RULE_IDS)[number];

const CHECKED = '2026-11-23';

/**
 * Rules of providers that say something definite, each with its source. Microsoft 365 is not among them: its
 * default policy deletes nothing (https://learn.microsoft.com/exchange/security-and-compliance/messaging-records-management/default-retention-policy),
 * and what a company has set is in the company's own policy.
 */
export const PROVIDER_RULES: readonly ProviderRule[] = [
  {
    id: 'windstreamUnread',
    provider: 'Windstream',
    olderThanDays: 365,
    scope: 'unreadInbox',
    countsFrom: 'arrival',
    certainty: 'documented',
    source:
      'https://www.windstream.com/support/my-account/email-101/how-long-do-my-messages-stay-on-the-windstream-ser',
    checkedOn: CHECKED,
    domains: ['windstream.net'],
    kinds: [],
  },
  {
    id: 'windstreamTrash',
    provider: 'Windstream',
    olderThanDays: 60,
    scope: 'deletedItems',
    countsFrom: 'throwingAway',
    certainty: 'documented',
    source:
      'https://www.windstream.com/support/my-account/email-101/how-long-do-my-messages-stay-on-the-windstream-ser',
    checkedOn: CHECKED,
    domains: ['windstream.net'],
    kinds: [],
  },
  {
    id: 'hostBreakAll',
    provider: 'HostBreak',
    olderThanDays: 120,
    scope: 'all',
    countsFrom: 'arrival',
    certainty: 'documented',
    source: 'https://portal.hostbreak.com/knowledgebase/138/Email-Retention-Policy.html',
    checkedOn: CHECKED,
    domains: ['hostbreak.com'],
    kinds: [],
  },
  {
    id: 'espace2001All',
    provider: 'Espace 2001',
    olderThanDays: 90,
    scope: 'all',
    countsFrom: 'arrival',
    certainty: 'documented',
    source: 'https://cp.espace2001.com/knowledgebase.php?action=displayarticle&id=13&language=english',
    checkedOn: CHECKED,
    domains: ['espace2001.com'],
    kinds: [],
  },
  {
    id: 'outlookComDeleted',
    provider: 'Outlook.com',
    olderThanDays: 30,
    scope: 'deletedItems',
    countsFrom: 'throwingAway',
    certainty: 'reported',
    source: 'https://support.microsoft.com/office/a8ca78ac-4721-4066-95dd-571842e9fb11',
    checkedOn: CHECKED,
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    kinds: ['outlookCom'],
  },
  {
    id: 'gmailTrash',
    provider: 'Gmail',
    olderThanDays: 30,
    scope: 'deletedItems',
    countsFrom: 'throwingAway',
    certainty: 'reported',
    source: 'https://utk.teamdynamix.com/TDClient/2277/OIT-Portal/KB/PrintArticle?ID=137489',
    checkedOn: CHECKED,
    domains: ['gmail.com', 'googlemail.com'],
    kinds: ['gmail'],
  },
  {
    // Yahoo's page says 'monthly' and names no number of days.
    id: 'yahooTrash',
    provider: 'Yahoo Mail',
    olderThanDays: 30,
    scope: 'deletedItems',
    countsFrom: 'throwingAway',
    certainty: 'reported',
    source: 'https://help.yahoo.com/kb/SLN3518.html',
    checkedOn: CHECKED,
    domains: ['yahoo.com', 'ymail.com', 'rocketmail.com'],
    kinds: [],
  },
];

/** A provider that Thunderbird's provider list knows with POP3 and without IMAP. */
export interface Pop3OnlyProvider {
  provider: string;
  domains: readonly string[];
  source: string;
  checkedOn: string;
}

/** Examples with a source; a provider that is not here may still have no IMAP. */
export const POP3_ONLY_PROVIDERS: readonly Pop3OnlyProvider[] = [
  {
    provider: 'OCN',
    domains: ['ocn.ne.jp', 'ocn.ad.jp'],
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/ocn.ne.jp.xml',
    checkedOn: CHECKED,
  },
  {
    provider: '@nifty',
    domains: ['nifty.com'],
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/nifty.com.xml',
    checkedOn: CHECKED,
  },
  {
    provider: 'Gunma Internet',
    domains: ['mail.wind.ne.jp', 'mail.wind.jp', 'mail.wind.co.jp'],
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/mail.wind.ne.jp.xml',
    checkedOn: CHECKED,
  },
];

/** The rules of the provider of this account, as far as address, server and kind tell who that is. */
export function rulesFor(account: Account): ProviderRule[] {
  return PROVIDER_RULES.filter(
    (rule) =>
      (account.kind.known && rule.kinds.includes(account.kind.value)) || belongsTo(account, rule.domains),
  );
}

/** The entry of a provider of this account that is known to offer POP3 only; null: none is known. */
export function pop3OnlyProvider(account: Account): Pop3OnlyProvider | null {
  return POP3_ONLY_PROVIDERS.find(({ domains }) => belongsTo(account, domains)) ?? null;
}

/** The rule as an event for some accounts. */
export function eventOf(rule: ProviderRule, accounts: readonly string[]): ScenarioEvent {
  return { type: 'serverPurge', olderThanDays: rule.olderThanDays, scope: rule.scope, accounts };
}

function belongsTo(account: Account, domains: readonly string[]): boolean {
  const names = [
    account.address?.split('@').at(-1),
    account.incoming.known ? account.incoming.value.host : undefined,
  ];
  return names.some((name) => {
    const lower = name?.trim().toLowerCase();
    return lower !== undefined && domains.some((domain) => lower === domain || lower.endsWith(`.${domain}`));
  });
}
