import { addressKey } from './address';

/** Who a sign-in belongs to, as the mail server tells it. Addresses are in lower case. */
export interface MailboxOwner {
  /** The address that mail is sent from; null: not told. */
  address: string | null;
  /** All that are known, the first one included. */
  addresses: readonly string[];
  /** Further addresses were told too, so that any other is somebody else's. */
  allTold: boolean;
}

export const WHOSE_MAILBOX = ['same', 'sameByAnotherName', 'somebodyElse', 'unknown'] as const;
/**
 * Whether the mailbox beside the pane is that of whoever signed in. `unknown`: one of the two is not known, or not all
 * addresses of the person are.
 */
export type WhoseMailbox = (typeof WHOSE_MAILBOX)[number];

/**
 * Compares who signed in with the mailbox that stands beside the pane. A shared mailbox is somebody else's: what is
 * asked for with the sign-in is the person's own.
 * @param beside address of the mailbox beside the pane; null: there is none, or it is not known
 */
export function whoseMailbox(owner: MailboxOwner | null, beside: string | null): WhoseMailbox {
  if (owner === null || beside === null || owner.addresses.length === 0) return 'unknown';
  const address = addressKey(beside);
  if (address === '') return 'unknown';
  if (owner.address === address) return 'same';
  if (owner.addresses.includes(address)) return 'sameByAnotherName';
  return owner.allTold ? 'somebodyElse' : 'unknown';
}

/**
 * The address under which what was read is filed: that of the mailbox beside the pane only where it is known to be
 * the same, else the person's own.
 * @param signedIn name that the sign-in gave; it need not be an address that mail is sent to
 */
export function filedUnder(
  owner: MailboxOwner | null,
  beside: string | null,
  signedIn: string | null,
): string | null {
  const whose = whoseMailbox(owner, beside);
  return whose === 'same' || whose === 'sameByAnotherName' ? beside : (owner?.address ?? signedIn);
}
