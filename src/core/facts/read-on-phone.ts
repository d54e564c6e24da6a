import type { Account } from './account';

/** Whether the person told that the account is read on a phone or a tablet, and no profile of a computer shows it. */
export function isReadOnPhoneAlone({ profile, readIn }: Pick<Account, 'profile' | 'readIn'>): boolean {
  return profile === null && readIn?.known === true && readIn.value === 'phone';
}
