import type { Account } from '../../facts/account';
import type { MailboxState } from '../../facts/mailbox';
import { mailboxOf } from '../../facts/mailbox-accounts';
import type { Snapshot } from '../../facts/snapshot';
import type { CheckResult, Settles } from '../check';
import { aboutAccount } from './subjects';

/** An account with what its mail server told. */
export interface AskedMailbox {
  account: Account;
  mailbox: MailboxState;
  about: Pick<CheckResult, 'subject' | 'values'>;
}

/** The accounts whose mail server was asked. The others are no subject of checks on what a server tells. */
export function askedMailboxes(snapshot: Snapshot): AskedMailbox[] {
  return snapshot.accounts.flatMap((account) => {
    const mailbox = mailboxOf(account, snapshot);
    return mailbox ? [{ account, mailbox, about: aboutAccount(account, snapshot) }] : [];
  });
}

/** What would settle a question that the reading left open: to read the mailbox to its end. */
export const READ_AGAIN: readonly Settles[] = [{ by: 'mailServer' }];
