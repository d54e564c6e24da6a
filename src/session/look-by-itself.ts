import type { Pane } from './pane';
import { receiveOutlook } from './receive-files';

/**
 * Asks Outlook at opening, once, where nothing has been looked at yet: who opens the pane beside a mailbox wants to know
 * about that mailbox. An Outlook that comes late finds people busy and turns no page.
 */
export function lookByItself(pane: Pane): void {
  const stop = pane.subscribe(look);
  function look(): void {
    const { loaded, outlook, remembered, own, page, reading, cameLate } = pane.getState();
    if (!loaded || outlook === null) return;
    stop();
    const begun = remembered.snapshot !== null || own !== null || reading !== null || page.name !== 'start';
    if (begun || cameLate || outlook.where !== 'outlook' || outlook.facts.accounts.length === 0) return;
    void receiveOutlook(pane);
  }
  look();
}
