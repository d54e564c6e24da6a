import type { Account } from '../../facts/account';
import { known, type Fact } from '../../facts/evidence';
import { limitsOf, mailboxOf } from '../../facts/mailbox-accounts';
import { disagree, type Ceiling, type CeilingOrigin } from '../../facts/mailbox-limits';
import type { Snapshot } from '../../facts/snapshot';
import { LIMITS } from '../../limits';
import type { EvidenceLine, WordValues } from '../../facts/subject';
import {
  bytes,
  eitherBytes,
  fillOf,
  line,
  quotaLimitLine,
  quotaUsedLine,
  share,
  type EvidenceLabel,
} from './evidence-lines';

/** How full a mailbox is, as far as it is known. */
export type QuotaState =
  | { state: 'known'; used: number; limit: number; share: number }
  | { state: 'noLimit' }
  /** Several limits are possible, and what holds depends on which of them is the right one. */
  | { state: 'unsure' }
  | { state: 'unknown' };

/**
 * Used space against the limit, in bytes. A limit of nothing is no limit that anybody could have meant. Where
 * several limits are possible or two disagree, the state is known only if all of them lead to the same verdict;
 * the numbers are then those of the limit to believe first, its largest value.
 */
export function quotaOf(account: Account, snapshot: Snapshot): QuotaState {
  const { used, quotaLimit } = account;
  const possible = possibleLimits(account, snapshot);
  if (used.known && possible.length > 1) {
    const [first] = limitsOf(account, snapshot);
    const limit = Math.max(...(first?.values ?? possible));
    if (new Set(possible.map((value) => classOf(used.value / value))).size > 1) return { state: 'unsure' };
    return { state: 'known', used: used.value, limit, share: used.value / limit };
  }
  if (!quotaLimit.known) return { state: 'unknown' };
  if (quotaLimit.value === null) return { state: 'noLimit' };
  if (!used.known || quotaLimit.value <= 0) return { state: 'unknown' };
  return {
    state: 'known',
    used: used.value,
    limit: quotaLimit.value,
    share: used.value / quotaLimit.value,
  };
}

/** The limits, in bytes, of which one holds for a mailbox whose server was asked; empty: none is known. */
export function possibleLimits(account: Account, snapshot: Snapshot): number[] {
  return mailboxOf(account, snapshot) === null ? [] : possibleValues(limitsOf(account, snapshot));
}

/** What the server stated rules out everything else; otherwise a limit that disagrees with the first stays possible. */
function possibleValues([first, ...others]: readonly Ceiling[]): number[] {
  if (!first) return [];
  if (first.origin === 'server') return [...first.values];
  const contradicting = others.filter((other) => disagree(first, other));
  return [...new Set([first, ...contradicting].flatMap(({ values }) => values))].filter((value) => value > 0);
}

/** How full a mailbox is, in the steps that verdicts speak in. */
export type Fullness = 'full' | 'nearlyFull' | 'near' | 'roomy';

/** @param full used space as a share of the limit */
export function fullnessOf(full: number): Fullness {
  if (full >= 1) return 'full';
  if (full >= LIMITS.quotaSeriousShare.value) return 'nearlyFull';
  return full >= LIMITS.quotaNearShare.value ? 'near' : 'roomy';
}

function classOf(full: number): 'full' | 'near' | 'roomy' {
  const fullness = fullnessOf(full);
  return fullness === 'nearlyFull' ? 'near' : fullness;
}

/** For the words: `used`, `limit`, `share` and `fill`, where they are known. */
export function quotaValues(quota: QuotaState): WordValues {
  return quota.state === 'known'
    ? {
        used: bytes(quota.used),
        limit: bytes(quota.limit),
        share: share(quota.share),
        fill: fillOf(quota.used, quota.limit),
      }
    : {};
}

/** Used space and every limit that speaks of the mailbox, the one to believe first before the others. */
export function quotaLines(account: Account, snapshot: Snapshot): EvidenceLine[] {
  const mailbox = mailboxOf(account, snapshot);
  const limits = mailbox === null ? [] : limitsOf(account, snapshot);
  if (mailbox === null || limits.length === 0) return [quotaUsedLine(account), quotaLimitLine(account)];
  return [
    quotaUsedLine(account),
    ...limits.map(({ origin, evidence, values }) => {
      const source =
        account.quotaLimit.known && (origin === 'told' || origin === 'policy')
          ? account.quotaLimit.source
          : mailbox.source;
      const fact: Fact<number[]> =
        origin === 'plan'
          ? known([...values], evidence, source, 'planDefault')
          : known([...values], evidence, source);
      return line(LIMIT_LABELS[origin], fact, ([only, ...others]) =>
        only !== undefined && others.length === 0 ? bytes(only) : eitherBytes([...values]),
      );
    }),
  ];
}

const LIMIT_LABELS: Record<CeilingOrigin, EvidenceLabel> = {
  server: 'limitServer',
  policy: 'limitPolicy',
  plan: 'limitPlan',
  told: 'limitTold',
};
