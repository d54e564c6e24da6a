import { hasLookedAtOutlook } from './looked-at-outlook';
import type { Pane } from './pane';
import { receiveOutlook } from './receive-files';

/**
 * Asks Outlook at opening, once: who opens the pane beside a mailbox wants to know about that mailbox. Where files were
 * read or an earlier visit is kept, the mailbox joins them without turning the page. An Outlook that comes late finds
 * people busy: beside nothing yet it waits for their press.
 */
export function lookByItself(pane: Pane): void {
  const stop = pane.subscribe(look);
  function look(): void {
    const { loaded, outlook, remembered, sample, page, reading, cameLate } = pane.getState();
    // A sample person and a file that is just being read have the page; the mailbox joins afterwards.
    if (!loaded || outlook === null || sample !== null || reading !== null) return;
    if (outlook.where === 'browser') return;
    stop();
    if (outlook.facts.accounts.length === 0) return;
    const { snapshot } = remembered;
    if (snapshot === null ? page.name !== 'start' || cameLate : hasLookedAtOutlook(snapshot)) return;
    void receiveOutlook(pane);
  }
  look();
}
