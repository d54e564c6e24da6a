import type { SourceFacts } from '../core/facts/snapshot';
import type { Pane } from './pane';

/** What Outlook says of the mailbox beside the pane; nothing outside Outlook and while a sample is open. */
export function outlookFacts(pane: Pane): SourceFacts[] {
  const { outlook, own } = pane.getState();
  return outlook?.where === 'outlook' && own === null ? [outlook.facts] : [];
}
