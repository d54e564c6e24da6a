import { openGraphAccess, type GraphAccess, type SignedIn } from '../../sources/graph/auth';
import type { Pane } from '../pane';
import { openAddress } from './open-mailbox';

export interface GraphAccessParts {
  /** From the organisation's policy; null: nobody has set signing in up. */
  clientId: string | null;
  /** Page that a sign-in window comes back to. */
  redirectUri: string;
  /** Address to offer where the open mailbox is not known; null: none. */
  address: string | null;
}

/** Sign-in for Graph as it fits this pane: through Outlook where that works, else in a window. */
export function graphAccessFor(
  pane: Pane,
  { clientId, redirectUri, address }: GraphAccessParts,
): GraphAccess {
  return openGraphAccess({
    clientId,
    nested: signsInThroughOutlook(pane),
    redirectUri,
    loginHint: openAddress(pane) ?? address,
  });
}

/**
 * Address of the mailbox that somebody who signed in has, null where it is not known, and its id. Through Outlook it
 * is the open mailbox that signs in, and the name to sign in with need not be its address.
 */
export function signedInMailbox(
  pane: Pane,
  { address: signedIn }: SignedIn,
): { address: string | null; id: string; source: string } {
  const address = signsInThroughOutlook(pane) ? (openAddress(pane) ?? signedIn) : signedIn;
  const source = `graph|${(address ?? 'unnamed').toLowerCase()}`;
  return { address, id: `mailbox|${source}`, source };
}

function signsInThroughOutlook(pane: Pane): boolean {
  const { outlook } = pane.getState();
  return (
    outlook?.where === 'outlook' &&
    outlook.capabilities().some(({ name, available }) => name === 'signIn' && available)
  );
}
