import { MAILBOX, type MailboxState } from '../../core/facts/mailbox';
import type { ReadingEnd } from '../../sources/mailbox/read-and-tell';
import type { Pane } from '../pane';

/** A reading that broke off does not replace one that found more: its folders, or what it tells of them. */
export function worthKeeping(state: MailboxState, ended: ReadingEnd['ended'], pane: Pane): boolean {
  if (state.folders.length === 0) return false;
  const before = pane.getState().remembered.snapshot?.mailboxes.find(({ id }) => id === state.id);
  if (before === undefined || ended === 'complete') return true;
  if (before.folderCount.known && !state.folderCount.known) return false;
  return knownFacts(state) >= knownFacts(before);
}

function knownFacts(state: MailboxState): number {
  let known = 0;
  MAILBOX.mapFacts(state, (fact) => {
    if (fact.known) known += 1;
    return fact;
  });
  return known;
}
