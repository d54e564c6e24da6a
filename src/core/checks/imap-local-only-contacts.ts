import type { Account } from '../facts/account';
import { isReadOnPhoneAlone } from '../facts/read-on-phone';
import type { Snapshot } from '../facts/snapshot';
import type { Check, CheckInput, CheckResult } from './check';
import { contactsLine, deliveryLine } from './shared/evidence-lines';
import { fateOfOldMail } from './shared/fates';
import { isToMove } from './shared/moves';
import { aboutAccount, accountsOfKind } from './shared/subjects';
import { each } from './shared/each';

/**
 * Contacts and calendar are kept 'on this computer only', which IMAP and POP3 say nothing of. A backup lessens it and
 * does not settle it: a backup of mail often leaves those folders out. The settings of a POP3 account show the file that
 * they are in; of one that the person told of, or is about to move, nobody knows.
 */
export const imapLocalOnlyContacts: Check = {
  id: 'imap-local-only-contacts',
  version: 2,
  fix: 'move-contacts',
  links: ['popImapExplained'],
  evaluate: (input) => each(accountsAsked(input.snapshot), (account) => judge(account, input)),
};

function accountsAsked(snapshot: Snapshot): Account[] {
  return [
    ...accountsOfKind(snapshot, 'imap'),
    ...accountsOfKind(snapshot, 'pop3').filter((account) => isTold(account) || isToMove(account, snapshot)),
  ];
}

/** No settings of it were seen, and it is not read on a phone alone. */
function isTold(account: Account): boolean {
  const { kind, delivery } = account;
  return kind.known && kind.evidence === 'told' && !delivery.known && !isReadOnPhoneAlone(account);
}

function judge(account: Account, { snapshot, copies }: CheckInput): CheckResult {
  const { contactsOnlyHere } = account;
  const about = {
    ...aboutAccount(account, snapshot),
    evidence: [contactsLine(account), deliveryLine(account, snapshot)],
  };
  if (!contactsOnlyHere.known) {
    return { ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'contactsOnlyHere' }] };
  }
  if (!contactsOnlyHere.value) return { ...about, verdict: 'pass' };
  const fate = fateOfOldMail(copies, { type: 'diskCrash' }, account.id, ['contactsAndCalendar']);
  return { ...about, verdict: 'fail', severity: fate === 'kept' ? 'moderate' : 'serious' };
}
