import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { known } from '../facts/evidence';
import { mailboxOf } from '../facts/mailbox-accounts';
import { deletionAhead, limitsHeld, timeWithDeletion, type DeletionAhead } from '../forecast/deletion-ahead';
import { growth as growthOf, growthBetween } from '../forecast/growth';
import { isSoonFull } from '../forecast/time-to-full';
import { visitsOf } from '../forecast/visits';
import { totalBytes } from '../facts/mailbox-sums';
import { deletionRulesOf } from '../mailboxes/deletion-rules';
import { mailboxOfAccount } from '../mailboxes/mailbox';
import type { Check, CheckResult } from './check';
import type { EvidenceLine } from '../facts/subject';
import { bytes, count, date, days, line } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';
import { possibleLimits, quotaLines } from './shared/quota';
import { aboutAccount } from './shared/subjects';
import { each } from './shared/each';

/** The mailbox is not full yet and will be before long, going by earlier readings or by the ages of the mail in it. */
export const quotaTrend: Check = {
  id: 'quota-trend',
  version: 4,
  fix: 'free-server-space',
  links: ['storageOnTheWeb'],
  *evaluate({ snapshot, today }) {
    yield* each(askedMailboxes(snapshot), (asked) => judge(asked, snapshot, today));
    yield* each(snapshot.accounts, (account) => judgeTold(account, snapshot, today));
  },
};

/** Numbers that the person told on different days: they can warn, and say nothing where they do not. */
function judgeTold(account: Account, snapshot: Snapshot, today: string): CheckResult[] {
  const { used, quotaLimit } = account;
  if (mailboxOf(account, snapshot) !== null || !used.known || !quotaLimit.known) return [];
  const growth = growthBetween(visitsOf(snapshot.visits ?? [], account.id));
  if (!growth.known || quotaLimit.value === null || quotaLimit.value <= 0) return [];
  const holds = limitsHeld(growth, used.value, [quotaLimit.value]);
  const deletion = deletionOf(account, snapshot, today, holds);
  const time = timeWithDeletion(growth, used.value, quotaLimit.value, deletion);
  if (time.kind === 'held' || !isSoonFull(time)) return [];
  const { subject, values } = aboutAccount(account, snapshot);
  const grows = known(Math.round(growth.likely), 'estimated', used.source);
  return [
    {
      subject,
      values: { ...values, count: count(Math.max(1, time.likely)) },
      evidence: [line('growth', grows, bytes), ...quotaLines(account, snapshot)],
      verdict: 'fail',
      severity: 'moderate',
    },
  ];
}

/**
 * Only a forecast that is more than a guess, and that comes out the same for every limit that is possible, is a
 * failure. Without a limit, or once the mailbox is full or too young, the other checks on quota speak.
 */
function judge({ account, mailbox, about }: AskedMailbox, snapshot: Snapshot, today: string): CheckResult[] {
  const used = totalBytes(mailbox).value;
  const limits = limitValues(account, snapshot);
  if (!used.known || limits.length === 0) return [];
  const growth = growthOf(mailbox, visitsOf(snapshot.visits ?? [], mailbox.id));
  const deletion = deletionOf(account, snapshot, today, limitsHeld(growth, used.value, limits));
  const times = limits.map((limit) => timeWithDeletion(growth, used.value, limit, deletion));
  if (times.some(({ kind }) => kind === 'full')) return [];
  const space = quotaLines(account, snapshot);
  if (!growth.known) {
    return growth.reason === 'sizesUnknown'
      ? [
          {
            ...about,
            evidence: [{ label: 'growth', unknown: 'failed' }, ...space],
            verdict: 'cantTell',
            settledBy: [...READ_AGAIN],
          },
        ]
      : [];
  }
  const grows: EvidenceLine = {
    label: 'growth',
    value: bytes(Math.max(0, Math.round(growth.likely))),
    level: 'estimated',
    source: mailbox.source,
  };
  const evidence = [grows, ...space, ...deletionLines(deletion)];
  const soon = times.flatMap((time) => (time.kind !== 'held' && isSoonFull(time) ? [time] : []));
  const first = soon[0];
  if (first === undefined) return [{ ...about, evidence, verdict: 'pass' }];
  const values = { ...about.values, count: count(Math.max(1, first.likely)) };
  if (soon.length < times.length) {
    return [
      { ...about, evidence, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'quotaLimit' }] },
    ];
  }
  if (growth.certainty === 'low') {
    return [{ ...about, evidence, verdict: 'cantTell', settledBy: [...READ_AGAIN] }];
  }
  return [{ subject: about.subject, values, evidence, verdict: 'fail', severity: 'moderate' }];
}

function deletionOf(
  account: Account,
  snapshot: Snapshot,
  today: string,
  holds: (deletion: DeletionAhead) => number,
): DeletionAhead | null {
  return deletionAhead(deletionRulesOf(mailboxOfAccount(account, snapshot), today), today, holds);
}

function deletionLines(deletion: DeletionAhead | null): EvidenceLine[] {
  if (deletion === null) return [];
  const { rule } = deletion;
  const { startsOn } = rule.value;
  return [
    line('serverDeletes', rule, ({ olderThanDays }) => days(olderThanDays)),
    ...(startsOn === null ? [] : [line('deletionStarts', rule, () => date(startsOn))]),
  ];
}

function limitValues(account: Account, snapshot: Snapshot): number[] {
  const possible = possibleLimits(account, snapshot);
  if (possible.length > 0) return possible;
  const { quotaLimit } = account;
  return quotaLimit.known && quotaLimit.value !== null && quotaLimit.value > 0 ? [quotaLimit.value] : [];
}
