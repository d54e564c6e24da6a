import { known, type Known } from '../facts/evidence';
import type { DeletionRule } from '../facts/deletion-rule';
import type { Mailbox } from './mailbox';

/**
 * Every rule that is known by which the server of this mailbox deletes mail, now or from some day on: what the
 * organisation says, what a reader's facts say, and what the provider does as a rule. `today` is an ISO date; a rule
 * that has ended is none.
 */
export function deletionRulesOf({ readers, provider }: Mailbox, today: string): Known<DeletionRule>[] {
  const planned = readers.flatMap(({ deletionRules }): Known<DeletionRule>[] =>
    deletionRules?.known === true ? deletionRules.value.map((value) => ({ ...deletionRules, value })) : [],
  );
  const running = readers.flatMap(({ serverDeletesAfterDays: fact }): Known<DeletionRule>[] =>
    fact.known && fact.value !== null ? [{ ...fact, value: ruleNow(fact.value, 'all') }] : [],
  );
  const [first] = readers;
  const source = first?.kind.known ? first.kind.source : (first?.id ?? '');
  const usual = (value: DeletionRule) => known(value, 'inferred', source, 'providerRule');
  const { deletes, trashDays } = provider ?? {};
  return [
    ...planned.filter(({ value }) => value.endsOn === null || value.endsOn >= today),
    ...running,
    ...(deletes ? [usual(ruleNow(deletes.value.olderThanDays, deletes.value.scope))] : []),
    ...(trashDays ? [usual(ruleNow(trashDays.value, 'deletedItems'))] : []),
  ];
}

/** Whether somebody has said of this mailbox from what age, if any, all mail is deleted. `today` is an ISO date. */
export function knowsOfDeletion(mailbox: Mailbox, today: string): boolean {
  return (
    mailbox.readers.some(({ serverDeletesAfterDays }) => serverDeletesAfterDays.known) ||
    deletionRulesOf(mailbox, today).some(
      ({ value, evidence }) => value.scope === 'all' && evidence !== 'inferred',
    )
  );
}

function ruleNow(olderThanDays: number, scope: DeletionRule['scope']): DeletionRule {
  return { olderThanDays, scope, startsOn: null, endsOn: null };
}
