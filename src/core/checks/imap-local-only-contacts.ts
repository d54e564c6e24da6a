import type { Account } from '../facts/account';
import type { Check, CheckInput, CheckResult } from './check';
import { contactsLine, deliveryLine } from './shared/evidence-lines';
import { fateOfOldMail } from './shared/fates';
import { aboutAccount, accountsOfKind } from './shared/subjects';
import { each } from './shared/each';

/**
 * IMAP: contacts and calendar are kept 'on this computer only'. A backup lessens it and does not settle it: a
 * backup of mail often leaves those folders out.
 */
export const imapLocalOnlyContacts: Check = {
  id: 'imap-local-only-contacts',
  version: 1,
  fix: 'move-contacts',
  links: ['popImapExplained'],
  evaluate: (input) => each(accountsOfKind(input.snapshot, 'imap'), (account) => judge(account, input)),
};

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
