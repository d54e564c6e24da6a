import { addressKey } from '../../core/facts/address';
import {
  filedUnder,
  whoseMailbox,
  type MailboxOwner,
  type WhoseMailbox,
} from '../../core/facts/mailbox-owner';
import type { Registration } from '../../core/policy/policy';
import { openGraphAccess, type GraphAccess, type SignedIn } from '../../sources/graph/auth';
import type { Pane } from '../pane';
import { openAddress } from './open-mailbox';

export interface GraphAccessParts {
  registration: Registration;
  /** Page that a sign-in window comes back to. */
  redirectUri: string;
  /** Address to offer where the open mailbox is not known; null: none. */
  address: string | null;
}

/** Sign-in for Graph as it fits this pane: through Outlook where that works, else in a window. */
export function graphAccessFor(
  pane: Pane,
  { registration, redirectUri, address }: GraphAccessParts,
): GraphAccess {
  return openGraphAccess({
    registration,
    nested: signsInThroughOutlook(pane),
    redirectUri,
    loginHint: openAddress(pane) ?? address,
  });
}

/**
 * The mailbox that somebody who signed in has: its address, null where it is not known, its id, and whether it is the
 * one beside the pane.
 * @param owner who the mail server says has signed in; null: it did not say
 */
export function signedInMailbox(
  pane: Pane,
  { address: signedIn }: SignedIn,
  owner: MailboxOwner | null,
): { address: string | null; id: string; source: string; whose: WhoseMailbox } {
  const beside = openAddress(pane);
  const address = filedUnder(owner, beside, signedIn);
  const source = `graph|${addressKey(address ?? 'unnamed')}`;
  return { address, id: `mailbox|${source}`, source, whose: whoseMailbox(owner, beside) };
}

function signsInThroughOutlook(pane: Pane): boolean {
  const { outlook } = pane.getState();
  return (
    outlook?.where === 'outlook' &&
    outlook.capabilities().some(({ name, available }) => name === 'signIn' && available)
  );
}
