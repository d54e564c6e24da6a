import { copiesOf } from '../copies/copies-of';
import { blankAccount } from '../facts/blank';
import { known, unknown } from '../facts/evidence';
import { SNAPSHOT_VERSION, type Snapshot } from '../facts/snapshot';
import { mailboxOfAccount } from '../mailboxes/mailbox';
import { isMeantFor } from '../policy/policy-on';
import { EXPOSURES, exposureTo, type Exposure } from '../scenarios/exposure';
import type { CompanyColumns } from './company-columns';
import type { Company } from './company';
import { exposureOfReader, type PlannedDeletion } from './company-readers';

export { EXPOSURES, type Exposure };

/** Whom a deletion would hit, by what it leaves them. */
export interface DeletionOutcome {
  /** Numbers of mailboxes by the worst that it does to them. */
  by: Record<Exposure, number[]>;
  /** Mailboxes of which the settings of no program are known: more than the server's copy may exist. */
  withoutReaders: number;
  /** Mailboxes that the deletion is not meant for. */
  notMeant: number;
}

/**
 * What a deletion would do over the whole company, with the copies that the pane reckons with. A mailbox whose readers
 * nobody has shown has the server's copy and no other that is known.
 */
export function outcomeOfDeletion(
  company: Company,
  { shown }: Pick<CompanyColumns, 'shown'>,
  rule: PlannedDeletion,
  today: string,
): DeletionOutcome {
  const by = Object.fromEntries(EXPOSURES.map((exposure) => [exposure, [] as number[]])) as Record<
    Exposure,
    number[]
  >;
  const outcome: DeletionOutcome = { by, withoutReaders: 0, notMeant: 0 };
  const alone = serverOnly(rule, today);
  for (const at of shown) {
    const readers = company.readers.get(at) ?? [];
    if (readers.length === 0) {
      if (!alone.isMeant(company.addresses[at] ?? '')) outcome.notMeant += 1;
      else {
        outcome.withoutReaders += 1;
        by[alone.exposure].push(at);
      }
      continue;
    }
    const exposures = readers.map((reader) => exposureOfReader(reader, rule, today));
    // One computer may hold the inbox alone, so the worst for any of them counts.
    const worst = EXPOSURES.find((exposure) => exposures.includes(exposure));
    if (worst === undefined) outcome.notMeant += 1;
    else by[worst].push(at);
  }
  return outcome;
}

/** What the rule does to a mailbox on Exchange of which nothing else is known. */
function serverOnly(rule: PlannedDeletion, today: string) {
  const account = (address: string) => ({
    ...blankAccount('mailbox', address),
    address,
    kind: known('exchange' as const, 'imported', 'company'),
  });
  const one = account('');
  const snapshot: Snapshot = {
    version: SNAPSHOT_VERSION,
    takenAt: today,
    sources: [],
    client: unknown('notAsked'),
    device: { diskEncrypted: unknown('notAsked') },
    accounts: [one],
    dataFiles: [],
    mailboxes: [],
    gaps: [],
  };
  return {
    exposure: exposureTo(rule, one, {
      mailbox: mailboxOfAccount(one, snapshot),
      copies: copiesOf(snapshot, today),
      today,
    }),
    isMeant: (address: string) =>
      (rule.domains === undefined && rule.kinds === undefined) || isMeantFor(rule, account(address)),
  };
}
