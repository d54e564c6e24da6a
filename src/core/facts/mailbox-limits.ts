import type { CloudStorage, Licence, LicencePlan, MailboxPurpose } from './mailbox';
import type { Evidence, Fact } from './evidence';
import { GB } from './units';

/**
 * Default ceilings of Exchange Online by plan, in bytes. Plan 1 is in motion: 50 GB, or 100 GB where the change
 * of 2026 has arrived, so both are possible. Admins can set other values.
 * https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits
 */
const PLAN_CEILINGS: Record<LicencePlan, readonly number[]> = {
  plan1: [50 * GB, 100 * GB],
  plan2: [100 * GB],
  kiosk: [2 * GB],
  none: [],
};

/** What a mailbox at work may hold by any of these plans, in bytes, the least first: for who is to choose from a list. */
export const PLAN_SIZES: readonly number[] = [...new Set(Object.values(PLAN_CEILINGS).flat())].sort(
  (a, b) => a - b,
);

/** Share of the ceiling at which Exchange warns, stops sending, and stops receiving, by default. */
export const EXCHANGE_THRESHOLDS = { warn: 0.98, send: 0.99, receive: 1 } as const;

/** Defaults of one folder in Exchange Online, and what slows Outlook down. */
export const FOLDER_LIMITS = {
  items: 1_000_000,
  itemsWarn: 900_000,
  subfolders: 10_000,
  subfoldersWarn: 9_000,
  /** Outlook gets slow from here. https://support.microsoft.com/kb/2768656 */
  itemsSlow: 100_000,
} as const;

/** Items deleted and recoverable: limit without a hold and with one, in bytes. Not part of the mailbox's own. */
export const RECOVERABLE_LIMITS = {
  plain: { soft: 20 * GB, hard: 30 * GB },
  held: { soft: 90 * GB, hard: 100 * GB },
} as const;

/** Default limits of Outlook's cache file, in bytes. https://support.microsoft.com/kb/832925 */
export const CACHE_FILE_LIMITS = { warn: 47.5 * GB, full: 50 * GB } as const;

/** Where a ceiling comes from; in the order in which they are believed. */
export const CEILING_ORIGINS = ['server', 'policy', 'plan', 'told'] as const;
export type CeilingOrigin = (typeof CEILING_ORIGINS)[number];

/** A size that the mailbox may not pass. Several values mean that each of them is possible. */
export interface Ceiling {
  origin: CeilingOrigin;
  evidence: Evidence;
  /** Bytes, ascending. */
  values: readonly number[];
}

/**
 * All ceilings that speak of one mailbox, best first: what the server stated, the organisation's value, the
 * plan's default (inferred), what the person read on their storage page (told). Empty: a size without a limit.
 */
export function ceilings(input: {
  server: Fact<number | null>;
  policy: Fact<number | null>;
  told: Fact<number | null>;
  licence: Fact<Licence>;
  purpose: Fact<MailboxPurpose>;
  cloudStorage: Fact<CloudStorage>;
}): Ceiling[] {
  const found: Ceiling[] = [];
  const add = (origin: CeilingOrigin, fact: Fact<number | null>): void => {
    if (fact.known && fact.value !== null) {
      found.push({ origin, evidence: fact.evidence, values: [fact.value] });
    }
  };
  add('server', input.server);
  add('policy', input.policy);
  const byPlan = planCeilings(input.licence, input.purpose, input.cloudStorage);
  if (byPlan.length > 0) found.push({ origin: 'plan', evidence: 'inferred', values: byPlan });
  add('told', input.told);
  return found;
}

/** Two of the ceilings cannot both be true: no value of the one is within 2 % of any value of the other. */
export function disagree(first: Ceiling, second: Ceiling): boolean {
  return !first.values.some((a) => second.values.some((b) => Math.abs(a - b) <= 0.02 * Math.max(a, b)));
}

function planCeilings(
  licence: Fact<Licence>,
  purpose: Fact<MailboxPurpose>,
  cloud: Fact<CloudStorage>,
): readonly number[] {
  if (purpose.known && purpose.value === 'shared') {
    return licence.known && licence.value.plan === 'plan2' ? [100 * GB] : [50 * GB];
  }
  if (licence.known) return PLAN_CEILINGS[licence.value.plan];
  return cloud.known ? personalCeilings(cloud.value) : [];
}

/**
 * Outlook.com: the mailbox's own ceiling goes with the plan, which shows in the total of the cloud storage.
 * Between the free plan (5 GB) and the large ones (1 TB) sources differ, so all three values stand.
 */
function personalCeilings(cloud: CloudStorage): readonly number[] {
  if (cloud.totalBytes >= 900 * GB) return [100 * GB];
  return cloud.totalBytes <= 20 * GB ? [15 * GB] : [15 * GB, 50 * GB, 100 * GB];
}
