import type { AccountKind } from '../../core/facts/account';
import type { Pane } from '../pane';

/** Address of the mailbox beside the pane; null outside Outlook, and where Outlook does not say. */
export function openAddress(pane: Pane): string | null {
  const { outlook } = pane.getState();
  return outlook?.where === 'outlook' ? (outlook.facts.accounts[0]?.address ?? null) : null;
}

/** Kind of the mailbox beside the pane; null outside Outlook, and where Outlook does not say. */
export function openKind(pane: Pane): AccountKind | null {
  const { outlook } = pane.getState();
  const kind = outlook?.where === 'outlook' ? outlook.facts.accounts[0]?.kind : undefined;
  return kind?.known === true ? kind.value : null;
}
