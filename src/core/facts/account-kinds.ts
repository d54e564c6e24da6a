import type { Account, AccountKind } from './account';
import type { Known } from './evidence';

/**
 * Id of the word for a kind. Who told that every device shows the same mail said that the server keeps it, and not how
 * it is read: that may be IMAP or Exchange.
 */
export function kindWord({ value, evidence }: Known<AccountKind>) {
  return value === 'imap' && evidence === 'told' ? 'accountKind.onServer' : (`accountKind.${value}` as const);
}

type Kinded = Pick<Account, 'kind'>;

/** Whether the account is known to be of one of these kinds. */
function isOf({ kind }: Kinded, kinds: readonly AccountKind[]): boolean {
  return kind.known && kinds.includes(kind.value);
}

const MICROSOFT: readonly AccountKind[] = ['exchange', 'outlookCom'];

/** Whether the program fetches the mail. */
export function isPop3(account: Kinded): boolean {
  return isOf(account, ['pop3']);
}

/** Whether it is a mailbox of Exchange or Outlook.com, which tells what it holds and what its settings are. */
export function isMicrosoft(account: Kinded): boolean {
  return isOf(account, MICROSOFT);
}

/** Whether the account is of a kind whose server keeps all mail and a recoverable stage of deleted mail. */
export function isExchangeType(account: Kinded): boolean {
  return isOf(account, [...MICROSOFT, 'activeSync']);
}

/** Whether two entries of one address may be one mailbox: one that a program shows, and one that its server shows. */
export function mayBeServed(account: Kinded): boolean {
  return isOf(account, [...MICROSOFT, 'webmail', 'other']);
}

/** Whether what a Microsoft server told may be of this account; of an unknown kind, it may. */
export function mayBeAtMicrosoft(account: Kinded): boolean {
  return !account.kind.known || isExchangeType(account) || mayBeServed(account);
}
