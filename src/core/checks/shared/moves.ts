import { isSameAddress } from '../../facts/address';
import { wayOf } from '../../chooser/chooser-facts';
import type { Account } from '../../facts/account';
import type { Move, Snapshot } from '../../facts/snapshot';

/** Whether the account is the one that the person wants to read in another way, or has its address. */
export function isOfMove({ account: id, address }: Move, account: Account): boolean {
  return account.id === id || isSameAddress(account.address ?? account.name, address);
}

/**
 * Whether a POP3 account is to be read by IMAP, and nothing of its address is yet. What counts from then on is asked
 * beforehand, or it would come up as something new behind the move.
 */
export function isToMove(account: Account, { accounts, moves = [] }: Snapshot): boolean {
  return moves.some(
    (move) =>
      isOfMove(move, account) &&
      wayOf(account) === 'pop3' &&
      !accounts.some((other) => isOfMove(move, other) && wayOf(other) === 'imap'),
  );
}
