import type { MailKind } from '../copies/copy';
import type { Account } from '../facts/account';
import type { Known } from '../facts/evidence';
import type { Mailbox } from './mailbox';
import { leastOf, leavesOfPop3, leftByOwnRule, type Leaves } from './removal';
import { isPop3 } from '../facts/account-kinds';
import { providerOf } from '../providers/provider-of';

/**
 * What all readers of the mailbox together leave of one kind of its mail on the server; null: none of them takes any
 * away. What one reader leaves another may remove, so the least counts; what a reader of perhaps another mailbox
 * removes may be there. `today` is an ISO date.
 */
export function leftOnServer(
  { readers, perhaps, provider }: Mailbox,
  kind: MailKind,
  today: string,
): Leaves | null {
  if (kind === 'contactsAndCalendar') return null;
  const inbox = kind === 'inbox';
  const leftBy = (reader: Account): Leaves[] => {
    const byAge = isPop3(reader) && !inbox ? null : leftByOwnRule(reader);
    return [
      // POP3 knows the inbox and nothing else.
      ...(inbox && isPop3(reader) ? [leavesOfPop3(reader, provider, today)] : []),
      ...(inbox ? unseenReaders(reader) : []),
      ...(byAge ? [byAge] : []),
    ];
  };
  return leastOf([
    ...readers.flatMap(leftBy),
    ...perhaps.flatMap(leftBy).map((left) => ({ ...left, perhaps: Number.POSITIVE_INFINITY })),
  ]);
}

/** Days after which the server itself deletes mail, whichever reader that is known from; null: never, or not known. */
export function serverRuleOf({ readers }: Mailbox): number | null {
  const rules = readers.flatMap(({ serverDeletesAfterDays: rule }) =>
    rule.known && rule.value !== null ? [rule.value] : [],
  );
  return rules.length > 0 ? Math.min(...rules) : null;
}

/** Programs, phones and collecting mailboxes that nobody has shown us and of which the person told. */
function unseenReaders({ otherClients, collector, phone }: Account): Leaves[] {
  const takesAll = (fact: Known<unknown>): Leaves => ({ surely: 0, perhaps: 0, evidence: fact.evidence });
  return [
    ...(otherClients.known && otherClients.value === 'removeMail' ? [takesAll(otherClients)] : []),
    ...(collector?.known === true && collector.value === 'removes' ? [takesAll(collector)] : []),
    ...(phone?.known === true && phone.value === 'removes' ? [takesAll(phone)] : []),
  ];
}

/** Whether somebody said that another program, a phone or a collecting mailbox takes mail off the server. */
export const isEmptied = (account: Account): boolean => unseenReaders(account).length > 0;

/** A POP3 account that leaves no copy, at a provider that is not known to keep even what it sends: its server is empty. */
export function leavesNothingOnServer(account: Account): boolean {
  const { serverCopy } = account;
  const takesAll = isPop3(account) && serverCopy.known && serverCopy.value.keep === 'none';
  return takesAll && providerOf(account)?.keepsSent === undefined;
}
